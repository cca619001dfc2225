import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DecisionLine } from '../../shared/decisions.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { useFormats } from '../ui/formats.ts'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { DaysLate, Status } from '../ui/status.tsx'
import { dueDay } from './decision-groups.ts'

type DecisionInspectorProps = {
  readonly decision: DecisionLine
  readonly onClose: () => void
}

/** The sheet of one decision: its text as printed, who answers for it, until when. */
export function DecisionInspector({ decision, onClose }: DecisionInspectorProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id, reference, wording, meetingId, daysLate } = decision
  return (
    <Inspector
      label={reference}
      onClose={onClose}
      head={
        <span className="decision-reference">
          {reference} <DaysLate days={daysLate} withGlyph />
        </span>
      }
    >
      <p className="decision-wording">{wording}</p>
      <LabelGrid lines={useLines(decision)} />
      {meetingId !== null && (
        <Button
          className="decision-meeting"
          leftSection={<IconExternalLink size={15} stroke={1.6} />}
          onClick={() => void navigate(`/meetings/${meetingId}/decisions`)}
        >
          {t('decisions.register.openMeeting')}
        </Button>
      )}
      <InspectorSection title={t('history.panel.title')}>
        <HistoryPanel table="decision" id={id} />
      </InspectorSection>
    </Inspector>
  )
}

function useLines(decision: DecisionLine) {
  const { t } = useTranslation()
  const { date, numericDay } = useFormats()
  const due = dueDay(decision)
  const { status, kind, bodyCode, leadLabel, dueInitialOn, dueRevisedOn, closedOn } = decision
  const optional = (label: string, value: string | null) =>
    value === null || value === '' ? [] : [{ label, value }]
  return [
    { label: t('decisions.register.column.status'), value: <Status status={status} /> },
    { label: t('decisions.register.kind'), value: t(`decisions.kinds.${kind}`) },
    { label: t('decisions.register.body'), value: bodyCode },
    { label: t('decisions.register.column.lead'), value: leadLabel },
    ...optional(t('decisions.register.supports'), decision.supportCodes.join(', ')),
    ...optional(t('decisions.register.concerned'), decision.groupCode),
    {
      label: t('decisions.register.column.due'),
      value: (
        <span className={decision.daysLate > 0 ? 'late' : undefined}>
          {due === null ? t('decisions.register.noDue') : date(due)}
        </span>
      ),
    },
    ...optional(
      t('decisions.register.dueInitial'),
      dueRevisedOn === null || dueInitialOn === null ? null : numericDay(dueInitialOn),
    ),
    ...optional(t('decisions.register.progress'), decision.progress),
    ...optional(t('decisions.register.evidence'), decision.evidence),
    ...optional(t('decisions.register.closedOn'), closedOn === null ? null : numericDay(closedOn)),
    ...optional(t('history.field.isRestricted'), decision.isRestricted ? t('frame.yes') : null),
  ]
}
