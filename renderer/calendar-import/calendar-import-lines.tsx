import { useTranslation } from 'react-i18next'
import type { CalendarImportLine, CalendarPreview } from '../../shared/calendar-imports.ts'
import { lineColumns, messagesColumn, OutcomeLines } from '../imports/outcome-lines.tsx'
import type { Column } from '../ui/data-table.tsx'
import { useFormats } from '../ui/formats.ts'

type CalendarImportLinesProps = { readonly preview: CalendarPreview; readonly year: number }

/** What each row would do, with the sentences about it; one outcome at a time when asked. */
export function CalendarImportLines({ preview, year }: CalendarImportLinesProps) {
  const { t } = useTranslation()
  const { lines, counts } = preview
  return (
    <OutcomeLines
      label={t('calendarImport.screen.lines')}
      lines={lines}
      columns={useColumns()}
      countOf={(outcome) =>
        t(`calendarImport.screen.counts.${outcome}`, { count: counts[outcome] })
      }
      nothing={
        lines.length === 0
          ? t('calendarImport.screen.noneInYear', { year })
          : t('calendarImport.screen.noneShown')
      }
    />
  )
}

function useColumns(): readonly Column<CalendarImportLine>[] {
  const { t } = useTranslation()
  const daysOf = useDays()
  const hoursOf = useHours()
  const title = (key: 'number' | 'outcome' | 'label' | 'target' | 'days' | 'hours' | 'place') =>
    t(`calendarImport.screen.column.${key}`)
  return [
    ...lineColumns<CalendarImportLine>({
      number: { title: title('number'), width: '56px' },
      outcome: {
        title: title('outcome'),
        width: '112px',
        words: (outcome) => t(`calendarImport.outcomes.${outcome}`),
      },
    }),
    {
      key: 'label',
      title: title('label'),
      width: '250px',
      cell: ({ label }) => (label === '' ? t('frame.none') : label),
      tooltip: ({ label }) => label,
    },
    {
      key: 'target',
      title: title('target'),
      width: '190px',
      cell: ({ target }) => target,
      tooltip: ({ target }) => target,
    },
    { key: 'days', title: title('days'), width: '172px', cell: daysOf },
    { key: 'hours', title: title('hours'), width: '118px', cell: hoursOf },
    {
      key: 'place',
      title: title('place'),
      width: '130px',
      cell: ({ place }) => <span className="secondary">{place}</span>,
      tooltip: ({ place }) => place,
    },
    messagesColumn(t('calendarImport.screen.column.messages')),
  ]
}

function useDays() {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  return ({ first, last, precision, outcome }: CalendarImportLine) => {
    if (first === null || last === null) {
      const isOpen = precision === 'TO_AGREE' && outcome !== 'refuse'
      return isOpen ? t('calendarImport.screen.toAgree') : ''
    }
    return first === last ? numericDay(first) : `${numericDay(first)} – ${numericDay(last)}`
  }
}

function useHours() {
  const { time } = useFormats()
  return ({ startsAt, endsAt }: CalendarImportLine) =>
    [startsAt, endsAt].flatMap((one) => (one === null ? [] : [time(one)])).join(' – ')
}
