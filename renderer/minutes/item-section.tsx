import { memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionLine } from '../../shared/decisions.ts'
import { minutesNumber } from '../../shared/minutes-numbers.ts'
import type { MinutesItem } from '../../shared/minutes.ts'
import { isBlank } from '../../shared/rich-text.ts'
import { QuickEntry } from '../decisions/quick-entry.tsx'
import { SaidList } from '../follow-up/said-list.tsx'
import { SessionPanel } from '../follow-up/session-panel.tsx'
import { useFormats } from '../ui/formats.ts'
import { Mark } from '../ui/status.tsx'
import { DecisionCard } from './decision-card.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemResult } from './item-result.tsx'
import { useOwnText } from './item-texts.ts'
import { ItemEditor } from './lazy-editor.ts'
import { LastTime } from './last-time.tsx'
import { RichTextView } from './rich-text-view.tsx'
import { isSheetPart } from './sheet-parts.ts'
import { type BoardActions, sectionId } from './use-minutes-board.ts'

type ItemSectionProps = {
  readonly item: MinutesItem
  readonly meetingId: string
  readonly decisions: readonly DecisionLine[]
  /** False for a moment while the page opens: the section keeps its place with its title alone. */
  readonly isDrawn: boolean
  readonly isCurrent: boolean
  readonly isWriting: boolean
  readonly isDeciding: boolean
  readonly isLocked: boolean
  /** When the item was asked for; always 0 for items that are not in hand, which need not know. */
  readonly askedAt: number
  readonly actions: BoardActions
}

/** One item of the page: what was said, how it ended, what was decided. */
export const ItemSection = memo(function ItemSection(props: ItemSectionProps) {
  const { item, isDrawn, isCurrent } = props
  const { itemId, depth } = item
  return (
    <section
      id={sectionId(itemId)}
      className="minutes-item"
      data-item={itemId}
      data-depth={depth}
      data-current={isCurrent}
      data-waiting={isDrawn ? undefined : true}
      aria-label={item.title}
    >
      <ItemTitle item={item} />
      {isDrawn && <ItemBody {...props} />}
    </section>
  )
})

function ItemBody(props: ItemSectionProps) {
  const { item, meetingId, decisions, isCurrent, isLocked, actions } = props
  const { itemId, lastTime } = item
  const isFollowUp = item.standingKind === 'FOLLOW_UP'
  return (
    <div className="minutes-item-body">
      {isFollowUp && isCurrent && !isLocked ? (
        <SessionPanel meetingId={meetingId} />
      ) : (
        <LastTime decisions={lastTime} />
      )}
      {isFollowUp && !(isCurrent && !isLocked) && <SaidList meetingId={meetingId} />}
      <ItemText {...props} />
      {isCurrent && !isLocked && !isSheetPart(item) ? (
        <ItemFacts item={item} meetingId={meetingId} />
      ) : (
        <ItemResult item={item} />
      )}
      {decisions.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} onOpen={actions.openDecision} />
      ))}
      {props.isDeciding && (
        <QuickEntry meetingId={meetingId} itemId={itemId} onClose={actions.endDecision} />
      )}
    </div>
  )
}

function ItemTitle({ item }: { readonly item: MinutesItem }) {
  const { t } = useTranslation()
  const { duration } = useFormats()
  const { number, title, presenter, durationMinutes, isInternal, isConfidential } = item
  const minutes = durationMinutes > 0 ? [duration(durationMinutes)] : []
  const facts = [...(presenter === '' ? [] : [presenter]), ...minutes]
  return (
    <h2 className="minutes-item-title">
      <span className="minutes-item-number">
        {number === '' ? '' : `${minutesNumber(number)}.`}
      </span>
      <span>
        {title} {facts.length > 0 && <em>({facts.join(' – ')})</em>}
        {isInternal && (
          <span className="minutes-item-mark">
            <Mark glyph="void" tone="none">
              {t('minutes.item.internal')}
            </Mark>
          </span>
        )}
        {isConfidential && (
          <span className="minutes-item-mark">
            <Mark glyph="paused" tone="wait">
              {t('minutes.item.confidential')}
            </Mark>
          </span>
        )}
      </span>
    </h2>
  )
}

/** The open text, or what is printed of it. */
function ItemText({ item, isWriting, isLocked, askedAt, actions }: ItemSectionProps) {
  const { t } = useTranslation()
  const own = useOwnText(item.itemId)
  const text = own ?? item.content
  const still = isBlank(text) ? (
    isLocked ? null : (
      <p className="minutes-blank">{t('minutes.item.blank')}</p>
    )
  ) : (
    <RichTextView text={text} />
  )
  if (!isWriting) return still
  return (
    <Suspense fallback={still}>
      <ItemEditor item={item} askedAt={askedAt} actions={actions} />
    </Suspense>
  )
}
