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

/** Hashes of the attachments that rows name today. */
export function listAttachmentHashes(base: Connection): readonly string[] {
  return base.prepare<[], string>('SELECT DISTINCT sha256 FROM attachment').pluck().all()
}

/** The second folder that the settings name; empty when they name none. */
export function readSecondFolder(base: Connection): string {
  return base.prepare<[], string>('SELECT backup_folder FROM organisation').pluck().all()[0] ?? ''
}
