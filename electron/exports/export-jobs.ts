import { prepareEvent } from './event-jobs.ts'
import { prepareEmail } from './mail-jobs.ts'
import { preparePack } from './pack-jobs.ts'
import {
  type ExportRequest,
  type JobGround,
  noticesOf,
  type PreparedJob,
  prepareWord,
} from './word-jobs.ts'

/** Gathers what the builder of a document needs. */
export async function prepareJob(ground: JobGround, request: ExportRequest): Promise<PreparedJob> {
  switch (request.kind) {
    case 'event':
      return prepareEvent(ground)
    case 'email':
      return prepareEmail(ground, request)
    case 'pack':
      return preparePack(ground)
    default: {
      const job = await prepareWord(ground, { ...request, kind: request.kind })
      return { job, notices: noticesOf(job, ground.t) }
    }
  }
}
