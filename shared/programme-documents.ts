import type { DocumentStamp, Letterhead } from './documents.ts'
import type { ProgrammeBoard } from './programme.ts'

/** A work programme, as Word and as Excel. Meetings and reviews are told by reference and day alone. */
export type WorkProgrammeDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly board: ProgrammeBoard
}
