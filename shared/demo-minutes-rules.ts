import { richTextOf } from './demo-markup-rules.ts'
import { type DemoSitting, itemAt, sittingOf } from './demo-meeting-rules.ts'
import type { Demo, DemoMinutes } from './demo-schema.ts'
import { typo } from './french-typography.ts'
import type { Meeting } from './meetings.ts'
import type { MinutesItemRow, MinutesSheetRow } from './minutes.ts'

/** The ids that a row of minutes has from the meeting or the item it belongs to. */
export type MinutesIds = {
  readonly sheetId: (meetingId: string) => string
  readonly itemId: (itemId: string) => string
}

export type WrittenMinutes = {
  readonly sheets: readonly MinutesSheetRow[]
  readonly items: readonly MinutesItemRow[]
}

/** What the demonstration wrote of its meetings, as rows. */
export function demoMinutes(
  { minutes }: Demo,
  sittings: readonly DemoSitting[],
  ids: MinutesIds,
): WrittenMinutes {
  const written = minutes.map((told) => ({ told, sitting: sittingOf(sittings, told.meeting) }))
  return {
    sheets: written.map(({ told, sitting }) => sheetRow(told, sitting.meeting, ids)),
    items: written.flatMap(({ told, sitting }) => itemRows(told, sitting, ids)),
  }
}

function sheetRow({ sheet }: DemoMinutes, meeting: Meeting, { sheetId }: MinutesIds) {
  return {
    ...sheet,
    opening: richTextOf(sheet.opening),
    closing: richTextOf(sheet.closing),
    id: sheetId(meeting.id),
    revision: 1,
    meetingId: meeting.id,
    circulations: meeting.minutesCirculatedOn === null ? 0 : 1,
  }
}

function itemRows({ items }: DemoMinutes, sitting: DemoSitting, { itemId: idFor }: MinutesIds) {
  return items.map(({ item, text, conclusion, ...written }): MinutesItemRow => {
    const { id: itemId } = itemAt(sitting, item)
    return {
      ...written,
      content: richTextOf(text),
      conclusion: typo(conclusion),
      id: idFor(itemId),
      revision: 1,
      meetingId: sitting.meeting.id,
      itemId,
    }
  })
}
