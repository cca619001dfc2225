import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import { monthOf } from '../../shared/dates.ts'
import { assertNever } from '../../shared/errors.ts'
import { Glyph } from '../ui/glyphs.tsx'
import { Keys } from '../ui/keys.tsx'
import { type CalendarWords, useCalendarWords } from './calendar-words.ts'
import type { Consequences, Movability } from './event-moves.ts'
import type { Attempt } from './use-attempt.ts'
import { type ToldConsequence, useConsequences } from './use-consequences.ts'
import './move-strip.css'

/** Sentences of each sort; the findings panel has them all. */
const mostTold = 3

type MoveStripProps = {
  readonly calendar: CalendarYear
  readonly attempt: Attempt
  /** The year has its last months where the strip stands: it then stands above. */
  readonly isYear: boolean
}

/** The first month that the strip would hide. */
const hiddenFrom = 9

/** What a move would change, while it is tried: nothing is written before it is accepted. */
export function MoveStrip({ calendar, attempt, isYear }: MoveStripProps) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const outcome = useConsequences(calendar, attempt)
  const { refusal, event, move, how, isDragged } = attempt
  if (refusal !== null) {
    return (
      <div className="move-strip" role="status">
        <p className="move-refused">
          {t(`calendar.move.${refusal.why}`, { label: refusal.event.label })}
        </p>
        <Button onClick={attempt.giveUp} rightSection={<Keys of="Escape" />}>
          {t('calendar.move.giveUp')}
        </Button>
      </div>
    )
  }
  if (event === null || move === null || outcome === null || how === null) return null
  const isBelow = isYear && monthOf(move.first) >= hiddenFrom
  const before = words.when(event)
  const after = words.days(move)
  return (
    <section
      className="move-strip"
      data-at={isBelow ? 'top' : undefined}
      aria-label={t('calendar.move.title')}
    >
      <div className="move-strip-text">
        <h2>{t('calendar.move.from', { label: event.label, before, after })}</h2>
        <Told told={outcome.told} isWhole={outcome.isWhole || isDragged} />
        {how.kind === 'request' && (
          <p className="secondary">{t('calendar.move.frozen', { label: calendar.version })}</p>
        )}
      </div>
      {!isDragged && (
        <div className="move-strip-actions">
          <Button
            variant="filled"
            loading={attempt.isWriting}
            onClick={attempt.accept}
            rightSection={<Keys of="Enter" />}
          >
            {t(acceptWord(how))}
          </Button>
          <Button onClick={attempt.giveUp} rightSection={<Keys of="Escape" />}>
            {t('calendar.move.giveUp')}
          </Button>
        </div>
      )}
      <p className="unseen" role="status">
        {isDragged ? '' : announced(words, event.label, after, outcome.told)}
      </p>
    </section>
  )
}

function acceptWord(how: Movability) {
  switch (how.kind) {
    case 'series':
      return 'calendar.move.plan'
    case 'request':
      return 'calendar.move.ask'
    case 'slot':
    case 'meeting':
    case 'fixed':
      return 'calendar.move.accept'
    default:
      return assertNever(how)
  }
}

type ToldProps = { readonly told: Consequences<ToldConsequence>; readonly isWhole: boolean }

function Told({ told, isWhole }: ToldProps) {
  const { t } = useTranslation()
  const { hard, soft, lifted } = told
  const isQuiet = hard.length + soft.length + lifted.length === 0
  return (
    <ul className="move-told" aria-busy={!isWhole}>
      <Sort findings={hard} name="blocks" />
      <Sort findings={soft} name="warns" />
      <Sort findings={lifted} name="lifts" />
      {isQuiet && <li>{t('calendar.move.nothing')}</li>}
    </ul>
  )
}

type SortProps = {
  readonly findings: readonly ToldConsequence[]
  readonly name: 'blocks' | 'warns' | 'lifts'
}

const glyphs = { blocks: 'late', warns: 'warning', lifts: 'done' } as const

function Sort({ findings, name }: SortProps) {
  const { t } = useTranslation()
  if (findings.length === 0) return null
  const told = findings.slice(0, mostTold)
  const rest = findings.length - told.length
  return (
    <li data-sort={name}>
      <Glyph name={glyphs[name]} />
      <span>
        <strong>{t(`calendar.move.${name}`)}</strong>{' '}
        {told.map(({ key, rule, short }) => (
          <span key={key} className="move-finding">
            <span className="rule-code">{rule}</span> {short}{' '}
          </span>
        ))}
        {rest > 0 && t('calendar.move.more', { count: rest })}
      </span>
    </li>
  )
}

function announced(
  { t }: CalendarWords,
  label: string,
  after: string,
  { hard, lifted }: Consequences<ToldConsequence>,
): string {
  const told = [
    ...(hard.length === 0 ? [] : [t('calendar.move.announceHard', { count: hard.length })]),
    ...(lifted.length === 0 ? [] : [t('calendar.move.announceLifted', { count: lifted.length })]),
  ]
  return t('calendar.move.announce', { label, after, consequences: told.join(' ') })
}
