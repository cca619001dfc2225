import { useTranslation } from 'react-i18next'
import type { FollowUpImportLine, FollowUpPreview } from '../../shared/follow-up-import.ts'
import { lineColumns, messagesColumn, OutcomeLines } from '../imports/outcome-lines.tsx'
import type { Column } from '../ui/data-table.tsx'
import { useFormats } from '../ui/formats.ts'
import { Status } from '../ui/status.tsx'

/** What each line would do, with the sentences about it; one outcome at a time when asked. */
export function ImportLines({ preview }: { readonly preview: FollowUpPreview }) {
  const { t } = useTranslation()
  const { lines, counts } = preview
  return (
    <OutcomeLines
      label={t('followUpImport.screen.lines')}
      lines={lines}
      columns={useColumns()}
      countOf={(outcome) =>
        t(`followUpImport.screen.counts.${outcome}`, { count: counts[outcome] })
      }
      nothing={t('followUpImport.screen.noneShown')}
    />
  )
}

function useColumns(): readonly Column<FollowUpImportLine>[] {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const title = (key: 'number' | 'outcome' | 'reference' | 'wording' | 'lead' | 'due' | 'status') =>
    t(`followUpImport.screen.column.${key}`)
  // A title across the table has no state.
  const isLine = ({ bodyCode, lead }: FollowUpImportLine) => bodyCode !== '' || lead !== ''
  return [
    ...lineColumns<FollowUpImportLine>({
      number: { title: title('number'), width: '56px' },
      outcome: {
        title: title('outcome'),
        width: '108px',
        words: (outcome) => t(`followUpImport.outcomes.${outcome}`),
      },
    }),
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
    messagesColumn(t('followUpImport.screen.column.messages')),
  ]
}
