import type { IsoDate } from './dates.ts'
import type { Gender, Honorific, MandateRole, PersonDraft } from './directory.ts'
import {
  genderOf,
  readDay,
  readGender,
  readHonorific,
  readRole,
  splitFullName,
} from './import-column-rules.ts'
import type { MessageParameters } from './i18n.ts'
import type { ImportColumn } from './people-import.ts'

/** A sentence of `directory.importMessages` with what fills it. */
export type ImportMessage = {
  readonly code: ImportMessageCode
  readonly parameters: MessageParameters
  /** Codes within the sentence, which are words in the language of the reader. */
  readonly coded: {
    readonly column?: ImportColumn
    readonly role?: MandateRole
    readonly fields?: readonly (keyof PersonDraft)[]
  }
}
export type ImportMessageCode =
  | 'nameMissing'
  | 'tooLong'
  | 'formula'
  | 'badEmail'
  | 'badGender'
  | 'badHonorific'
  | 'badRank'
  | 'badDate'
  | 'badRole'
  | 'unknownInstitution'
  | 'newInstitution'
  | 'ambiguousInstitution'
  | 'unknownBody'
  | 'roleMissing'
  | 'roleWithoutBody'
  | 'bodyWithoutInstitution'
  | 'noSeat'
  | 'ambiguousPerson'
  | 'sharedEmail'
  | 'repeated'
  | 'repeatedForSeat'
  | 'nothingNew'
  | 'changes'
  | 'newMandate'
  | 'secondTitular'
  | 'tooManyHolders'

export function importMessage(
  code: ImportMessageCode,
  parameters: ImportMessage['parameters'] = {},
  coded: ImportMessage['coded'] = {},
): ImportMessage {
  return { code, parameters, coded }
}

/** What a row says of a person; empty or null where it says nothing. */
export type PersonCells = {
  readonly honorific: Honorific | ''
  readonly gender: Gender | null
  readonly givenName: string
  readonly familyName: string
  readonly jobTitle: string
  readonly email: string
  readonly phone: string
  readonly protocolRank: number | null
  readonly verifiedOn: IsoDate | null
}

/** One row of the file, read. Its institution and body are still words. */
export type ImportRow = {
  /** Line number in the file, the header being 1. */
  readonly number: number
  readonly person: PersonCells
  readonly institution: string
  readonly body: string
  readonly role: MandateRole | null
  /** Why the row cannot be taken; empty when it can. */
  readonly refusals: readonly ImportMessage[]
}

/** Longest text of each column, as the forms allow it. */
const limits: Partial<Readonly<Record<ImportColumn, number>>> = {
  givenName: 120,
  familyName: 120,
  fullName: 240,
  jobTitle: 200,
  institution: 220,
  email: 200,
  phone: 60,
  body: 200,
}

type Cells = Readonly<Record<ImportColumn, string>>

/** Reads the cells of one row; every odd cell leaves a refusal, so that all are told at once. */
export function readRow(
  number: number,
  cells: readonly string[],
  columns: readonly ImportColumn[],
): ImportRow {
  const byColumn = cellsByColumn(cells, columns)
  const refusals: ImportMessage[] = [...textRefusals(byColumn)]
  const read = <Value>(
    column: ImportColumn,
    code: ImportMessageCode,
    reader: (cell: string) => Value | null,
  ): Value | null => {
    const cell = byColumn[column]
    const value = cell === '' ? null : reader(cell)
    if (cell !== '' && value === null) refusals.push(importMessage(code, { value: cell }))
    return value
  }
  const names = namesOf(byColumn)
  const honorific = read('honorific', 'badHonorific', readHonorific) ?? names.honorific ?? ''
  const person: PersonCells = {
    honorific,
    gender: read('gender', 'badGender', readGender) ?? genderOf(honorific),
    givenName: names.givenName,
    familyName: names.familyName,
    jobTitle: byColumn.jobTitle,
    email: read('email', 'badEmail', readEmail) ?? '',
    phone: byColumn.phone,
    protocolRank: read('protocolRank', 'badRank', readRank),
    verifiedOn: read('verifiedOn', 'badDate', readDay),
  }
  const role = read('role', 'badRole', readRole)
  if (names.familyName === '') refusals.unshift(importMessage('nameMissing'))
  refusals.push(...seatRefusals(byColumn))
  return {
    number,
    person,
    institution: byColumn.institution,
    body: byColumn.body,
    role,
    refusals,
  }
}

function cellsByColumn(cells: readonly string[], columns: readonly ImportColumn[]): Cells {
  const cellOf = (column: ImportColumn) => {
    const index = columns.indexOf(column)
    return index === -1 ? '' : oneLine(cells[index] ?? '')
  }
  return {
    honorific: cellOf('honorific'),
    fullName: cellOf('fullName'),
    givenName: cellOf('givenName'),
    familyName: cellOf('familyName'),
    gender: cellOf('gender'),
    jobTitle: cellOf('jobTitle'),
    institution: cellOf('institution'),
    email: cellOf('email'),
    phone: cellOf('phone'),
    protocolRank: cellOf('protocolRank'),
    verifiedOn: cellOf('verifiedOn'),
    body: cellOf('body'),
    role: cellOf('role'),
    ignore: '',
  }
}

/** A cell as one line: breaks and control characters become spaces. */
function oneLine(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}

/** Cells that are too long, or that a spreadsheet would one day compute instead of show. */
function textRefusals(cells: Cells): readonly ImportMessage[] {
  const columns = Object.keys(cells) as ImportColumn[]
  return columns.flatMap((column): readonly ImportMessage[] => {
    const limit = limits[column] ?? 60
    if (cells[column].length > limit) return [importMessage('tooLong', { limit }, { column })]
    return /^[=@]/u.test(cells[column]) ? [importMessage('formula', {}, { column })] : []
  })
}

function seatRefusals({ body, role, institution }: Cells): readonly ImportMessage[] {
  if (body === '') return role === '' ? [] : [importMessage('roleWithoutBody')]
  const refusals: ImportMessage[] = []
  if (role === '') refusals.push(importMessage('roleMissing', { body }))
  if (institution === '') refusals.push(importMessage('bodyWithoutInstitution'))
  return refusals
}

/** Separate columns win; a full name fills what they leave empty. */
function namesOf({ fullName, givenName, familyName }: Cells) {
  const parts = splitFullName(fullName)
  return {
    honorific: parts.honorific,
    givenName: givenName === '' ? parts.givenName : givenName,
    familyName: familyName === '' ? parts.familyName : familyName,
  }
}

function readEmail(cell: string): string | null {
  const address = cell.replace(/^mailto:/iu, '')
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(address) ? address : null
}

function readRank(cell: string): number | null {
  const rank = Number(cell)
  return Number.isInteger(rank) && rank >= 1 && rank <= 9999 ? rank : null
}
