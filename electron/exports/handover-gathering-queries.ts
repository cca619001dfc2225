import { isGroup } from '../../shared/body-rules.ts'
import { addDays, dateOf, type IsoDate, isoDate, yearOf } from '../../shared/dates.ts'
import { parseDecisionQuery, termSource } from '../../shared/decision-query-rules.ts'
import type { QueryTerm } from '../../shared/decision-query.ts'
import { finalStatuses } from '../../shared/decision-rules.ts'
import type { DecisionFigures, DecisionLine } from '../../shared/decisions.ts'
import type { TroikaTerm } from '../../shared/directory.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { HandoverDocument, HandoverTerm } from '../../shared/handover-documents.ts'
import { termLabel, troikaFaults } from '../../shared/troika-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listLinesByRow } from '../decisions/decision-queries.ts'
import { readFigures } from '../decisions/register-figure-queries.ts'
import { listRegisterRows } from '../decisions/register-queries.ts'
import { listTroikaTerms, mapTroikaInstitutions } from '../directory/troika-queries.ts'
import { listVacancies } from '../directory/vacancy-queries.ts'
import { gatherFollowUpRows } from './follow-up-gathering-queries.ts'
import { gatherContacts } from './handover-contact-queries.ts'
import { countSittings, listHandoverMeetings } from './handover-meeting-queries.ts'
import { countedNotice, type RegisterGround, registerFrame } from './register-gathering-queries.ts'

/** Days ahead that the next lead is shown. */
const daysAhead = 90
/** Open decisions that a note prints: nobody reads on. */
const mostOpen = 500

/** What one Troïka leaves to the next, on the day of the note. */
export async function gatherHandover(ground: RegisterGround): Promise<{
  readonly document: HandoverDocument
  readonly notices: readonly string[]
}> {
  const { db, today, t } = ground
  const terms = await listTroikaTerms(db)
  const { term, next } = termsAround(terms, today)
  const period = periodOf(term, today)
  const until = addDays(today, daysAhead)
  const open = await gatherOpen(ground)
  const register = await readFiguresOf(ground, null)
  const leftOut = leftOutOf(register)
  const { names, notices } = await readTroika(ground, terms, [term, next])
  return {
    document: {
      ...registerFrame(ground),
      term: printedTerm(term, names),
      next: printedTerm(next, names),
      period,
      sittings: await countSittings(db, period),
      dialogue: await listHandoverMeetings(ground, { ...period, which: 'dialogue' }),
      taken: await readFiguresOf(ground, period),
      register,
      ...open,
      leftOut,
      until,
      calendar: await listHandoverMeetings(ground, { from: today, to: until, which: 'ahead' }),
      vacancies: await gatherVacancies(db, today),
      contacts: await gatherContacts(ground, term, next),
    },
    notices: [
      ...notices,
      ...(leftOut === 0 ? [] : [t('exports.notices.handoverLeftOut', { count: leftOut })]),
      ...(open.sensitive === null ? countedNotice(t, 'registerWithheld', withheldIn(open)) : []),
    ],
  }
}

/** The term of a day, else the last that began before it, with the one that follows. */
function termsAround(terms: readonly TroikaTerm[], today: IsoDate) {
  // The newest come first.
  const term = terms.find(({ validFrom }) => validFrom <= today) ?? null
  const next = terms.findLast(({ validFrom }) => validFrom > (term?.validTo ?? today)) ?? null
  return { term, next }
}

function periodOf(term: TroikaTerm | null, today: IsoDate) {
  if (term === null) return { from: dateOf(yearOf(today), 1, 1), to: today }
  return { from: term.validFrom, to: term.validTo < today ? term.validTo : today }
}

/** Names of institutions by id, and what is odd about the terms, which is said and not printed. */
async function readTroika(
  { db, t }: RegisterGround,
  terms: readonly TroikaTerm[],
  printed: readonly (TroikaTerm | null)[],
) {
  const rows = await db.selectFrom('institution').select(['id', 'name']).execute()
  const institutions = await mapTroikaInstitutions(db)
  const [term, next] = printed
  const faults = printed.flatMap((one) =>
    one === null ? [] : troikaFaults(one, terms, institutions),
  )
  const sentences = faults.map(({ sentence, parameters }) =>
    t(`directory.troika.${sentence}`, parameters),
  )
  return {
    names: new Map(rows.map(({ id, name }) => [id, name])),
    notices: [
      ...(term === null ? [t('exports.notices.handoverNoTerm')] : []),
      ...(term !== null && next === null ? [t('exports.notices.handoverNoNext')] : []),
      ...new Set(sentences),
    ],
  }
}

