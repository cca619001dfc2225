import type { MinutesVersion } from '../../shared/minutes.ts'
import type { PrintedMinutes } from '../../shared/minutes-documents.ts'
import type { MinutesSnapshot } from '../../shared/minutes-snapshot-rules.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'

/** The texts of a meeting as they left, latest first, without their content. */
export async function listVersions(
  db: AppDatabase,
  meetingId: string,
): Promise<readonly MinutesVersion[]> {
  return (
    db
      .selectFrom('minutesVersion')
      .select(['id', 'meetingId', 'label', 'state', 'madeOn', 'madeBy', 'words', 'decisions'])
      .where('meetingId', '=', meetingId)
      // Ids sort by birth; two versions may leave on one day.
      .orderBy('id', 'desc')
      .execute()
  )
}

/** True when a version has exactly this content. */
export async function isVersionContent(
  db: AppDatabase,
  versionId: string,
  snapshot: MinutesSnapshot,
): Promise<boolean> {
  const row = await db
    .selectFrom('minutesVersion')
    .select('content')
    .where('id', '=', versionId)
    .executeTakeFirst()
  return row !== undefined && JSON.stringify(row.content) === JSON.stringify(snapshot)
}

/**
 * What the documents of the last adopted text print; null where nothing was kept, as for texts that
 * a demonstration brings adopted.
 */
export async function readPrinted(
  db: AppDatabase,
  meetingId: string,
): Promise<PrintedMinutes | null> {
  const row = await db
    .selectFrom('minutesVersion')
    .select('printed')
    .where('meetingId', '=', meetingId)
    .where('state', '=', 'ADOPTED')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.printed ?? null
}

/** Keeps a text as it leaves. */
export async function insertVersion(
  trx: AppTransaction,
  version: MinutesVersion & {
    readonly content: MinutesSnapshot
    readonly printed: PrintedMinutes | null
  },
): Promise<void> {
  await trx.insertInto('minutesVersion').values(version).execute()
}
