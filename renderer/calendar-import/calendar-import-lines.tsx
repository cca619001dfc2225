import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type CalendarImportLine,
  type CalendarOutcome,
  calendarOutcomes,
  type CalendarPreview,
} from '../../shared/calendar-imports.ts'
import { Chip } from '../ui/chips.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { useFormats } from '../ui/formats.ts'
import type { GlyphName } from '../ui/glyphs.tsx'
import { Notice } from '../ui/notice.tsx'
import { Mark, type Tone } from '../ui/status.tsx'

type CalendarImportLinesProps = { readonly preview: CalendarPreview; readonly year: number }

/** What each row would do, with the sentences about it; one outcome at a time when asked. */
export function CalendarImportLines({ preview, year }: CalendarImportLinesProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<CalendarOutcome | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const columns = useColumns()
  const rows = preview.lines.filter(({ outcome }) => shown === null || outcome === shown)
  return (
    <>
      <div className="follow-up-import-bar">
        {calendarOutcomes.map((outcome) => (
          <Chip
            key={outcome}
            isActive={shown === outcome}
            onClick={() => setShown(shown === outcome ? null : outcome)}
          >
            {t(`calendarImport.screen.counts.${outcome}`, { count: preview.counts[outcome] })}
          </Chip>
        ))}
      </div>
      {rows.length === 0 ? (
        <Notice>
          {preview.lines.length === 0
            ? t('calendarImport.screen.noneInYear', { year })
            : t('calendarImport.screen.noneShown')}
        </Notice>
      ) : (
        <DataTable
          label={t('calendarImport.screen.lines')}
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

const marks: Readonly<Record<CalendarOutcome, readonly [GlyphName, Tone]>> = {
  create: ['done', 'ok'],
  update: ['half', 'prog'],
  skip: ['void', 'none'],
  refuse: ['warning', 'part'],
}

function useColumns(): readonly Column<CalendarImportLine>[] {
  const { t } = useTranslation()
  const daysOf = useDays()
  const hoursOf = useHours()
  const title = (key: 'number' | 'outcome' | 'label' | 'target' | 'days' | 'hours' | 'place') =>
    t(`calendarImport.screen.column.${key}`)
  return [
    {
      key: 'number',
      title: title('number'),
      width: '56px',
      isNumeric: true,
      cell: ({ number }) => <span className="secondary">{number}</span>,
    },
    {
      key: 'outcome',
      title: title('outcome'),
      width: '112px',
      cell: ({ outcome }) => (
        <Mark glyph={marks[outcome][0]} tone={marks[outcome][1]}>
          {t(`calendarImport.outcomes.${outcome}`)}
        </Mark>
      ),
    },
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
    {
      key: 'messages',
      title: t('calendarImport.screen.column.messages'),
      cell: ({ messages }) => <span className="secondary">{messages.join(' ')}</span>,
    },
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
