import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Demo, demoSchemas } from '../../shared/demo-schema.ts'
import { AppError } from '../../shared/errors.ts'
import { hashOf, keepAttachment } from '../documents/attachment-files.ts'
import { readJson } from './profile-files.ts'

export type DemoFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly sizeBytes: number
}

/** Codes of the profiles that a demonstration exists for. */
export async function listDemos(resourcesFolder: string): Promise<readonly string[]> {
  const folders = await readdir(path.join(resourcesFolder, 'demo'), { withFileTypes: true })
  return folders.flatMap((folder) => (folder.isDirectory() ? [folder.name] : [])).toSorted()
}

/**
 * The data of a profile's demonstration, checked as everything that comes from a file is.
 *
 * @throws `not-found` when that profile has no demonstration.
 */
export async function readDemo(resourcesFolder: string, profile: string): Promise<Demo> {
  const known = await listDemos(resourcesFolder)
  // Only a code from the list becomes a path: what a caller typed never does.
  if (!known.includes(profile)) {
    const parameters = { profile, known: known.join(', ') }
    throw new AppError('not-found', 'unknownProfile', { parameters })
  }
  const read = async <Value>(name: string, schema: { parse: (json: unknown) => Value }) =>
    readJson(path.join(resourcesFolder, 'demo', profile, `${name}.json`), schema)
  const [settings, institutions, people, seats, troika, meetings, backlog, decisions, ...rest] =
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
      read('minutes', demoSchemas.minutes),
      read('follow-up', demoSchemas['follow-up']),
      read('programme', demoSchemas.programme),
      read('reviews', demoSchemas.reviews),
    ])
  const [documents, minutes, followUp, programme, reviews] = rest
  const directory = { institutions, people, seats, troika }
  const sittings = { meetings, backlog, decisions, documents, minutes }
  return { demo: settings, ...directory, ...sittings, 'follow-up': followUp, programme, reviews }
}

/** The bytes of the demonstration's documents. */
export async function readDemoFiles(
  resourcesFolder: string,
  { demo, documents }: Demo,
): Promise<readonly DemoFile[]> {
  return Promise.all(
    documents.map(async ({ file }) => {
      const bytes = await readFile(path.join(resourcesFolder, 'demo', demo.profile, 'files', file))
      return { name: file, bytes, sha256: hashOf(bytes), sizeBytes: bytes.length }
    }),
  )
}

/** Keeps the documents where attachments are kept. */
export async function keepDemoFiles(dataFolder: string, files: readonly DemoFile[]): Promise<void> {
  await Promise.all(files.map(async ({ bytes }) => keepAttachment(dataFolder, bytes)))
}
