import { IconCheck } from '@tabler/icons-react'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeJournal } from '../change-journal.ts'
import { useFormats } from '../ui/formats.ts'
import { SaveFailure } from './later-parts.ts'

/** «Enregistré à 14 h 32», said only once the core has answered; red with its reason otherwise. */
export function SaveState() {
  const { t } = useTranslation()
  const { clock } = useFormats()
  const { status } = useChangeJournal()
  useUnsavedWarning(status.kind === 'saving' || status.kind === 'failed')
  switch (status.kind) {
    case 'quiet':
      return <span className="save-state" role="status" />
    case 'saving':
      return (
        <span className="save-state" role="status">
          {t('frame.save.saving')}
        </span>
      )
    case 'saved':
      return (
        <span className="save-state" role="status">
          <IconCheck size={15} stroke={1.8} color="var(--ok)" aria-hidden="true" />
          {t('frame.save.saved', { time: clock(status.at) })}
        </span>
      )
    case 'failed':
      return (
        <Suspense fallback={<span className="save-state late">{t('frame.save.failed')}</span>}>
          <SaveFailure error={status.error} retry={status.retry} />
        </Suspense>
      )
  }
}

/** The browser asks before it closes on a change that is not stored. */
function useUnsavedWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
