import { type } from '@orpc/contract'
import { z } from 'zod'
import { line } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'

export type BackupFile = {
  readonly path: string
  readonly fileName: string
  /** Moment of the backup, ISO 8601 in UTC. */
  readonly madeAt: string
  readonly sizeBytes: number
  /** Null when the copy has not been reopened in this session. */
  readonly isSound: boolean | null
}

export type BackupResult = {
  readonly path: string
  readonly madeAt: string
  readonly sizeBytes: number
  readonly meetingCount: number
  /** The copy in the second folder of the settings; null when there is none. */
  readonly secondPath: string | null
  /** Sentences for the user: a second folder out of reach, attachments that are missing. */
  readonly notices: readonly string[]
}

export type Damage = {
  readonly kind: 'missing' | 'empty' | 'damaged' | 'foreign' | 'newer'
  /** French: what was found, what was kept. */
  readonly what: string
  readonly remedy: string
  /** Where the file that could not be used was put aside. */
  readonly keptAt: string
}

export const backupContract = {
  /** Makes a verified copy now. */
  create: procedure.output(type<BackupResult>()),
  list: procedure.output(type<readonly BackupFile[]>()),
  /** Reopens one copy and checks it whole. */
  verify: procedure.input(z.object({ fileName: line(255).min(1) })).output(type<BackupFile>()),
  /** Replaces the base by a sound copy; the replaced base is kept beside it. */
  restore: procedure
    .input(z.object({ operationId: z.uuid(), path: line(1000).min(1) }))
    .output(type<{ readonly restoredFrom: string; readonly keptAt: string | null }>()),
}
