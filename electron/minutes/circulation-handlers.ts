import { compareDates, type IsoDate } from '../../shared/dates.ts'
import { AppError, conflict, type FieldIssue, invalid } from '../../shared/errors.ts'
import { formatDay } from '../../shared/french-typography.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { type MinutesFinding, type MinutesVersion, minutesContract } from '../../shared/minutes.ts'
import { versionLabel } from '../../shared/minutes-rules.ts'
import { snapshotWords } from '../../shared/minutes-snapshot-rules.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { printMinutes } from '../exports/minutes-gathering-queries.ts'
import { describeMeeting } from '../meetings/meeting-summary-queries.ts'
import { getOrganisation } from '../settings/organisation-queries.ts'
import { writeSheet } from './minutes-sheet-queries.ts'
import {
  findingsOf,
  type MinutesParts,
  readText,
  remarksDay,
  snapshotOf,
} from './minutes-view-queries.ts'
import { settleMeeting } from './typing-queries.ts'
import { insertVersion } from './version-queries.ts'

const os = implementing(minutesContract)

type Target = { readonly meetingId: string; readonly seenRevision: number }

/** What happens to minutes as a whole: they leave, are adopted, or are taken up again. */
export const circulationHandlers = {
  circulate: os.circulate.handler(async ({ input, context }) => {
    const today = await readToday(context)
    const change = { operationId: input.operationId, name: 'minutes.circulate' }
    await runChange(context, change, async (trx) => {
      const meeting = await settledMeeting(trx, input)
      const { reference } = meeting
      if (meeting.state !== 'HELD') throw invalid('minutesNotHeld', { reference })
      if (meeting.minutesState === 'ADOPTED') throw alreadyAdopted(meeting)
      refuseBefore(meeting, input.on)
      refuseFuture(input.on, today, 'futureCannotCirculate')
      const text = await readText(trx, meeting.id, today)
      const findings = findingsOf(text)
      const isStopped = findings.some(({ isBlocking }) => isBlocking)
      if (isStopped || (findings.length > 0 && !input.isAccepted)) {
        throw incomplete(context, meeting, findings)
      }
      const circulations = text.sheet.circulations + 1
      const remarksUntil = input.remarksUntil ?? (await remarksDay(trx, text.body, input.on))
      refuseRemarksBefore(remarksUntil, input.on)
      const patch = { circulations, remarksUntil }
      await writeSheet(trx, text, { patch, seenRevision: text.sheet.revision })
      await keepVersion(trx, text, { state: 'CIRCULATED', madeOn: input.on, circulations, today })
      await reviseRow(trx, 'meeting', {
        id: meeting.id,
        seenRevision: meeting.revision,
        patch: {
          minutesState: 'CIRCULATED',
          minutesCirculatedOn: input.on,
          minutesAdoptedOn: null,
        },
      })
      return null
    })
    return meetingNow(context, input.meetingId)
  }),

  adopt: os.adopt.handler(async ({ input, context }) => {
    const today = await readToday(context)
    const change = { operationId: input.operationId, name: 'minutes.adopt' }
    await runChange(context, change, async (trx) => {
      const meeting = await settledMeeting(trx, input)
      if (meeting.minutesState === 'ADOPTED') throw alreadyAdopted(meeting)
      if (meeting.minutesState !== 'CIRCULATED') {
        throw invalid('minutesNotCirculated', { reference: meeting.reference })
      }
      refuseBefore(meeting, input.on)
      refuseFuture(input.on, today, 'futureCannotAdopt')
      const text = await readText(trx, meeting.id, today)
      const blocking = findingsOf(text).filter(({ isBlocking }) => isBlocking)
      if (blocking.length > 0) throw incomplete(context, meeting, blocking)
      const { circulations } = text.sheet
      await keepVersion(trx, text, { state: 'ADOPTED', madeOn: input.on, circulations, today })
      await reviseRow(trx, 'meeting', {
        id: meeting.id,
        seenRevision: meeting.revision,
        patch: { minutesState: 'ADOPTED', minutesAdoptedOn: input.on },
      })
      return null
    })
    return meetingNow(context, input.meetingId)
  }),

  reopen: os.reopen.handler(async ({ input, context }) => {
    const change = { operationId: input.operationId, name: 'minutes.reopen' }
    await runChange(context, change, async (trx) => {
      const meeting = await settledMeeting(trx, input)
      const { id, revision, reference, minutesState } = meeting
      if (minutesState !== 'CIRCULATED' && minutesState !== 'ADOPTED') {
        throw invalid('minutesNothingToReopen', { reference })
      }
      const dates = { minutesCirculatedOn: null, minutesAdoptedOn: null }
      const patch = { minutesState: 'DRAFT' as const, ...dates }
      await reviseRow(trx, 'meeting', { id, seenRevision: revision, patch })
      return null
    })
    return meetingNow(context, input.meetingId)
  }),
}

