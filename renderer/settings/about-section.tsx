import { useTranslation } from 'react-i18next'
import { useSecretariat } from '../organisation.ts'
import { LabelGrid } from '../ui/inspector.tsx'
import { windowBridge } from '../window-bridge.ts'

/** Version, data folder and profile: what a person who helps asks for first. */
export function AboutSection() {
  const { t } = useTranslation()
  const { organisation, dataFolder, version } = useSecretariat()
  const bridge = windowBridge()
  return (
    <section className="settings-group settings-about">
      <LabelGrid
        lines={[
          { label: t('settings.screen.version'), value: version },
          {
            label: t('settings.screen.dataFolder'),
            value: <code className="settings-path">{dataFolder}</code>,
          },
          { label: t('settings.screen.profile'), value: organisation.profileCode },
          {
            label: t('settings.screen.data'),
            value: t(organisation.isDemo ? 'settings.screen.demoData' : 'settings.screen.ownData'),
          },
          {
            label: t('settings.screen.door'),
            value: t(bridge === null ? 'settings.screen.inBrowser' : 'settings.screen.inWindow'),
          },
        ]}
      />
      <p className="secondary">{t('settings.screen.licence')}</p>
    </section>
  )
}
