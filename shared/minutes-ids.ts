import { v5 as derivedId } from 'uuid'

/** Names of this program's own, so that no other derivation can meet ours. */
const sheetNamespace = '6f1d2c52-2f0f-4e0b-9f4e-5b1a7f5f7c01'
const itemNamespace = '6f1d2c52-2f0f-4e0b-9f4e-5b1a7f5f7c02'

/**
 * Id of the sheet of a meeting's minutes. Derived from the meeting, so that it is known before the
 * first writing, and the same again after that was undone.
 */
export function minutesSheetId(meetingId: string): string {
  return derivedId(meetingId, sheetNamespace)
}

/** Id of what the minutes say of an item; see `minutesSheetId`. */
export function minutesItemId(itemId: string): string {
  return derivedId(itemId, itemNamespace)
}
