import type {
  CalendarGround,
  CalendarMeeting,
  CalendarPhase,
  CalendarReview,
  MeetingCalendarDocument,
  ReviewCalendarDocument,
} from '../../shared/calendar-documents.ts'
import { eventUid } from '../../shared/calendar-uid-rules.ts'
import { reviewEventId } from '../../shared/review-event-rules.ts'
import {
  type Column,
  dayColumn,
  numberColumn,
  sheetOf,
  stateColumn,
  textColumn,
} from './calendar-columns-xlsx.ts'
import { shortWeekday } from './document-calendar-days.ts'
import { meetingName } from './calendar-meeting-sentences.ts'
import { LATE_LOOK } from './document-follow-up-looks.ts'
import {
  capitalised,
  type DocumentTranslate,
  type DocumentWords,
  documentWords,
} from './document-words.ts'
import { packWorkbook, type Sheet } from './workbook-xlsx.ts'

/** The harmonised calendar as a workbook: one row a phase to filter, its facts, findings and log. */
export function buildReviewCalendarSheet(
  document: ReviewCalendarDocument,
  t: DocumentTranslate,
): Uint8Array {
  const { stamp, ground, version } = document
  const words = documentWords(stamp.lang, t)
  const title = [
    t('calendar.title', { year: ground.year }),
    t('calendar.version', { version: version.label }),
  ].join(' – ')
  const draft = version.state === 'ADOPTED' ? [] : [t('calendar.draftState')]
  return packWorkbook({
    title,
    issuer: stamp.issuer,
    datedOn: stamp.datedOn,
    mention: [title, ...draft, ...(stamp.isDemo ? [t('common.demoMark')] : [])].join(' – '),
    sheets: [
      phaseSheet(document, words),
      reviewSheet(document, words),
      holidaySheet(ground, words),
      milestoneSheet(ground, words),
      ...(version.state === 'ADOPTED' ? [] : [findingSheet(document, words)]),
      logSheet(document, words),
    ],
  })
}

/** The calendar of meetings as a workbook: one row a meeting, and the days off. */
export function buildMeetingCalendarSheet(
  document: MeetingCalendarDocument,
  t: DocumentTranslate,
): Uint8Array {
  const { stamp, ground, body, meetings } = document
  const words = documentWords(stamp.lang, t)
  const title = [
    t('meetingCalendar.title', { year: ground.year }),
    ...(body === null ? [] : [body.name]),
  ].join(' – ')
  return packWorkbook({
    title,
    issuer: stamp.issuer,
    datedOn: stamp.datedOn,
    mention: [title, ...(stamp.isDemo ? [t('common.demoMark')] : [])].join(' – '),
    sheets: [
      sheetOf(t('meetingCalendar.sheet'), meetingColumns(words), meetings),
      holidaySheet(ground, words),
    ],
  })
}

type PhaseRow = { readonly review: CalendarReview; readonly phase: CalendarPhase }

function phaseSheet({ reviews }: ReviewCalendarDocument, words: DocumentWords): Sheet {
  const { t } = words
  const rows = reviews.flatMap((review) => review.phases.map((phase) => ({ review, phase })))
  const said = (head: string, width: number, read: (row: PhaseRow) => string) =>
    textColumn(head, width, words, read)
  const columns: readonly Column<PhaseRow>[] = [
    numberColumn(t('calendar.number'), 6, ({ review }) => review.number),
    said(t('calendar.label'), 26, ({ review }) => review.label),
    said(t('calendar.phase'), 26, ({ phase }) => t(`calendarPhases.${phase.phase}`)),
    dayColumn(t('calendar.starts'), ({ phase }) => phase.planned?.first ?? null),
    dayColumn(t('calendar.ends'), ({ phase }) => phase.planned?.last ?? null),
    said(t('calendar.precision'), 14, ({ phase }) => t(`calendar.${phase.precision}`)),
    said(t('calendar.startsAt'), 10, ({ phase }) => phase.startsAt),
    said(t('calendar.endsAt'), 10, ({ phase }) => phase.endsAt),
    said(t('calendar.place'), 22, ({ phase }) => phase.place),
    dayColumn(t('calendar.heldStarts'), ({ phase }) => phase.held?.first ?? null),
    dayColumn(t('calendar.heldEnds'), ({ phase }) => phase.held?.last ?? null),
    said(t('calendar.ministry'), 34, ({ review }) => review.ministries.join('\n')),
    said(t('calendar.leadPartner'), 16, ({ review }) => review.lead),
    said(t('calendar.uid'), 60, ({ review, phase }) =>
      eventUid(reviewEventId(review.id, phase.phase)),
    ),
  ]
  return sheetOf(t('calendar.sheet'), columns, rows)
}

