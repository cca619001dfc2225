import { richTextOf } from './demo-markup-rules.ts'
import { type DemoSitting, itemAt, sittingOf } from './demo-meeting-rules.ts'
import type { DemoMinutes } from './demo-minutes-schema.ts'
import type { Demo } from './demo-schema.ts'
import { typo } from './french-typography.ts'
import type { Meeting } from './meetings.ts'
import type { MinutesItemRow, MinutesSheetRow } from './minutes.ts'
import { minutesItemId, minutesSheetId } from './minutes-ids.ts'

export type WrittenMinutes = {
  readonly sheets: readonly MinutesSheetRow[]
  readonly items: readonly MinutesItemRow[]
}

/** What the demonstration wrote of its meetings, as rows. */
export function demoMinutes({ minutes }: Demo, sittings: readonly DemoSitting[]): WrittenMinutes {
  const written = minutes.map((told) => ({ told, sitting: sittingOf(sittings, told.meeting) }))
  return {
    sheets: written.map(({ told, sitting }) => sheetRow(told, sitting.meeting)),
    items: written.flatMap(({ told, sitting }) => itemRows(told, sitting)),
  }
}

function sheetRow({ sheet }: DemoMinutes, meeting: Meeting) {
  return {
    ...sheet,
    opening: richTextOf(sheet.opening),
    closing: richTextOf(sheet.closing),
    id: minutesSheetId(meeting.id),
    revision: 1,
    meetingId: meeting.id,
    circulations: meeting.minutesCirculatedOn === null ? 0 : 1,
  }
}

function itemRows({ items }: DemoMinutes, sitting: DemoSitting) {
  return items.map(({ item, text, conclusion, privateNote, outcome }): MinutesItemRow => {
    const { id: itemId } = itemAt(sitting, item)
    return {
      outcome,
      content: richTextOf(text),
      conclusion: typo(conclusion),
      privateNote: typo(privateNote),
      id: minutesItemId(itemId),
      revision: 1,
      meetingId: sitting.meeting.id,
      itemId,
    }
  })
}
