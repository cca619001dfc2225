import type { Series, SeriesLine, SeriesOccurrence } from '../../shared/calendar.ts'
import { addDays, type IsoDate, yearOf } from '../../shared/dates.ts'
import type { ShippedCalendars } from '../../shared/country-calendar.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { SeriesTerm } from '../../shared/series.ts'
import { seriesDates } from '../../shared/series-rules.ts'
import { obstacleInWords, ruleInWords } from '../../shared/series-wording-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { readYearFacts } from './fact-queries.ts'

/** Every series with its body, that in force first, the latest first. */
export async function listSeriesLines(
  db: AppDatabase,
  t: Translate,
  today: IsoDate,
): Promise<readonly SeriesLine[]> {
  const rows = await db
    .selectFrom('series')
    .innerJoin('body', 'body.id', 'series.bodyId')
    .selectAll('series')
    .select(['body.code as bodyCode', 'body.name as bodyName'])
    .orderBy('body.position')
    .orderBy('body.code')
    .orderBy('series.validFrom', 'desc')
    .orderBy('series.id')
    .execute()
  const counts = await countMeetings(db, today)
  return rows.map((row) => ({
    ...row,
    inWords: ruleInWords(t, row),
    ...(counts.get(row.id) ?? { pastCount: 0, comingCount: 0 }),
  }))
}

/** @throws Error when a series that was just written is not there. */
export async function getSeriesLine(
  db: AppDatabase,
  t: Translate,
  today: IsoDate,
  id: string,
): Promise<SeriesLine> {
  const line = (await listSeriesLines(db, t, today)).find((each) => each.id === id)
  if (line === undefined) throw new Error('A series that was just written is not in the list')
  return line
}

async function countMeetings(db: AppDatabase, today: IsoDate) {
  const rows = await db
    .selectFrom('meeting')
    .select(['seriesId', 'day', 'state'])
    .where('seriesId', 'is not', null)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ seriesId }) => seriesId ?? '')].map(([id, own]) => {
      const coming = own.filter(({ day, state }) => state !== 'HELD' && day >= today)
      return [id, { pastCount: own.length - coming.length, comingCount: coming.length }]
    }),
  )
}

type Preview = {
  readonly body: { readonly id: string; readonly country: string }
  readonly term: SeriesTerm
  readonly span: { readonly from: IsoDate; readonly to: IsoDate }
}

/** The dates of a rule, each with the day proposed around what stands in its way, and its meeting. */
export async function listOccurrences(
  db: AppDatabase,
  t: Translate,
  shipped: ShippedCalendars,
  { body, term, span }: Preview,
): Promise<readonly SeriesOccurrence[]> {
  const calendar = { country: body.country, ...(await readDaysAround(db, shipped, span)) }
  const meetings = await listMeetingsAround(db, body.id, span)
  return seriesDates(term, span, calendar).map(({ slotOn, proposedOn, obstacle }) => ({
    slotOn,
    proposedOn,
    reason: reasonOf(t, obstacle, proposedOn),
    meeting: meetingOnSlot(meetings, slotOn, proposedOn),
  }))
}

function reasonOf(
  t: Translate,
  obstacle: Parameters<typeof obstacleInWords>[1] | null,
  proposedOn: IsoDate | null,
): string {
  if (obstacle === null) return ''
  const reason = obstacleInWords(t, obstacle)
  return proposedOn === null ? t('series.noDayNear', { reason }) : reason
}

async function readDaysAround(
  db: AppDatabase,
  shipped: ShippedCalendars,
  { from, to }: Preview['span'],
) {
  const count = yearOf(to) - yearOf(from) + 1
  const years = Array.from({ length: count }, (_, index) => yearOf(from) + index)
  const facts = []
  for (const year of years) facts.push(await readYearFacts(db, shipped, year))
  return {
    holidays: facts.flatMap(({ holidays }) => holidays),
    periods: facts.flatMap(({ periods }) => periods),
  }
}

type SlotMeeting = Pick<Meeting, 'id' | 'reference' | 'day' | 'state' | 'slotOn'>

/** Meetings that a date of the span may have become: some were moved out of it, or into it. */
async function listMeetingsAround(
  db: AppDatabase,
  bodyId: string,
  { from, to }: Preview['span'],
): Promise<readonly SlotMeeting[]> {
  const [first, last] = [addDays(from, -7), addDays(to, 7)]
  return db
    .selectFrom('meeting')
    .select(['id', 'reference', 'day', 'state', 'slotOn'])
    .where('bodyId', '=', bodyId)
    .where(({ eb, or, and }) =>
      or([
        and([eb('day', '>=', first), eb('day', '<=', last)]),
        and([eb('slotOn', '>=', from), eb('slotOn', '<=', to)]),
      ]),
    )
    .orderBy('day')
    .execute()
}

/** The meeting of the slot itself, else one that stands on its day. */
function meetingOnSlot(
  meetings: readonly SlotMeeting[],
  slotOn: IsoDate,
  proposedOn: IsoDate | null,
): SeriesOccurrence['meeting'] {
  const found =
    meetings.find((each) => each.slotOn === slotOn) ??
    meetings.find(({ day }) => day === slotOn) ??
    meetings.find(({ day }) => day === proposedOn)
  if (found === undefined) return null
  const { id, reference, day, state } = found
  return { id, reference, day, state }
}

type Ground = { readonly t: Translate; readonly shipped: ShippedCalendars }
type SeriesBody = Preview['body']

/** The free date of a body's series that a meeting on this day would be; null where it is none. */
export async function findOrigin(
  db: AppDatabase,
  { t, shipped }: Ground,
  body: SeriesBody,
  day: IsoDate,
): Promise<{ readonly seriesId: string; readonly slotOn: IsoDate } | null> {
  const span = { from: addDays(day, -7), to: addDays(day, 7) }
  for (const term of await listOpenSeries(db, body.id, span.from)) {
    const dates = await listOccurrences(db, t, shipped, { body, term, span })
    const found = dates.find(
      ({ slotOn, proposedOn, meeting }) =>
        meeting === null && (proposedOn === day || slotOn === day),
    )
    if (found !== undefined) return { seriesId: term.id, slotOn: found.slotOn }
  }
  return null
}

/** The next day that a body's series give and no meeting stands on; null without a series. */
export async function findNextDay(
  db: AppDatabase,
  { t, shipped }: Ground,
  body: SeriesBody,
  today: IsoDate,
): Promise<IsoDate | null> {
  const span = { from: today, to: addDays(today, farthestDays) }
  const days: IsoDate[] = []
  for (const term of await listOpenSeries(db, body.id, today)) {
    const dates = await listOccurrences(db, t, shipped, { body, term, span })
    days.push(
      ...dates.flatMap(({ proposedOn, meeting }) =>
        meeting === null && proposedOn !== null && proposedOn > today ? [proposedOn] : [],
      ),
    )
  }
  return days.toSorted()[0] ?? null
}

/** A yearly body is found too, and some weeks beyond. */
const farthestDays = 430

async function listOpenSeries(
  db: AppDatabase,
  bodyId: string,
  on: IsoDate,
): Promise<readonly Series[]> {
  return db
    .selectFrom('series')
    .selectAll()
    .where('bodyId', '=', bodyId)
    .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
    .orderBy('validFrom')
    .execute()
}
