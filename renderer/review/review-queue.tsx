import { IconCheck, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review, ReviewLine } from '../../shared/follow-up.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { isNothingSaid } from '../follow-up/said-drafts.ts'
import { Status } from '../ui/status.tsx'
import { isHidden } from './hidden-line.ts'

type ReviewQueueProps = {
  readonly lines: readonly ReviewLine[]
  readonly meeting: Review['meeting']
  readonly saidOf: (id: string) => SaidSoFar
  readonly isSeen: (line: ReviewLine) => boolean
  readonly currentId: string | null
  readonly onGo: (id: string) => void
}

/** The decisions in their order, late ones first; a tick stands at those seen. */
export function ReviewQueue(props: ReviewQueueProps) {
  const { lines, meeting, saidOf, isSeen, currentId, onGo } = props
  const { t } = useTranslation()
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const isBegun = (id: string) => !isNothingSaid(saidOf(id))
  return (
    <nav ref={list} className="review-queue" aria-label={t('followUp.review.queue')}>
      <h2 className="secondary">{t('followUp.review.lateFirst')}</h2>
      <ol>
        {lines.map((line) => (
          <li key={line.id}>
            <button
              type="button"
              className="review-entry"
              aria-current={line.id === currentId}
              data-seen={isSeen(line)}
              onClick={() => onGo(line.id)}
            >
              <Glyphs
                line={line}
                isSeen={isSeen(line)}
                isBegun={line.id !== currentId && !isSeen(line) && isBegun(line.id)}
              />
              <span className="review-entry-text">
                <span className="ellipsis">
                  {isHidden(line, meeting) ? t('followUp.withheld') : line.wording}
                </span>
                <span className="diary-who ellipsis">
                  {[line.reference, isHidden(line, meeting) ? '' : line.leadLabel]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type GlyphsProps = {
  readonly line: ReviewLine
  readonly isSeen: boolean
  readonly isBegun: boolean
}

function Glyphs({ line, isSeen, isBegun }: GlyphsProps) {
  const { t } = useTranslation()
  if (isBegun) {
    return (
      <span className="review-mark">
        <IconPencil size={15} stroke={1.6} aria-hidden="true" />
        <span className="unseen">{t('followUp.review.begun')}</span>
      </span>
    )
  }
  if (isSeen) {
    return (
      <span className="review-mark">
        <IconCheck size={15} stroke={1.8} aria-hidden="true" />
        <span className="unseen">{t('followUp.review.isSeen')}</span>
      </span>
    )
  }
  return (
    <span className="review-mark">
      <Status status={line.status} isGlyphOnly />
    </span>
  )
}
