import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

export type RendererFile = {
  readonly bytes: Buffer
  readonly mediaType: string
  /** True when the name carries a hash of the content, so that it never changes. */
  readonly isImmutable: boolean
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** How long a file that was read ahead is kept for a page that never asks for it. */
const aheadMs = 10_000

/**
 * Reads ahead the page and the files that it names, each for one request, so that none waits for the
 * disk while the core is read.
 */
export function readAhead(folder: string): (pathname: string) => Promise<RendererFile | null> {
  const ahead = new Map<string, Promise<RendererFile | null>>()
  const read = (pathname: string) => {
    const file = readRendererFile(folder, pathname)
    // What fails is told to the request that takes it.
    file.catch(() => undefined)
    ahead.set(pathname, file)
    return file
  }
  read('/').then(
    (page) => {
      for (const pathname of namedIn(page)) void read(pathname)
    },
    () => undefined,
  )
  setTimeout(() => ahead.clear(), aheadMs).unref()
  return (pathname) => {
    const file = ahead.get(pathname) ?? readRendererFile(folder, pathname)
    ahead.delete(pathname)
    return file
  }
}

function namedIn(page: RendererFile | null): readonly string[] {
  const named =
    page?.bytes.toString('utf8').matchAll(/ (?:src|href)="\.?(\/assets\/[^"]+)"/gu) ?? []
  return [...named].flatMap(([, pathname = '']) => pathname)
}

/** One file of the built interface by the path of its address; null when there is none such. */
export async function readRendererFile(
  folder: string,
  pathname: string,
): Promise<RendererFile | null> {
  const name = fileNameOf(pathname)
  const mediaType = mediaTypes[path.extname(name ?? '').toLowerCase()]
  if (name === null || mediaType === undefined) return null
  const bytes = await readInside(folder, name)
  if (bytes === null) return null
  return {
    bytes,
    mediaType,
    isImmutable: /-[\w-]{8,}\.\w+$/u.test(name) && !name.endsWith('.html'),
  }
}

/** The path within the folder, in plain segments only; null for anything that could climb out. */
function fileNameOf(pathname: string): string | null {
  if (pathname === '/') return 'index.html'
  const name = decoded(pathname)?.slice(1) ?? ''
  const isPlain = name.split('/').every((segment) => /^[\w@-][\w@.-]*$/u.test(segment))
  return isPlain ? name : null
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch (cause) {
    if (cause instanceof URIError) return null
    throw cause
  }
}

async function readInside(folder: string, name: string): Promise<Buffer | null> {
  try {
    const root = await realpath(folder)
    // A link inside the folder must not lead out of it either.
    const file = await realpath(path.join(root, name))
    return file.startsWith(root + path.sep) ? await readFile(file) : null
  } catch (cause) {
    if (isMissing(cause)) return null
    throw cause
  }
}

function isMissing(cause: unknown): boolean {
  if (!(cause instanceof Error) || !('code' in cause)) return false
  return ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(String(cause.code))
}
