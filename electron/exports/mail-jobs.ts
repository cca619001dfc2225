import type { ExportRequest, JobGround, PreparedJob } from './export-jobs.ts'

/** The calendar file of a meeting. */
export async function prepareEvent(_ground: JobGround): Promise<PreparedJob> {
  throw new Error('The calendar file is not gathered yet')
}

/** Drafts of e-mails about a meeting, with what is joined to them. */
export async function prepareEmail(
  _ground: JobGround,
  _request: ExportRequest,
): Promise<PreparedJob> {
  throw new Error('E-mails are not gathered yet')
}
