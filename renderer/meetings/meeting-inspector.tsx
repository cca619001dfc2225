import { Button } from '@mantine/core'
import { IconArrowRight, IconListNumbers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useFormats } from '../ui/formats.ts'
import { Inspector, InspectorSection } from '../ui/inspector.tsx'
import { FindingsList } from './findings-list.tsx'
import { PlanLines } from './plan-lines.tsx'
import './meetings.css'

type MeetingInspectorProps = {
  readonly meeting: MeetingSummary
  readonly onClose: () => void
}

/** The selected meeting of the list: when, where, how far, what is missing. */
export function MeetingInspector({ meeting, onClose }: MeetingInspectorProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { day, timeRange } = useFormats()
  const detail = useQuery(
    api.meetings.get.queryOptions({
      input: { id: meeting.id },
      placeholderData: (previous) => (previous?.meeting.id === meeting.id ? previous : undefined),
    }),
  )
  const { id, reference, title, place, findings, bodyCode } = meeting
  const where = place === '' ? t('meetings.header.placeless') : place
  return (
    <Inspector
      label={t('meetings.inspector.label', { reference })}
      head={<span className="code-mark">{bodyCode}</span>}
      onClose={onClose}
    >
      <div>
        <p className="inspector-title">{reference}</p>
        {title !== '' && <p className="serif">{title}</p>}
        <p className="secondary">{day(meeting.day)}</p>
        <p className="secondary">
          {timeRange(meeting.startsAt, meeting.endsAt)} · {where}
        </p>
        <div className="inspector-actions">
          <Button
            leftSection={<IconArrowRight size={15} />}
            onClick={() => void navigate(`/meetings/${id}`)}
          >
            {t('meetings.inspector.open')}
          </Button>
          <Button
            leftSection={<IconListNumbers size={15} />}
            onClick={() => void navigate(`/meetings/${id}/agenda`)}
          >
            {t('meetings.inspector.agenda')}
          </Button>
        </div>
      </div>
      <InspectorSection title={t('meetings.inspector.progress')}>
        {detail.data !== undefined && <PlanLines detail={detail.data} />}
      </InspectorSection>
      <InspectorSection
        title={t('meetings.inspector.missing')}
        aside={
          findings.length > 0 ? <span className="missing-dot">{findings.length}</span> : undefined
        }
      >
        <FindingsList meetingId={id} findings={findings} none={t('meetings.inspector.complete')} />
      </InspectorSection>
    </Inspector>
  )
}
