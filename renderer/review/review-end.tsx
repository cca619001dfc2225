import { Button } from '@mantine/core'
import { IconFileText, IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Review, ReviewLine } from '../../shared/follow-up.ts'
import { RegisterExportDialog } from '../exports/register-export-dialog.tsx'
import { WordExportDialog } from '../exports/word-export-dialog.tsx'
import { Status } from '../ui/status.tsx'
import { isChanged, useDoneWords } from './done-words.ts'

type ReviewEndProps = {
  readonly review: Review
  readonly isSeen: (line: ReviewLine) => boolean
  readonly onGo: (id: string) => void
}

/** Nothing is left: what changed, and the documents that say it. */
export function ReviewEnd({ review, isSeen, onGo }: ReviewEndProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const words = useDoneWords()
  const [isPreviewing, setPreviewing] = useState(false)
  const [isMatrix, setMatrix] = useState(false)
  const { meeting, lines } = review
  const changed = lines.filter(isChanged)
  const unseen = lines.find((line) => !isSeen(line))
  const query = `instance:${meeting.bodyCode}`
  return (
    <article className="review-decision review-end" aria-label={t('followUp.review.ended')}>
      <h2 className="review-wording">
        {t(unseen === undefined ? 'followUp.review.ended' : 'followUp.review.notEnded')}
      </h2>
      <p className="secondary">
        {t('followUp.review.changed', { count: changed.length })}{' '}
        {t('followUp.review.inAgenda', { reference: meeting.reference })}
      </p>
      <div className="review-moves">
        <Button
          variant="filled"
          leftSection={<IconFileText size={16} stroke={1.6} />}
          onClick={() => setPreviewing(true)}
        >
          {t('followUp.review.annotated')}
        </Button>
        <Button
          leftSection={<IconListDetails size={16} stroke={1.6} />}
          onClick={() => setMatrix(true)}
        >
          {t('followUp.review.matrix')}
        </Button>
        <Button onClick={() => void navigate(`/meetings/${meeting.id}/agenda`)}>
          {t('followUp.review.toAgenda')}
        </Button>
        {unseen !== undefined && (
          <Button onClick={() => onGo(unseen.id)}>{t('followUp.review.resume')}</Button>
        )}
      </div>
      <ul className="review-summary">
        {changed.map((line) => (
          <li key={line.id}>
            <button type="button" className="review-done" onClick={() => onGo(line.id)}>
              <span className="thread-reference">{line.reference}</span>
              <Status status={line.status} />
              <span>{words(line)}</span>
            </button>
          </li>
        ))}
      </ul>
      <WordExportDialog
        request={
          isPreviewing ? { kind: 'agenda', meetingId: meeting.id, variant: 'annotated' } : null
        }
        onClose={() => setPreviewing(false)}
      />
      <RegisterExportDialog
        request={isMatrix ? { kind: 'follow-up', query } : null}
        onClose={() => setMatrix(false)}
      />
    </article>
  )
}
