import type { IsoDate } from './dates.ts'
import { type LineContext, noContext, readContext } from './follow-up-import-context-rules.ts'
import { type FollowUpMessage, followUpMessage } from './follow-up-import-messages.ts'
import {
  bodyFinder,
  type ImportBody,
  leadFinder,
  type Parties,
} from './follow-up-import-party-rules.ts'
import { type ReadLine, readFollowUpRow, type RowReading } from './follow-up-import-row-rules.ts'
import { readKind } from './follow-up-import-state-rules.ts'
import type { LaidRow, TableLayout } from './follow-up-import-table-rules.ts'

/** A row of a table: a line, or a title over some (`line` is null). */
export type TableLine = {
  readonly number: number
  readonly line: ReadLine | null
  readonly title: string
  readonly titleNotes: readonly FollowUpMessage[]
}

export type ReadingOptions = {
  readonly today: IsoDate
  readonly dateSystem: 1900 | 1904
  readonly year: number | null
  readonly bodyId: string | null
}

/** Reads the rows of a table in their order: titles and lines above tell what a line leaves out. */
export function readLines(
  { columns, titles, rows }: TableLayout,
  parties: Parties,
  { today, dateSystem, year, bodyId }: ReadingOptions,
): readonly TableLine[] {
  const bodies = bodyFinder(parties.bodies)
  const finding = { findBody: bodies.within, today }
  const header = columns.find(({ column }) => column === 'wording')?.header ?? ''
  const reading: RowReading = {
    bodies,
    leads: leadFinder(parties, today),
    today,
    dateSystem,
    year,
    fallback: parties.bodies.find(({ id }) => id === bodyId) ?? null,
    kind: onlyKind(header) ?? onlyKind(titles.join(' ')),
  }
  let context = titles.reduce((above, title) => readContext(title, above, finding, true), noContext)
  const above = lineAbove()
  return rows.map((row): TableLine => {
    const title = row.title ?? soleHeading(row, bodies.within)
    if (title !== null) {
      const next = readContext(title, context, finding, false)
      const isTold =
        next.body !== context.body || next.year !== context.year || next.takenOn !== null
      context = next
      above.forget()
      const note = isTold ? contextNote(next) : followUpMessage('notALine')
      return { number: row.number, line: null, title, titleNotes: [note] }
    }
    if (isTotal(row)) {
      const notes = [followUpMessage('notALine')]
      return { number: row.number, line: null, title: totalOf(row), titleNotes: notes }
    }
    const line = readFollowUpRow(above.fill(row), context, reading)
    const filled = above.noteOf(row, line.body)
    above.keep(row)
    const notes = filled === null ? line.notes : [filled, ...line.notes]
    return { number: row.number, line: { ...line, notes }, title: '', titleNotes: [] }
  })
}

/** The kind that a title names; none where it names several, or «mesures», which are of any kind. */
function onlyKind(title: string): RowReading['kind'] {
  const kinds = new Set(title.split(/[^\p{L}’']+/u).flatMap((word) => readKind(word) ?? []))
  const [kind = null] = kinds
  return kinds.size === 1 && !/\bmesures?\b|\bmeasures?\b/iu.test(title) ? kind : null
}

/** A body and its day are written once over several lines in many tables, and not merged. */
function lineAbove() {
  let kept: LaidRow | null = null
  const isBare = ({ cells }: LaidRow) =>
    cells.body === '' && cells.bodyAndDay === '' && cells.reference.length < 6
  return {
    forget: () => {
      kept = null
    },
    keep: (row: LaidRow) => {
      if (row.cells.body !== '' || row.cells.bodyAndDay !== '') kept = row
    },
    fill: (row: LaidRow): LaidRow => {
      if (kept === null || !isBare(row)) return row
      const { body, bodyAndDay, takenOn } = kept.cells
      const own = row.cells.takenOn
      const cells = { ...row.cells, body, bodyAndDay, takenOn: own === '' ? takenOn : own }
      return { ...row, cells }
    },
    noteOf: (row: LaidRow, body: ImportBody | null): FollowUpMessage | null =>
      kept === null || !isBare(row) || body === null
        ? null
        : followUpMessage('bodyFromAbove', { body: body.code, line: kept.number }),
  }
}

/** A row that fills its column of decisions alone, with the name of a body or a year and no more. */
function soleHeading(
  { cells }: LaidRow,
  findBody: (text: string) => ImportBody | null,
): string | null {
  const { wording } = cells
  const others = Object.entries(cells).some(([column, cell]) => column !== 'wording' && cell !== '')
  if (others || wording === '' || wording.length > 90) return null
  if (/^(?:ann[ée]e|exercice)?\s*(?:19|20)\d{2}$/iu.test(wording)) return wording
  const body = findBody(wording)
  if (body === null) return null
  const starts = [body.code, body.name].some((name) =>
    wording.toLowerCase().startsWith(name.toLowerCase()),
  )
  return starts && /^[^.;]*$/u.test(wording) && !/\b\p{L}+er\b/u.test(wording) ? wording : null
}

/** «Total : 26», «Taux d’exécution»: figures under the lines. */
function isTotal({ cells }: LaidRow): boolean {
  const figure = /^(?:sous-)?tota(?:l|ux)\b|^taux d|^légende|^nb\b|^source\b/iu
  const texts = Object.values(cells).filter((cell) => cell !== '')
  const isShort = texts.every((cell) => cell.length < 60)
  return (
    isShort && cells.lead === '' && cells.status === '' && texts.some((cell) => figure.test(cell))
  )
}

function totalOf({ cells }: LaidRow): string {
  return Object.values(cells)
    .filter((cell) => cell !== '')
    .join(' ')
    .slice(0, 120)
}

function contextNote({ body, takenOn, year }: LineContext): FollowUpMessage {
  const parts = [body?.code ?? '', takenOn === null ? String(year ?? '') : '']
  const context = parts.filter((part) => part !== '').join(', ')
  return followUpMessage('title', { context }, { day: takenOn })
}
