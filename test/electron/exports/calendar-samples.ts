import type {
  CalendarMeeting,
  CalendarReview,
  MeetingCalendarDocument,
  ReviewCalendarDocument,
} from '../../../shared/calendar-documents.ts'
import { addDays, isoDate, localTime } from '../../../shared/dates.ts'
import { ownLetterhead, stamp } from './word-samples.ts'

const ground: ReviewCalendarDocument['ground'] = {
  year: 2027,
  holidays: [
    { day: isoDate('2027-01-01'), name: 'Nouvel An', certainty: 'FIXED' },
    { day: isoDate('2027-05-16'), name: 'Tabaski', certainty: 'ESTIMATED' },
  ],
  spans: [
    {
      kind: 'RAMADAN',
      name: 'Ramadan',
      days: { first: isoDate('2027-02-08'), last: isoDate('2027-03-08') },
    },
  ],
  milestones: {
    budgetDebateOn: isoDate('2027-06-30'),
    financeBillOn: isoDate('2027-09-15'),
    workPlanOn: isoDate('2027-11-30'),
  },
}

const version: ReviewCalendarDocument['version'] = {
  label: '0.1',
  state: 'DRAFT',
  note: 'Propositions',
  madeOn: isoDate('2026-11-16'),
  adoptedOn: null,
  adoptedBy: '',
}

const hours = { startsAt: localTime('09:00'), endsAt: localTime('16:00') }

function review(number: number): CalendarReview {
  const first = addDays(isoDate('2027-01-04'), (number * 3) % 340)
  return {
    id: String(number),
    number,
    label: `Revue ${number}`,
    title: `Revue sectorielle conjointe ${number}`,
    kind: 'SECTOR',
    sector: 'Secteur',
    ministries: ['Ministère de l’Éducation nationale'],
    preparingUnit: 'CPS',
    lead: 'UNICEF',
    group: 'GT-EDU',
    referencePeriod: 'Exercice 2026',
    framework: 'SNEDD',
    state: 'PROPOSED',
    stateReason: '',
    reportsExpected: 4,
    reportsReceived: 1,
    driftDays: null,
    recommendationCount: 0,
    observations: '',
    phases: [
      {
        phase: 'TECHNICAL_SESSION',
        precision: 'EXACT',
        planned: { first, last: addDays(first, 1) },
        held: null,
        isPutOff: false,
        ...hours,
        place: 'CICB',
      },
      {
        phase: 'POLITICAL_SESSION',
        precision: 'QUARTER',
        planned: { first: isoDate('2027-04-01'), last: isoDate('2027-06-30') },
        held: null,
        isPutOff: false,
        ...hours,
        place: '',
      },
      {
        phase: 'AIDE_MEMOIRE',
        precision: 'TO_AGREE',
        planned: null,
        held: null,
        isPutOff: false,
        ...hours,
        place: '',
      },
    ],
  }
}

/** A project of a year with two reviews, one finding, one change and one request. */
export const reviewCalendar: ReviewCalendarDocument = {
  letterhead: ownLetterhead,
  stamp,
  paper: 'a4',
  ground,
  version,
  reviews: [review(1), review(2)],
  figures: { reviewsPerWeek: 2, daysBeforeStrategy: 10, daysToPolitical: 3 },
  conflicts: [{ rule: 'H02', severity: 'HARD', sentence: 'La revue 1 commence un jour férié.' }],
  changes: [{ version, parent: '0.0', sentences: ['la revue 1 passe du 3 au 4 mai'] }],
  requests: [
    {
      subject: 'la revue 1',
      askedBy: 'Ministère',
      askedOn: isoDate('2027-02-01'),
      reason: 'Indisponibilité',
      wanted: { first: isoDate('2027-05-04'), last: isoDate('2027-05-05') },
      state: 'ASKED',
      decidedOn: null,
      decidedBy: '',
    },
  ],
  leadPartner: 'Ambassade du Canada',
}

export function manyReviews(count: number): ReviewCalendarDocument {
  const reviews = Array.from({ length: count }, (_, index) => review(index + 1))
  return { ...reviewCalendar, reviews }
}

/** The same with one text in every place that a user fills. */
export function wildReviews(text: string): ReviewCalendarDocument {
  const reviews = reviewCalendar.reviews.map((one) => ({
    ...one,
    label: text,
    title: `${text} bis`,
    sector: text,
    ministries: [text, text],
    preparingUnit: text,
    lead: text,
    observations: text,
    state: 'RESCHEDULED' as const,
    stateReason: text,
    phases: one.phases.map((phase) => ({ ...phase, place: text })),
  }))
  return {
    ...reviewCalendar,
    paper: 'a3',
    reviews,
    conflicts: [{ rule: 'H02', severity: 'SOFT', sentence: text }],
    changes: [{ version: { ...version, note: text }, parent: null, sentences: [] }],
  }
}

function meeting(number: number): CalendarMeeting {
  const first = addDays(isoDate('2027-01-04'), number % 360)
  return {
    uid: `${number}@greffier`,
    source: number % 5 === 0 ? 'SERIES' : 'MEETING',
    days: { first, last: first },
    ...hours,
    zone: 'Africa/Bamako',
    bodyCode: number % 2 === 0 ? 'GEC' : 'PM_TROIKA',
    bodyName: number % 2 === 0 ? 'Groupe Exécutif' : 'Rencontre Premier ministre',
    reference: `GEC-2027-${number}`,
    title: 'eau',
    chair: 'Chef de file',
    place: 'Ambassade',
    reviewReference: '',
    reviewNumber: null,
    state: number % 5 === 0 ? 'TO_CONFIRM' : 'PLANNED',
    isConfidential: false,
    isPublic: true,
  }
}

export const meetingCalendar: MeetingCalendarDocument = {
  letterhead: ownLetterhead,
  stamp,
  ground,
  body: null,
  meetings: [1, 2, 5, 40].map(meeting),
  version,
}

export function manyMeetings(count: number): MeetingCalendarDocument {
  const meetings = Array.from({ length: count }, (_, index) => meeting(index + 1))
  return {
    ...meetingCalendar,
    meetings: meetings.toSorted((one, other) => (one.days.first < other.days.first ? -1 : 1)),
  }
}

/** The same with one text in every place that a user fills. */
export function wildMeetings(text: string): MeetingCalendarDocument {
  const meetings = meetingCalendar.meetings.map((one) => ({
    ...one,
    bodyName: text,
    title: text,
    place: text,
    chair: text,
  }))
  const holidays = ground.holidays.map((holiday) => ({ ...holiday, name: text }))
  return { ...meetingCalendar, ground: { ...ground, holidays }, meetings }
}
