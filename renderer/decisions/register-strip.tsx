import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionLine } from '../../shared/decisions.ts'
import { ClosingPanel } from '../follow-up/closing-panel.tsx'
import { DueChoice, type DueChosen } from '../follow-up/due-choice.tsx'
import { Refusal } from '../follow-up/refusal.tsx'
import { useNextMeetings } from '../follow-up/use-next-meetings.ts'
import { useSaid } from '../follow-up/use-said.ts'
import { Keys } from '../ui/keys.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import type { RegisterFollow } from './use-register-follow.ts'

type OneProps = { readonly line: DecisionLine; readonly follow: RegisterFollow }

/** What one decision still needs to be told, asked under the table and not in a dialog. */
export function RegisterStrip({ line, follow }: OneProps) {
  const { asking, following, sayOfOne, close } = follow
  if (asking === null || asking.kind === 'lead') return null
  if (asking.kind === 'status') {
    return (
      <div className="register-strip">
        <ClosingPanel
          decision={line}
          status={asking.status}
          onSay={(said) => void sayOfOne(line, said)}
          onCancel={close}
          isRunning={following.isRunning}
          refusal={following.refusal}
        />
      </div>
    )
  }
  return asking.kind === 'due' ? (
    <DueStrip line={line} follow={follow} />
  ) : (
    <NoteStrip line={line} follow={follow} />
  )
}

type StripProps = {
  readonly label: string
  readonly follow: RegisterFollow
  readonly isReady: boolean
  readonly isRunning: boolean
  readonly onSay: () => void
  readonly children: React.ReactNode
}

/** Échap leaves, Entrée in a line and Ctrl+Entrée in a note write. */
export function Strip({ label, follow, isReady, isRunning, onSay, children }: StripProps) {
  const { t } = useTranslation()
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') follow.close()
    else if (event.key === 'Enter' && sends(event) && isReady && !isRunning) onSay()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="register-strip" role="group" aria-label={label} onKeyDown={onKeyDown}>
      <h3>{label}</h3>
      {children}
      <div className="register-strip-buttons">
        <Button rightSection={<Keys of="Escape" />} onClick={follow.close}>
          {t('frame.cancel')}
        </Button>
        <Button
          variant="filled"
          loading={isRunning}
          disabled={!isReady}
          rightSection={<Keys of="Enter" />}
          onClick={onSay}
        >
          {t('register.strip.write')}
        </Button>
      </div>
    </div>
  )
}

function sends({ target, shiftKey, ctrlKey }: React.KeyboardEvent): boolean {
  if (ctrlKey) return true
  return !shiftKey && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
}

function DueStrip({ line, follow }: OneProps) {
  const { t } = useTranslation()
  const [due, setDue] = useState<DueChosen>(undefined)
  const [reason, setReason] = useState('')
  const meetings = useNextMeetings(line.bodyId)
  const { following, sayOfOne } = follow
  return (
    <Strip
      label={t('register.strip.due', { reference: line.reference })}
      follow={follow}
      isReady={due !== undefined}
      isRunning={following.isRunning}
      onSay={() => due !== undefined && void sayOfOne(line, { dueOn: due, dueReason: reason })}
    >
      <FirstChip>
        <DueChoice
          decision={line}
          value={due}
          onChoose={setDue}
          reason={reason}
          onReason={setReason}
          meetings={meetings.slice(0, 1)}
        />
      </FirstChip>
      <Refusal failure={following.refusal} />
    </Strip>
  )
}

/** ← and → choose among the days at once, without the mouse. */
function FirstChip({ children }: { readonly children: React.ReactNode }) {
  const [isReached, setReached] = useState(false)
  return (
    <div
      ref={(holder) => {
        if (isReached || holder === null) return
        holder.querySelector<HTMLElement>('button')?.focus()
        setReached(true)
      }}
    >
      {children}
    </div>
  )
}

/** A note left by Échap, or by a window that went away, is there again. */
function NoteStrip({ line, follow }: OneProps) {
  const { t } = useTranslation()
  const { following, sayOfOne } = follow
  const saying = useSaid(line.id)
  const note = saying.said.note ?? ''
  const say = async () => {
    if (await sayOfOne(line, { note })) saying.forget()
  }
  return (
    <Strip
      label={t('register.strip.note', { reference: line.reference })}
      follow={follow}
      isReady={note.trim() !== ''}
      isRunning={following.isRunning}
      onSay={() => void say()}
    >
      <NoteField value={note} onWrite={(text) => saying.say({ note: text })} />
      <Refusal failure={following.refusal} />
    </Strip>
  )
}

type NoteFieldProps = { readonly value: string; readonly onWrite: (text: string) => void }

export function NoteField({ value, onWrite }: NoteFieldProps) {
  const { t } = useTranslation()
  const holder = useFirstFocus<HTMLDivElement>()
  return (
    <div ref={holder}>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={4000}
        aria-label={t('followUp.closing.note')}
        placeholder={t('followUp.closing.notePlaceholder')}
        value={value}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
    </div>
  )
}