function reviewSheet({ reviews }: ReviewCalendarDocument, words: DocumentWords): Sheet {
  const { t } = words
  const said = (head: string, width: number, read: (review: CalendarReview) => string) =>
    textColumn(head, width, words, read)
  return sheetOf<CalendarReview>(
    t('calendar.sheetReviews'),
    [
      numberColumn(t('calendar.number'), 6, ({ number }) => number),
      said(t('calendar.sector'), 20, ({ sector }) => sector),
      said(t('calendar.label'), 26, ({ label }) => label),
      said(t('calendar.reviewTitle'), 48, ({ title }) => title),
      said(t('calendar.ministry'), 36, ({ ministries }) => ministries.join('\n')),
      said(t('calendar.unit'), 30, ({ preparingUnit }) => preparingUnit),
      said(t('calendar.leadPartner'), 16, ({ lead }) => lead),
      said(t('calendar.group'), 16, ({ group }) => group),
      said(t('calendar.period'), 18, ({ referencePeriod }) => referencePeriod),
      said(t('calendar.framework'), 18, ({ framework }) => framework),
      stateColumn(t('calendar.state'), words),
      numberColumn(t('calendar.driftDays'), 12, ({ driftDays }) => driftDays),
      numberColumn(t('calendar.reportsReceived'), 10, ({ reportsReceived }) => reportsReceived),
      numberColumn(t('calendar.reportsExpected'), 10, ({ reportsExpected }) => reportsExpected),
      numberColumn(
        t('calendar.recommendationCount'),
        14,
        ({ recommendationCount }) => recommendationCount,
      ),
      said(t('calendar.remarks'), 44, ({ observations, stateReason }) =>
        [stateReason, observations].filter((part) => part !== '').join('\n'),
      ),
    ],
    reviews,
  )
}

function holidaySheet({ holidays, spans }: CalendarGround, words: DocumentWords): Sheet {
  const { t } = words
  const rows = [
    ...holidays.map(({ day, name, certainty }) => ({
      first: day,
      last: day,
      name,
      sure: t(`calendarCertainty.${certainty}`),
    })),
    ...spans.map(({ days, name }) => ({ ...days, name, sure: '' })),
  ]
  return sheetOf<(typeof rows)[number]>(
    t('calendar.sheetHolidays'),
    [
      dayColumn(t('calendar.from'), ({ first }) => first),
      dayColumn(t('calendar.to'), ({ last }) => last),
      textColumn(t('calendar.weekday'), 10, words, ({ first }) => shortWeekday(first, words)),
      textColumn(t('calendar.holiday'), 44, words, ({ name }) => name),
      textColumn(t('calendar.certainty'), 22, words, ({ sure }) => sure),
    ],
    rows,
  )
}

