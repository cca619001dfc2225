import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionLine } from '../../shared/decisions.ts'
import { DecisionForm } from '../decisions/decision-form.tsx'
import { HistoryPanel } from '../history/history-panel.tsx'
import { Inspector, InspectorSection } from '../ui/inspector.tsx'

type DecisionSheetProps = {
  readonly decision: DecisionLine
  readonly isLocked: boolean
  readonly onClose: () => void
}

/** The sheet of a decision, in the place of what is missing. */
export function DecisionSheet({ decision, isLocked, onClose }: DecisionSheetProps) {
  const { t } = useTranslation()
  const { id, reference } = decision
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    form.current?.focus()
    // Back to the card that was opened, which stands where it stood.
    return () => document.querySelector<HTMLElement>(`[data-decision="${id}"] button`)?.focus()
  }, [id])
  return (
    <Inspector label={reference} head={<strong>{reference}</strong>} onClose={onClose}>
      <div ref={form} tabIndex={-1}>
        <DecisionForm decision={decision} isLocked={isLocked} />
      </div>
      <InspectorSection title={t('history.panel.title')}>
        <HistoryPanel table="decision" id={id} />
      </InspectorSection>
    </Inspector>
  )
}
