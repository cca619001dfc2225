import { importLimits } from '../../shared/people-import.ts'

/** Why a file is no table; each has its words in `directory.importReasons`. */
export type UnreadableReason =
  | 'empty'
  | 'notText'
  | 'quotes'
  | 'notWorkbook'
  | 'encrypted'
  | 'oldExcel'
  | 'damaged'
  | 'tooBigInside'
  | 'tooWide'

/** What a file was read to. Every row of the sheet is there, empty ones too, so that they count. */
export type TableReading =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'too-many-rows' }

/** More rows than these, the header and some blank ones included, are not looked at. */
export const mostSheetRows: number = importLimits.rows + 1000
