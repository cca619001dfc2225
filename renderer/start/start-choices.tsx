import { IconBuildingCommunity, IconFlask, IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ProfileSummary } from '../../shared/profiles.ts'
import { Keys } from '../ui/keys.tsx'

export const startChoices = ['profile', 'demo', 'restore'] as const
export type StartChoice = (typeof startChoices)[number]

const icons = {
  profile: IconBuildingCommunity,
  demo: IconFlask,
  restore: IconRestore,
} as const

type StartChoicesProps = {
  readonly choice: StartChoice
  readonly onChoose: (choice: StartChoice) => void
  readonly profiles: readonly ProfileSummary[]
  readonly profile: ProfileSummary | null
  readonly onProfile: (code: string) => void
  /** The profile whose demonstration is offered. */
  readonly demo: ProfileSummary | null
  readonly onDemo: (code: string) => void
}

/** The three ways to begin, at the left; the first two unfold the profiles that they have. */
export function StartChoices(props: StartChoicesProps) {
  const { choice, onChoose, profiles, profile, onProfile, demo, onDemo } = props
  const { t } = useTranslation()
  return (
    <section className="start-choices" aria-label={t('frame.start.choices')}>
      <div className="start-lead">
        <h1>{t('frame.start.title')}</h1>
        <p>{t('frame.start.lead')}</p>
      </div>
      {startChoices.map((key, index) => {
        const Shape = icons[key]
        return (
          <div key={key} className="start-choice" data-chosen={key === choice}>
            <button type="button" aria-expanded={key === choice} onClick={() => onChoose(key)}>
              <Shape size={20} stroke={1.5} aria-hidden="true" />
              <span className="start-choice-text">
                <strong>{t(`frame.start.${key}.title`)}</strong>
                <span>{t(`frame.start.${key}.detail`)}</span>
              </span>
              <Keys of={String(index + 1)} />
            </button>
            {key === 'profile' && choice === 'profile' && (
              <Profiles of="profile" profiles={profiles} chosen={profile} onChoose={onProfile} />
            )}
            {key === 'demo' && choice === 'demo' && (
              <Profiles of="demo" profiles={demosOf(profiles)} chosen={demo} onChoose={onDemo} />
            )}
          </div>
        )
      })}
    </section>
  )
}

/** The profiles that a demonstration shows, in their order. */
export function demosOf(profiles: readonly ProfileSummary[]): readonly ProfileSummary[] {
  return profiles.filter(({ hasDemo }) => hasDemo)
}

type ProfilesProps = {
  readonly of: 'profile' | 'demo'
  readonly profiles: readonly ProfileSummary[]
  readonly chosen: ProfileSummary | null
  readonly onChoose: (code: string) => void
}

function Profiles({ of, profiles, chosen, onChoose }: ProfilesProps) {
  const { t } = useTranslation()
  return (
    <div className="start-profiles" role="radiogroup" aria-label={t(`frame.start.${of}.label`)}>
      {profiles.map(({ code, name, description }) => (
        <label key={code}>
          <input
            type="radio"
            name={of}
            value={code}
            checked={code === chosen?.code}
            onChange={() => onChoose(code)}
          />
          <span className="start-profile-name">{name}</span>
          <span className="secondary ellipsis" title={description}>
            {description}
          </span>
        </label>
      ))}
    </div>
  )
}
