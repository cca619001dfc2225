import type { BackupKeeper } from './backup-keeper.ts'

/** Time between two automatic backups while the application is open. */
export const backupIntervalMs = 30 * 60_000

/** Makes a backup now if something changed; what fails is told and does not stop the application. */
export async function backUpIfDue(backups: BackupKeeper, leastAgeMs = 0): Promise<void> {
  try {
    if (!(await backups.isDue(leastAgeMs))) return
    const { notices } = await backups.make()
    for (const notice of notices) process.stderr.write(`${notice}\n`)
  } catch (failure) {
    // The name only: a message may carry the path of someone's folder.
    const name = failure instanceof Error ? failure.message.slice(0, 60) : 'unknown'
    process.stderr.write(`automatic backup failed: ${name}\n`)
  }
}

/** Backs up every half hour in which something changed, until the returned function is called. */
export function scheduleBackups(backups: BackupKeeper): () => void {
  const timer = setInterval(() => void backUpIfDue(backups), backupIntervalMs)
  // A process that has nothing else to do may end.
  timer.unref()
  return () => clearInterval(timer)
}
