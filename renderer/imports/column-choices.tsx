import { Select } from '@mantine/core'
import { isIsoDate } from '../../shared/dates.ts'
import { useFormats } from '../ui/formats.ts'

type ColumnChoicesProps<Column extends string> = {
  readonly label: string
  readonly columns: readonly {
    readonly header: string
    readonly column: Column | 'ignore'
    readonly samples: readonly string[]
  }[]
  readonly choices: readonly { readonly value: Column | 'ignore'; readonly label: string }[]
  readonly words: {
    readonly noHeader: (rank: number) => string
    readonly noSample: string
  }
  readonly onColumns: (columns: (Column | 'ignore')[]) => void
}

/** What each column of a file was taken for, beside its first values. */
export function ColumnChoices<Column extends string>(props: ColumnChoicesProps<Column>) {
  const { label, columns, choices, words, onColumns } = props
  const { numericDay } = useFormats()
  const shown = (sample: string) => (isIsoDate(sample) ? numericDay(sample) : sample)
  const change = (index: number, chosen: string | null) => {
    const column = choices.find(({ value }) => value === chosen)?.value
    if (column === undefined) return
    // One column of each: the one that had it before is left out.
    onColumns(
      columns.map((known, position) => {
        if (position === index) return column
        return known.column === column ? 'ignore' : known.column
      }),
    )
  }
  return (
    <div className="import-columns" role="group" aria-label={label}>
      {columns.map(({ header, column, samples }, index) => (
        <div key={`${header}:${index}`} data-ignored={column === 'ignore'}>
          <Select
            label={header === '' ? words.noHeader(index + 1) : header}
            size="xs"
            data={choices}
            value={column}
            allowDeselect={false}
            onChange={(value) => change(index, value)}
            comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
          />
          <p className="import-samples secondary" title={samples.map(shown).join('\n')}>
            {samples.length === 0 ? words.noSample : samples.slice(0, 2).map(shown).join(' · ')}
          </p>
        </div>
      ))}
    </div>
  )
}
