import type { Body } from '../../shared/bodies.ts'
import { compareDates, type IsoDate } from '../../shared/dates.ts'
import { meetingFindings, noCounts, readiness } from '../../shared/finding-rules.ts'
import { backwardPlan, nextStep } from '../../shared/meeting-rules.ts'
import type {
  Meeting,
  MeetingDetail,
  MeetingLink,
  MeetingSummary,
  PlanStep,
} from '../../shared/meetings.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { type DaysOff, readDaysOff } from '../settings/holiday-queries.ts'
import {
  countMeetingContents,
  listBodiesById,
  listSittings,
  listStepsDone,
  type Sitting,
  type StepsDone,
} from './meeting-queries.ts'

export type SummarisedMeeting = {
  readonly summary: MeetingSummary
  readonly steps: readonly PlanStep[]
  /** The body's sittings before and after this one. */
  readonly previous: Sitting | undefined
  readonly next: Sitting | undefined
}

/** Meetings with their plan, findings and readiness, gathered in a fixed number of statements. */
export async function summariseMeetings(
  db: AppDatabase,
  meetings: readonly Meeting[],
  today: IsoDate,
): Promise<readonly SummarisedMeeting[]> {
  const ids = meetings.map(({ id }) => id)
  const bodies = await listBodiesById(db)
  const sittings = groupByBody(
    await listSittings(db, [...new Set(meetings.map(({ bodyId }) => bodyId))]),
  )
  const done = await listStepsDone(db, ids)
  const counts = await countMeetingContents(
    db,
    meetings.filter(({ state }) => state !== 'HELD'),
  )
  const daysOff = await readAllDaysOff(db, bodies, meetings)
  return meetings.map((meeting) => {
    const body = knownBody(bodies, meeting)
    return summarise({
      meeting,
      body,
      sittings: sittings.get(body.id) ?? [],
      done: done.get(meeting.id) ?? {},
      counts: counts.get(meeting.id) ?? noCounts,
      daysOff: daysOff(body.country),
      today,
    })
  })
}

type Gathered = {
  readonly meeting: Meeting
  readonly body: Body
  readonly sittings: readonly Sitting[]
  readonly done: StepsDone
  readonly counts: typeof noCounts
  readonly daysOff: DaysOff
  readonly today: IsoDate
}

function summarise(gathered: Gathered): SummarisedMeeting {
  const { meeting, body, sittings, counts, daysOff, today } = gathered
  const { previous, next } = neighbours(sittings, meeting.day)
  const { isDayOff } = daysOff
  const steps = backwardPlan({ ...gathered, adoptedBy: next ?? null, isDayOff })
  const dayOff = isDayOff(meeting.day) ? (daysOff.holidayName(meeting.day) ?? '') : null
  const findings = meetingFindings({ meeting, body, counts, dayOff })
  const summary: MeetingSummary = {
    ...meeting,
    bodyCode: body.code,
    bodyName: body.name,
    nextStep: nextStep(steps, meeting, today),
    findings,
    readiness: readiness(findings, steps),
  }
  return { summary, steps, previous, next }
}

/** One meeting whole, with the ones before and after it in its body. */
export async function describeMeeting(
  db: AppDatabase,
  meeting: Meeting,
  today: IsoDate,
): Promise<MeetingDetail> {
  const [described] = await summariseMeetings(db, [meeting], today)
  if (described === undefined) throw new Error(`No summary was made for meeting ${meeting.id}`)
  const dayOff = described.summary.findings.find(({ code }) => code === 'day-off')
  return {
    meeting: described.summary,
    steps: described.steps,
    previous: asLink(described.previous),
    next: asLink(described.next),
    isDayOff: dayOff?.detail ?? null,
  }
}

/** The last sitting of an earlier day and the first of a later one, among sittings in order. */
function neighbours(sittings: readonly Sitting[], day: IsoDate) {
  const sameDay = countWhile(sittings, (sitting) => compareDates(sitting.day, day) < 0)
  const after = countWhile(sittings, (sitting) => compareDates(sitting.day, day) <= 0)
  return { previous: sittings[sameDay - 1], next: sittings[after] }
}

/** How many come first that pass a test which all later ones fail; found by halving. */
function countWhile(sittings: readonly Sitting[], passes: (sitting: Sitting) => boolean): number {
  let [low, high] = [0, sittings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const sitting = sittings[middle]
    if (sitting !== undefined && passes(sitting)) low = middle + 1
    else high = middle
  }
  return low
}

function asLink(sitting: Sitting | undefined): MeetingLink | null {
  if (sitting === undefined) return null
  const { id, reference, day, minutesState } = sitting
  return { id, reference, day, minutesState }
}

function groupByBody(sittings: readonly Sitting[]): ReadonlyMap<string, readonly Sitting[]> {
  return Map.groupBy(sittings, ({ bodyId }) => bodyId)
}

function knownBody(bodies: ReadonlyMap<string, Body>, meeting: Meeting): Body {
  const body = bodies.get(meeting.bodyId)
  if (body === undefined) throw new Error(`Meeting ${meeting.id} has no body`)
  return body
}

async function readAllDaysOff(
  db: AppDatabase,
  bodies: ReadonlyMap<string, Body>,
  meetings: readonly Meeting[],
): Promise<(country: string) => DaysOff> {
  const countries = new Set(meetings.map((meeting) => knownBody(bodies, meeting).country))
  const known = new Map<string, DaysOff>()
  for (const country of countries) known.set(country, await readDaysOff(db, country))
  return (country) => {
    const daysOff = known.get(country)
    if (daysOff === undefined) throw new Error(`Days off of ${country} were not read`)
    return daysOff
  }
}
