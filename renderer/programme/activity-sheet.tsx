import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ActivityDraft, ActivityLine, ProgrammeBoard } from '../../shared/programme.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { Inspector, InspectorSection } from '../ui/inspector.tsx'
import { DaysLate } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ActivityFields } from './activity-fields.tsx'
import { ActivityLinks } from './activity-links.tsx'
import { ActivityQuarters } from './activity-quarters.tsx'
import { StateMark } from './programme-columns.tsx'

type ActivitySheetProps = {
  readonly activity: ActivityLine
  readonly number: string
  readonly board: ProgrammeBoard
  readonly write: (patch: Partial<ActivityDraft>) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** One activity, every field in place. */
export function ActivitySheet(props: ActivitySheetProps) {
  const { activity, number, board, write, onRemove, onClose } = props
  const { t } = useTranslation()
  return (
    <Inspector
      label={t('programme.screen.activity')}
      head={
        <span className="programme-sheet-head">
          <span className="code-mark">{number}</span>
          <StateMark state={activity.state} />
          <DaysLate days={activity.daysLate} />
        </span>
      }
      onClose={onClose}
    >
      <div className="programme-sheet-title">
        <TextField
          label={t('programme.fields.title')}
          isLabelHidden
          isInline
          rows={2}
          maxLength={300}
          value={activity.title}
          onWrite={(value) => {
            const title = value.replaceAll(/\s+/gu, ' ').trim()
            if (title !== '') write({ title })
          }}
        />
      </div>
      <ActivityFields draft={activity} board={board} write={write} />
      <InspectorSection title={t('programme.screen.quarterStates')}>
        <ActivityQuarters activity={activity} />
      </InspectorSection>
      <InspectorSection title={t('programme.screen.links')}>
        <ActivityLinks activity={activity} programmeId={board.programme.id} />
      </InspectorSection>
      <InspectorSection title={t('programme.screen.history')}>
        <HistoryPanel table="work_activity" id={activity.id} />
      </InspectorSection>
      <div className="programme-sheet-foot">
        <Button variant="subtle" onClick={onRemove}>
          {t('programme.screen.removeActivity')}
        </Button>
      </div>
    </Inspector>
  )
}
