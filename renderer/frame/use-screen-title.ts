import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Puts the name of the screen before the program's in the window's title. */
export function useScreenTitle(screen: string): void {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = t('frame.app.title', { screen })
  }, [screen, t])
}
