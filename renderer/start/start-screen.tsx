import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { Brand } from '../frame/brand.tsx'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { speak } from '../i18n.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { useCommandKeys } from '../use-command-keys.ts'
import { BackupRestore } from './backup-restore.tsx'
import { DemoOffer } from './demo-offer.tsx'
import { ProfileQuestions } from './profile-questions.tsx'
import '../frame/frame.css'
import './start.css'
import { demosOf, type StartChoice, StartChoices, startChoices } from './start-choices.tsx'

type StartScreenProps = { readonly dataFolder: string }

/** The first start: a profile, the demonstration, or a backup. */
export function StartScreen({ dataFolder }: StartScreenProps) {
  const { t } = useTranslation()
  const [choice, setChoice] = useState<StartChoice>('profile')
  const [profileCode, setProfileCode] = useState<string | null>(null)
  const [demoCode, setDemoCode] = useState<string | null>(null)
  const profiles = useQuery(api.profiles.list.queryOptions())
  const profile =
    profiles.data?.find(({ code }) => code === profileCode) ?? profiles.data?.[0] ?? null
  const demos = demosOf(profiles.data ?? [])
  const demo = demos.find(({ code }) => code === demoCode) ?? demos[0] ?? null
  useScreenTitle(t('frame.start.title'))
  useCommandKeys()
  useCommands(
    startChoices.map((key, index) => ({
      id: `start.${key}`,
      label: t(`frame.start.${key}.title`),
      keys: String(index + 1),
      run: () => setChoice(key),
    })),
  )
  return (
    <div className="start">
      <StartBar />
      <main className="start-panes">
        <StartChoices
          choice={choice}
          onChoose={setChoice}
          profiles={profiles.data ?? []}
          profile={profile}
          onProfile={setProfileCode}
          demo={demo}
          onDemo={setDemoCode}
        />
        <section className="start-answers">
          {choice !== 'restore' && profiles.isPending && <Notice>{t('frame.loading')}</Notice>}
          {choice !== 'restore' && profiles.isError && (
            <ErrorNotice error={profiles.error} onRetry={() => void profiles.refetch()} />
          )}
          {choice === 'profile' && profile !== null && (
            <ProfileQuestions key={profile.code} profile={profile} />
          )}
          {choice === 'demo' && demo !== null && (
            <DemoOffer key={demo.code} profile={demo.code} dataFolder={dataFolder} />
          )}
          {choice === 'restore' && (
            <>
              <h2 className="start-heading">{t('frame.start.restore.heading')}</h2>
              <BackupRestore />
            </>
          )}
        </section>
      </main>
    </div>
  )
}

/** The bar before there is an organisation: the program's name and the language. */
export function StartBar() {
  const { t, i18n } = useTranslation()
  return (
    <header className="top-bar">
      <Brand />
      <span className="top-bar-end">
        <NativeSelect
          aria-label={t('frame.start.language')}
          className="start-language"
          value={i18n.language}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(event) => void speak(event.currentTarget.value === 'en' ? 'en' : 'fr')}
        />
      </span>
    </header>
  )
}
