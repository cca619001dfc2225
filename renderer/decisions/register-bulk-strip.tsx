import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/dates.ts'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import { api } from '../api.ts'
import { Refusal } from '../follow-up/refusal.tsx'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { namedLabel } from './decision-choices.ts'
import { NoteField, Strip } from './register-strip.tsx'
import type { RegisterFollow } from './use-register-follow.ts'

type ManyProps = { readonly ids: readonly string[]; readonly follow: RegisterFollow }

/** What many decisions still need to be told, once for all of them. */
export function RegisterBulkStrip({ ids, follow }: ManyProps) {
  const { asking } = follow
  if (asking === null) return null
  switch (asking.kind) {
    case 'status':
      return <ManyNote ids={ids} follow={follow} status={asking.status} />
    case 'note':
      return <ManyNote ids={ids} follow={follow} status={null} />
    case 'due':
      return <ManyDue ids={ids} follow={follow} />
    case 'lead':
      return <ManyLead ids={ids} follow={follow} />
  }
}

function ManyNote({ ids, follow, status }: ManyProps & { status: DecisionStatus | null }) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const count = ids.length
  const label =
    status === null
      ? t('register.bulk.noteOf', { count })
      : t('register.bulk.statusOf', { count, state: t(`frame.status.${status}`) })
  return (
    <Strip
      label={label}
      follow={follow}
      isReady={note.trim() !== ''}
      isRunning={follow.many.isRunning}
      onSay={() => void follow.sayOfMany(ids, status === null ? { note } : { note, status })}
    >
      <NoteField value={note} onWrite={setNote} />
      <Refusal failure={follow.many.failure} />
    </Strip>
  )
}

function ManyDue({ ids, follow }: ManyProps) {
  const { t } = useTranslation()
  const today = useToday()
  const holder = useFirstFocus<HTMLDivElement>()
  const [dueOn, setDue] = useState<IsoDate | null>(null)
  const [dueReason, setReason] = useState('')
  return (
    <Strip
      label={t('register.bulk.dueOf', { count: ids.length })}
      follow={follow}
      isReady={dueOn !== null && dueReason.trim() !== ''}
      isRunning={follow.many.isRunning}
      onSay={() => dueOn !== null && void follow.sayOfMany(ids, { dueOn, dueReason })}
    >
      <div className="register-strip-fields" ref={holder}>
        <DateField label={t('register.bulk.newDue')} value={dueOn} today={today} onWrite={setDue} />
        <TextInput
          className="register-strip-wide"
          label={t('followUp.due.reason')}
          maxLength={300}
          value={dueReason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <Refusal failure={follow.many.failure} />
    </Strip>
  )
}

function ManyLead({ ids, follow }: ManyProps) {
  const { t } = useTranslation()
  const holder = useFirstFocus<HTMLDivElement>()
  const [leadId, setLead] = useState<string | null>(null)
  const institutions = useQuery(api.institutions.list.queryOptions({ input: {} }))
  return (
    <Strip
      label={t('register.bulk.leadOf', { count: ids.length })}
      follow={follow}
      isReady={leadId !== null}
      isRunning={follow.many.isRunning}
      onSay={() => void follow.sayOfMany(ids, {}, leadId)}
    >
      <div className="register-strip-fields" ref={holder}>
        <Select
          className="register-strip-wide"
          label={t('register.bulk.newLead')}
          searchable
          value={leadId}
          data={(institutions.data ?? []).map((one) => ({ value: one.id, label: namedLabel(one) }))}
          nothingFoundMessage={t('decisions.form.noMatch')}
          onChange={setLead}
        />
      </div>
      <Refusal failure={follow.many.failure} />
    </Strip>
  )
}
