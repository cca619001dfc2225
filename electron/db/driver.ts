import Database from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

export type Connection = Database.Database

/** Marks a file as a base of Greffier (`PRAGMA application_id`): the letters GRFR. */
export const applicationId = 0x47524652

/**
 * Opens a base with the settings that make an acknowledged change survive a power cut.
 *
 * `synchronous` is set by hand although the pragma already answers FULL: this build runs WAL at
 * NORMAL until it is told otherwise, and loses commits that were acknowledged.
 */
export function openConnection(path: string): Connection {
  const connection = new Database(path)
  applySettings(connection)
  return connection
}

/** Opens a base that must not change, such as a backup under examination. */
export function openReadOnly(path: string): Connection {
  const connection = new Database(path, { readonly: true, fileMustExist: true })
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  return connection
}

/**
 * Takes a file that only one process may hold, and returns what lets it go; null when another has it.
 * The system lets it go by itself when the process dies, however it dies.
 */
export function holdAlone(path: string): (() => void) | null {
  const connection = new Database(path, { timeout: 0 })
  try {
    connection.exec('BEGIN EXCLUSIVE')
    return () => connection.close()
  } catch (cause) {
    connection.close()
    if (isBusy(cause)) return null
    throw cause
  }
}

/**
 * True for what the engine says of a file whose content is no sound base. A disk that is full or
 * refuses to be written says nothing of the base, and must not be taken for damage.
 */
export function isUnreadable(cause: unknown): boolean {
  return (
    cause instanceof Database.SqliteError &&
    /^SQLITE_(?:CORRUPT|NOTADB|ERROR|FORMAT|IOERR_(?:READ|SHORT_READ|CORRUPTFS|DATA)$)/u.test(
      cause.code,
    )
  )
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/u.test(cause.code)
}

function applySettings(connection: Connection): void {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  // Or the row that an INSERT OR REPLACE pushes out would leave without a trace in the journal.
  connection.pragma('recursive_triggers = ON')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  connection.pragma('mmap_size = 0')
  // Half of what this build takes by itself: the system keeps the file's pages too, and lists on ten
  // years are no slower for it.
  connection.pragma('cache_size = -8000')
  connection.pragma('secure_delete = ON')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('busy_timeout = 5000')
  if (process.platform === 'darwin') connection.pragma('checkpoint_fullfsync = 1')
}

/**
 * The connection as Kysely sees it, with prepared statements kept: preparing costs more than
 * running. Flags travel as 0 and 1, lists and trees as JSON text, so that a row can be the object.
 */
export function asKyselyDatabase(connection: Connection): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => connection.close(),
    prepare: (sql) => {
      const known = statements.get(sql)
      if (known !== undefined) return known
      const prepared = wrap(connection.prepare(writeLockFirst(sql)))
      const statement = sql === 'rollback' ? whileInTransaction(connection, prepared) : prepared
      if (statements.size >= 500) statements.clear()
      statements.set(sql, statement)
      return statement
    },
  }
}

/** A transaction takes the write lock at its start, so that it cannot fail half-way for want of it. */
function writeLockFirst(sql: string): string {
  return sql === 'begin' ? 'begin immediate' : sql
}

/**
 * A full or failing disk makes the engine roll back by itself. To ask for it again is a failure of
 * its own, which would hide from the user what really happened.
 */
function whileInTransaction(connection: Connection, statement: SqliteStatement): SqliteStatement {
  const nothing = { changes: 0, lastInsertRowid: 0 }
  return {
    ...statement,
    run: (parameters) => (connection.inTransaction ? statement.run(parameters) : nothing),
  }
}

function wrap(statement: Database.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(...parameters.map(asColumnValue)),
    run: (parameters) => statement.run(...parameters.map(asColumnValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(asColumnValue)),
  }
}

function asColumnValue(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isTree(value)) return JSON.stringify(value)
  return value
}

/** Lists and trees travel as JSON; bytes as they are. */
function isTree(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}
