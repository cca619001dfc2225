import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FieldChange, RecordChange, recordTables } from '../../shared/history.ts'
import { api } from '../api.ts'
import { useFormats } from '../ui/formats.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { useFieldWords } from './field-words.ts'
import './history.css'
import { operationWords } from './operation-words.ts'

type HistoryPanelProps = {
  readonly table: (typeof recordTables)[number]
  readonly id: string
}

/** Every change of one record, the newest first: when, by whom, what it was before. */
export function HistoryPanel({ table, id }: HistoryPanelProps) {
  const { t } = useTranslation()
  const changes = useQuery(api.history.ofRecord.queryOptions({ input: { table, id } }))
  if (changes.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (changes.data === undefined) {
    return <ErrorNotice error={changes.error} onRetry={() => void changes.refetch()} />
  }
  if (changes.data.length === 0) return <p className="secondary">{t('history.panel.empty')}</p>
  return (
    <ol className="history">
      {changes.data.map((change) => (
        <Entry key={change.seq} change={change} />
      ))}
    </ol>
  )
}

/** Fields shown of one change; the rest is counted. */
const shown = 6

function Entry({ change }: { readonly change: RecordChange }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const words = useFieldWords()
  // A new record is told by its creation: its first values are those on screen. The first words of
  // minutes create a row as well, and are told as words.
  const isTold = change.kind === 'changed' || (change.kind === 'created' && isMinutes(change))
  const fields = isTold ? change.fields.filter((it) => words.isShown(it.field)) : []
  const actor = change.actor === '' ? t('history.panel.unknownActor') : change.actor
  return (
    <li className="history-entry">
      <span className="history-what">{operationWords(t, change.operationName)}</span>
      {change.subject !== '' && <span>{change.subject}</span>}
      {fields.slice(0, shown).map(({ field, before, after }) => (
        <span key={field} className="secondary">
          {t(`history.panel.${sentenceOf({ before, after })}`, {
            field: words.name(field),
            before: words.value(field, before),
            after: words.value(field, after),
          })}
        </span>
      ))}
      {fields.length > shown && (
        <span className="secondary">
          {t('history.panel.more', { count: fields.length - shown })}
        </span>
      )}
      <span className="history-who">
        {t('history.panel.by', { moment: moment(change.at), actor })}
      </span>
    </li>
  )
}

function isMinutes({ table }: RecordChange): boolean {
  return table === 'minutes_item' || table === 'minutes_sheet'
}

function sentenceOf({ before, after }: Pick<FieldChange, 'before' | 'after'>) {
  if (before !== null) return 'change'
  return after === null ? 'touched' : 'set'
}
