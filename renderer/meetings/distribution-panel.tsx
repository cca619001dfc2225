import { Button } from '@mantine/core'
import { IconCopy, IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { MeetingSummary, Participant } from '../../shared/meetings.ts'
import { fittingNotices } from '../../shared/notice-rules.ts'
import { api } from '../api.ts'
import { showToast } from '../frame/toasts.tsx'
import { InspectorSection } from '../ui/inspector.tsx'
import { ErrorNotice } from '../ui/notice.tsx'

type DistributionPanelProps = {
  readonly meeting: MeetingSummary
  readonly participants: readonly Participant[]
}

/** The addresses to which the convocation goes, ready to be pasted into a mail. */
export function DistributionPanel({ meeting, participants }: DistributionPanelProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [notice] = fittingNotices(meeting)
  const list = useQuery(
    api.seats.distributionList.queryOptions({
      input: { bodyId: meeting.bodyId, on: meeting.day },
    }),
  )
  const [isRefused, setRefused] = useState(false)
  const guests = participants.filter(({ seatId, email }) => seatId === null && email !== '')
  const entries = list.data?.entries ?? []
  const addresses = [
    ...new Set([...entries, ...guests].map(({ email }) => email).filter((email) => email !== '')),
  ]
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(addresses.join('; '))
      showToast(t('meetings.participants.copied', { count: addresses.length }))
    } catch {
      // A browser may forbid the clipboard; the addresses stand below to be selected by hand.
      setRefused(true)
    }
  }
  return (
    <aside className="inspector distribution" aria-label={t('meetings.participants.distribution')}>
      <InspectorSection
        title={t('meetings.participants.distribution')}
        aside={t('meetings.participants.addresses', { count: addresses.length })}
      >
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        <div className="distribution-copy">
          <Button
            leftSection={<IconCopy size={15} />}
            disabled={addresses.length === 0}
            onClick={() => void copy()}
          >
            {t('meetings.participants.copy')}
          </Button>
          {notice !== undefined && (
            <Button
              leftSection={<IconMail size={15} />}
              onClick={() => void navigate(`/meetings/${meeting.id}/preparation?send=${notice}`)}
            >
              {t('exports.sending.send')}
            </Button>
          )}
        </div>
        {isRefused && <p className="secondary">{t('meetings.participants.notCopied')}</p>}
        {(list.data?.unreachable ?? []).length > 0 && (
          <p className="distribution-unreachable">
            {t('meetings.participants.unreachable', {
              codes: (list.data?.unreachable ?? []).join(', '),
            })}
          </p>
        )}
        <ul className="distribution-list">
          {addresses.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      </InspectorSection>
    </aside>
  )
}
