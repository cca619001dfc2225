import type { JobGround, PreparedJob } from './export-jobs.ts'

/** The pack of a meeting: its documents, its attachments and their description. */
export async function preparePack(_ground: JobGround): Promise<PreparedJob> {
  throw new Error('The pack is not gathered yet')
}
