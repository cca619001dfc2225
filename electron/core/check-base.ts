import { listLostAttachments } from '../backup/backup-files.ts'
import { listAttachmentHashes } from '../backup/backup-queries.ts'
import type { Core } from '../core.ts'
import { listFaults, soundnessQuestions, type SoundnessQuestion } from '../db/soundness.ts'

export type SoundnessCheck = {
  readonly name: SoundnessQuestion | 'attachments'
  /** What is wrong, in ids and names of tables: never what someone wrote. */
  readonly faults: readonly string[]
}

export type SoundnessReport =
  | { readonly kind: 'empty'; readonly isSound: false }
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
  if (found.kind === 'empty') return { kind: 'empty', isSound: false }
  if (found.kind === 'damaged') {
    const { what, remedy } = found.damage
    return { kind: 'damaged', isSound: false, what, remedy }
  }
  const { connection } = found.base
  const lost = await listLostAttachments(context.dataFolder, listAttachmentHashes(connection))
  const checks: readonly SoundnessCheck[] = [
    ...soundnessQuestions.map((name) => ({ name, faults: listFaults(connection, name) })),
    { name: 'attachments', faults: lost },
  ]
  const isSound = checks.every(({ faults }) => faults.length === 0)
  return { kind: 'checked', isSound, checks }
}
