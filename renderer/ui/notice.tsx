import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Glyph } from './glyphs.tsx'

type NoticeProps = { readonly children: React.ReactNode }

/** A calm sentence in place of a list, such as «Chargement…». Nothing for the first 300 ms. */
export function Notice({ children }: NoticeProps) {
  return (
    <p className="notice" role="status">
      {children}
    </p>
  )
}

type ErrorNoticeProps = {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** A refusal where it happened: what, what to do, and a button to try again. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation()
  const { what, remedy } = sentencesOf(error) ?? {
    what: t('frame.noAnswer.what'),
    remedy: t('frame.noAnswer.remedy'),
  }
  return (
    <div className="error-notice" role="alert">
      <Glyph name="late" />
      <div>
        <p className="error-notice-what">{what}</p>
        <p className="secondary">{remedy}</p>
        {onRetry !== undefined && <Button onClick={onRetry}>{t('frame.retry')}</Button>}
      </div>
    </div>
  )
}

type Sentences = { readonly what: string; readonly remedy: string }

/** The two sentences that a refusal of the contract carries; null when the core did not answer. */
export function sentencesOf(error: unknown): Sentences | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null
  const { data } = error
  if (typeof data !== 'object' || data === null || !('what' in data && 'remedy' in data))
    return null
  const { what, remedy } = data
  return typeof what === 'string' && typeof remedy === 'string' ? { what, remedy } : null
}
