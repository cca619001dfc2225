import type {
  AgendaDocument,
  AttendanceSheetDocument,
  InvitationDocument,
} from '../../shared/documents.ts'

/** One document to build: which builder, in which form, and the data that it takes. */
export type WordJob =
  | {
      readonly kind: 'agenda'
      readonly form: 'plain' | 'annotated'
      readonly document: AgendaDocument
    }
  | {
      readonly kind: 'invitation'
      readonly form: 'merged' | 'separate'
      readonly document: InvitationDocument
    }
  | { readonly kind: 'attendance-sheet'; readonly document: AttendanceSheetDocument }

/** Bytes of one file; `label` tells several files of one document apart, such as `CA`. */
export type BuiltFile = { readonly label: string; readonly bytes: Uint8Array }

/** Builds documents away from the thread that answers the screen. */
export type WordRunner = {
  readonly build: (job: WordJob) => Promise<readonly BuiltFile[]>
  readonly close: () => Promise<void>
}
