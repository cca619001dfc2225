import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useCommands } from '../commands.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { KeyHints } from '../ui/keys.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { SideList } from '../ui/side-list.tsx'
import { AboutSection } from './about-section.tsx'
import { BackupsSection } from './backups-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { DocumentsSection } from './documents-section.tsx'
import { FactsTouchedStrip } from './facts-touched.tsx'
import { LetterheadSection } from './letterhead-section.tsx'
import { LettersSection } from './letters-section.tsx'
import { OrganisationSection } from './organisation-section.tsx'
import { RuleInspector } from './rule-sheet.tsx'
import { RulesSection, useRuleInHand } from './rules-section.tsx'
import { ScreenSection } from './screen-section.tsx'
import './settings.css'
import { type SettingsSection, settingsSectionOf, settingsSections } from './settings-sections.ts'
import { TouchedContext } from './touched-context.ts'
import { useTold } from './use-told.ts'

/** Réglages: the organisation, its letters, its holidays, its backups, and this machine's screen. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const section = settingsSectionOf(useParams().section)
  const told = useTold(section)
  const rule = useRuleInHand()
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
      <TouchedContext value={told.tell}>
        <Page
          head={
            <PageHead
              title={t(`settings.screen.sections.${section}`)}
              detail={t(`settings.screen.leads.${section}`)}
            />
          }
          bar={
            told.touched !== null && (
              <FactsTouchedStrip touched={told.touched} onClose={told.close} />
            )
          }
          inspector={section === 'rules' && <RuleInspector />}
          isDense={section === 'rules' && rule.code !== null}
          footer={
            <KeyHints
              hints={[
                { keys: ['ArrowUp', 'ArrowDown'], does: t('settings.screen.hints.sections') },
                { keys: ['Ctrl+Z'], does: t('settings.screen.hints.undo') },
              ]}
            />
          }
        >
          {section === 'rules' ? (
            <RulesSection />
          ) : (
            <div className="settings-pane scroller" key={section}>
              <Section section={section} />
            </div>
          )}
        </Page>
      </TouchedContext>
    </div>
  )
}

function Section({ section }: { readonly section: Exclude<SettingsSection, 'rules'> }) {
  switch (section) {
    case 'organisation':
      return <OrganisationSection />
    case 'letterhead':
      return <LetterheadSection />
    case 'letters':
      return <LettersSection />
    case 'documents':
      return <DocumentsSection />
    case 'calendar':
      return <CalendarSection />
    case 'backups':
      return <BackupsSection />
    case 'screen':
      return <ScreenSection />
    case 'about':
      return <AboutSection />
  }
}
