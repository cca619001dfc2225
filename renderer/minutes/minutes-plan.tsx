import { IconGavel } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { minutesNumber } from '../../shared/minutes-numbers.ts'
import type { Minutes, MinutesItem } from '../../shared/minutes.ts'
import { plainText } from '../../shared/rich-text.ts'
import { useFormats } from '../ui/formats.ts'
import { Glyph } from '../ui/glyphs.tsx'
import type { BoardActions } from './use-minutes-board.ts'

type MinutesPlanProps = {
  readonly minutes: Minutes
  /** The item in hand. */
  readonly current: string | null
  readonly actions: BoardActions
}

/** The items at the left: ↑ and ↓ walk them, Entrée opens the text of the one in hand. */
export function MinutesPlan({ minutes, current, actions }: MinutesPlanProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { items, findings, decisions, attendance, meetingId, isLocked } = minutes
  const words = useMemo(() => items.reduce((sum, item) => sum + wordsIn(item), 0), [items])
  const missing = useMemo(() => new Set(findings.map(({ itemId }) => itemId)), [findings])
  const decided = useMemo(() => Map.groupBy(decisions, ({ itemId }) => itemId), [decisions])
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const itemId = planKey(event, items, current)
    if (itemId === null) return
    event.preventDefault()
    actions.select(itemId)
    event.currentTarget.querySelector<HTMLElement>(`[data-item="${itemId}"]`)?.focus()
  }
  return (
    <nav className="minutes-plan" aria-label={t('minutes.plan.label')} onKeyDown={onKeyDown}>
      <div className="minutes-plan-head">
        <h2>{t('minutes.plan.title')}</h2>
        <span className="muted">
          {t('minutes.plan.words', { count: words, words: number(words) })}
        </span>
      </div>
      <ol>
        {items.map((item) => (
          <PlanRow
            key={item.itemId}
            item={item}
            decisions={decided.get(item.itemId)?.length ?? 0}
            isMissing={!isLocked && missing.has(item.itemId)}
            isCurrent={item.itemId === current}
            actions={actions}
          />
        ))}
      </ol>
      <Link className="minutes-plan-foot" to={`/meetings/${meetingId}/participants`}>
        {t('minutes.plan.attendance', {
          count: attendance.represented,
          total: attendance.convened,
        })}
      </Link>
    </nav>
  )
}

const counted = new WeakMap<MinutesItem, number>()

/** Words that will be printed of an item, counted once as long as it stays the same. */
function wordsIn(item: MinutesItem): number {
  const known = counted.get(item)
  if (known !== undefined) return known
  const words = `${plainText(item.content)} ${item.conclusion}`.match(/\S+/gu)?.length ?? 0
  counted.set(item, words)
  return words
}

type PlanRowProps = {
  readonly item: MinutesItem
  readonly decisions: number
  readonly isMissing: boolean
  readonly isCurrent: boolean
  readonly actions: BoardActions
}

const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { item, decisions, isMissing, isCurrent, actions } = props
  const { t } = useTranslation()
  const { itemId, title, number, depth } = item
  return (
    <li>
      <button
        type="button"
        className="minutes-plan-row"
        data-item={itemId}
        data-depth={depth}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        title={title}
        onClick={(event) => {
          // Entrée and Espace arrive as a click without a pointer.
          if (event.detail === 0) actions.write(itemId)
          else actions.select(itemId)
        }}
        onDoubleClick={() => actions.write(itemId)}
      >
        <span className="minutes-plan-number">{minutesNumber(number)}</span>
        <span className="ellipsis">{title}</span>
        {decisions > 0 && (
          <span className="minutes-plan-decisions">
            <IconGavel size={13} stroke={1.6} aria-hidden="true" />
            {decisions}
            <span className="unseen">{t('minutes.plan.decisions', { count: decisions })}</span>
          </span>
        )}
        {isMissing && (
          <span className="tone-part minutes-plan-mark">
            <Glyph name="warning" />
            <span className="unseen">{t('minutes.plan.missing')}</span>
          </span>
        )}
      </button>
    </li>
  )
})

/** The item that a key leads to; null for keys that are not ours. */
function planKey(
  { key, altKey, ctrlKey, target }: React.KeyboardEvent,
  items: readonly MinutesItem[],
  current: string | null,
): string | null {
  const isRow = target instanceof HTMLElement && target.dataset.item !== undefined
  if (altKey || ctrlKey || !isRow) return null
  const at = items.findIndex(({ itemId }) => itemId === current)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key]
  return to === undefined ? null : (items[to]?.itemId ?? null)
}
