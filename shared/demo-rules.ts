import type { AgendaItem } from './agenda.ts'
import type { Attachment } from './attachments.ts'
import { isWeekend } from './dates.ts'
import type { Decision } from './decisions.ts'
import { demoBacklog } from './demo-agenda-rules.ts'
import { type DemoFollowUp, demoFollowUp, type FileFacts } from './demo-follow-up-rules.ts'
import { demoBodies, type DemoDirectory, demoDirectory } from './demo-directory-rules.ts'
import {
  continued,
  demoDecisions,
  type DemoSitting,
  demoSitting,
  type Ground,
} from './demo-meeting-rules.ts'
import { demoMinutes, type WrittenMinutes } from './demo-minutes-rules.ts'
import { demoCalendar, type DemoCalendar } from './demo-review-rules.ts'
import { type DemoProgrammes, demoProgrammes } from './demo-programme-rules.ts'
import type { Demo } from './demo-schema.ts'
import type { Meeting } from './meetings.ts'
import type { FoundingRows } from './profile-rules.ts'
import type { Organisation } from './settings.ts'

export type DemoRows = FoundingRows &
  DemoDirectory & {
    readonly meetings: readonly Meeting[]
    readonly steps: DemoSitting['steps']
    readonly items: readonly AgendaItem[]
    readonly participations: DemoSitting['participations']
    readonly decisions: readonly Decision[]
    readonly attachments: readonly Attachment[]
    readonly minutes: WrittenMinutes
    readonly followUp: Omit<DemoFollowUp, 'decisions'>
    readonly programmes: DemoProgrammes
    readonly calendar: DemoCalendar
  }

/**
 * Every row of the demonstration, from the base that its profile founds.
 *
 * @param files  facts of each document's bytes, by the name of its file
 * @param newId  gives a fresh id at each call
 */
export function demoRows(
  demo: Demo,
  founding: FoundingRows,
  files: ReadonlyMap<string, FileFacts>,
  newId: () => string,
): DemoRows {
  const bodies = demoBodies(demo, founding.bodies)
  const { institutionIds, personIds, ...directory } = demoDirectory(demo, bodies, newId)
  const ground: Ground = {
    bodies,
    templates: Map.groupBy(founding.templateItems, ({ bodyId }) => bodyId),
    seats: directory.seats,
    institutionIds,
    personIds,
    isDayOff: daysOff(founding),
    newId,
  }
  const sittings = continued(
    demo,
    demo.meetings.map((meeting) => demoSitting(meeting, ground)),
  )
  const meetings = sittings.map(({ meeting }) => meeting)
  const { frameworks } = founding
  const calendar = demoCalendar(demo.reviews, { bodies, frameworks, institutionIds, newId })
  const reviewIds = new Map(calendar.reviews.map(({ year, code, id }) => [`${year}/${code}`, id]))
  const taken = demoDecisions(demo, sittings, { ...ground, reviewIds })
  const { decisions, ...followUp } = demoFollowUp(demo, {
    decisions: taken,
    sittings,
    files,
    newId,
  })
  return {
    ...founding,
    ...directory,
    organisation: demoOrganisation(demo, founding.organisation),
    bodies,
    meetings,
    steps: sittings.flatMap(({ steps }) => steps),
    items: [...sittings.flatMap(({ items }) => items), ...demoBacklog(demo, bodies, newId)],
    participations: sittings.flatMap(({ participations }) => participations),
    decisions,
    followUp,
    minutes: demoMinutes(demo, sittings),
    calendar,
    programmes: demoProgrammes(demo, meetings, newId),
    attachments: attachmentRows(demo, sittings, files, newId),
  }
}

/** The highest rank given in each year of a body, from which the next meeting is numbered. */
export function ranksGiven(
  meetings: readonly Meeting[],
): readonly { readonly bodyId: string; readonly year: number; readonly last: number }[] {
  const years = Map.groupBy(meetings, ({ bodyId, year }) => `${bodyId}/${year}`)
  return [...years.values()].flatMap((sittings) => {
    const [first] = sittings
    if (first === undefined) return []
    const last = Math.max(...sittings.map(({ rank }) => rank))
    return [{ bodyId: first.bodyId, year: first.year, last }]
  })
}

function daysOff({ organisation, holidays }: FoundingRows) {
  const here = holidays.filter(({ country }) => country === organisation.country)
  const days = new Set(here.map(({ day }) => day))
  return (day: Meeting['day']) => isWeekend(day) || days.has(day)
}

function demoOrganisation({ demo }: Demo, organisation: Organisation): Organisation {
  const { userName, userRole, signatoryTitle, email, today } = demo
  return {
    ...organisation,
    userName,
    userRole,
    signatoryName: userName,
    signatoryTitle,
    email,
    isDemo: true,
    fixedToday: today,
  }
}

function attachmentRows(
  { documents }: Demo,
  sittings: readonly DemoSitting[],
  files: ReadonlyMap<string, FileFacts>,
  newId: () => string,
): Attachment[] {
  return documents.map(({ meeting: reference, item: title, file, ...document }) => {
    const sitting = sittings.find(({ meeting }) => meeting.reference === reference)
    const item = sitting?.items.find((candidate) => candidate.title === title)
    const facts = files.get(file)
    if (sitting === undefined || item === undefined || facts === undefined) {
      throw new Error(`The document ${file} belongs to nothing in the demonstration`)
    }
    return {
      ...document,
      ...facts,
      id: newId(),
      revision: 1,
      meetingId: sitting.meeting.id,
      itemId: item.id,
      language: 'fr',
      confidentiality: 'INTERNAL',
      mediaType: 'application/pdf',
    }
  })
}
