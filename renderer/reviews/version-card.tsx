import { Button } from '@mantine/core'
import { useState } from 'react'
import { currentVersion } from '../../shared/review-rules.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import { api, queryClient } from '../api.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import type { GlyphName } from '../ui/glyphs.tsx'
import { Mark, type Tone } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { AdoptForm } from './adopt-form.tsx'
import { Refusal } from './refusal.tsx'
import type { SideProps } from './use-reviews-side.ts'

type VersionCardProps = SideProps & { readonly version: CalendarVersion }

const marks: Readonly<Record<CalendarVersion['state'], readonly [GlyphName, Tone]>> = {
  DRAFT: ['empty', 'none'],
  ARBITRATED: ['half', 'prog'],
  ADOPTED: ['done', 'ok'],
}

/** One version: what it is, since when, by whom, and what can become of it. */
export function VersionCard({ version, side }: VersionCardProps) {
  const { t, calendar, place } = side
  const { date } = useFormats()
  const { id, revision, label, state, note, madeOn, adoptedOn, adoptedBy } = version
  const [glyph, tone] = marks[state]
  const update = useChange(client.reviews.updateVersion)
  const isShown = label === calendar.version
  return (
    <li className="version" data-current={isShown}>
      <div className="version-head">
        <button
          type="button"
          className="version-label"
          aria-current={isShown ? 'true' : undefined}
          onClick={() => place.go({ version: label })}
        >
          v{label}
        </button>
        <Mark glyph={glyph} tone={tone}>
          {t(`reviews.versionStates.${state}`)}
        </Mark>
      </div>
      <p className="secondary">
        {adoptedOn === null
          ? t('reviews.versions.madeOn', { day: date(madeOn) })
          : t('reviews.versions.adoptedOn', { day: date(adoptedOn), by: adoptedBy })}
      </p>
      <TextField
        label={t('reviews.versions.note', { label })}
        isLabelHidden
        isInline
        placeholder={t('reviews.versions.noteHint')}
        maxLength={400}
        value={note}
        onWrite={(value) => void update.run({ id, seenRevision: revision, note: value.trim() })}
      />
      {isShown && state !== 'ADOPTED' && <OpenActions version={version} side={side} />}
    </li>
  )
}

/** A project on screen can be arbitrated, adopted, or thrown away. */
function OpenActions({ version, side }: VersionCardProps) {
  const { t, place, hardCount } = side
  const [isAdopting, setAdopting] = useState(false)
  const { id, revision: seenRevision, label, state } = version
  const update = useChange(client.reviews.updateVersion)
  const remove = useChange(client.reviews.removeVersion, {
    toast: t('reviews.versions.removed', { label }),
  })
  const removeIt = async () => {
    const { year, versions } = side.calendar
    const next = currentVersion(versions.filter((other) => other.label !== label))?.label
    if (next !== undefined) {
      // On screen before this one goes: a screen that still showed it would ask for what is no more.
      const asked = api.calendar.year.queryOptions({ input: { year, version: next } })
      await queryClient.ensureQueryData(asked)
      place.go({ version: next })
    }
    const isGone = (await remove.run({ id, seenRevision })) !== null
    if (!isGone) place.go({ version: label })
    else if (next === undefined) place.go({ version: undefined })
  }
  if (isAdopting) {
    return <AdoptForm version={version} side={side} onClose={() => setAdopting(false)} />
  }
  return (
    <>
      {hardCount > 0 && (
        <p className="secondary">{t('reviews.versions.blocked', { count: hardCount })}</p>
      )}
      <div className="phase-actions">
        <Button variant="filled" onClick={() => setAdopting(true)}>
          {t('reviews.versions.adopt')}
        </Button>
        <Button
          loading={update.isRunning}
          onClick={() =>
            void update.run({
              id,
              seenRevision,
              state: state === 'DRAFT' ? 'ARBITRATED' : 'DRAFT',
            })
          }
        >
          {t(state === 'DRAFT' ? 'reviews.versions.arbitrate' : 'reviews.versions.reopen')}
        </Button>
        <Button variant="subtle" onClick={() => void removeIt()}>
          {t('reviews.versions.remove')}
        </Button>
      </div>
      <Refusal failure={update.failure ?? remove.failure} />
    </>
  )
}
