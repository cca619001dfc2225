import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { compareDates, isWeekend, yearOf } from '../../shared/dates.ts'
import { modes, sessions } from './meeting-choices.ts'
import { hoursFrom, isBackwards } from './meeting-hours.ts'
import type { MeetingDraft } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { Inspector } from '../ui/inspector.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Warning } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { useChange } from '../use-change.ts'
import { RankField } from './rank-field.tsx'
import './meetings.css'

type PlanPanelProps = {
  /** The body that the list is filtered by, chosen beforehand. */
  readonly bodyId: string | null
  readonly onClose: () => void
}

/** A new meeting at the side of the list: the body fills everything, the user corrects. */
export function PlanPanel({ bodyId: firstBody, onClose }: PlanPanelProps) {
  const { t } = useTranslation()
  const [bodyId, setBodyId] = useState(firstBody)
  const bodies = useQuery(api.bodies.list.queryOptions({ input: { includeClosed: false } }))
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => holder.current?.querySelector('input')?.focus(), [])
  return (
    <Inspector
      label={t('meetings.plan.title')}
      head={<span className="inspector-title">{t('meetings.plan.title')}</span>}
      onClose={onClose}
    >
      <div className="side-form" ref={holder}>
        <SelectField
          label={t('meetings.plan.body')}
          placeholder={t('meetings.plan.bodyPlaceholder')}
          value={bodyId}
          isSearchable
          nothingFound={t('meetings.plan.noBody')}
          choices={(bodies.data ?? []).map(({ id, code, name }) => ({
            value: id,
            label: `${code} – ${name}`,
          }))}
          onWrite={setBodyId}
        />
        {bodyId === null ? (
          <p className="secondary">{t('meetings.plan.help')}</p>
        ) : (
          <Proposal key={bodyId} bodyId={bodyId} />
        )}
      </div>
    </Inspector>
  )
}

/** What the rules of the body propose, open to correction, and the button that plans it. */
function Proposal({ bodyId }: { readonly bodyId: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [changes, setChanges] = useState<Partial<MeetingDraft>>({})
  const [withTemplate, setWithTemplate] = useState(true)
  const [given, setGiven] = useState<{ readonly year: number; readonly rank: number } | null>(null)
  const proposed = useQuery(
    api.meetings.propose.queryOptions({
      input: { bodyId, day: changes.day ?? null },
      placeholderData: (previous) => previous,
    }),
  )
  const plan = useChange(client.meetings.plan, {
    toast: ({ reference }) => t('meetings.plan.done', { reference }),
  })
  if (proposed.isError) {
    return <ErrorNotice error={proposed.error} onRetry={() => void proposed.refetch()} />
  }
  if (proposed.data === undefined) return null
  const { dayOff, rank: next } = proposed.data
  const draft = { ...proposed.data.draft, ...changes }
  const year = yearOf(draft.day)
  // Ranks begin anew each year: one given for another year is not meant for this one.
  const rank = given?.year === year ? given.rank : null
  const submit = async () => {
    // The field of the end says why.
    if (isBackwards(draft)) return
    const meeting = await plan.run({ bodyId, draft, withTemplate, rank })
    if (meeting !== null) void navigate(`/meetings/${meeting.id}/agenda`)
  }
  return (
    <>
      <DraftFields draft={draft} onChange={(change) => setChanges({ ...changes, ...change })} />
      <DayWarning day={draft.day} dayOff={dayOff} />
      <Checkbox
        size="sm"
        label={t('meetings.plan.template')}
        checked={withTemplate}
        onChange={(event) => setWithTemplate(event.currentTarget.checked)}
      />
      <RankField
        bodyId={bodyId}
        day={draft.day}
        next={next}
        rank={rank ?? next}
        onWrite={(value) => setGiven({ year, rank: value })}
      />
      <div className="side-form-actions">
        <Button variant="filled" loading={plan.isRunning} onClick={() => void submit()}>
          {t('meetings.plan.plan')}
        </Button>
      </div>
    </>
  )
}

type DraftFieldsProps = {
  readonly draft: MeetingDraft
  readonly onChange: (change: Partial<MeetingDraft>) => void
}

function DraftFields({ draft, onChange }: DraftFieldsProps) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <>
      <DateField
        label={t('meetings.plan.day')}
        value={draft.day}
        today={today}
        onWrite={(day) => day !== null && onChange({ day })}
      />
      <div className="field-row">
        <TimeField
          label={t('meetings.plan.starts')}
          value={draft.startsAt}
          onWrite={(startsAt) => onChange(hoursFrom(draft, startsAt))}
        />
        <TimeField
          label={t('meetings.plan.ends')}
          value={draft.endsAt}
          error={isBackwards(draft) ? t('meetings.plan.backwards') : undefined}
          onWrite={(endsAt) => onChange({ endsAt })}
        />
      </div>
      <SelectField
        label={t('meetings.plan.mode')}
        value={draft.mode}
        choices={modes(t)}
        onWrite={(mode) => onChange({ mode })}
      />
      <TextField
        label={t('meetings.plan.place')}
        value={draft.place}
        maxLength={200}
        onWrite={(place) => onChange({ place })}
      />
      <SelectField
        label={t('meetings.plan.session')}
        value={draft.sessionType}
        choices={sessions(t)}
        onWrite={(sessionType) => onChange({ sessionType })}
      />
      <TextField
        label={t('meetings.plan.subject')}
        hint={t('meetings.plan.subjectHint')}
        value={draft.title}
        maxLength={300}
        onWrite={(title) => onChange({ title })}
      />
    </>
  )
}

type DayWarningProps = {
  readonly day: MeetingDraft['day']
  readonly dayOff: string | null
  /** A meeting that was held is past by nature. */
  readonly isQuietWhenPast?: boolean
}

/** Says in words that the day is none on which one meets. */
export function DayWarning({ day, dayOff, isQuietWhenPast = false }: DayWarningProps) {
  const { t } = useTranslation()
  const today = useToday()
  const formats = useFormats()
  if (dayOff !== null) {
    const name = dayOff === '' || isWeekend(day) ? dayOff || t('meetings.plan.weekend') : dayOff
    return <Warning>{t('meetings.plan.dayOff', { day: formats.day(day), name })}</Warning>
  }
  const isPast = compareDates(day, today) < 0
  return isPast && !isQuietWhenPast ? <Warning>{t('meetings.plan.past')}</Warning> : null
}
