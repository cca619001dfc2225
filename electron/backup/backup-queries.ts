import type { Connection } from '../db/driver.ts'

/** What tells one state of a base from the next: its last operation and its last change. */
export function readMark(base: Connection): string {
  return base
    .prepare<[], string>(
      `SELECT coalesce((SELECT id FROM operation ORDER BY seq DESC LIMIT 1), '') || ' ' ||
              coalesce((SELECT max(seq) FROM change), 0)`,
    )
    .pluck()
    .all()
    .join('')
}

export function countMeetings(base: Connection): number {
  return base.prepare<[], number>('SELECT count(*) FROM meeting').pluck().all()[0] ?? 0
}

/** Hashes of the files that rows name today: attachments, evidence, and documents of reviews. */
export function listAttachmentHashes(base: Connection): readonly string[] {
  const evidence = `UNION SELECT sha256 FROM evidence WHERE sha256 <> ''`
  const ofReviews = `UNION SELECT sha256 FROM review_document WHERE sha256 <> ''`
  const files = [
    'SELECT sha256 FROM attachment',
    ...(hasTable(base, 'evidence') ? [evidence] : []),
    ...(hasTable(base, 'review_document') ? [ofReviews] : []),
  ].join(' ')
  return base.prepare<[], string>(files).pluck().all()
}

/** False for a table that a backup of an earlier version does not have yet. */
function hasTable(base: Connection, name: string): boolean {
  const query = `SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?`
  return base.prepare<[string], number>(query).pluck().get(name) === 1
}

/** The second folder that the settings name; empty when they name none. */
export function readSecondFolder(base: Connection): string {
  return base.prepare<[], string>('SELECT backup_folder FROM organisation').pluck().all()[0] ?? ''
}
