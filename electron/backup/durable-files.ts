import { randomUUID } from 'node:crypto'
import { link, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Waits between attempts to rename while an antivirus or an indexer holds the file: 3 s in all. */
const renameWaitsMs = [10, 30, 60, 100, 200, 400, 800, 1400]

/**
 * Writes a file so that it is there, whole, after a power cut that follows; the only way in which
 * files of the user are written.
 *
 * The bytes reach the disk under another name first, so that a cut in the middle leaves the older
 * file as it was.
 *
 * @throws the error of the system, such as `ENOSPC`; nothing is left behind then.
 */
export async function writeDurably(file: string, bytes: Uint8Array | string): Promise<void> {
  const part = partOf(file)
  try {
    await writePart(part, async (handle) => handle.writeFile(bytes))
    await moveDurably(part, file)
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
}

/**
 * As `writeDurably`, for a file that must not replace another: false when the name is taken.
 */
export async function writeNewDurably(file: string, bytes: Uint8Array | string): Promise<boolean> {
  const part = partOf(file)
  try {
    await writePart(part, async (handle) => handle.writeFile(bytes))
    return await claimName(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

/** Copies a file so that the copy outlives a power cut. The source must not be a base in use. */
export async function copyDurably(source: string, target: string): Promise<void> {
  const part = partOf(target)
  try {
    await copyBytes(source, part)
    await moveDurably(part, target)
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
}

/** Gives a file its final name, in place of whatever had it, and makes the name durable. */
export async function moveDurably(from: string, to: string): Promise<void> {
  for (const delay of [...renameWaitsMs, null]) {
    try {
      await rename(from, to)
      break
    } catch (cause) {
      if (delay === null || !isHeld(cause)) throw cause
      await wait(delay)
    }
  }
  await syncFolder(path.dirname(to))
}

/** Makes the bytes of a file that another wrote durable. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the names in a folder durable. Windows has no such call and does it with the rename. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (cause) {
    // Some network and FUSE folders refuse to be synced: there is nothing more to be done there.
    if (!hasCode(cause, ['EINVAL', 'ENOTSUP', 'EISDIR'])) throw cause
  } finally {
    await handle.close()
  }
}

/** Beside the file, since a rename is only atomic within one disk. */
function partOf(file: string): string {
  return path.join(path.dirname(file), `.greffier-${randomUUID()}.part`)
}

type Handle = Awaited<ReturnType<typeof open>>

async function writePart(part: string, fill: (handle: Handle) => Promise<void>): Promise<void> {
  const handle = await open(part, 'wx')
  try {
    await fill(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function copyBytes(source: string, part: string): Promise<void> {
  const from = await open(source, 'r')
  try {
    await writePart(part, async (handle) => {
      for await (const chunk of from.createReadStream({ autoClose: false })) {
        await handle.writeFile(chunk)
      }
    })
  } finally {
    await from.close()
  }
}

/** Takes a name that nobody has. Disks without hard links are asked first and renamed after. */
async function claimName(part: string, file: string): Promise<boolean> {
  try {
    await link(part, file)
    await syncFolder(path.dirname(file))
    return true
  } catch (cause) {
    if (hasCode(cause, ['EEXIST'])) return false
    if (!hasCode(cause, ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EISDIR']))
      throw cause
  }
  if (await exists(file)) return false
  await moveDurably(part, file)
  return true
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch (cause) {
    if (hasCode(cause, ['ENOENT'])) return false
    throw cause
  }
}

function isHeld(cause: unknown): boolean {
  return hasCode(cause, ['EPERM', 'EACCES', 'EBUSY'])
}

function hasCode(cause: unknown, codes: readonly string[]): boolean {
  return cause instanceof Error && 'code' in cause && codes.includes(String(cause.code))
}
