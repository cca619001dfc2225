import type { Agenda, AgendaItem, AgendaLine } from '../../shared/agenda.ts'
import { agendaLines, totalMinutes } from '../../shared/agenda-rules.ts'
import { addMinutes, compareDates, type IsoDate, slotMinutes } from '../../shared/dates.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { filledTitle } from '../../shared/title-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import { listSittings } from '../meetings/meeting-queries.ts'
import { countAttachmentsByItem, listBacklog, listItems } from './agenda-queries.ts'
import { listLeftOver, listOriginReferences, listSetAside } from './carry-over-queries.ts'
import { readFollowUp } from './follow-up-scope-queries.ts'

/** The agenda of a meeting by its id. */
export async function readAgendaOf(
  db: AppDatabase,
  meetingId: string,
  today: IsoDate,
): Promise<Agenda> {
  return readAgenda(db, await getRow(db, 'meeting', meetingId), today)
}

/** The whole agenda of a meeting as the screen and the documents show it. */
export async function readAgenda(
  db: AppDatabase,
  meeting: Meeting,
  today: IsoDate,
): Promise<Agenda> {
  const lines = await listAgendaLines(db, meeting)
  const total = totalMinutes(lines)
  const left = await listLeftOver(db, meeting, today)
  const setAside = await listSetAside(db, meeting.id)
  return {
    lines,
    totalMinutes: total,
    slotMinutes: slotMinutes(meeting.startsAt, meeting.endsAt),
    endsAt: addMinutes(meeting.startsAt, total),
    carryOver: left.filter(
      ({ item, continuedIn }) => continuedIn === null && !setAside.has(item.id),
    ),
    setAside: left.flatMap((candidate) => {
      const setAsideReason = setAside.get(candidate.item.id) ?? ''
      const isBrought = setAsideReason === '' && candidate.continuedIn === null
      return isBrought ? [] : [{ ...candidate, setAsideReason }]
    }),
    backlog: await listBacklog(db, meeting.bodyId),
    ...(await readFollowUp(db, meeting, today)),
  }
}

/** Items of a meeting in their order, with their numbers, hours and titles as they are printed. */
export async function listAgendaLines(
  db: AppDatabase,
  meeting: Meeting,
): Promise<readonly AgendaLine[]> {
  const items = await listItems(db, meeting.id)
  return agendaLines(items, meeting, await readLineFacts(db, meeting, items))
}

async function readLineFacts(db: AppDatabase, meeting: Meeting, items: readonly AgendaItem[]) {
  const attachments = await countAttachmentsByItem(db, meeting.id)
  const origins = await listOriginReferences(db, items)
  const sittings = await listSittings(db, [meeting.bodyId])
  const previous = sittings.findLast(({ day }) => compareDates(day, meeting.day) < 0)
  const days = { day: meeting.day, previousDay: previous?.day ?? null }
  return (item: AgendaItem) => ({
    displayTitle: filledTitle(item.title, days),
    attachmentCount: attachments.get(item.id) ?? 0,
    originReference: item.originItemId === null ? null : (origins.get(item.originItemId) ?? null),
  })
}
