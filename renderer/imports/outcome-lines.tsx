import { useState } from 'react'
import { Chip } from '../ui/chips.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import type { GlyphName } from '../ui/glyphs.tsx'
import { Notice } from '../ui/notice.tsx'
import { Mark, type Tone } from '../ui/status.tsx'

const outcomes = ['create', 'update', 'skip', 'refuse'] as const
type Outcome = (typeof outcomes)[number]
type Line = { readonly number: number; readonly outcome: Outcome }

type OutcomeLinesProps<One extends Line> = {
  readonly label: string
  readonly lines: readonly One[]
  readonly columns: readonly Column<One>[]
  /** The words of a chip: how many rows come to that. */
  readonly countOf: (outcome: Outcome) => string
  /** Said where no row is shown. */
  readonly nothing: string
}

/** What each row would do, with the sentences about it; one outcome at a time when asked. */
export function OutcomeLines<One extends Line>(props: OutcomeLinesProps<One>) {
  const { label, lines, columns, countOf, nothing } = props
  const [shown, setShown] = useState<Outcome | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const rows = lines.filter(({ outcome }) => shown === null || outcome === shown)
  return (
    <>
      <div className="import-bar">
        <OutcomeChips shown={shown} onShow={setShown} countOf={countOf} />
      </div>
      {rows.length === 0 ? (
        <Notice>{nothing}</Notice>
      ) : (
        <DataTable
          label={label}
          columns={columns}
          groups={[{ key: 'lines', title: null, rows }]}
          rowKey={({ number }) => String(number)}
          selected={selected}
          onSelect={setSelected}
          isWrapping
        />
      )}
    </>
  )
}

type OutcomeChipsProps = {
  readonly shown: Outcome | null
  readonly onShow: (outcome: Outcome | null) => void
  readonly countOf: (outcome: Outcome) => string
}

/** A chip for each outcome; a second click shows all rows again. */
export function OutcomeChips({ shown, onShow, countOf }: OutcomeChipsProps) {
  return outcomes.map((outcome) => (
    <Chip
      key={outcome}
      isActive={shown === outcome}
      onClick={() => onShow(shown === outcome ? null : outcome)}
    >
      {countOf(outcome)}
    </Chip>
  ))
}

const marks: Readonly<Record<Outcome, readonly [GlyphName, Tone]>> = {
  create: ['done', 'ok'],
  update: ['half', 'prog'],
  skip: ['void', 'none'],
  refuse: ['warning', 'part'],
}

type LineColumns = {
  readonly number: { readonly title: string; readonly width: string }
  readonly outcome: {
    readonly title: string
    readonly width: string
    readonly words: (outcome: Outcome) => string
  }
}

/** The columns that every preview begins with: the number of the row, and what it would do. */
export function lineColumns<One extends Line>({ number, outcome }: LineColumns): Column<One>[] {
  return [
    {
      key: 'number',
      title: number.title,
      width: number.width,
      isNumeric: true,
      cell: (line) => <span className="secondary">{line.number}</span>,
    },
    {
      key: 'outcome',
      title: outcome.title,
      width: outcome.width,
      cell: (line) => (
        <Mark glyph={marks[line.outcome][0]} tone={marks[line.outcome][1]}>
          {outcome.words(line.outcome)}
        </Mark>
      ),
    },
  ]
}

/** The column that every preview ends with: the sentences about a row. */
export function messagesColumn<One extends Line & { readonly messages: readonly string[] }>(
  title: string,
): Column<One> {
  return {
    key: 'messages',
    title,
    cell: ({ messages }) => <span className="secondary">{messages.join(' ')}</span>,
  }
}
