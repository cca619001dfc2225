import path from 'node:path'
import type { DocumentReference } from '../../shared/bridge.ts'
import type { GreffierClient } from '../../shared/contract.ts'

/** What the program writes itself; a base brought from elsewhere could name a program instead. */
const openableExtensions: ReadonlySet<string> = new Set([
  '.docx',
  '.xlsx',
  '.pdf',
  '.ics',
  '.eml',
  '.zip',
])

type Found =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'unknown' | 'missing' }

/** The file of a document in the core's register; the register alone knows where it lies. */
export async function findDocument(
  client: GreffierClient,
  { meetingId, documentId }: DocumentReference,
): Promise<Found> {
  const documents =
    meetingId === null
      ? await client.exports.listRegister()
      : await client.exports.list({ meetingId })
  const document = documents.find(({ id }) => id === documentId)
  if (document === undefined || !isOpenable(document.path)) return { kind: 'unknown' }
  if (document.fate === 'missing') return { kind: 'missing' }
  return { kind: 'found', path: document.path }
}

function isOpenable(file: string): boolean {
  return path.isAbsolute(file) && openableExtensions.has(path.extname(file).toLowerCase())
}
