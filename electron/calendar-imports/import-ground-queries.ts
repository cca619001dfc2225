import type { PhaseCode } from '../../shared/calendar-events.ts'
import { phaseCodes } from '../../shared/calendar-events.ts'
import { planMeetings } from '../../shared/calendar-import-meeting-rules.ts'
import type { CalendarRow, PlannedRow } from '../../shared/calendar-import-plan-rules.ts'
import { planReviews } from '../../shared/calendar-import-review-rules.ts'
import type { CalendarFile } from '../../shared/calendar-imports.ts'
import { dateOf, type IsoDate } from '../../shared/dates.ts'
import { foldText } from '../../shared/folding.ts'
import { type Translate, translator } from '../../shared/i18n.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import { getBody, listMeetings } from '../meetings/meeting-queries.ts'
import { listReviews, listSlots } from '../reviews/review-queries.ts'
import { refuseFrozen } from '../reviews/review-writing-queries.ts'

/** The zone in which the days of a file are told: that of the body, or of the organisation. */
export async function readTargetZone(
  db: AppDatabase,
  { target }: Pick<CalendarFile, 'target'>,
): Promise<string> {
  if (target.kind === 'MEETINGS') return (await getBody(db, target.bodyId)).zone
  const { zone } = await db.selectFrom('organisation').select('zone').executeTakeFirstOrThrow()
  return zone
}

/**
 * What the rows of a file would do where they are to go.
 *
 * @throws `locked` when they are to go into an adopted version.
 */
export async function planImport(
  db: AppDatabase,
  t: Translate,
  file: CalendarFile,
  rows: readonly CalendarRow[],
  today: IsoDate,
): Promise<readonly PlannedRow[]> {
  const { target, year, updateKnown } = file
  if (target.kind === 'MEETINGS') {
    const body = await getBody(db, target.bodyId)
    const span = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }
    const meetings = await listMeetings(db, { bodyId: body.id, states: [], ...span })
    return planMeetings(rows, { year, today, body, meetings, updateKnown })
  }
  const version = await getRow(db, 'calendarVersion', target.versionId)
  await refuseFrozen(db, version)
  return planReviews(rows, {
    year: version.year,
    reviews: await listReviews(db, version.year),
    slots: await listSlots(db, version.id),
    updateKnown,
    phaseWords: phaseWords(),
    nameOf: (label, phase) =>
      phase === 'TECHNICAL_SESSION'
        ? label
        : t('reviews.labelWithPhase', { label, phase: t(`reviews.phase.${phase}`) }),
  })
}

/** What files call each stage, in both languages, the longest words first. */
function phaseWords(): readonly (readonly [PhaseCode, string])[] {
  const told = (['fr', 'en'] as const).flatMap((language) => {
    const words = translator(language)
    return phaseCodes.flatMap((phase) => [
      [phase, foldText(words(`reviews.phase.${phase}`))] as const,
      [phase, foldText(words(`documents.calendarPhases.${phase}`))] as const,
    ])
  })
  const short: readonly (readonly [PhaseCode, string])[] = [
    ['POLITICAL_SESSION', 'politi'],
    ['AIDE_MEMOIRE', 'aide memoire'],
    ['REPORT_DRAFT', 'rapport'],
    ['PREP_MEETING', 'preparatoire'],
    ['PREP_MEETING', 'preparatory'],
    ['FEEDBACK', 'restitution'],
    ['TRANSMISSION', 'transmission'],
    ['TECHNICAL_SESSION', 'technique'],
    ['TECHNICAL_SESSION', 'technical'],
  ]
  return [...told.toSorted(([, one], [, other]) => other.length - one.length), ...short]
}
