import type { GreffierClient } from '../../shared/contract.ts'

/** One thing that a screen or the palette asks the core. */
export type Question = {
  /** The line of the contract, then what tells it from others of the same line. */
  readonly name: string
  readonly ask: (client: GreffierClient) => Promise<unknown>
}

/** Lines of the contract that only read, yet are no list and no answer of a screen. */
export const notAsked: Readonly<Record<string, string>> = {
  'meetings.find': 'the command line’s way to a meeting',
  'people.previewImport': 'reads a file that the user gives',
  'people.commitImport': 'writes',
  'profiles.found': 'writes',
  'profiles.openDemo': 'writes',
  'attachments.read': 'the bytes of one file',
  'minutes.type': 'writes',
  'exports.preview': 'builds a document: see the measure of documents',
  'exports.previewRegister': 'builds a document: see the measure of documents',
  'followUp.evidenceContent': 'the bytes of one file',
  'followUp.previewImport': 'reads a file that the user gives',
  'followUp.keepDraft': 'writes',
  'today.first': 'the two answers of the start at once: see the measure of the start',
  'programme.board': 'the base has no programme',
  'programme.linkable': 'the base has no programme',
  'reviews.check': 'see the measure of the calendar',
  'reviews.propose': 'the base has no review',
  'reviews.harmonise': 'see the measure of harmonising',
  'reviews.harmoniseProgress': 'answers from memory',
  'reviews.harmoniseCancel': 'ends a search',
  'reviews.compare': 'the base has no version to compare',
  'reviews.dossier': 'the base has no review',
  'reviews.linkableMeetings': 'the base has no review',
  'reviews.documentContent': 'the bytes of one file',
  'calendar.proposeHolidays': 'computes a year, which is asked for once',
  'calendar.previewSeries': 'computes dates that are typed',
  'calendarImports.preview': 'reads a file that the user gives',
  'backup.create': 'copies the base',
  'backup.verify': 'reads a whole copy',
  'backup.restore': 'writes',
}

/** The rows that the questions are about: a body and a meeting that have much of everything. */
export type Subjects = {
  readonly bodyId: string
  readonly meetingId: string
  readonly heldMeetingId: string
  readonly personId: string
  readonly seatId: string
  readonly decisionId: string
}

export async function findSubjects(client: GreffierClient): Promise<Subjects> {
  const { meetings } = await client.meetings.list({ from: '2026-06-01' })
  const planned = meetings.find(({ state }) => state === 'PLANNED')
  const held = meetings.find(({ state }) => state === 'HELD')
  const bodyId = planned?.bodyId
  if (planned === undefined || held === undefined || bodyId === undefined) {
    throw new Error('The base has no planned and no held meeting in 2026')
  }
  const { people } = await client.people.list({ limit: 1 })
  const [decision] = await client.decisions.list({ limit: 1 })
  const seatId = await findSeat(client)
  return {
    bodyId,
    meetingId: planned.id,
    heldMeetingId: held.id,
    seatId,
    personId: present(people[0]?.id, 'person'),
    decisionId: present(decision?.id, 'decision'),
  }
}

async function findSeat(client: GreffierClient): Promise<string> {
  for (const { id } of await client.bodies.list({})) {
    const [seat] = await client.seats.list({ bodyId: id })
    if (seat !== undefined) return seat.id
  }
  throw new Error('The base has no seat')
}

function present(id: string | undefined, what: string): string {
  if (id === undefined) throw new Error(`The base has no ${what}`)
  return id
}

/** Every list, screen and palette answer, with what the screens send; a line may come twice. */
export function listQuestions(subjects: Subjects): readonly Question[] {
  return [
    ...boardQuestions,
    ...meetingQuestions(subjects),
    ...bodyQuestions(subjects),
    ...registerQuestions(subjects),
    ...calendarQuestions,
    ...paletteQuestions,
  ]
}

const boardQuestions: readonly Question[] = [
  { name: 'app.state', ask: (client) => client.app.state() },
  { name: 'today.board', ask: (client) => client.today.board() },
  { name: 'today.calendar', ask: (client) => client.today.calendar() },
  { name: 'history.state', ask: (client) => client.history.state() },
  { name: 'history.trash', ask: (client) => client.history.trash() },
  { name: 'settings.organisation', ask: (client) => client.settings.organisation() },
  { name: 'settings.holidays', ask: (client) => client.settings.holidays({ year: 2026 }) },
  { name: 'profiles.list', ask: (client) => client.profiles.list() },
  { name: 'backup.list', ask: (client) => client.backup.list() },
]

