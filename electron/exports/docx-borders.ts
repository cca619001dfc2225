import { BorderStyle } from 'docx'
import { COLOURS } from './docx-styles.ts'

const hairline = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line } as const
const rule = { style: BorderStyle.SINGLE, size: 8, color: COLOURS.accent } as const
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** Lines of tables: between rows only, everywhere for signing, around the whole, or nowhere. */
export const BORDERS = {
  rows: {
    top: rule,
    bottom: rule,
    left: nothing,
    right: nothing,
    insideHorizontal: hairline,
    insideVertical: nothing,
  },
  grid: {
    top: hairline,
    bottom: hairline,
    left: hairline,
    right: hairline,
    insideHorizontal: hairline,
    insideVertical: hairline,
  },
  box: {
    top: rule,
    bottom: hairline,
    left: hairline,
    right: hairline,
    insideHorizontal: nothing,
    insideVertical: nothing,
  },
  none: {
    top: nothing,
    bottom: nothing,
    left: nothing,
    right: nothing,
    insideHorizontal: nothing,
    insideVertical: nothing,
  },
  rule,
  hairline,
} as const
