import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { VersionConflicts } from '../../shared/today.ts'
import { Mark, Warning } from '../ui/status.tsx'

/** Undefined until the rules were asked: the room is kept, so that nothing moves. */
type CalendarConflictsProps = { readonly conflicts: readonly VersionConflicts[] | undefined }

/** What collides in the calendar of reviews: the version to arbitrate, and how others stand. */
export function CalendarConflicts({ conflicts }: CalendarConflictsProps) {
  const { t } = useTranslation()
  const [first, ...others] = conflicts ?? []
  return (
    <section className="today-conflicts">
      <div className="today-title">
        <h2>{t('today.conflicts.title')}</h2>
        {first !== undefined && (
          <>
            <span className="muted">
              {t('today.conflicts.version', {
                year: first.year,
                version: first.version,
                count: first.hard.count + first.soft.count,
              })}
            </span>
            <Link className="today-title-end" to={addressOf(first)}>
              {t(first.hard.count > 0 ? 'today.conflicts.arbitrate' : 'today.conflicts.all')}
            </Link>
          </>
        )}
      </div>
      {conflicts?.length === 0 && <p className="today-nothing">{t('today.conflicts.noYear')}</p>}
      {first !== undefined && <ConflictsOfVersion of={first} others={others} />}
    </section>
  )
}

type ConflictsOfVersionProps = {
  readonly of: VersionConflicts
  readonly others: readonly VersionConflicts[]
}

function ConflictsOfVersion({ of: first, others }: ConflictsOfVersionProps) {
  const { t } = useTranslation()
  const { hard, soft } = first
  const told = others.filter((other) => other.year === first.year || other.hard.count > 0)
  return (
    <ul>
      <li className="today-conflict">
        {hard.count === 0 ? (
          <Mark glyph="done" tone="ok">
            {t('today.conflicts.none')}
          </Mark>
        ) : (
          <Mark glyph="late" tone="late">
            <strong>{t('today.conflicts.hard', { count: hard.count })}</strong>
          </Mark>
        )}
        {hard.told.map((sentence) => (
          <Sentence key={sentence}>{sentence}</Sentence>
        ))}
      </li>
      {soft.count > 0 && (
        <li className="today-conflict">
          <Warning>
            <strong>{t('today.conflicts.soft', { count: soft.count })}</strong>
          </Warning>
          {soft.told.slice(0, 1).map((sentence) => (
            <Sentence key={sentence}>{sentence}</Sentence>
          ))}
        </li>
      )}
      {told.map((other) => (
        <li key={`${other.year} ${other.version}`} className="today-conflict secondary">
          <Link to={addressOf(other)}>
            {t('today.conflicts.other', {
              year: other.year,
              version: other.version,
              state: t(`today.conflicts.state.${other.state}`),
              hard: t('today.conflicts.hardOf', { count: other.hard.count }),
            })}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Sentence({ children }: { readonly children: string }) {
  return (
    <span className="today-conflict-sentence ellipsis" title={children}>
      {children}
    </span>
  )
}

function addressOf({ year, version }: VersionConflicts): string {
  return `/calendar?${new URLSearchParams({ year: String(year), version })}`
}
