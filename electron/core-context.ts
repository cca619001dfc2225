import { type IsoDate, isoDate } from '../shared/dates.ts'
import { AppError } from '../shared/errors.ts'
import type { Translate } from '../shared/i18n.ts'
import type { AppDatabase, AppTransaction } from './db/app-database.ts'
import type { BaseState, OpenBase } from './db/base-state.ts'
import { runOperation } from './db/operations.ts'
import type { BackupKeeper } from './backup/backup-keeper.ts'
import type { WordRunner } from './exports/word-runner.ts'
import type { HarmoniseKeeper } from './reviews/harmonise-keeper.ts'

/** What handlers are given beside their input. */
export type CoreContext = {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly version: string
  readonly t: Translate
  /** The base as found at start, replaced after a founding or a restore. */
  readonly state: () => BaseState
  /** Looks at the data folder again, after its base was created or replaced. */
  readonly reopen: () => Promise<BaseState>
  /** Closes the base for as long as `work` replaces its file, then opens it again. */
  readonly whileClosed: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly now: () => Date
  /** The day fixed for a demonstration or a test; null follows the clock. */
  readonly fixedToday: IsoDate | null
  readonly word: WordRunner
  readonly backups: BackupKeeper
  /** Looks for calendars without blocking conflicts, off this thread. */
  readonly harmony: HarmoniseKeeper
}

/** @throws `storage` when the data folder holds no usable base. */
export function requireBase({ state }: CoreContext): OpenBase {
  const found = state()
  if (found.kind === 'ready') return found.base
  if (found.kind === 'empty') throw new AppError('storage', 'noBase')
  const { what, remedy } = found.damage
  throw new AppError('storage', 'baseUnusable', { parameters: { what, remedy } })
}

export function requireDatabase(context: CoreContext): AppDatabase {
  return requireBase(context).db
}

/** The day it is in the organisation's zone, or the day fixed for a demonstration. */
export async function readToday(context: CoreContext): Promise<IsoDate> {
  if (context.fixedToday !== null) return context.fixedToday
  const organisation = await requireDatabase(context)
    .selectFrom('organisation')
    .select(['fixedToday', 'zone'])
    .executeTakeFirst()
  return organisation?.fixedToday ?? dayIn(organisation?.zone ?? 'UTC', context.now())
}

/** The calendar day of a moment in an IANA zone. */
export function dayIn(zone: string, moment: Date): IsoDate {
  // The Swedish locale writes YYYY-MM-DD.
  return isoDate(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment))
}

type Change = {
  readonly operationId: string
  readonly name: string
  readonly isUndoable?: boolean
}

/** Runs a use case as one journalled operation; see `runOperation`. */
export async function runChange<Result>(
  context: CoreContext,
  { operationId, name, isUndoable = true }: Change,
  work: (trx: AppTransaction) => Promise<Result>,
): Promise<Result> {
  const db = requireDatabase(context)
  return runOperation(db, await operationOf(context, { operationId, name, isUndoable }), work)
}

/** The operation as the journal names it: who, when, under which id. */
export async function operationOf(
  context: CoreContext,
  { operationId, name, isUndoable = true }: Change,
) {
  const organisation = await requireDatabase(context)
    .selectFrom('organisation')
    .select('userName')
    .executeTakeFirst()
  return {
    id: operationId,
    name,
    actor: organisation?.userName ?? '',
    at: context.now().toISOString(),
    isUndoable,
  }
}
