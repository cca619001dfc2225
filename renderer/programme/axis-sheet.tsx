import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProgrammeAxis } from '../../shared/programme.ts'
import { client } from '../client.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'

type AxisSheetProps = {
  readonly part: ProgrammeAxis
  readonly number: string
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** One axis: its title and its objective. */
export function AxisSheet({ part, number, onRemove, onClose }: AxisSheetProps) {
  const { t } = useTranslation()
  const update = useChange(client.programme.updateAxis)
  const { axis, activities } = part
  const { id, revision, title, objective } = axis
  const write = (patch: { readonly title?: string; readonly objective?: string }) =>
    void update.run({ id, seenRevision: revision, patch })
  return (
    <Inspector
      label={t('programme.screen.axis')}
      head={<span className="code-mark">{number}</span>}
      onClose={onClose}
    >
      <LabelGrid
        lines={[
          {
            label: t('programme.fields.axisTitle'),
            value: (
              <TextField
                label={t('programme.fields.axisTitle')}
                isLabelHidden
                rows={2}
                maxLength={300}
                value={title}
                onWrite={(value) => value.trim() !== '' && write({ title: oneLine(value) })}
              />
            ),
          },
          {
            label: t('programme.fields.objective'),
            value: (
              <TextField
                label={t('programme.fields.objective')}
                isLabelHidden
                rows={3}
                maxLength={600}
                value={objective}
                onWrite={(value) => write({ objective: oneLine(value) })}
              />
            ),
          },
        ]}
      />
      <InspectorSection title={t('programme.screen.history')}>
        <HistoryPanel table="work_axis" id={id} />
      </InspectorSection>
      <div className="programme-sheet-foot">
        {activities.length > 0 && (
          <p className="secondary">
            {t('programme.screen.axisHasActivities', { count: activities.length })}
          </p>
        )}
        <Button variant="subtle" onClick={onRemove}>
          {t('programme.screen.removeAxis')}
        </Button>
      </div>
    </Inspector>
  )
}

/** The contract takes one line; a field of several shows a long one whole. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
