import { isValidOn } from '../../shared/body-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import {
  type Mandate,
  type MandateDraft,
  type SeatDraft,
  type SeatLine,
  seatsContract,
} from '../../shared/directory.ts'
import { invalid } from '../../shared/errors.ts'
import { formatNumericDay } from '../../shared/french-typography.ts'
import type { Translate } from '../../shared/i18n.ts'
import { patched } from '../../shared/patching.ts'
import {
  dayWithin,
  distributionList,
  liesWithin,
  overlaps,
  seatFindings,
  vacantSince,
} from '../../shared/seat-rules.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { findWatchedSince } from '../db/first-day.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import {
  insertMandate,
  insertSeat,
  listHolders,
  listMandatesOfSeat,
  listMeetingDays,
  listPresences,
  listSeats,
  listSeatsOfInstitution,
} from './seat-queries.ts'
import { listVacancies } from './vacancy-queries.ts'

const os = implementing(seatsContract)

export const seatHandlers = {
  list: os.list.handler(async ({ input, context }) =>
    seatLines(context, input.bodyId, input.on ?? (await readToday(context))),
  ),

  create: os.create.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'seats.create' }, async (trx) => {
      await checkSeat(trx, null, input.draft)
      return insertSeat(trx, input.draft)
    }),
  ),

  update: os.update.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'seats.update' }, async (trx) => {
      const current = await getRow(trx, 'seat', input.id)
      // A stale form meets its conflict first: what it says may be wrong by now.
      if (current.revision === input.seenRevision) {
        await checkSeat(trx, current.id, patched<SeatDraft>(current, input.patch))
      }
      return reviseRow(trx, 'seat', input)
    }),
  ),

  assign: os.assign.handler(async ({ input, context }) => {
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'seats.assign' }, async (trx) => {
      await checkMandate(trx, input.draft, context.t)
      const mandate = await insertMandate(trx, input.draft)
      return { mandate, findings: await findingsOf(trx, mandate, today) }
    })
  }),

  updateMandate: os.updateMandate.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'seats.updateMandate' }, async (trx) => {
      const current = await getRow(trx, 'mandate', input.id)
      if (current.revision === input.seenRevision) {
        await checkMandate(trx, patched<MandateDraft>(current, input.patch), context.t)
      }
      return reviseRow(trx, 'mandate', input)
    }),
  ),

  history: os.history.handler(async ({ input, context }) =>
    listHolders(requireDatabase(context), input),
  ),

  vacancies: os.vacancies.handler(async ({ context }) =>
    listVacancies(requireDatabase(context), await readToday(context)),
  ),

  distributionList: os.distributionList.handler(async ({ input, context }) => {
    const on = input.on ?? (await readToday(context))
    const lines = await seatLines(context, input.bodyId, on)
    return distributionList(lines.map(addresseesOf))
  }),
}

async function seatLines(
  context: CoreContext,
  bodyId: string,
  on: IsoDate,
): Promise<readonly SeatLine[]> {
  const db = requireDatabase(context)
  const [seats, holders, meetings, watchedSince] = await Promise.all([
    listSeats(db, bodyId, on),
    listHolders(db, { bodyId }),
    listMeetingDays(db, bodyId, on),
    findWatchedSince(db, on),
  ])
  const watch = { on, watchedSince }
  const holdersOf = Map.groupBy(holders, ({ seatId }) => seatId)
  const presences = await listPresences(
    db,
    meetings.map(({ id }) => id),
  )
  const presencesOf = Map.groupBy(presences, ({ seatId }) => seatId)
  return seats.map(({ bodyCode: _code, bodyName: _name, bodyKind, ...seat }) => {
    const ofSeat = holdersOf.get(seat.id) ?? []
    const now = ofSeat.filter((mandate) => isValidOn(mandate, on))
    const held = meetings.filter(({ day }) => isValidOn(seat, day)).length
    const present = Math.min(held, presencesOf.get(seat.id)?.length ?? 0)
    return {
      ...seat,
      titulars: now.filter(({ role }) => role === 'TITULAR'),
      alternates: now.filter(({ role }) => role === 'ALTERNATE'),
      attendance: held === 0 ? null : { present, held },
      titularVacantSince: vacantSince(seat, ofSeat, 'TITULAR', watch),
      alternateVacantSince: vacantSince(seat, ofSeat, 'ALTERNATE', watch),
      findings: seatFindings(seat, bodyKind, ofSeat, on),
    }
  })
}

function addresseesOf({ institutionCode, titulars, alternates }: SeatLine) {
  const holders = [...titulars, ...alternates].map(
    ({ honorific, givenName, familyName, role, email }) => {
      const names = [honorific, givenName, familyName].filter((name) => name !== '')
      return { institutionCode, personName: names.join(' '), role, email }
    },
  )
  return { institutionCode, holders }
}

/** Refuses a seat that would contradict its body, its mandates or another seat. */
async function checkSeat(
  trx: AppTransaction,
  id: string | null,
  draft: Readonly<SeatDraft>,
): Promise<void> {
  checkDatesInOrder(draft.validFrom, draft.validTo)
  const body = await getRow(trx, 'body', draft.bodyId)
  const institution = await getRow(trx, 'institution', draft.institutionId)
  if (!overlaps(draft, body)) throw invalid('bodyClosed', { code: body.code })
  const others = (await listSeatsOfInstitution(trx, draft)).filter((seat) => seat.id !== id)
  if (others.some((seat) => seat.quality === draft.quality && overlaps(seat, draft))) {
    throw invalid('seatExists', { institution: institution.code, body: body.code })
  }
  if (id === null) return
  const mandates = await listMandatesOfSeat(trx, id)
  const outside = mandates.filter((mandate) => !liesWithin(mandate, draft)).length
  if (outside > 0) throw invalid('seatMandatesOutside', { count: outside })
}

/** Refuses a mandate whose days are reversed or go beyond those of its seat. */
async function checkMandate(
  trx: AppTransaction,
  draft: Readonly<MandateDraft>,
  t: Translate,
): Promise<void> {
  checkDatesInOrder(draft.validFrom, draft.validTo)
  await getRow(trx, 'person', draft.personId)
  const seat = await getRow(trx, 'seat', draft.seatId)
  if (liesWithin(draft, seat)) return
  const institution = await getRow(trx, 'institution', seat.institutionId)
  const from = formatNumericDay(seat.validFrom)
  const period =
    seat.validTo === null
      ? t('directory.periods.since', { from })
      : t('directory.periods.between', { from, to: formatNumericDay(seat.validTo) })
  throw invalid('mandateOutsideSeat', { institution: institution.code, period })
}

async function findingsOf(trx: AppTransaction, mandate: Mandate, today: IsoDate) {
  const seat = await getRow(trx, 'seat', mandate.seatId)
  const { kind } = await getRow(trx, 'body', seat.bodyId)
  const mandates = await listMandatesOfSeat(trx, seat.id)
  return seatFindings(seat, kind, mandates, dayWithin(mandate, today))
}
