import type { Minutes, MinutesItem, MinutesSheetRow } from '../../shared/minutes.ts'
import { isBlank } from '../../shared/rich-text.ts'

/** What statutory minutes say before the first item and after the last. */
export const sheetTexts = ['opening', 'closing'] as const
export type SheetText = (typeof sheetTexts)[number]

/** A text of the sitting as a whole, which the page treats as an item without a number. */
export type SheetPart = MinutesItem & {
  readonly sheetText: SheetText
  readonly meetingId: string
}

export function isSheetPart(item: MinutesItem): item is SheetPart {
  return 'sheetText' in item
}

type PartOptions = {
  readonly titles: Readonly<Record<SheetText, string>>
  /** True where the body keeps procès-verbaux, which have both. */
  readonly isStatutory: boolean
}

/**
 * The minutes with the opening and the closing of the sitting among their items. Elsewhere than at
 * statutory bodies they appear only where something was written.
 */
export function withSheetParts(minutes: Minutes, { titles, isStatutory }: PartOptions): Minutes {
  const { items, sheet, isLocked } = minutes
  const isShown = (text: SheetText) => !isBlank(sheet[text]) || (isStatutory && !isLocked)
  const [opening, closing] = sheetTexts.map((text) =>
    isShown(text) ? [partOf(sheet, text, titles[text])] : [],
  )
  return { ...minutes, items: [...(opening ?? []), ...items, ...(closing ?? [])] }
}

function partOf(sheet: MinutesSheetRow, sheetText: SheetText, title: string): SheetPart {
  const { id, meetingId, revision } = sheet
  return {
    id,
    meetingId,
    sheetText,
    itemId: `${id}-${sheetText}`,
    revision,
    title,
    content: sheet[sheetText],
    number: '',
    depth: 0,
    presenter: '',
    nature: 'INFORMATION',
    standingKind: null,
    durationMinutes: 0,
    isInternal: false,
    isConfidential: false,
    treatment: null,
    outcome: null,
    conclusion: '',
    privateNote: '',
    typedAt: null,
    lastTime: [],
  }
}
