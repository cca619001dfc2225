import { useTranslation } from 'react-i18next'
import type { MinutesItem } from '../../shared/minutes.ts'

/** How an item ended, as it is printed under its text; nothing when nothing was noted. */
export function ItemResult({ item }: { readonly item: MinutesItem }) {
  const { t } = useTranslation()
  const { outcome, conclusion, treatment } = item
  const isPassedOver = treatment === 'NOT_DISCUSSED' || treatment === 'DEFERRED'
  const word = outcome !== null ? t(`minutes.outcomes.${outcome}`) : null
  const passed = isPassedOver && outcome === null ? t(`minutes.treatments.${treatment}`) : null
  if (word === null && passed === null && conclusion === '') return null
  return (
    <p className="minutes-result">
      {(word ?? passed) !== null && <strong>{word ?? passed}.</strong>} {conclusion}
    </p>
  )
}
