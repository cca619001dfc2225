import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PeriodDraft, periodDraft } from '../../shared/calendar-facts.ts'
import { periodKinds } from '../../shared/calendar-events.ts'
import { client } from '../client.ts'
import { useInstitutionChoices } from '../directory/use-institutions.ts'
import { useToday } from '../organisation.ts'
import { Chip } from '../ui/chips.tsx'
import { DateField } from '../ui/date-field.tsx'
import { LinesField } from '../ui/lines-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import type { PeriodInHand } from './periods-part.tsx'
import { useFactChange } from './touched-context.ts'

type PeriodFormProps = { readonly inHand: PeriodInHand; readonly onDone: () => void }

/** A period that is entered, or corrected: written as one, so that its two days agree. */
export function PeriodForm({ inHand: { stored, draft: first }, onDone }: PeriodFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(first)
  const form = useFirstFocus<HTMLFormElement>()
  const save = useFactChange(client.calendar.savePeriod)
  const put = (patch: Partial<PeriodDraft>) => setDraft((before) => ({ ...before, ...patch }))
  const isComplete = periodDraft.safeParse(draft).success
  const submit = async () => {
    const seenRevision = stored?.revision ?? null
    const saved = await save.run({ id: stored?.id ?? null, seenRevision, draft })
    if (saved !== null) onDone()
  }
  return (
    <form
      ref={form}
      className="calendar-form"
      aria-label={t(
        stored === null ? 'calendarFacts.periods.add' : 'calendarFacts.periods.correct',
      )}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onDone()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) void submit()
      }}
    >
      <PeriodFields draft={draft} put={put} />
      {save.failure !== null && <p className="settings-refused">{save.failure.what}</p>}
      <div className="settings-actions">
        <Button type="submit" variant="filled" disabled={!isComplete} loading={save.isRunning}>
          {t('calendarFacts.periods.save')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}

type PeriodFieldsProps = {
  readonly draft: PeriodDraft
  readonly put: (patch: Partial<PeriodDraft>) => void
}

function PeriodFields({ draft, put }: PeriodFieldsProps) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <div className="settings-grid">
      <SelectField
        label={t('calendarFacts.periods.kind')}
        value={draft.kind}
        choices={periodKinds.map((value) => ({
          value,
          label: t(`calendarFacts.periodKinds.${value}`),
        }))}
        onWrite={(kind) => put({ kind })}
      />
      <TextField
        label={t('calendarFacts.periods.name')}
        value={draft.name}
        maxLength={160}
        onWrite={(name) => put({ name })}
      />
      <DateField
        label={t('calendarFacts.periods.from')}
        value={draft.firstDay}
        today={today}
        onWrite={(day) => day !== null && put({ firstDay: day })}
      />
      <DateField
        label={t('calendarFacts.periods.to')}
        value={draft.lastDay}
        today={draft.firstDay}
        onWrite={(day) => day !== null && put({ lastDay: day })}
      />
      <Institutions draft={draft} put={put} />
      {draft.kind === 'MISSION' && (
        <LinesField
          label={t('calendarFacts.periods.ministries')}
          hint={t('calendarFacts.periods.ministriesHint')}
          value={draft.ministries}
          most={20}
          rows={2}
          onWrite={(ministries) => put({ ministries })}
        />
      )}
    </div>
  )
}

/** Whose days these are: chosen one after the other; none stands for all. */
function Institutions({ draft, put }: PeriodFieldsProps) {
  const { t } = useTranslation()
  const choices = useInstitutionChoices()
  const { institutionIds } = draft
  const codeOf = (id: string) =>
    choices.find(({ value }) => value === id)?.label.split(' – ')[0] ?? ''
  return (
    <div>
      <SelectField
        label={t('calendarFacts.periods.institutions')}
        hint={t('calendarFacts.periods.institutionsHint')}
        value={null}
        choices={choices.filter(({ value }) => !institutionIds.includes(value))}
        isSearchable
        nothingFound={t('directory.screen.picker.nothing')}
        onWrite={(id) => put({ institutionIds: [...institutionIds, id] })}
      />
      <div className="calendar-chips">
        {institutionIds.map((id) => (
          <Chip
            key={id}
            onRemove={() => put({ institutionIds: institutionIds.filter((each) => each !== id) })}
          >
            {codeOf(id)}
          </Chip>
        ))}
      </div>
    </div>
  )
}
