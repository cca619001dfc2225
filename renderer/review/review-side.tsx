import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Review, ReviewLine, ThreadStep } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { storyOf } from '../follow-up/diary-lines.ts'
import { Story } from '../follow-up/diary-section.tsx'
import { useToday } from '../organisation.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { Mark, Status } from '../ui/status.tsx'
import { useDoneWords } from './done-words.ts'
import { isHidden } from './hidden-line.ts'

type ReviewSideProps = {
  readonly review: Review
  readonly line: ReviewLine | null
  readonly onGo: (id: string) => void
}

/** What is known of the decision in hand, and what this review has done so far. */
export function ReviewSide({ review, line, onGo }: ReviewSideProps) {
  const { t } = useTranslation()
  return (
    <aside className="review-side" aria-label={t('followUp.review.side')}>
      {line !== null && !isHidden(line, review.meeting) && <Known key={line.id} line={line} />}
      <Done review={review} onGo={onGo} />
    </aside>
  )
}

const fewLines = 7

function Known({ line }: { readonly line: ReviewLine }) {
  const { t } = useTranslation()
  const today = useToday()
  const sheet = useQuery(api.followUp.sheet.queryOptions({ input: { id: line.id } }))
  const { diary = [], thread, evidence = [] } = sheet.data ?? {}
  const others = (thread?.steps ?? []).filter(({ isCurrent }) => !isCurrent)
  return (
    <>
      <InspectorSection
        title={
          <>
            {t('followUp.diary.title')}{' '}
            <span className="section-count">{storyOf({ line, diary, today }).length}</span>
          </>
        }
      >
        <Story line={line} diary={diary} few={fewLines} />
      </InspectorSection>
      {others.length > 0 && (
        <InspectorSection title={t('followUp.review.tied')}>
          <ul className="review-tied">
            {others.map((step) => (
              <Tied key={step.id} step={step} />
            ))}
          </ul>
        </InspectorSection>
      )}
      {evidence.length > 0 && (
        <InspectorSection title={t('followUp.evidence.heading')}>
          <ul className="review-tied">
            {evidence.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </InspectorSection>
      )}
    </>
  )
}

function Tied({ step }: { readonly step: ThreadStep }) {
  const { t } = useTranslation()
  const { kind, id, status, reference, wording, isWithheld, bodyCode } = step
  const words = isWithheld || wording === '' ? t('followUp.withheld') : wording
  return (
    <li className="review-tie" title={words}>
      {status === null ? (
        <Mark glyph="empty" tone="none">
          <span className="unseen">{t('followUp.thread.waiting')}</span>
        </Mark>
      ) : (
        <Status status={status} isGlyphOnly />
      )}
      {kind === 'decision' ? (
        <Link className="thread-reference" to={`/decision/${id}`}>
          {reference}
        </Link>
      ) : (
        <span className="thread-reference">{bodyCode}</span>
      )}
      <span className="ellipsis">{words}</span>
    </li>
  )
}

function Done({ review, onGo }: Pick<ReviewSideProps, 'review' | 'onGo'>) {
  const { t } = useTranslation()
  const words = useDoneWords()
  const done = review.lines.filter((line) => line.done.length > 0)
  if (done.length === 0) return null
  return (
    <InspectorSection title={t('followUp.review.done')} aside={done.length}>
      <ul>
        {done.map((line) => (
          <li key={line.id}>
            <button type="button" className="review-done" onClick={() => onGo(line.id)}>
              <span className="thread-reference">{line.reference}</span>
              <span className="ellipsis" title={words(line)}>
                {words(line)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}
