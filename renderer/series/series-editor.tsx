import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Body } from '../../shared/bodies.ts'
import type { SeriesDraft, SeriesLine } from '../../shared/calendar.ts'
import { addDays } from '../../shared/dates.ts'
import { ruleInWords } from '../../shared/series-wording-rules.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { RuleFields } from './rule-fields.tsx'
import { SeriesPreview } from './series-preview.tsx'

type SeriesEditorProps = {
  readonly body: Body
  /** The series that is being changed; null for a new one. */
  readonly old: SeriesLine | null
  readonly first: SeriesDraft
  /** Null when nothing was written. */
  readonly onDone: (saved: SeriesLine | null) => void
}

/** The rule of a series, with the dates that it gives under it: nothing is written before. */
export function SeriesEditor({ body, old, first, onDone }: SeriesEditorProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(first)
  const form = useFirstFocus<HTMLFormElement>()
  const save = useChange(client.calendar.saveSeries, { toast: t('series.screen.saved') })
  const put = (patch: Partial<SeriesDraft>) => setDraft((before) => ({ ...before, ...patch }))
  const submit = async () => {
    const seenRevision = old?.revision ?? null
    const saved = await save.run({ id: old?.id ?? null, seenRevision, bodyId: body.id, draft })
    if (saved !== null) onDone(saved)
  }
  return (
    <form
      ref={form}
      className="series-editor"
      aria-label={t(old === null ? 'series.screen.add' : 'series.screen.change')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onDone(null)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2 aria-live="polite">{ruleInWords(t, draft)}</h2>
      <RuleFields draft={draft} put={put} />
      <TermFields draft={draft} put={put} />
      {old !== null && <ChangeNotice old={old} draft={draft} />}
      {save.failure !== null && <p className="bodies-refused">{save.failure.what}</p>}
      <div className="series-actions">
        <Button type="submit" variant="filled" loading={save.isRunning}>
          {t(old === null ? 'series.screen.create' : 'series.screen.write')}
        </Button>
        <Button onClick={() => onDone(null)}>{t('frame.cancel')}</Button>
      </div>
      <SeriesPreview bodyId={body.id} draft={draft} />
    </form>
  )
}

export type DraftFieldsProps = {
  readonly draft: SeriesDraft
  readonly put: (patch: Partial<SeriesDraft>) => void
}

function TermFields({ draft, put }: DraftFieldsProps) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <div className="series-grid">
      <TimeField
        label={t('series.screen.startsAt')}
        value={draft.startsAt}
        onWrite={(startsAt) => put({ startsAt })}
      />
      <TimeField
        label={t('series.screen.endsAt')}
        value={draft.endsAt}
        onWrite={(endsAt) => put({ endsAt })}
      />
      <TextField
        label={t('series.screen.place')}
        value={draft.place}
        maxLength={200}
        onWrite={(place) => put({ place })}
      />
      <DateField
        label={t('series.screen.validFrom')}
        value={draft.validFrom}
        today={today}
        onWrite={(day) => day !== null && put({ validFrom: day })}
      />
      <DateField
        label={t('series.screen.validTo')}
        value={draft.validTo}
        today={draft.validFrom}
        isOptional
        onWrite={(validTo) => put({ validTo })}
      />
      <TextField
        label={t('series.screen.note')}
        value={draft.note}
        maxLength={400}
        onWrite={(note) => put({ note })}
      />
    </div>
  )
}

/** What a change does to the old rule, before it is written. */
function ChangeNotice({ old, draft }: { readonly old: SeriesLine; readonly draft: SeriesDraft }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  if (draft.validFrom <= old.validFrom) {
    return <p className="secondary">{t('series.screen.corrects')}</p>
  }
  const until = numericDay(addDays(draft.validFrom, -1))
  return (
    <p className="secondary">
      {t('series.screen.replaces', { rule: old.inWords, until })}{' '}
      {old.comingCount > 0 && t('series.screen.keeps', { count: old.comingCount })}
    </p>
  )
}
