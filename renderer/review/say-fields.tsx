import { Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { compareDates } from '../../shared/dates.ts'
import type { Review, ReviewLine } from '../../shared/follow-up.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { useCommands } from '../commands.ts'
import { DueChoice } from '../follow-up/due-choice.tsx'
import { useNextMeetings } from '../follow-up/use-next-meetings.ts'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { Keys } from '../ui/keys.tsx'
import './say-fields.css'

type SayProps = {
  readonly said: SaidSoFar
  readonly onSay: (more: SaidSoFar) => void
}

/** First Échap leaves the field, so that the digits and letters are commands again; the next one goes on. */
function leaveField(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  event.currentTarget.closest<HTMLElement>('.review-decision')?.focus()
}

type SayNoteProps = SayProps & {
  readonly review: Pick<Review, 'meeting' | 'occasion'>
  /** True when a word is missing before one can go on. */
  readonly isLacking: boolean
  readonly children: React.ReactNode
}

/** What is noted in the diary. */
export function SayNote({ review, said, onSay, isLacking, children }: SayNoteProps) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const today = useToday()
  const field = useRef<HTMLTextAreaElement>(null)
  useCommands([
    {
      id: 'review.note',
      label: t('followUp.diary.add'),
      keys: 'n',
      run: () => field.current?.focus(),
    },
  ])
  // «samedi 21 novembre»: the year goes without saying.
  const saidOn = review.occasion === 'SESSION' ? review.meeting.day : today
  const shortDay = day(saidOn).replace(/\s\d{4}$/u, '')
  return (
    <section className="say-note" data-lacking={isLacking}>
      <h2 className="say-label">
        {t('followUp.review.noteOn', { day: shortDay })} <Keys of="n" />
      </h2>
      <Textarea
        ref={field}
        aria-label={t('followUp.closing.note')}
        autosize
        minRows={2}
        maxRows={9}
        maxLength={4000}
        value={said.note ?? ''}
        onChange={(event) => onSay({ note: event.currentTarget.value })}
        onKeyDown={leaveField}
      />
      {children}
    </section>
  )
}

type SayDueProps = SayProps & {
  readonly line: ReviewLine
  readonly review: Review
  readonly bodyId: string
}

/** The due day: E stands on the first day offered, Entrée takes it. */
export function SayDue({ line, said, onSay, review, bodyId }: SayDueProps) {
  const { t } = useTranslation()
  const today = useToday()
  const holder = useRef<HTMLElement>(null)
  const { meeting } = review
  const others = useNextMeetings(bodyId).filter(({ id }) => id !== meeting.id)
  const own = compareDates(meeting.day, today) < 0 ? [] : [meeting]
  useCommands([
    {
      id: 'followUp.due',
      label: t('followUp.due.change'),
      keys: 'e',
      run: () => holder.current?.querySelectorAll<HTMLElement>('.chip')[1]?.focus(),
    },
  ])
  return (
    <section ref={holder} role="group" aria-label={t('followUp.due.label')} onKeyDown={leaveField}>
      <h2 className="say-label">
        {t('followUp.due.label')} <Keys of="e" />
      </h2>
      <DueChoice
        decision={line}
        value={said.dueOn}
        onChoose={(dueOn) => onSay({ dueOn })}
        reason={said.dueReason ?? ''}
        onReason={(dueReason) => onSay({ dueReason })}
        {...(own.length > 0 ? { announcedTo: meeting.bodyCode } : {})}
        meetings={[...own, ...others].slice(0, 1)}
      />
    </section>
  )
}

/** How far it is, in words: «12 sur 14». */
export function SayProgress({ line, said, onSay }: SayProps & { readonly line: ReviewLine }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useCommands([
    {
      id: 'review.progress',
      label: t('followUp.review.progress'),
      keys: 'p',
      run: () => field.current?.select(),
    },
  ])
  const typed = said.progress ?? line.progress
  return (
    <span className="say-progress">
      <span className="say-label" aria-hidden="true">
        {t('decisions.register.progress')}
      </span>
      <TextInput
        ref={field}
        size="xs"
        aria-label={t('decisions.register.progress')}
        placeholder={t('followUp.sheet.progressHint')}
        maxLength={160}
        value={typed}
        onChange={(event) => {
          const progress = event.currentTarget.value
          onSay({ progress: progress === line.progress ? undefined : progress })
        }}
        onKeyDown={leaveField}
      />
      <Keys of="p" />
    </span>
  )
}
