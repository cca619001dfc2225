import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  FollowUpImportLine,
  FollowUpOutcome,
  FollowUpPreview,
} from '../../shared/follow-up-import.ts'
import { Chip } from '../ui/chips.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { useFormats } from '../ui/formats.ts'
import type { GlyphName } from '../ui/glyphs.tsx'
import { Notice } from '../ui/notice.tsx'
import { Mark, Status, type Tone } from '../ui/status.tsx'

const outcomes = ['create', 'update', 'skip', 'refuse'] as const

/** What each line would do, with the sentences about it; one outcome at a time when asked. */
export function ImportLines({ preview }: { readonly preview: FollowUpPreview }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<FollowUpOutcome | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const columns = useColumns()
  const rows = preview.lines.filter(({ outcome }) => shown === null || outcome === shown)
  return (
    <>
      <div className="follow-up-import-bar">
        {outcomes.map((outcome) => (
          <Chip
            key={outcome}
            isActive={shown === outcome}
            onClick={() => setShown(shown === outcome ? null : outcome)}
          >
            {t(`followUpImport.screen.counts.${outcome}`, { count: preview.counts[outcome] })}
          </Chip>
        ))}
      </div>
      {rows.length === 0 ? (
        <Notice>{t('followUpImport.screen.noneShown')}</Notice>
      ) : (
        <DataTable
          label={t('followUpImport.screen.lines')}
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

const marks: Readonly<Record<FollowUpOutcome, readonly [GlyphName, Tone]>> = {
  create: ['done', 'ok'],
  update: ['half', 'prog'],
  skip: ['void', 'none'],
  refuse: ['warning', 'part'],
}

function useColumns(): readonly Column<FollowUpImportLine>[] {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const title = (key: 'number' | 'outcome' | 'reference' | 'wording' | 'lead' | 'due' | 'status') =>
    t(`followUpImport.screen.column.${key}`)
  // A title across the table has no state.
  const isLine = ({ bodyCode, lead }: FollowUpImportLine) => bodyCode !== '' || lead !== ''
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
      width: '108px',
      cell: ({ outcome }) => (
        <Mark glyph={marks[outcome][0]} tone={marks[outcome][1]}>
          {t(`followUpImport.outcomes.${outcome}`)}
        </Mark>
      ),
    },
    {
      key: 'reference',
      title: title('reference'),
      width: '142px',
      cell: ({ reference }) => reference,
      tooltip: ({ reference }) => reference,
    },
    {
      key: 'wording',
      title: title('wording'),
      width: '300px',
      cell: ({ wording }) => (wording === '' ? t('frame.none') : wording),
      tooltip: ({ wording }) => wording,
    },
    {
      key: 'lead',
      title: title('lead'),
      width: '110px',
      cell: ({ lead }) => <span className="secondary">{lead}</span>,
      tooltip: ({ lead }) => lead,
    },
    {
      key: 'due',
      title: title('due'),
      width: '92px',
      cell: ({ dueOn }) => (dueOn === null ? '' : numericDay(dueOn)),
    },
    {
      key: 'status',
      title: title('status'),
      width: '126px',
      cell: (line) => (isLine(line) ? <Status status={line.status} /> : ''),
    },
    {
      key: 'messages',
      title: t('followUpImport.screen.column.messages'),
      cell: ({ messages }) => <span className="secondary">{messages.join(' ')}</span>,
    },
  ]
}
