import { Notifications } from '@mantine/notifications'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { readPreference, writePreference } from '../preferences.ts'
import { Palette } from '../search/palette.tsx'
import { Notice } from '../ui/notice.tsx'
import { useCommandKeys } from '../use-command-keys.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import './dialogs.css'
import './frame.css'
import { HelpSheet } from './help-sheet.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useFrameCommands } from './use-frame-commands.tsx'
import { useWindowTheme } from './use-theme-switch.ts'

type Door = 'none' | 'palette' | 'help'

/** What surrounds every screen of an open base. */
export function Frame() {
  const { t } = useTranslation()
  const [door, setDoor] = useState<Door>('none')
  const [isNarrow, setNarrow] = useState(readPreference('rail') === 'narrow')
  const toggleRail = () => {
    writePreference('rail', isNarrow ? 'wide' : 'narrow')
    setNarrow(!isNarrow)
  }
  const close = () => setDoor('none')
  useCommandKeys()
  useRememberedScreen()
  useFocusOnScreen()
  useWindowTheme()
  useFrameCommands({
    openPalette: () => setDoor('palette'),
    openHelp: () => setDoor('help'),
    toggleRail,
  })
  return (
    <div className="frame" data-narrow={isNarrow}>
      <a className="skip-link" href="#main" onClick={skipToMain}>
        {t('frame.app.skip')}
      </a>
      <TopBar onSearch={() => setDoor('palette')} onHelp={() => setDoor('help')} />
      <Rail isNarrow={isNarrow} onToggle={toggleRail} />
      <main id="main" className="frame-main" tabIndex={-1} aria-label={t('frame.app.main')}>
        <Suspense fallback={<Notice>{t('frame.loading')}</Notice>}>
          <Outlet />
        </Suspense>
      </main>
      <Palette isOpen={door === 'palette'} onClose={close} />
      <HelpSheet isOpen={door === 'help'} onClose={close} />
      <ConflictDialog />
      <Notifications position="bottom-right" limit={3} containerWidth={264} />
    </div>
  )
}

/** The address carries the screen, so the link must not change it. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/**
 * Out of the rail and into the screen just chosen, so that its keys work at once. The first screen
 * takes no focus: Tab begins at the top of the window, with the link that skips the frame.
 */
function useFocusOnScreen(): void {
  const { pathname } = useLocation()
  const screen = pathname.split('/')[1] ?? ''
  const before = useRef('')
  useEffect(() => {
    const isFirst = before.current === ''
    before.current = screen
    const isFree = document.activeElement?.matches('body, .rail *') ?? true
    if (isFree && !isFirst) document.getElementById('main')?.focus({ preventScroll: true })
  }, [screen])
}

function useRememberedScreen(): void {
  const { pathname } = useLocation()
  useEffect(() => writePreference('screen', pathname), [pathname])
}
