import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * True for the first process on this profile. A later one leaves a knock in the folder, which the
 * first hears; Electron passes it over a socket, but answers as directly.
 */
export function claimInstance(profile: string, onSecond: () => void): boolean {
  const folder = join(profile, 'instance')
  mkdirSync(folder, { recursive: true })
  const owner = join(folder, 'owner')
  if (existsSync(owner) && isRunning(Number(readFileSync(owner, 'utf8')))) {
    writeFileSync(join(folder, 'knock'), String(process.pid))
    return false
  }
  writeFileSync(owner, String(process.pid))
  listen(folder, onSecond)
  return true
}

function listen(folder: string, onSecond: () => void): void {
  const knock = join(folder, 'knock')
  const watcher = watch(folder, () => {
    if (!existsSync(knock)) return
    rmSync(knock, { force: true })
    onSecond()
  })
  watcher.unref()
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    // Whatever the reason, nobody can be told by that number.
    return false
  }
}
