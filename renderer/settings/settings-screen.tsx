import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useCommands } from '../commands.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { KeyHints } from '../ui/keys.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { SideList } from '../ui/side-list.tsx'
import { AboutSection } from './about-section.tsx'
import { BackupsSection } from './backups-section.tsx'
import { DocumentsSection } from './documents-section.tsx'
import { HolidaysSection } from './holidays-section.tsx'
import { LetterheadSection } from './letterhead-section.tsx'
import { LettersSection } from './letters-section.tsx'
import { OrganisationSection } from './organisation-section.tsx'
import { ScreenSection } from './screen-section.tsx'
import './settings.css'
import { type SettingsSection, settingsSectionOf, settingsSections } from './settings-sections.ts'

/** Réglages: the organisation, its letters, its holidays, its backups, and this machine's screen. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const section = settingsSectionOf(useParams().section)
  useScreenTitle(t('frame.rail.settings'))
  useCommands(
    settingsSections.map((key) => ({
      id: `settings.${key}`,
      label: t('settings.screen.goTo', { section: t(`settings.screen.sections.${key}`) }),
      run: () => void navigate(`/settings/${key}`),
    })),
  )
  return (
    <div className="side-layout">
      <SideList
        label={t('settings.screen.list')}
        head={<h1 className="settings-title">{t('frame.rail.settings')}</h1>}
        current={section}
        groups={[
          {
            key: 'all',
            title: null,
            entries: settingsSections.map((key) => ({
              key,
              to: `/settings/${key}`,
              label: t(`settings.screen.sections.${key}`),
            })),
          },
        ]}
      />
      <Page
        head={
          <PageHead
            title={t(`settings.screen.sections.${section}`)}
            detail={t(`settings.screen.leads.${section}`)}
          />
        }
        footer={
          <KeyHints
            hints={[
              { keys: ['ArrowUp', 'ArrowDown'], does: t('settings.screen.hints.sections') },
              { keys: ['Ctrl+Z'], does: t('settings.screen.hints.undo') },
            ]}
          />
        }
      >
        <div className="settings-pane scroller" key={section}>
          <Section section={section} />
        </div>
      </Page>
    </div>
  )
}

function Section({ section }: { readonly section: SettingsSection }) {
  switch (section) {
    case 'organisation':
      return <OrganisationSection />
    case 'letterhead':
      return <LetterheadSection />
    case 'letters':
      return <LettersSection />
    case 'documents':
      return <DocumentsSection />
    case 'holidays':
      return <HolidaysSection />
    case 'backups':
      return <BackupsSection />
    case 'screen':
      return <ScreenSection />
    case 'about':
      return <AboutSection />
  }
}
