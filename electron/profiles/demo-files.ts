import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Demo, demoSchemas } from '../../shared/demo-schema.ts'
import { hashOf, keepAttachment } from '../documents/attachment-files.ts'
import { readJson } from './profile-files.ts'

export type DemoFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly sizeBytes: number
}

/** The data of the demonstration, checked as everything that comes from a file is. */
export async function readDemo(resourcesFolder: string): Promise<Demo> {
  const read = async <Value>(name: string, schema: { parse: (json: unknown) => Value }) =>
    readJson(path.join(resourcesFolder, 'demo', `${name}.json`), schema)
  const [demo, institutions, people, seats, troika, meetings, backlog, decisions, documents] =
    await Promise.all([
      read('demo', demoSchemas.demo),
      read('institutions', demoSchemas.institutions),
      read('people', demoSchemas.people),
      read('seats', demoSchemas.seats),
      read('troika', demoSchemas.troika),
      read('meetings', demoSchemas.meetings),
      read('backlog', demoSchemas.backlog),
      read('decisions', demoSchemas.decisions),
      read('documents', demoSchemas.documents),
    ])
  return {
    demo,
    institutions,
    people,
    seats,
    troika,
    meetings,
    backlog,
    decisions,
    documents,
  }
}

/** The bytes of the demonstration's documents. */
export async function readDemoFiles(
  resourcesFolder: string,
  { documents }: Demo,
): Promise<readonly DemoFile[]> {
  return Promise.all(
    documents.map(async ({ file }) => {
      const bytes = await readFile(path.join(resourcesFolder, 'demo', 'files', file))
      return { name: file, bytes, sha256: hashOf(bytes), sizeBytes: bytes.length }
    }),
  )
}

/** Keeps the documents where attachments are kept. */
export async function keepDemoFiles(dataFolder: string, files: readonly DemoFile[]): Promise<void> {
  await Promise.all(files.map(async ({ bytes }) => keepAttachment(dataFolder, bytes)))
}