function meetingQuestions({ bodyId, meetingId, heldMeetingId }: Subjects): readonly Question[] {
  const ofMeeting = (meeting: string, which: string): readonly Question[] => [
    { name: `meetings.get ${which}`, ask: (client) => client.meetings.get({ id: meeting }) },
    {
      name: `meetings.participants ${which}`,
      ask: (client) => client.meetings.participants({ meetingId: meeting }),
    },
    {
      name: `meetings.attendance ${which}`,
      ask: (client) => client.meetings.attendance({ meetingId: meeting }),
    },
    { name: `agenda.get ${which}`, ask: (client) => client.agenda.get({ meetingId: meeting }) },
    { name: `minutes.get ${which}`, ask: (client) => client.minutes.get({ meetingId: meeting }) },
    {
      name: `decisions.ofMeeting ${which}`,
      ask: (client) => client.decisions.ofMeeting({ meetingId: meeting }),
    },
    {
      name: `decisions.choices ${which}`,
      ask: (client) => client.decisions.choices({ meetingId: meeting }),
    },
    {
      name: `attachments.list ${which}`,
      ask: (client) => client.attachments.list({ meetingId: meeting }),
    },
    { name: `exports.list ${which}`, ask: (client) => client.exports.list({ meetingId: meeting }) },
    {
      name: `followUp.review ${which}`,
      ask: (client) => client.followUp.review({ meetingId: meeting }),
    },
    {
      name: `followUp.saidAt ${which}`,
      ask: (client) => client.followUp.saidAt({ meetingId: meeting }),
    },
  ]
  return [
    { name: 'meetings.list all', ask: (client) => client.meetings.list({}) },
    {
      name: 'meetings.list past',
      ask: (client) => client.meetings.list({ to: '2026-11-20', limit: 300 }),
    },
    {
      name: 'meetings.list year',
      ask: (client) => client.meetings.list({ from: '2026-01-01', to: '2026-12-31' }),
    },
    {
      name: 'meetings.list month',
      ask: (client) => client.meetings.list({ from: '2026-11-01', to: '2026-11-30' }),
    },
    {
      name: 'meetings.list body',
      ask: (client) => client.meetings.list({ bodyId, limit: 1000 }),
    },
    { name: 'meetings.list search', ask: (client) => client.meetings.list({ search: 'sante' }) },
    {
      name: 'meetings.propose',
      ask: (client) => client.meetings.propose({ bodyId, day: null }),
    },
    { name: 'agenda.listBacklog', ask: (client) => client.agenda.listBacklog({ bodyId }) },
    {
      name: 'history.ofRecord',
      ask: (client) => client.history.ofRecord({ table: 'meeting', id: heldMeetingId }),
    },
    ...ofMeeting(meetingId, 'planned'),
    ...ofMeeting(heldMeetingId, 'held'),
  ]
}

function bodyQuestions({ bodyId, seatId, personId }: Subjects): readonly Question[] {
  return [
    { name: 'bodies.list', ask: (client) => client.bodies.list({}) },
    { name: 'bodies.get', ask: (client) => client.bodies.get({ id: bodyId }) },
    { name: 'seats.list', ask: (client) => client.seats.list({ bodyId }) },
    { name: 'seats.history', ask: (client) => client.seats.history({ seatId }) },
    { name: 'seats.vacancies', ask: (client) => client.seats.vacancies() },
    {
      name: 'seats.distributionList',
      ask: (client) => client.seats.distributionList({ bodyId }),
    },
    { name: 'troika.list', ask: (client) => client.troika.list() },
    {
      name: 'institutions.list',
      ask: (client) => client.institutions.list({ includeClosed: true }),
    },
    { name: 'people.list', ask: (client) => client.people.list({}) },
    { name: 'people.list 500', ask: (client) => client.people.list({ limit: 500 }) },
    { name: 'people.list search', ask: (client) => client.people.list({ search: 'dia' }) },
    { name: 'people.get', ask: (client) => client.people.get({ id: personId }) },
    { name: 'people.duplicates', ask: (client) => client.people.duplicates() },
  ]
}

function registerQuestions({ bodyId, decisionId }: Subjects): readonly Question[] {
  return [
    { name: 'decisions.list', ask: (client) => client.decisions.list({}) },
    { name: 'decisions.list body', ask: (client) => client.decisions.list({ bodyId }) },
    { name: 'decisions.list late', ask: (client) => client.decisions.list({ which: 'late' }) },
    { name: 'decisions.get', ask: (client) => client.decisions.get({ id: decisionId }) },
    { name: 'followUp.sheet', ask: (client) => client.followUp.sheet({ id: decisionId }) },
    {
      name: 'followUp.drafts',
      ask: (client) => client.followUp.drafts({ decisionIds: [decisionId] }),
    },
    { name: 'followUp.reminders', ask: (client) => client.followUp.reminders({}) },
    { name: 'exports.listRegister', ask: (client) => client.exports.listRegister() },
    { name: 'decisions.register', ask: (client) => client.decisions.register({}) },
    {
      name: 'decisions.register by body',
      ask: (client) => client.decisions.register({ query: 'est:ouverte', group: 'body' }),
    },
    {
      name: 'decisions.register words',
      ask: (client) => client.decisions.register({ query: 'note matrice' }),
    },
    { name: 'decisions.ids', ask: (client) => client.decisions.ids({ query: 'est:retard' }) },
    { name: 'decisions.board', ask: (client) => client.decisions.board({}) },
    { name: 'decisions.tabCounts', ask: (client) => client.decisions.tabCounts() },
    { name: 'decisions.views', ask: (client) => client.decisions.views() },
    { name: 'decisions.figures', ask: (client) => client.decisions.figures({}) },
    { name: 'decisions.figures year', ask: (client) => client.decisions.figures({ year: 2026 }) },
  ]
}

/** The base has meetings alone; a year of reviews has its own measure. */
const calendarQuestions: readonly Question[] = [
  { name: 'calendar.year', ask: (client) => client.calendar.year({ year: 2026 }) },
  { name: 'calendar.facts', ask: (client) => client.calendar.facts({ year: 2026 }) },
  { name: 'calendar.series', ask: (client) => client.calendar.series() },
  { name: 'calendar.rules', ask: (client) => client.calendar.rules() },
  { name: 'reviews.year', ask: (client) => client.reviews.year({ year: 2026 }) },
  { name: 'reviews.versions', ask: (client) => client.reviews.versions({ year: 2026 }) },
  { name: 'reviews.execution', ask: (client) => client.reviews.execution({ year: 2026 }) },
  { name: 'programme.list', ask: (client) => client.programme.list({}) },
]

/** What somebody types into the palette, letter by letter. */
const paletteQuestions: readonly Question[] = [
  's',
  'sa',
  'sante',
  'note conjointe',
  'gec-2026',
  'xyzzy',
].map((words) => ({
  name: `search.find «${words}»`,
  ask: (client) => client.search.find({ words, limit: 5 }),
}))
