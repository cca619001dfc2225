import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Notice } from '../ui/notice.tsx'
import { RequestCard } from './request-card.tsx'
import { RequestForm } from './request-form.tsx'
import { isReviewEvent, type SideProps } from './use-reviews-side.ts'

/** «Demandes»: who wants another date in the adopted calendar, and what was answered. */
export function RequestsPanel({ side }: SideProps) {
  const { t, year, place, calendar } = side
  const { selected } = place
  const isPointed = selected !== null && isReviewEvent(selected)
  const adopted = calendar.versions.findLast(({ state }) => state === 'ADOPTED') ?? null
  // Whoever comes here with a review of an adopted version in hand wants to ask.
  const [isAsking, setAsking] = useState(isPointed && side.isFrozen)
  if (year === null) return <Notice>{t('frame.loading')}</Notice>
  const waiting = year.requests.filter(({ state }) => state === 'ASKED')
  const settled = year.requests.filter(({ state }) => state !== 'ASKED')
  return (
    <>
      {adopted === null && <p className="reviews-calm">{t('reviews.requests.notAdopted')}</p>}
      {isAsking && adopted !== null ? (
        <RequestForm
          key={selected}
          side={side}
          year={year}
          version={adopted}
          onClose={() => {
            side.onTry([])
            setAsking(false)
          }}
        />
      ) : (
        adopted !== null && (
          <div className="side-pad">
            <Button
              leftSection={<IconPlus size={15} stroke={1.6} />}
              onClick={() => setAsking(true)}
            >
              {t('reviews.requests.ask')}
            </Button>
          </div>
        )
      )}
      {adopted !== null && year.requests.length === 0 && (
        <p className="reviews-calm">{t('reviews.requests.none')}</p>
      )}
      <ul className="requests">
        {[...waiting, ...settled.toReversed()].map((request) => (
          <RequestCard key={request.id} request={request} side={side} year={year} />
        ))}
      </ul>
    </>
  )
}
