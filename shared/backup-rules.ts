/** A kept backup as its name tells it: the moment in UTC, to the second. */
export type BackupName = { readonly fileName: string; readonly madeAt: string }

/** How many backups stay, beside the newest ones: one for each of the last days, weeks, months. */
export const backupsKept = { newest: 3, days: 7, weeks: 4, months: 12 }

const namePattern = /^greffier-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.db$/u
const dayMs = 86_400_000

/** The moment in the name of a backup, `greffier-2026-11-21-193000.db`; null for any other file. */
export function readBackupName(fileName: string): BackupName | null {
  const [, day, hours, minutes, seconds] = namePattern.exec(fileName) ?? []
  if (day === undefined) return null
  const moment = new Date(`${day}T${hours}:${minutes}:${seconds}Z`)
  return Number.isNaN(moment.getTime()) ? null : { fileName, madeAt: moment.toISOString() }
}

/**
 * The name of a backup made now. It always comes after the newest one there is: a clock that went
 * back must not make today's backup look like the oldest, which the rotation would then remove.
 */
export function nextBackupName(now: Date, existing: readonly BackupName[]): BackupName {
  const newest = existing
    .map(({ madeAt }) => Date.parse(madeAt))
    .reduce((a, b) => Math.max(a, b), 0)
  const moment = new Date(Math.max(Math.floor(now.getTime() / 1000) * 1000, newest + 1000))
  const madeAt = moment.toISOString()
  const [day, time = ''] = madeAt.slice(0, 19).split('T')
  return { fileName: `greffier-${day}-${time.replaceAll(':', '')}.db`, madeAt }
}

/**
 * The backups that the rotation lets go: all but the newest three and the last one of each of the
 * newest seven days, four weeks and twelve months that have any.
 *
 * They are counted by rank among those that exist, never by age: after a year in a drawer, or with
 * a clock ten years ahead, none is removed for being old.
 */
export function listSurplusBackups(existing: readonly BackupName[]): readonly BackupName[] {
  const newestFirst = existing.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  const kept = new Set([
    ...newestFirst.slice(0, backupsKept.newest),
    ...lastOfEach(newestFirst, backupsKept.days, ({ madeAt }) => madeAt.slice(0, 10)),
    ...lastOfEach(newestFirst, backupsKept.weeks, weekOf),
    ...lastOfEach(newestFirst, backupsKept.months, ({ madeAt }) => madeAt.slice(0, 7)),
  ])
  return newestFirst.filter((backup) => !kept.has(backup))
}

function lastOfEach(
  newestFirst: readonly BackupName[],
  most: number,
  periodOf: (backup: BackupName) => string,
): readonly BackupName[] {
  const lasts = new Map<string, BackupName>()
  for (const backup of newestFirst) {
    const period = periodOf(backup)
    if (!lasts.has(period)) lasts.set(period, backup)
  }
  return [...lasts.values()].slice(0, most)
}

/** The Monday that begins the week of a backup. */
function weekOf({ madeAt }: BackupName): string {
  const day = Math.floor(Date.parse(madeAt) / dayMs)
  // Day 0 was a Thursday.
  const monday = day - ((((day + 3) % 7) + 7) % 7)
  return String(monday)
}