function milestoneSheet({ milestones }: CalendarGround, words: DocumentWords): Sheet {
  const { t } = words
  const { budgetDebateOn, financeBillOn, workPlanOn } = milestones
  const rows = [
    [budgetDebateOn, t('calendar.budgetDebate'), t('calendar.budgetDebateRule')],
    [financeBillOn, t('calendar.financeBill'), t('calendar.financeBillRule')],
    [workPlanOn, t('calendar.workPlan'), t('calendar.workPlanRule')],
  ] as const
  return sheetOf<(typeof rows)[number]>(
    t('calendar.sheetMilestones'),
    [
      dayColumn(t('calendar.day'), ([day]) => day),
      textColumn(t('calendar.milestone'), 56, words, ([, name]) => name),
      textColumn(t('calendar.rule'), 72, words, ([, , rule]) => rule),
    ],
    rows,
  )
}

function findingSheet({ conflicts }: ReviewCalendarDocument, words: DocumentWords): Sheet {
  const { t } = words
  return sheetOf<ReviewCalendarDocument['conflicts'][number]>(
    t('calendar.sheetFindings'),
    [
      {
        head: t('calendar.severity'),
        width: 18,
        cell: ({ severity }) =>
          severity === 'HARD'
            ? {
                kind: 'text',
                value: t('calendar.hard'),
                bold: true,
                ink: LATE_LOOK.ink,
                ground: LATE_LOOK.ground,
              }
            : { kind: 'text', value: t('calendar.soft') },
      },
      textColumn(t('calendar.finding'), 110, words, ({ sentence }) => sentence),
      textColumn(t('calendar.rule'), 8, words, ({ rule }) => rule),
    ],
    conflicts,
  )
}

function logSheet({ changes }: ReviewCalendarDocument, words: DocumentWords): Sheet {
  const { t } = words
  const rows = changes.flatMap(({ version, sentences }) =>
    (sentences.length === 0 ? [version.note] : sentences).map((said) => ({ version, said })),
  )
  return sheetOf<(typeof rows)[number]>(
    t('calendar.sheetLog'),
    [
      textColumn(t('calendar.logVersion'), 9, words, ({ version }) => version.label),
      textColumn(t('calendar.state'), 18, words, ({ version }) =>
        t(`calendarStates.${version.state}`),
      ),
      dayColumn(t('calendar.logDate'), ({ version }) => version.adoptedOn ?? version.madeOn),
      textColumn(t('calendar.logNote'), 90, words, ({ said }) => capitalised(said)),
      textColumn(t('calendar.logBy'), 40, words, ({ version }) => version.adoptedBy),
    ],
    rows,
  )
}

function meetingColumns(words: DocumentWords): readonly Column<CalendarMeeting>[] {
  const { t } = words
  const said = (head: string, width: number, read: (meeting: CalendarMeeting) => string) =>
    textColumn(head, width, words, read)
  return [
    dayColumn(t('meetingCalendar.date'), ({ days }) => days.first),
    dayColumn(t('meetingCalendar.lastDay'), ({ days }) => days.last),
    said(t('meetingCalendar.weekday'), 8, ({ days }) => shortWeekday(days.first, words)),
    said(t('calendar.startsAt'), 10, ({ startsAt }) => startsAt),
    said(t('calendar.endsAt'), 10, ({ endsAt }) => endsAt),
    said(t('meetingCalendar.bodyCode'), 12, ({ bodyCode }) => bodyCode),
    said(t('meetingCalendar.meeting'), 46, (meeting) => meetingName(meeting, words)),
    said(t('meetingCalendar.subject'), 36, ({ title, source }) =>
      source === 'REVIEW' ? '' : title,
    ),
    said(t('meetingCalendar.chair'), 30, ({ chair }) => chair),
    said(t('meetingCalendar.place'), 26, ({ place }) => place),
    said(t('meetingCalendar.reference'), 16, ({ reference }) => reference),
    said(t('meetingCalendar.reviewReference'), 22, ({ reviewReference }) => reviewReference),
    stateColumn(t('meetingCalendar.state'), words),
    said(t('meetingCalendar.zone'), 16, ({ zone }) => zone),
    said(t('calendar.uid'), 60, ({ uid }) => uid),
  ]
}
