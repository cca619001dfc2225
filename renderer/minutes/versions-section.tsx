import { useTranslation } from 'react-i18next'
import type { Minutes } from '../../shared/minutes.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'

/** The text in hand and the texts as they left, latest first. */
export function VersionsSection({ minutes }: { readonly minutes: Minutes }) {
  const { t } = useTranslation()
  const { numericDay, number } = useFormats()
  const { versionLabel, versions, isLocked } = minutes
  return (
    <InspectorSection title={t('minutes.versions.title')}>
      <ol className="minutes-versions">
        {!isLocked && (
          <li data-current>
            <strong>{versionLabel}</strong>
            <span>{t('minutes.versions.inHand')}</span>
          </li>
        )}
        {versions.map(({ id, label, state, madeOn, madeBy, words, decisions }) => (
          <li key={id}>
            <strong>{label}</strong>
            <span>
              {t(`minutes.versions.${state}`, { day: numericDay(madeOn) })}
              {madeBy !== '' && ` · ${madeBy}`}
              <span className="secondary">
                {t('minutes.plan.words', { count: words, words: number(words) })},{' '}
                {t('minutes.plan.decisions', { count: decisions })}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </InspectorSection>
  )
}
