import { Radio, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from './use-organisation.ts'

const themes = ['auto', 'light', 'dark'] as const
const languages = ['fr', 'en'] as const

/** Language and theme of the screen. Documents choose their own language. */
export function ScreenSection() {
  const { t } = useTranslation()
  const { organisation, write } = useOrganisation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <section className="settings-group">
        <Radio.Group
          label={t('settings.fields.language')}
          description={t('settings.screen.languageHint')}
          value={organisation.language}
          onChange={(value) => {
            const language = languages.find((candidate) => candidate === value)
            if (language !== undefined) write({ language })
          }}
        >
          <div className="settings-radios">
            {languages.map((language) => (
              <Radio
                key={language}
                size="sm"
                value={language}
                label={t(`settings.languages.${language}`)}
              />
            ))}
          </div>
        </Radio.Group>
      </section>
      <section className="settings-group">
        <Radio.Group
          label={t('settings.screen.theme')}
          description={t('settings.screen.themeHint')}
          value={colorScheme}
          onChange={(value) => {
            const theme = themes.find((candidate) => candidate === value)
            if (theme !== undefined) setColorScheme(theme)
          }}
        >
          <div className="settings-radios">
            {themes.map((theme) => (
              <Radio key={theme} size="sm" value={theme} label={t(`settings.themes.${theme}`)} />
            ))}
          </div>
        </Radio.Group>
      </section>
    </>
  )
}
