import type { CalendarColumn } from './calendar-imports.ts'
import type { CalendarRow } from './calendar-import-plan-rules.ts'
import { readDays, readTimes } from './calendar-import-day-rules.ts'
import { foldText } from './folding.ts'
import type { SourceTable } from './follow-up-import-table-rules.ts'

/** Titles of columns, folded, from the particular to the general. */
const titles: readonly (readonly [Exclude<CalendarColumn, 'ignore'>, RegExp])[] = [
  ['uid', /^(?:identifiant|uid|identifier)$/u],
  ['precision', /^precision/u],
  [
    'startsAt',
    /^(?:heures?|horaires?|times?|hours?)(?: de)?(?: debut)?$|^start times?$|^debut heure/u,
  ],
  ['endsAt', /^heures? de fin$|^end times?$|^fin heure/u],
  ['end', /^(?:date de )?fin$|^dernier jour$|^au$|^jusqu|^end(?: date)?$|^last day$|^date fin/u],
  [
    'start',
    /^(?:date de )?debut$|^dates?\b|^du$|^premier jour$|^jour$|^start(?: date)?$|^periode$|^quand$/u,
  ],
  ['phase', /^(?:phase|etape|session|stage)s?$/u],
  ['place', /^(?:lieu|salle|endroit|place|location|venue)x?s?\b/u],
  ['body', /^(?:code|sigle|instance|organe|body|code de l instance)$/u],
  [
    'label',
    /^(?:revue|rencontre|reunion|evenement|intitule|objet|titre|activite|sujet|secteur|title|subject|summary|meeting|event|review)s?\b/u,
  ],
]

/** Rows in which the titles of columns are looked for. */
const reach = 30
const samples = 3

export type CalendarTable = {
  readonly headerRow: number
  readonly columns: readonly {
    readonly header: string
    readonly column: CalendarColumn
    readonly samples: readonly string[]
  }[]
  readonly rows: readonly CalendarRow[]
}

/** The sheet that looks most like a calendar: the best titles, then the most rows. */
export function likeliestCalendar(tables: readonly SourceTable[]): number {
  const scores = tables.map(({ rows }) => {
    const at = headerRowOf(rows)
    const known = guessColumns(rows[at] ?? []).filter((column) => column !== 'ignore')
    const isUsable = known.includes('label') && known.includes('start')
    return (isUsable ? 1_000_000 : 0) + known.length * 10_000 + Math.min(rows.length, 9_999)
  })
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}

/** The rows of a sheet as events, with what was not understood. */
export function readCalendarTable(
  { rows }: SourceTable,
  chosen: readonly CalendarColumn[] | null,
  year: number,
): CalendarTable {
  const at = headerRowOf(rows)
  const heads = rows[at] ?? []
  const columns = chosen ?? guessColumns(heads)
  const below = rows.slice(at + 1)
  return {
    headerRow: at + 1,
    columns: heads.map((header, index) => ({
      header,
      column: columns[index] ?? 'ignore',
      samples: below
        .map((row) => row[index] ?? '')
        .filter((cell) => cell !== '')
        .slice(0, samples),
    })),
    rows: below.flatMap((cells, index) => rowOf(cells, columns, at + 2 + index, year)),
  }
}

function headerRowOf(rows: SourceTable['rows']): number {
  const scores = rows
    .slice(0, reach)
    .map((row) => guessColumns(row).filter((column) => column !== 'ignore').length)
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}

/** One column of each: the first that bears such a title. */
function guessColumns(heads: readonly string[]): readonly CalendarColumn[] {
  const taken = new Set<CalendarColumn>()
  return heads.map((head) => {
    const said = foldText(head)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const found = titles.find(([column, pattern]) => !taken.has(column) && pattern.test(said))
    if (found === undefined) return 'ignore'
    taken.add(found[0])
    return found[0]
  })
}

function rowOf(
  cells: readonly string[],
  columns: readonly CalendarColumn[],
  number: number,
  year: number,
): readonly CalendarRow[] {
  if (cells.every((cell) => cell === '')) return []
  const of = (column: CalendarColumn) => (cells[columns.indexOf(column)] ?? '').trim()
  const times = readTimes(of('startsAt'))
  const [endsAt] = readTimes(of('endsAt'))
  const precision = foldText(of('precision'))
  const isOpen = precision.includes('convenir') || precision.includes('agreed')
  const said = [of('start'), of('end')].filter((cell) => cell !== '').join(' – ')
  const days = isOpen
    ? { precision: 'TO_AGREE' as const, days: null }
    : readDays(of('start'), of('end'), year)
  return [
    {
      number,
      uid: of('uid'),
      label: of('label'),
      phase: of('phase'),
      body: of('body'),
      days: days?.days ?? null,
      precision: days?.precision ?? 'TO_AGREE',
      startsAt: times[0] ?? null,
      endsAt: endsAt ?? times[1] ?? null,
      place: of('place'),
      isCancelled: false,
      unread: days === null ? said : null,
      isTooLong: false,
    },
  ]
}
