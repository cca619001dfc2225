import type { FactConsequence, FactsTouched } from '../../shared/calendar-facts.ts'
import { checkCalendar } from '../../shared/calendar-check-rules.ts'
import type { CalendarBoard, CalendarFinding } from '../../shared/calendar-events.ts'
import {
  findingNames,
  findingSentence,
  findingShort,
} from '../../shared/calendar-sentence-rules.ts'
import { type IsoDate, yearOf } from '../../shared/dates.ts'
import { compareLabels, currentVersion } from '../../shared/review-rules.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import type { Language } from '../../shared/i18n.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { listVersions } from '../reviews/review-queries.ts'
import { type BoardSetting, gatherBoard } from './calendar-board-queries.ts'

/** What years are looked at with, and the language that findings are told in. */
export type ConsequenceSetting = BoardSetting & { readonly language: Language }

/** A change, with the sentences that say what it did and the years that it concerns. */
type Writing<Answer> = {
  /** Years that it may concern; null for every year to come. */
  readonly years: readonly number[] | null
  readonly write: () => Promise<Answer & { readonly told?: readonly string[] }>
}

/** Beyond them nobody reads on. */
const mostTold = 100
/** Later years are rarely planned, and each costs a check before and after. */
const mostYears = 4

/**
 * Writes a calendar fact and answers what it touches: the rules that events of the years to come
 * break since, and those that they no longer break.
 */
export async function withConsequences<Answer extends object>(
  trx: AppTransaction,
  setting: ConsequenceSetting,
  { years, write }: Writing<Answer>,
): Promise<Omit<Answer, 'told'> & FactsTouched> {
  const coming = await listComingYears(trx, setting.today)
  const looked = coming.filter((year) => years === null || years.includes(year))
  const before = await checkYears(trx, setting, looked)
  const { told = [], ...answer } = await write()
  const after = await checkYears(trx, setting, looked)
  const consequences = after.flatMap((checked, index) =>
    differencesOf(setting, before[index], checked),
  )
  const once = [...new Map(consequences.map((each) => [keyOf(each), each])).values()]
  const sorted = once.toSorted((one, other) => weightOf(one) - weightOf(other))
  return {
    ...answer,
    told,
    consequences: sorted.slice(0, mostTold),
    moreCount: Math.max(0, sorted.length - mostTold),
  }
}

type CheckedYear = {
  readonly board: CalendarBoard
  readonly version: string
  readonly findings: readonly CalendarFinding[]
}

/** The year under way, the next one, and later ones in which something is planned. */
async function listComingYears(db: AppDatabase, today: IsoDate): Promise<readonly number[]> {
  const now = yearOf(today)
  const meetings = await db
    .selectFrom('meeting')
    .select('year')
    .distinct()
    .where('year', '>', now)
    .execute()
  const versions = await db
    .selectFrom('calendarVersion')
    .select('year')
    .distinct()
    .where('year', '>', now)
    .execute()
  const years = new Set([now, now + 1, ...[...meetings, ...versions].map(({ year }) => year)])
  return [...years].toSorted((one, other) => one - other).slice(0, mostYears)
}

async function checkYears(
  db: AppDatabase,
  setting: BoardSetting,
  years: readonly number[],
): Promise<readonly CheckedYear[]> {
  const checked: CheckedYear[] = []
  for (const year of years) {
    for (const version of watchedVersions(await listVersions(db, year))) {
      const board = await gatherBoard(db, year, version, setting)
      checked.push({ board, version: version?.label ?? '', findings: checkCalendar(board) })
    }
  }
  return checked
}

/** The version in force and the projects that are to follow it; none at all in an empty year. */
function watchedVersions(
  versions: readonly CalendarVersion[],
): readonly (CalendarVersion | null)[] {
  const current = currentVersion(versions)
  if (current === null) return [null]
  const later = versions.filter(({ label }) => compareLabels(label, current.label) > 0)
  return [current, ...later]
}

function differencesOf(
  { t, language, today }: ConsequenceSetting,
  before: CheckedYear | undefined,
  after: CheckedYear,
): readonly FactConsequence[] {
  if (before === undefined) return []
  const added = findingsBeyond(after, before, today)
  const lifted = findingsBeyond(before, after, today)
  const { version, board } = after
  const names = findingNames(board, language)
  const told = (finding: CalendarFinding, isLifted: boolean): FactConsequence => ({
    sentence: isLifted
      ? findingShort(t, finding, findingNames(before.board, language))
      : findingSentence(t, finding, names),
    eventIds: finding.eventIds,
    rule: finding.rule,
    severity: finding.severity,
    isLifted,
    year: board.year,
    version,
  })
  return [
    ...added.map((finding) => told(finding, false)),
    // A feast that moves by a day often breaks the same rule anew: that is told once.
    ...lifted
      .filter((finding) => !added.some((each) => isSameBreach(each, finding)))
      .map((finding) => told(finding, true)),
  ]
}

/** Findings of one check that the other does not have, about days that are still to come. */
function findingsBeyond(
  one: CheckedYear,
  other: CheckedYear,
  today: IsoDate,
): readonly CalendarFinding[] {
  const known = new Map(other.findings.map((finding) => [finding.key, finding.severity]))
  return one.findings.filter(
    ({ key, severity, days }) =>
      known.get(key) !== severity && (days === null || days.last >= today),
  )
}

function isSameBreach(one: CalendarFinding, other: CalendarFinding): boolean {
  return one.rule === other.rule && one.eventIds.join() === other.eventIds.join()
}

/** Versions of a year say the same of its meetings. */
function keyOf({ rule, eventIds, sentence, isLifted, year }: FactConsequence): string {
  return [rule, year, isLifted, eventIds.join('+'), sentence].join('|')
}

function weightOf({ severity, isLifted, year }: FactConsequence): number {
  const bySeverity = severity === 'HARD' ? 0 : severity === 'SOFT' ? 1 : 2
  return (isLifted ? 100 : 0) + bySeverity * 10 + year / 1000
}
