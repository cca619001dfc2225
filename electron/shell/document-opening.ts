import { shell } from 'electron'
import type { DocumentOpening, DocumentReference } from '../../shared/bridge.ts'
import type { GreffierClient } from '../../shared/contract.ts'
import { findDocument } from './document-finding.ts'

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
