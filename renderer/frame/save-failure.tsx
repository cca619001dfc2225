import { Button, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Glyph } from '../ui/glyphs.tsx'
import { ErrorNotice } from '../ui/notice.tsx'

type SaveFailureProps = { readonly error: unknown; readonly retry: () => void }

/** A change that could not be stored: why, that it is kept, and a way to try again. */
export function SaveFailure({ error, retry }: SaveFailureProps) {
  const { t } = useTranslation()
  return (
    <span className="save-state late" role="alert">
      <Glyph name="late" />
      {t('frame.save.failed')}
      <Popover width={380} position="bottom-end" shadow="md" withinPortal trapFocus>
        <Popover.Target>
          <Button>{t('frame.save.details')}</Button>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <ErrorNotice error={error} />
          <p className="secondary save-kept">{t('frame.save.kept')}</p>
        </Popover.Dropdown>
      </Popover>
      <Button onClick={retry}>{t('frame.save.retry')}</Button>
    </span>
  )
}
