import {
  type ExportKind,
  type GeneratedDocument,
  type RegisterDocument,
  type RegisterKind,
  registerKinds,
} from '../../shared/exports.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'

/** A document as the base keeps it; what became of its file is read from the disk. */
export type GeneratedRow = Omit<GeneratedDocument, 'fate'>

/** A document of the register, likewise. */
export type RegisterRow = Omit<RegisterDocument, 'fate'>

export async function insertGenerated(
  trx: AppTransaction,
  row: GeneratedRow | RegisterRow,
): Promise<void> {
  await trx.insertInto('generatedDocument').values(row).execute()
}

/** Documents made for a meeting, the newest first. */
export async function listGenerated(
  db: AppDatabase,
  meetingId: string,
): Promise<readonly GeneratedRow[]> {
  const rows = await db
    .selectFrom('generatedDocument')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('generatedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  // The columns are written by insertGenerated alone, which takes an ExportKind and its meeting.
  return rows.map((row) => ({ ...row, meetingId, kind: row.kind as ExportKind }))
}

/** Documents of the register, the newest first; 100 at most. */
export async function listRegisterDocuments(db: AppDatabase): Promise<readonly RegisterRow[]> {
  const rows = await db
    .selectFrom('generatedDocument')
    .selectAll()
    .where('meetingId', 'is', null)
    .where('kind', 'in', [...registerKinds])
    .orderBy('generatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  // The columns are written by insertGenerated alone, which takes a RegisterKind without a meeting.
  return rows.map((row) => ({ ...row, meetingId: null, kind: row.kind as RegisterKind }))
}

/** Hashes of what was written at each path of a folder, to know a file edited by hand. */
export async function readWrittenHashes(
  db: AppDatabase,
): Promise<(file: string) => readonly string[]> {
  const rows = await db.selectFrom('generatedDocument').select(['path', 'sha256']).execute()
  const hashes = Map.groupBy(rows, ({ path }) => path)
  return (file) => (hashes.get(file) ?? []).map(({ sha256 }) => sha256)
}
