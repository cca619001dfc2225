import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type LongWorkProps = {
  /** What is being done, such as «Écriture des lettres». */
  readonly label: string
  readonly done: number
  /** Null while it is not known: the bar then only shows that work goes on. */
  readonly total: number | null
  readonly onCancel?: () => void
}

/** Work of more than a blink: what is being done, a count, and «Annuler» where it can be stopped. */
export function LongWork({ label, done, total, onCancel }: LongWorkProps) {
  const { t } = useTranslation()
  return (
    <div className="long-work" role="status">
      <div className="long-work-line">
        <span>{label}</span>
        {total !== null && (
          <span className="secondary">{t('frame.doneOfTotal', { done, total })}</span>
        )}
        {onCancel !== undefined && <Button onClick={onCancel}>{t('frame.cancel')}</Button>}
      </div>
      <Progress
        aria-label={label}
        size={4}
        value={total === null || total === 0 ? 100 : (done / total) * 100}
        animated={total === null}
      />
    </div>
  )
}
