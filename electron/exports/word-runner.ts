import type { ExportKind } from '../../shared/exports.ts'

/** One document to build: its kind, and the data that its builder takes. */
export type WordJob = {
  readonly kind: ExportKind
  readonly language: 'fr' | 'en'
  readonly variant: 'plain' | 'annotated' | 'merged' | 'separate'
  /** The builder's own document type, chosen by `kind`. */
  readonly document: unknown
}

export type BuiltFile = { readonly suffix: string; readonly bytes: Uint8Array }

/** Builds documents away from the thread that answers the screen. */
export type WordRunner = {
  readonly build: (job: WordJob) => Promise<readonly BuiltFile[]>
  readonly close: () => Promise<void>
}
