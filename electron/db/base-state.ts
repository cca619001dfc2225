import type { Damage } from '../../shared/backup.ts'
import type { AppDatabase } from './app-database.ts'
import type { Connection } from './driver.ts'

/** An open base: the query builder, and the connection beneath it for what Kysely cannot say. */
export type OpenBase = { readonly db: AppDatabase; readonly connection: Connection }

/** What was found in a data folder. */
export type BaseState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'damaged'; readonly damage: Damage }
  | { readonly kind: 'ready'; readonly base: OpenBase }
