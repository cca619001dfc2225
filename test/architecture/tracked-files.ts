import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder that all paths of these tests start from. */
export const project = join(import.meta.dirname, '..', '..')

/** What is or would be in the next commit: tracked files, and new ones that Git does not ignore. */
export function trackedFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const names = execFileSync('git', args, { cwd: project, encoding: 'utf8' }).split('\0')
  // A file deleted but not yet committed is still listed.
  return names.filter((name) => name !== '' && existsSync(join(project, name)))
}