/**
 * The meeting as the caller saw it, once what is being typed in its minutes was written.
 *
 * @throws `conflict` when it changed after `seenRevision`.
 */
async function settledMeeting(
  trx: AppTransaction,
  { meetingId, seenRevision }: Target,
): Promise<Meeting> {
  const meeting = await getRow(trx, 'meeting', meetingId)
  if (meeting.revision !== seenRevision) throw conflict({ ...meeting }, {})
  await settleMeeting(trx, meetingId)
  return getRow(trx, 'meeting', meetingId)
}

async function meetingNow(context: CoreContext, meetingId: string) {
  const db = requireDatabase(context)
  return describeMeeting(db, await getRow(db, 'meeting', meetingId), await readToday(context))
}

type Departure = Pick<MinutesVersion, 'state' | 'madeOn'> & {
  /** Drafts that have left, this one included. */
  readonly circulations: number
  readonly today: IsoDate
}

async function keepVersion(
  trx: AppTransaction,
  text: MinutesParts,
  { state, madeOn, circulations, today }: Departure,
): Promise<void> {
  const content = snapshotOf(text)
  const organisation = await getOrganisation(trx)
  const adoptions = text.versions.filter((version) => version.state === 'ADOPTED').length
  const isAdopted = state === 'ADOPTED'
  const label = versionLabel({
    state,
    circulations,
    adoptions: isAdopted ? adoptions + 1 : adoptions,
    isChanged: false,
  })
  const { meeting, body } = text
  const adopted = { ...meeting, minutesState: 'ADOPTED' as const, minutesAdoptedOn: madeOn }
  const source = { meeting: adopted, body, organisation, today }
  await insertVersion(trx, {
    id: rowId(),
    meetingId: meeting.id,
    label,
    state,
    madeOn,
    madeBy: organisation.userName,
    words: snapshotWords(content),
    decisions: content.decisions.length,
    content,
    printed: isAdopted ? await printMinutes(trx, source, label) : null,
  })
}

/** The refusal of minutes that lack something, with one sentence for each thing. */
function incomplete(
  { t }: CoreContext,
  { reference }: Meeting,
  findings: readonly MinutesFinding[],
): AppError {
  const blocking = findings.filter(({ isBlocking }) => isBlocking)
  const told = blocking.length > 0 ? blocking : findings
  const issues: readonly FieldIssue[] = told.map(({ code, label, count }) => ({
    field: code,
    sentence: t(`minutes.findings.${code}`, { label, count }),
  }))
  return new AppError('invalid', blocking.length > 0 ? 'minutesBlocked' : 'minutesIncomplete', {
    parameters: { reference, findings: inShort(issues) },
    issues,
  })
}

/** What is missing as one clause: the first three things, and that there are more. */
function inShort(issues: readonly FieldIssue[]): string {
  const first = issues.slice(0, 3).map(({ sentence }) => sentence)
  return [...first, ...(issues.length > 3 ? ['…'] : [])].join(' ; ')
}

function alreadyAdopted({ reference }: Meeting): AppError {
  return new AppError('locked', 'minutesAlreadyAdopted', { parameters: { reference } })
}

function refuseBefore(meeting: Meeting, on: IsoDate): void {
  if (compareDates(on, meeting.day) >= 0) return
  throw invalid('minutesTooEarly', { day: formatDay(on), meetingDay: formatDay(meeting.day) })
}

/** What left or was adopted bears its day: none to come has seen it yet. */
function refuseFuture(
  on: IsoDate,
  today: IsoDate,
  refusal: 'futureCannotCirculate' | 'futureCannotAdopt',
): void {
  if (compareDates(on, today) > 0) throw invalid(refusal, { day: formatDay(on) })
}

function refuseRemarksBefore(until: IsoDate, on: IsoDate): void {
  if (compareDates(until, on) < 0) throw invalid('minutesRemarksReversed', { day: formatDay(on) })
}
