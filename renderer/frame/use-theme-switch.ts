import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'

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
