import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import type { Failure } from '../failure.ts'
import { Keys } from '../ui/keys.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { type ClosingNeed, closingNeed, isMet } from './closing-need.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { Refusal } from './refusal.tsx'
import { ReplacementFields } from './replacement-fields.tsx'
import './follow-up.css'

type ClosingPanelProps = {
  readonly decision: Pick<DecisionLine, 'id' | 'reference' | 'status' | 'evidence'>
  readonly status: DecisionStatus
  /** Says the state with its note, its evidence or what replaces the decision. */
  readonly onSay: (said: SaidSoFar) => void
  readonly onCancel: () => void
  readonly isRunning?: boolean
  readonly refusal?: Failure | null
}

/** Text left by Échap, by decision: asked again, the panel has it still. */
const kept = new Map<string, string>()

/** Asks, where the state was chosen, for what must be said with it. Entrée says it, Échap leaves. */
export function ClosingPanel(props: ClosingPanelProps) {
  const { decision, status, onSay, onCancel, isRunning = false, refusal = null } = props
  const { t } = useTranslation()
  const holder = useFirstFocus<HTMLDivElement>()
  const { id, reference } = decision
  const [said, setSaid] = useState<SaidSoFar>(() => ({ note: kept.get(id) ?? '' }))
  const need = closingNeed(decision, status)
  const add = (more: SaidSoFar) => setSaid((before) => ({ ...before, ...more }))
  const say = () => {
    if (!isMet(need, said) || isRunning) return
    kept.delete(id)
    onSay({ ...said, status })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
    // A list of decisions and the line of a link have a use of their own for it.
    const isOwn = event.target instanceof HTMLElement && event.target.matches('button, [role]')
    if (event.key !== 'Enter' || event.shiftKey || (isOwn && !event.ctrlKey)) return
    event.preventDefault()
    say()
  }
  const title = t('followUp.closing.title', { reference, state: t(`frame.status.${status}`) })
  return (
    <div
      className="closing-panel"
      role="group"
      aria-label={title}
      ref={holder}
      onKeyDown={onKeyDown}
    >
      <h3>{title}</h3>
      <NeedWords need={need} />
      {need === 'replacement' && <ReplacementFields decisionId={id} said={said} onSay={add} />}
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        aria-label={t('followUp.closing.note')}
        placeholder={t('followUp.closing.notePlaceholder')}
        value={said.note ?? ''}
        onChange={(event) => {
          const note = event.currentTarget.value
          kept.set(id, note)
          add({ note })
        }}
      />
      {need === 'note-or-evidence' && (
        <>
          <p className="secondary">{t('followUp.closing.orEvidence')}</p>
          <EvidenceForm decisionId={id} onAdded={() => onSay({ ...said, status })} />
        </>
      )}
      <Refusal failure={refusal} />
      <div className="closing-actions">
        <Button rightSection={<Keys of="Escape" />} onClick={onCancel}>
          {t('frame.cancel')}
        </Button>
        <Button
          variant="filled"
          rightSection={<Keys of="Enter" />}
          loading={isRunning}
          disabled={!isMet(need, said)}
          onClick={say}
        >
          {t('followUp.closing.close')}
        </Button>
      </div>
    </div>
  )
}

/** What is asked, in one sentence. */
export function NeedWords({ need }: { readonly need: ClosingNeed }) {
  const { t } = useTranslation()
  if (need === null) return null
  const sentences = {
    'note-or-evidence': 'followUp.closing.needNoteOrEvidence',
    note: 'followUp.closing.needNote',
    replacement: 'followUp.closing.needReplacement',
  } as const
  return <p className="secondary">{t(sentences[need])}</p>
}
