import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review, ReviewLine } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { SayDue, SayNote, SayProgress } from '../review/say-fields.tsx'
import { Keys } from '../ui/keys.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { closingNeed, isMet } from './closing-need.ts'
import { NeedWords } from './closing-panel.tsx'
import { Refusal } from './refusal.tsx'
import { ReplacementFields } from './replacement-fields.tsx'
import { StatusChoice } from './status-choice.tsx'
import { useFollow } from './use-follow.ts'
import { useSaid } from './use-said.ts'

type SessionFormProps = {
  readonly line: ReviewLine
  readonly review: Review
  readonly bodyId: string
  readonly onClose: () => void
  readonly onWritten: () => void
}

/** What a sitting says of one decision. Ctrl Entrée writes it and opens the next one. */
export function SessionForm({ line, review, bodyId, onClose, onWritten }: SessionFormProps) {
  const { t } = useTranslation()
  const holder = useFirstFocus<HTMLDivElement>()
  const { said, say, isNothing, forget } = useSaid(line.id)
  const { follow, isRunning, refusal } = useFollow()
  const [isLacking, setLacking] = useState(false)
  const sheet = useQuery(api.followUp.sheet.queryOptions({ input: { id: line.id } }))
  const need = closingNeed(line, said.status, (sheet.data?.evidence.length ?? 0) > 0)
  const write = async () => {
    if (isNothing || isRunning) return
    if (!isMet(need, said)) return setLacking(true)
    const written = await follow(line, { ...said, meetingId: review.meeting.id })
    if (written === null) return
    forget()
    onWritten()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    if (event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    void write()
  }
  return (
    <div
      ref={holder}
      className="session-form review-decision"
      role="group"
      aria-label={line.reference}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <SayNote review={review} said={said} onSay={say} isLacking={isLacking}>
        {need !== null && <NeedWords need={need} />}
      </SayNote>
      <StatusChoice
        hasKeys
        value={said.status ?? line.status}
        onChoose={(chosen) => say({ status: chosen === line.status ? undefined : chosen })}
        aside={<SayProgress line={line} said={said} onSay={say} />}
      />
      {need === 'replacement' && <ReplacementFields decisionId={line.id} said={said} onSay={say} />}
      <SayDue line={line} said={said} onSay={say} review={review} bodyId={bodyId} />
      <Refusal failure={refusal} />
      <div className="closing-actions">
        <Button onClick={onClose}>{t('frame.close')}</Button>
        <Button
          variant="filled"
          loading={isRunning}
          disabled={isNothing}
          rightSection={<Keys of="Ctrl+Enter" />}
          onClick={() => void write()}
        >
          {t('followUp.session.write')}
        </Button>
      </div>
    </div>
  )
}