function printedTerm(
  term: TroikaTerm | null,
  names: ReadonlyMap<string, string>,
): HandoverTerm | null {
  if (term === null) return null
  const named = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
  return {
    label: termLabel(term),
    from: term.validFrom,
    to: term.validTo,
    outgoing: named(term.outgoingId),
    lead: named(term.leadId),
    incoming: named(term.incomingId),
  }
}

type Period = HandoverDocument['period']

async function readFiguresOf(
  { db, today, t }: RegisterGround,
  period: Period | null,
): Promise<DecisionFigures> {
  const query =
    period === null
      ? ''
      : [
          termSource({ field: 'taken', comparison: '>=', value: period.from, last: period.from }),
          termSource({ field: 'taken', comparison: '<=', value: period.to, last: period.to }),
        ].join(' ')
  const figures = await readFigures(db, { query, year: null }, { today, t })
  const { total, byStatus, denominator, done, late, executionRate } = figures
  return { total, byStatus, denominator, done, late, executionRate }
}

type Open = Pick<HandoverDocument, 'commitments' | 'decisions' | 'sensitive'>

/** The open decisions in the tables where they are printed, each in one of them. */
async function gatherOpen(ground: RegisterGround): Promise<Open> {
  const { today, db, isShared } = ground
  const { terms } = parseDecisionQuery(termSource({ field: 'is', value: 'open' }), today)
  const lines = await listFirstLines(ground, terms)
  const told = await gatherFollowUpRows({ ...ground, isShared: true }, lines)
  const engaging = await findEngaging(db, lines, told)
  const tables = (rows: readonly FollowUpRow[]) => ({
    commitments: rows.filter(({ reference }) => engaging.has(reference)),
    decisions: rows.filter(({ reference }) => !engaging.has(reference)),
  })
  if (isShared) return { ...tables(told), sensitive: null }
  const secret = new Set(told.filter(({ isWithheld }) => isWithheld).map(referenceOf))
  const whole = await gatherFollowUpRows(ground, lines)
  return {
    ...tables(whole.filter(({ reference }) => !secret.has(reference))),
    sensitive: whole.filter(({ reference }) => secret.has(reference)),
  }
}

/** The earliest due; the rest of a long register stands in its tableau de suivi. */
async function listFirstLines(
  { db, today }: RegisterGround,
  terms: readonly QueryTerm[],
): Promise<readonly DecisionLine[]> {
  const order = { terms, sort: 'due', direction: 'asc' } as const
  const rows = await listRegisterRows(db, order, mostOpen, today)
  const lines = await listLinesByRow(db, rows, today)
  return rows.flatMap((row) => lines.get(row) ?? [])
}

/** Open decisions of the register that the tables do not print. */
function leftOutOf({ total, byStatus }: DecisionFigures): number {
  const open = total - finalStatuses.reduce((sum, status) => sum + byStatus[status], 0)
  return Math.max(0, open - mostOpen)
}

function referenceOf({ reference }: { readonly reference: string }): string {
  return reference
}

/**
 * References of what binds Government and partners: decisions of joint bodies, commitments of others.
 * That a withheld one is a commitment is not told by the table in which it stands.
 */
async function findEngaging(
  db: AppDatabase,
  lines: readonly DecisionLine[],
  told: readonly FollowUpRow[],
): Promise<ReadonlySet<string>> {
  const joint = await db.selectFrom('body').select('code').where('level', '=', 'JOINT').execute()
  const codes = new Set(joint.map(({ code }) => code))
  const kinds = new Map(lines.map(({ reference, kind }) => [reference, kind]))
  const engaging = told.filter(
    ({ bodyCode, reference, isWithheld }) =>
      codes.has(bodyCode) || (!isWithheld && kinds.get(reference) === 'COMMITMENT'),
  )
  return new Set(engaging.map(referenceOf))
}

function withheldIn({ commitments, decisions }: Open): number {
  return [...commitments, ...decisions].filter(({ isWithheld }) => isWithheld).length
}

/** Groups that no institution coordinates, and those whose coordinator has left. */
async function gatherVacancies(
  db: AppDatabase,
  today: IsoDate,
): Promise<HandoverDocument['vacancies']> {
  const bodies = await db.selectFrom('body').select(['id', 'kind']).execute()
  const groups = new Set(bodies.filter(({ kind }) => isGroup(kind)).map(({ id }) => id))
  const vacancies = await listVacancies(db, today)
  return vacancies
    .filter(({ bodyId, quality }) => quality === 'COORDINATOR' && groups.has(bodyId))
    .filter(({ missing }) => missing !== 'ALTERNATE')
    .map(({ bodyCode, bodyName, institutionName: institution, since, days }) => ({
      bodyCode,
      bodyName,
      institution,
      since: since === null ? null : isoDate(since),
      days,
    }))
}
