/** A row as the journal keeps it: the engine's own values. */
export type JournalRow = Readonly<Record<string, string | number | null>>

/** The row in the journal's JSON; empty for a row that was not there. */
export function readJournalRow(json: string | null): JournalRow {
  return json === null ? {} : JSON.parse(json)
}

/** A value of the journal as text; null for none. */
export function asText(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
