import type { Translate } from '../../shared/i18n.ts'
import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import type { AppDatabase } from '../db/app-database.ts'
import type { MeetingSource } from './gathering-queries.ts'

/** What compte rendu, procès-verbal and relevé print of a meeting. */
export async function gatherMinutes(
  _db: AppDatabase,
  _source: MeetingSource,
  _t: Translate,
): Promise<MinutesDocument> {
  throw new Error('Minutes are not gathered yet')
}
