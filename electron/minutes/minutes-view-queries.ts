import type { AgendaLine } from '../../shared/agenda.ts'
import type { Body } from '../../shared/bodies.ts'
import { compareDates, type IsoDate } from '../../shared/dates.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { Meeting, MeetingLink } from '../../shared/meetings.ts'
import type { Minutes, MinutesItem, MinutesSheetRow, MinutesVersion } from '../../shared/minutes.ts'
import { minutesFindings, remarksWorkingDays, versionLabel } from '../../shared/minutes-rules.ts'
import { type MinutesSnapshot, minutesSnapshot } from '../../shared/minutes-snapshot-rules.ts'
import { addWorkingDays } from '../../shared/working-days.ts'
import { listAgendaLines } from '../agenda/agenda-view-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import { listDecisionsOfMeeting } from '../decisions/decision-queries.ts'
import { type MeetingAttendance, readAttendance } from '../meetings/attendance-queries.ts'
import { getBody, listSittings } from '../meetings/meeting-queries.ts'
import { readDaysOff } from '../settings/holiday-queries.ts'
import { listLastTime } from './last-time-queries.ts'
import { readMinutesSheet } from './minutes-sheet-queries.ts'
import { type MinutesItemInHand, readMinutesItems, unwrittenItem } from './minutes-text-queries.ts'
import { isVersionContent, listVersions } from './version-queries.ts'

/** The minutes of a meeting whole, as the tab Compte rendu shows them. */
export async function readMinutes(
  db: AppDatabase,
  meetingId: string,
  today: IsoDate,
): Promise<Minutes> {
  const text = await readText(db, meetingId, today)
  const { meeting, body, sheet, lines, decisions, attendance, versions } = text
  const lastTime = await listLastTime(db, meeting, lines, today)
  const items = text.items.map((item) => ({ ...item, lastTime: lastTime.get(item.itemId) ?? [] }))
  return {
    meetingId,
    state: meeting.minutesState,
    isLocked: meeting.minutesState === 'ADOPTED',
    versionLabel: (await versionInHand(db, text)).label,
    sheet,
    items,
    decisions,
    attendance: attendance.figures,
    findings: findingsOf(text),
    versions,
    adoptedBy: await findAdopting(db, meeting),
    remarksProposal: await remarksDay(db, body, today),
  }
}

/** What minutes are made of, gathered once for whoever looks at it. */
export type MinutesParts = {
  readonly meeting: Meeting
  readonly body: Body
  readonly lines: readonly AgendaLine[]
  readonly items: readonly MinutesItem[]
  readonly sheet: MinutesSheetRow
  readonly decisions: readonly DecisionLine[]
  readonly attendance: MeetingAttendance
  /** Latest first. */
  readonly versions: readonly MinutesVersion[]
}

/** @throws `not-found` when the meeting is gone. */
export async function readText(
  db: AppDatabase,
  meetingId: string,
  today: IsoDate,
): Promise<MinutesParts> {
  const meeting = await getRow(db, 'meeting', meetingId)
  const body = await getBody(db, meeting.bodyId)
  const lines = await listAgendaLines(db, meeting)
  const written = await readMinutesItems(db, meetingId)
  return {
    meeting,
    body,
    lines,
    items: lines.map((line) =>
      minutesItem(
        line,
        written.get(line.id) ?? { ...unwrittenItem(meetingId, line.id), typedAt: null },
      ),
    ),
    sheet: await readMinutesSheet(db, { meeting, body }),
    decisions: await listDecisionsOfMeeting(db, meetingId, today),
    attendance: await readAttendance(db, meeting),
    versions: await listVersions(db, meetingId),
  }
}

function minutesItem(line: AgendaLine, written: MinutesItemInHand): MinutesItem {
  const { meetingId: _meetingId, ...text } = written
  return {
    ...text,
    number: line.number,
    depth: line.depth,
    title: line.displayTitle,
    presenter: line.presenter,
    nature: line.nature,
    durationMinutes: line.minutes,
    isInternal: line.isInternal,
    isConfidential: line.isConfidential,
    standingKind: line.standingKind,
    treatment: line.treatment,
    lastTime: [],
  }
}

export function findingsOf(text: MinutesParts) {
  const { confidentiality } = text.meeting
  return minutesFindings({ ...text, attendance: text.attendance.figures, confidentiality })
}

export function snapshotOf(text: MinutesParts): MinutesSnapshot {
  const { confidentiality } = text.meeting
  return minutesSnapshot({ ...text, participants: text.attendance.lines, confidentiality })
}

/** How the text in hand is called, and the day it left where it is still the one that left. */
export type VersionInHand = {
  /** Such as `v0.2`: on the screen and in the stamp of documents. */
  readonly label: string
  /** Null for a text that has not left as it stands. */
  readonly madeOn: IsoDate | null
}

/** The version of the text in hand. */
export async function readVersion(
  db: AppDatabase,
  meetingId: string,
  today: IsoDate,
): Promise<VersionInHand> {
  const meeting = await getRow(db, 'meeting', meetingId)
  // Only a circulated text must be compared with what has left.
  if (meeting.minutesState === 'CIRCULATED') {
    return versionInHand(db, await readText(db, meetingId, today))
  }
  const body = await getBody(db, meeting.bodyId)
  const sheet = await readMinutesSheet(db, { meeting, body })
  const versions = await listVersions(db, meetingId)
  return { label: unchangedLabel({ meeting, sheet, versions }), madeOn: null }
}

type Labelled = Pick<MinutesParts, 'meeting' | 'sheet' | 'versions'>

async function versionInHand(db: AppDatabase, text: MinutesParts): Promise<VersionInHand> {
  const last = text.versions.find(({ state }) => state === 'CIRCULATED')
  if (text.meeting.minutesState !== 'CIRCULATED' || last === undefined) {
    return { label: unchangedLabel(text), madeOn: null }
  }
  const isChanged = !(await isVersionContent(db, last.id, snapshotOf(text)))
  if (isChanged) return { label: changedLabel(text), madeOn: null }
  return { label: unchangedLabel(text), madeOn: last.madeOn }
}

function unchangedLabel({ meeting, sheet, versions }: Labelled): string {
  const adoptions = versions.filter(({ state }) => state === 'ADOPTED').length
  const { circulations } = sheet
  return versionLabel({ state: meeting.minutesState, circulations, adoptions, isChanged: false })
}

function changedLabel({ sheet: { circulations } }: Labelled): string {
  return versionLabel({ state: 'CIRCULATED', circulations, adoptions: 0, isChanged: true })
}

/** The body's next sitting, which adopts these minutes; null when none is planned. */
async function findAdopting(db: AppDatabase, meeting: Meeting): Promise<MeetingLink | null> {
  const sittings = await listSittings(db, [meeting.bodyId])
  const next = sittings.find(({ day }) => compareDates(day, meeting.day) > 0)
  if (next === undefined) return null
  const { id, reference, day, minutesState } = next
  return { id, reference, day, minutesState }
}

/** The usual last day for remarks on a text that leaves on a day. */
export async function remarksDay(db: AppDatabase, body: Body, day: IsoDate): Promise<IsoDate> {
  const { isDayOff } = await readDaysOff(db, body.country)
  return addWorkingDays(day, remarksWorkingDays, isDayOff)
}
