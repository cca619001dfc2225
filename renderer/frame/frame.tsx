import { Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { readPreference, writePreference } from '../preferences.ts'
import { Notice } from '../ui/notice.tsx'
import { useCommandKeys } from '../use-command-keys.ts'
import type { Door } from './frame-doors.tsx'
import './frame.css'
import { FrameDoors, useLaterParts } from './later-parts.ts'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { keepTyped } from './typed-ahead.ts'
import { useFrameCommands } from './use-frame-commands.tsx'
import { useWindowTheme } from './use-theme-switch.ts'

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
  const openPalette = () => {
    keepTyped()
    setDoor('palette')
  }
  const isTimeForDoors = useLaterParts(door !== 'none')
  useCommandKeys()
  useRememberedScreen()
  useFocusOnScreen()
  useWindowTheme()
  useFrameCommands({
    openPalette,
    openHelp: () => setDoor('help'),
    toggleRail,
  })
  return (
    <div className="frame" data-narrow={isNarrow}>
      <a className="skip-link" href="#main" onClick={skipToMain}>
        {t('frame.app.skip')}
      </a>
      <TopBar onSearch={openPalette} onHelp={() => setDoor('help')} />
      <Rail isNarrow={isNarrow} onToggle={toggleRail} />
      <main id="main" className="frame-main" tabIndex={-1} aria-label={t('frame.app.main')}>
        <Suspense fallback={<Notice>{t('frame.loading')}</Notice>}>
          <Outlet />
        </Suspense>
      </main>
      {isTimeForDoors && (
        <Suspense>
          <FrameDoors door={door} onClose={close} />
        </Suspense>
      )}
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
