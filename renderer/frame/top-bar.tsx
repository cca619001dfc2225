import { ActionIcon } from '@mantine/core'
import { IconHelp, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSecretariat } from '../organisation.ts'
import { Keys } from '../ui/keys.tsx'
import { Brand } from './brand.tsx'
import { SaveState } from './save-state.tsx'
import { useThemeSwitch } from './use-theme-switch.ts'

type TopBarProps = { readonly onSearch: () => void; readonly onHelp: () => void }

/** Whose secretariat this is, the search, whether all is stored, and help. */
export function TopBar({ onSearch, onHelp }: TopBarProps) {
  const { t } = useTranslation()
  const { organisation } = useSecretariat()
  const theme = useThemeSwitch()
  return (
    <header className="top-bar" aria-label={t('frame.bar.label')}>
      <Brand />
      <span className="top-bar-name ellipsis" title={organisation.name}>
        {organisation.name}
      </span>
      <button type="button" className="top-bar-search" onClick={onSearch} aria-haspopup="dialog">
        <IconSearch size={16} stroke={1.6} aria-hidden="true" />
        <span>{t('frame.bar.search')}</span>
        <Keys of="Ctrl+K" />
      </button>
      <span className="top-bar-end">
        <SaveState />
        <ActionIcon aria-label={theme.label} data-tip={theme.label} onClick={theme.toggle}>
          {theme.isDark ? <IconSun size={16} stroke={1.6} /> : <IconMoon size={16} stroke={1.6} />}
        </ActionIcon>
        <button type="button" className="top-bar-help" onClick={onHelp} aria-haspopup="dialog">
          <IconHelp size={16} stroke={1.6} aria-hidden="true" />
          {t('frame.bar.help')}
          <Keys of="F1" />
        </button>
      </span>
    </header>
  )
}
