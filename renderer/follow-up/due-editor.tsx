import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dueOn } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import { Keys } from '../ui/keys.tsx'
import { type DueChosen, DueChoice } from './due-choice.tsx'
import { leaveOnEscape } from './link-form.tsx'
import { Refusal } from './refusal.tsx'
import { useFollow } from './use-follow.ts'
import { useNextMeetings } from './use-next-meetings.ts'
import './follow-up.css'

type DueEditorProps = {
  readonly decision: DecisionLine
  readonly onClose: () => void
}

/** Moves the due day of one decision, where it stands: the day, why, and it is written. */
export function DueEditor({ decision, onClose }: DueEditorProps) {
  const { t } = useTranslation()
  const [day, setDay] = useState<DueChosen>(undefined)
  const [reason, setReason] = useState('')
  const { follow, isRunning, refusal } = useFollow()
  const meetings = useNextMeetings(decision.bodyId)
  const isFirst = dueOn(decision) === null
  const isReady = day !== undefined && (isFirst || reason.trim() !== '')
  const submit = async () => {
    if (!isReady || isRunning) return
    const sheet = await follow(decision, { dueOn: day, dueReason: reason.trim() })
    if (sheet !== null) onClose()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    leaveOnEscape(event, onClose)
    // A chip takes Entrée for itself; in the reason it writes.
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    if (event.target.closest('.due-other') === null) void submit()
  }
  return (
    <div
      className="closing-panel"
      role="group"
      aria-label={t('followUp.due.label')}
      ref={focusFirstChip}
      onKeyDown={onKeyDown}
    >
      <DueChoice
        decision={decision}
        value={day}
        onChoose={setDay}
        reason={isFirst ? null : reason}
        onReason={setReason}
        meetings={meetings}
        isOptional
      />
      <Refusal failure={refusal} />
      <div className="closing-actions">
        <Button rightSection={<Keys of="Escape" />} onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button
          variant="filled"
          disabled={!isReady}
          loading={isRunning}
          onClick={() => void submit()}
        >
          {t(isFirst ? 'followUp.due.set' : 'followUp.due.move')}
        </Button>
      </div>
    </div>
  )
}

/** Once, when the panel opens; not again when it is drawn anew. */
function focusFirstChip(holder: HTMLDivElement | null): void {
  holder?.querySelector<HTMLElement>('.chip')?.focus()
}
