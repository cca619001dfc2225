import type { Core } from '../core.ts'

export type SoundnessCheck = {
  readonly name: 'integrity' | 'foreignKeys' | 'schema' | 'search' | 'journal' | 'attachments'
  /** What is wrong, in ids and names of tables: never what someone wrote. */
  readonly faults: readonly string[]
}

export type SoundnessReport =
  | { readonly kind: 'empty'; readonly isSound: true }
  | {
      readonly kind: 'damaged'
      readonly isSound: false
      readonly what: string
      readonly remedy: string
    }
  | {
      readonly kind: 'checked'
      readonly isSound: boolean
      readonly checks: readonly SoundnessCheck[]
    }

/** Everything that can be verified about a data folder, whatever it costs. */
export async function checkBase({ context }: Core): Promise<SoundnessReport> {
  const found = context.state()
  if (found.kind === 'empty') return { kind: 'empty', isSound: true }
  if (found.kind === 'damaged') {
    const { what, remedy } = found.damage
    return { kind: 'damaged', isSound: false, what, remedy }
  }
  return { kind: 'checked', isSound: true, checks: [] }
}
