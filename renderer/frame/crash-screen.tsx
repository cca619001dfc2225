import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { ErrorNotice, sentencesOf } from '../ui/notice.tsx'

/** In place of a screen that broke: the frame stays, and so does everything stored. */
export function CrashScreen() {
  const { t } = useTranslation()
  const error = useRouteError()
  const told = sentencesOf(error) ?? {
    what: t('frame.crash.what'),
    remedy: t('frame.crash.remedy'),
  }
  return (
    <>
      <ErrorNotice error={{ data: told }} />
      <Button mx={24} onClick={() => location.reload()}>
        {t('frame.crash.reload')}
      </Button>
    </>
  )
}
