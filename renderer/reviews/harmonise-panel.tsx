import { Button } from '@mantine/core'
import { IconArrowLeft, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { capital } from '../../shared/review-comparison-rules.ts'
import type { CalendarMove, HarmonyMove, HarmonyResult } from '../../shared/reviews.ts'
import { useFormats } from '../ui/formats.ts'
import { LongWork } from '../ui/long-work.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Mark } from '../ui/status.tsx'
import type { SideProps } from './use-reviews-side.ts'

/** «Harmoniser»: the search while it goes on, then its moves, to be taken one by one or together. */
export function HarmonisePanel({ side }: SideProps) {
  const { t, harmony } = side
  const { state } = harmony
  return (
    <div className="harmony">
      <p className="harmony-head">
        <strong>{t('reviews.harmonise.title', { version: side.calendar.version })}</strong>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconArrowLeft size={14} stroke={1.6} />}
          onClick={() => {
            side.onTry([])
            harmony.leave()
          }}
        >
          {t('reviews.harmonise.back')}
        </Button>
      </p>
      {state.kind === 'running' && <Running side={side} />}
      {state.kind === 'failed' && (
        <ErrorNotice error={state.error} onRetry={() => void harmony.start()} />
      )}
      {state.kind === 'done' && <Found side={side} result={state.result} />}
    </div>
  )
}

function Running({ side }: SideProps) {
  const { t, harmony } = side
  const { number, rate } = useFormats()
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => holder.current?.querySelector('button')?.focus(), [])
  const { seconds = 0, gap = null } = harmony.progress ?? {}
  return (
    <div ref={holder}>
      <LongWork
        label={t('reviews.harmonise.searching', { seconds: number(Math.round(seconds)) })}
        done={0}
        total={null}
        onCancel={() => void harmony.cancel()}
      />
      <p className="secondary">
        {gap === null
          ? t('reviews.harmonise.noGapYet')
          : t('reviews.harmonise.gapNow', { gap: rate(gap) })}
      </p>
    </div>
  )
}

type FoundProps = SideProps & { readonly result: HarmonyResult }

function Found({ side, result }: FoundProps) {
  const { t, harmony, moving, onTry } = side
  const settled = harmony.state.kind === 'done' ? harmony.state.settled : new Map<string, string>()
  const left = result.moves.filter(({ eventId }) => !settled.has(eventId))
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    onTry(result.moves.map(asMove))
    holder.current?.querySelector('button')?.focus()
    return () => onTry([])
  }, [result, onTry])
  const takeAll = async () => {
    const moves = left.map(asMove)
    if (!(await moving.run(moves))) return
    onTry([])
    harmony.settle(
      moves.map(({ eventId }) => eventId),
      'ACCEPTED',
    )
  }
  return (
    <div ref={holder}>
      <Verdict side={side} result={result} />
      {left.length > 1 && (
        <div className="finding-actions">
          <Button
            variant="filled"
            leftSection={<IconCheck size={15} stroke={1.8} />}
            loading={moving.isRunning}
            onFocus={() => onTry(left.map(asMove))}
            onMouseEnter={() => onTry(left.map(asMove))}
            onClick={() => void takeAll()}
          >
            {t('reviews.harmonise.acceptAll', { count: left.length })}
          </Button>
        </div>
      )}
      <ol className="harmony-moves" aria-label={t('reviews.harmonise.moves')}>
        {result.moves.map((move) => (
          <Move key={move.eventId} move={move} side={side} how={settled.get(move.eventId)} />
        ))}
      </ol>
    </div>
  )
}

/** What the search is worth: best of all or how far from it, and what stays blocked. */
function Verdict({ side, result }: FoundProps) {
  const { t } = side
  const { number, rate } = useFormats()
  const { status, gap, seconds, before, after, moves, explanation } = result
  const isStopped = status === 'CANCELLED'
  const isSound = status !== 'INFEASIBLE' && !isStopped && after.hard === 0
  return (
    <div className="harmony-verdict" role="status">
      <Mark glyph={isSound ? 'done' : 'warning'} tone={isSound ? 'ok' : 'part'}>
        {t(`reviews.harmoniseStatus.${status}`, {
          gap: rate(gap),
          seconds: number(Math.round(seconds * 10) / 10),
        })}
      </Mark>
      <dl className="harmony-figures">
        <dt>{t('reviews.harmonise.hard')}</dt>
        <dd>
          {before.hard} → {after.hard}
        </dd>
        <dt>{t('reviews.harmonise.soft')}</dt>
        <dd>
          {before.soft} → {after.soft}
        </dd>
        <dt>{t('reviews.harmonise.moves')}</dt>
        <dd>{moves.length}</dd>
      </dl>
      {explanation.map((sentence) => (
        <p key={sentence} className="secondary">
          {sentence}
        </p>
      ))}
      {moves.length === 0 && explanation.length === 0 && (
        <p className="secondary">
          {t(isStopped ? 'reviews.harmonise.nothingFound' : 'reviews.harmonise.nothingToMove')}
        </p>
      )}
      {isStopped && (
        <div>
          <Button onClick={() => void side.harmony.start()}>{t('reviews.harmonise.again')}</Button>
        </div>
      )}
    </div>
  )
}

type MoveProps = SideProps & {
  readonly move: HarmonyMove
  readonly how: string | undefined
}

function Move({ move, side, how }: MoveProps) {
  const { t, moving, onTry, harmony, place } = side
  const tried = asMove(move)
  const show = () => onTry([tried])
  const take = async () => {
    if (!(await moving.run([tried]))) return
    onTry([])
    harmony.settle([move.eventId], 'ACCEPTED')
  }
  return (
    <li
      className="harmony-move"
      data-settled={how !== undefined}
      onMouseEnter={show}
      onFocus={show}
    >
      <button
        type="button"
        className="harmony-sentence"
        onClick={() => place.go({ selected: move.eventId })}
      >
        {capital(move.sentence)}
      </button>
      {how === undefined ? (
        <span className="harmony-choices">
          <Button
            size="compact-xs"
            disabled={moving.isRunning}
            aria-label={t('reviews.harmonise.acceptOne', { subject: move.subject })}
            onClick={() => void take()}
          >
            {t('reviews.harmonise.accept')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('reviews.harmonise.leaveOne', { subject: move.subject })}
            onClick={() => {
              onTry([])
              harmony.settle([move.eventId], 'LEFT')
            }}
          >
            {t('reviews.harmonise.leave')}
          </Button>
        </span>
      ) : (
        <span className="secondary">
          {t(how === 'ACCEPTED' ? 'reviews.harmonise.accepted' : 'reviews.harmonise.left')}
        </span>
      )}
    </li>
  )
}

function asMove({ eventId, to }: HarmonyMove): CalendarMove {
  return { eventId, first: to.first, last: to.last }
}
