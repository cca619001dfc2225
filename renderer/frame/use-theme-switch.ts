import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { windowBridge } from '../window-bridge.ts'

/** The other theme, one call away; what is chosen is remembered on this machine. */
export function useThemeSwitch() {
  const { t } = useTranslation()
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  const other = t(isDark ? 'frame.bar.themeLight' : 'frame.bar.themeDark')
  return {
    isDark,
    label: t('frame.command.theme', { theme: other }),
    toggle: () => setColorScheme(isDark ? 'light' : 'dark'),
  }
}

/** The frame of the window, which the system draws, takes the theme of the screen. */
export function useWindowTheme(): void {
  const { colorScheme } = useMantineColorScheme()
  useEffect(() => {
    void windowBridge()?.setTheme(colorScheme === 'auto' ? 'system' : colorScheme)
  }, [colorScheme])
}
