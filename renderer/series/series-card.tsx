import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeriesLine } from '../../shared/calendar.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { Mark } from '../ui/status.tsx'
import { useChange } from '../use-change.ts'
import { type SeriesState, stateOf } from './series-draft.ts'

type SeriesCardProps = {
  readonly series: SeriesLine
  readonly isShown: boolean
  readonly onShow: () => void
  readonly onChange: () => void
}

const glyphs = { CURRENT: 'done', COMING: 'empty', ENDED: 'void' } as const
const tones = { CURRENT: 'ok', COMING: 'none', ENDED: 'none' } as const

/** One series: its rule in words, when it holds, what came of it, and what can be done with it. */
export function SeriesCard({ series, isShown, onShow, onChange }: SeriesCardProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { timeRange } = useFormats()
  const [isEnding, setEnding] = useState(false)
  const state = stateOf(series, today)
  const { inWords, startsAt, endsAt, place, note } = series
  return (
    <section className="series-card" data-shown={isShown || undefined} aria-label={inWords}>
      <div className="series-card-head">
        <h2>{inWords.charAt(0).toUpperCase() + inWords.slice(1)}</h2>
        <Mark glyph={glyphs[state]} tone={tones[state]}>
          {t(`series.screen.states.${state}`)}
        </Mark>
      </div>
      <p>
        {timeRange(startsAt, endsAt)}
        {place !== '' && <>, {place}</>}
      </p>
      <p className="secondary">
        <Validity series={series} />{' '}
        {t('series.screen.counts', { past: series.pastCount, coming: series.comingCount })}
      </p>
      {note !== '' && <p className="secondary">{note}</p>}
      {isEnding ? (
        <EndForm series={series} onDone={() => setEnding(false)} />
      ) : (
        <div className="series-actions">
          {!isShown && <Button onClick={onShow}>{t('series.screen.show')}</Button>}
          <Actions
            series={series}
            state={state}
            onChange={onChange}
            onEnd={() => setEnding(true)}
          />
        </div>
      )}
    </section>
  )
}

function Validity({ series: { validFrom, validTo } }: { readonly series: SeriesLine }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const from = numericDay(validFrom)
  return validTo === null
    ? t('series.screen.since', { from })
    : t('series.screen.between', { from, to: numericDay(validTo) })
}

type ActionsProps = {
  readonly series: SeriesLine
  readonly state: SeriesState
  readonly onChange: () => void
  readonly onEnd: () => void
}

function Actions({ series, state, onChange, onEnd }: ActionsProps) {
  const { t } = useTranslation()
  const remove = useChange(client.calendar.removeSeries, { toast: t('series.screen.removed') })
  const { id, revision: seenRevision, pastCount, comingCount } = series
  return (
    <>
      {state !== 'ENDED' && (
        <>
          <Button onClick={onChange}>{t('series.screen.change')}</Button>
          <Button onClick={onEnd}>{t('series.screen.end')}</Button>
        </>
      )}
      {pastCount + comingCount === 0 && (
        <Button variant="subtle" onClick={() => void remove.run({ id, seenRevision })}>
          {t('series.screen.remove')}
        </Button>
      )}
    </>
  )
}

function EndForm({ series, onDone }: { readonly series: SeriesLine; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const today = useToday()
  const first = series.validFrom > today ? series.validFrom : today
  const [on, setOn] = useState<IsoDate>(first)
  const end = useChange(client.calendar.endSeries, { toast: t('series.screen.ended') })
  const submit = async () => {
    const { id, revision: seenRevision } = series
    if ((await end.run({ id, seenRevision, on })) !== null) onDone()
  }
  return (
    <form
      className="series-end"
      aria-label={t('series.screen.end')}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <DateField
        label={t('series.screen.lastDay')}
        hint={t('series.screen.endHint')}
        value={on}
        today={today}
        error={end.failure?.what}
        onWrite={(day) => day !== null && setOn(day)}
      />
      <Button type="submit" variant="filled" loading={end.isRunning}>
        {t('series.screen.end')}
      </Button>
      <Button onClick={onDone}>{t('frame.cancel')}</Button>
    </form>
  )
}
