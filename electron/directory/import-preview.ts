import { createHash } from 'node:crypto'
import type { PersonDraft } from '../../shared/directory.ts'
import { invalid } from '../../shared/errors.ts'
import type { Translate } from '../../shared/i18n.ts'
import { guessColumns } from '../../shared/import-column-rules.ts'
import type { ImportPlan, PlannedLine } from '../../shared/import-plan-rules.ts'
import { type ImportMessage, type ImportRow, readRow } from '../../shared/import-row-rules.ts'
import {
  type ImportFile,
  type ImportLine,
  type ImportOutcome,
  type ImportPreview,
  importLimits,
} from '../../shared/people-import.ts'
import { readTable } from './import-table.ts'

/** A file read to rows, with what its columns were taken for. */
export type ImportTable = {
  readonly columns: ImportPreview['columns']
  readonly rows: readonly ImportRow[]
}

/**
 * Reads a directory file.
 *
 * @throws `invalid` when it is too large, is no table, or has no column of names.
 */
export async function readImportFile(t: Translate, file: ImportFile): Promise<ImportTable> {
  const { fileName, contentBase64 } = file
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > importLimits.megabytes * 1024 * 1024) {
    throw invalid('importTooLarge', { fileName, limit: importLimits.megabytes })
  }
  const reading = await readTable(bytes)
  switch (reading.kind) {
    case 'too-many-rows':
      throw invalid('importTooManyRows', { fileName, limit: importLimits.rows })
    case 'unreadable': {
      const reason = t(`directory.importReasons.${reading.reason}`, { limit: importLimits.columns })
      throw invalid('importUnreadable', { fileName, reason })
    }
    case 'rows':
      return asTable(t, file, reading.rows)
  }
}

function asTable(
  t: Translate,
  { fileName, columns: chosen }: ImportFile,
  rows: readonly (readonly string[])[],
): ImportTable {
  const headerAt = rows.findIndex(isFilled)
  const headers = rows[headerAt] ?? []
  const columns = chosen ?? guessColumns(headers)
  if (columns.length !== headers.length) {
    const reason = t('directory.importReasons.columnCount')
    throw invalid('importUnreadable', { fileName, reason })
  }
  if (!columns.includes('familyName') && !columns.includes('fullName')) {
    throw invalid('importWithoutNames', { fileName })
  }
  return {
    columns: headers.map((header, index) => ({ header, column: columns[index] ?? 'ignore' })),
    rows: rows.flatMap((cells, index) =>
      index > headerAt && isFilled(cells) ? [readRow(index + 1, cells, columns)] : [],
    ),
  }
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '')
}

/**
 * Names a file together with all that it would do: another file, columns taken for something else or
 * a directory that changed meanwhile give another name.
 */
export function digestOf(
  { contentBase64 }: ImportFile,
  { lines, institutions }: ImportPlan,
): string {
  const plan = JSON.stringify([lines, institutions])
  return createHash('sha256').update(contentBase64).update(plan).digest('hex')
}

/** The plan in words, as the screen shows it before anything is written. */
export function describePlan(
  t: Translate,
  file: ImportFile,
  { columns }: ImportTable,
  plan: ImportPlan,
): ImportPreview {
  const { lines, unknown } = plan
  const count = (outcome: ImportOutcome) => lines.filter((line) => line.outcome === outcome).length
  const counts = {
    create: count('create'),
    update: count('update'),
    skip: count('skip'),
    refuse: count('refuse'),
  }
  const described = lines.map((line) => describeLine(t, line))
  return {
    digest: digestOf(file, plan),
    columns,
    lines: described,
    counts,
    unknownInstitutions: unknown,
  }
}

function describeLine(t: Translate, { row, outcome, messages }: PlannedLine): ImportLine {
  const { honorific, givenName, familyName, email } = row.person
  return {
    number: row.number,
    outcome,
    name: [honorific, givenName, familyName].filter((part) => part !== '').join(' '),
    institution: row.institution,
    email,
    messages: messages.map((message) => sentenceOf(t, message)),
  }
}

function sentenceOf(t: Translate, { code, parameters, coded }: ImportMessage): string {
  const { column, role, fields } = coded
  return t(`directory.importMessages.${code}`, {
    ...parameters,
    ...(column === undefined ? {} : { column: t(`directory.importColumns.${column}`) }),
    ...(role === undefined ? {} : { role: t(`directory.mandateRoles.${role}`).toLowerCase() }),
    ...(fields === undefined ? {} : { fields: fieldsInWords(t, fields) }),
  })
}

function fieldsInWords(t: Translate, fields: readonly (keyof PersonDraft)[]): string {
  return fields.map((field) => t(`directory.fields.${field}`).toLowerCase()).join(', ')
}
