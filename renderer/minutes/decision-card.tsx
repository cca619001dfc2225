import { IconGavel } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionLine } from '../../shared/decisions.ts'
import { useFormats } from '../ui/formats.ts'
import { Glyph } from '../ui/glyphs.tsx'

type DecisionCardProps = {
  readonly decision: DecisionLine
  readonly onOpen: (decisionId: string) => void
}

/** A decision under the item that took it; its head opens its sheet at the side. */
export const DecisionCard = memo(function DecisionCard({ decision, onOpen }: DecisionCardProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const { id, kind, reference, wording, leadLabel, supportCodes } = decision
  const due = decision.dueRevisedOn ?? decision.dueInitialOn
  return (
    <article className="minutes-decision" data-decision={id}>
      <header>
        <button
          type="button"
          title={t('minutes.decision.open', { reference })}
          onClick={() => onOpen(id)}
        >
          <IconGavel size={15} stroke={1.6} aria-hidden="true" />
          {t(`decisions.kinds.${kind}`)} {reference.split('-').at(-1)}
          <span className="unseen">{t('minutes.decision.open', { reference })}</span>
        </button>
        <span className="minutes-decision-chips">
          <Fact value={[leadLabel, ...supportCodes].filter((part) => part !== '').join(', ')}>
            {t('minutes.decision.noLead')}
          </Fact>
          <Fact value={due === null ? '' : numericDay(due)}>{t('minutes.decision.noDue')}</Fact>
        </span>
      </header>
      <p>{wording}</p>
    </article>
  )
})

/** What is known, or an amber question in its place. */
function Fact({ value, children }: { readonly value: string; readonly children: string }) {
  if (value !== '') return <span className="minutes-decision-chip">{value}</span>
  return (
    <span className="minutes-decision-chip" data-missing>
      <Glyph name="warning" />
      {children}
    </span>
  )
}
