import type { AgendaItem } from '../../shared/agenda.ts'
import type { Attendance } from '../../shared/attendance.ts'
import type { Seat } from '../../shared/directory.ts'
import type { Meeting, Participation } from '../../shared/meetings.ts'
import type { MinutesItemRow, MinutesSheetRow } from '../../shared/minutes.ts'
import { minutesItemId, minutesSheetId } from '../../shared/minutes-ids.ts'
import { emptyRichText, type RichText } from '../../shared/rich-text.ts'
import { rowId } from '../db/operations.ts'
import { type Dice, inventName, inventSentence, inventWording } from './invented-texts.ts'

export type InventedMinutes = {
  readonly sheet: MinutesSheetRow
  readonly texts: readonly MinutesItemRow[]
  readonly participations: readonly Participation[]
}

/** Most institutions come; the others let the secretariat know, or do not. */
const attendances: readonly [Attendance, ...Attendance[]] = [
  'PRESENT',
  'PRESENT',
  'PRESENT',
  'PRESENT',
  'PRESENT',
  'REMOTE',
  'EXCUSED',
  'ABSENT',
]

/** What was written of a meeting that was held, about 60 words an item, and who came. */
export function inventMinutes(
  dice: Dice,
  meeting: Meeting,
  items: readonly AgendaItem[],
  seats: readonly Seat[],
): InventedMinutes {
  return {
    sheet: sheet(dice, meeting),
    texts: items.map(({ id }) => text(dice, meeting.id, id)),
    participations: seats.map(({ id }) => participation(dice, meeting.id, id)),
  }
}

function sheet(dice: Dice, { id, startsAt, endsAt }: Meeting): MinutesSheetRow {
  const { given, family } = inventName(dice)
  return {
    id: minutesSheetId(id),
    revision: 1,
    meetingId: id,
    chairName: `${given} ${family}`,
    chairTitle: 'Président de séance',
    secretaryName: 'Secrétariat',
    secretaryTitle: '',
    rapporteurs: '',
    openedAt: startsAt,
    closedAt: endsAt,
    opening: emptyRichText,
    closing: emptyRichText,
    remarksUntil: null,
    circulations: 1,
  }
}

function text(dice: Dice, meetingId: string, itemId: string): MinutesItemRow {
  return {
    id: minutesItemId(itemId),
    revision: 1,
    meetingId,
    itemId,
    content: content(dice),
    outcome: dice.pick(['ADOPTED', 'NOTED', 'NOTED']),
    conclusion: inventWording(dice),
    privateNote: '',
  }
}

/** A paragraph and a list of two: the shape of most comptes rendus. */
function content(dice: Dice): RichText {
  const paragraph = (...sentences: readonly string[]) =>
    ({
      type: 'paragraph',
      content: [{ type: 'text', text: sentences.join(' ') }],
    }) as const
  const item = () => ({ type: 'listItem', content: [paragraph(inventSentence(dice))] }) as const
  return {
    type: 'doc',
    content: [
      paragraph(inventSentence(dice), inventSentence(dice)),
      { type: 'bulletList', content: [item(), item()] },
    ],
  }
}

function participation(dice: Dice, meetingId: string, seatId: string): Participation {
  const attendance = dice.pick(attendances)
  const nobody = { guestName: '', guestInstitution: '', guestTitle: '', guestEmail: '' }
  return {
    ...nobody,
    id: rowId(),
    revision: 1,
    meetingId,
    seatId,
    personId: null,
    quality: 'TITULAR',
    reply: attendance === 'NONE' || attendance === 'ABSENT' ? 'NONE' : attendance,
    attendance,
    representative: '',
    note: '',
  }
}
