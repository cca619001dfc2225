import { shell } from 'electron'
import path from 'node:path'
import type { DocumentOpening, DocumentReference } from '../../shared/bridge.ts'
import type { GreffierClient } from '../../shared/contract.ts'

/** What the program writes itself; a base brought from elsewhere could name a program instead. */
const openableExtensions: ReadonlySet<string> = new Set(['.docx', '.xlsx', '.pdf', '.ics', '.eml'])

/** Opens a document that stands in the core's register, in the application that the system has for it. */
export async function openDocument(
  client: GreffierClient,
  reference: DocumentReference,
): Promise<DocumentOpening> {
  const found = await findDocument(client, reference)
  if (found.kind !== 'found') return found.kind
  return (await shell.openPath(found.path)) === '' ? 'opened' : 'failed'
}

/** Shows such a document in its folder. */
export async function showDocument(
  client: GreffierClient,
  reference: DocumentReference,
): Promise<DocumentOpening> {
  const found = await findDocument(client, reference)
  if (found.kind !== 'found') return found.kind
  shell.showItemInFolder(found.path)
  return 'opened'
}

type Found =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'unknown' | 'missing' }

async function findDocument(
  client: GreffierClient,
  { meetingId, documentId }: DocumentReference,
): Promise<Found> {
  const documents = await client.exports.list({ meetingId })
  const document = documents.find(({ id }) => id === documentId)
  if (document === undefined || !isOpenable(document.path)) return { kind: 'unknown' }
  if (document.fate === 'missing') return { kind: 'missing' }
  return { kind: 'found', path: document.path }
}

function isOpenable(file: string): boolean {
  return path.isAbsolute(file) && openableExtensions.has(path.extname(file).toLowerCase())
}
