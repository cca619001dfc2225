import { useTranslation } from 'react-i18next'
import type { LocalTime } from '../../shared/dates.ts'
import type { Minutes, MinutesSheetPatch } from '../../shared/minutes.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { RealHourField } from './real-hour-field.tsx'

const names = ['chairName', 'chairTitle', 'secretaryName', 'secretaryTitle'] as const

/** Who took the chair, who kept the minutes, and when the sitting really began and ended. */
export function SittingSection({ minutes }: { readonly minutes: Minutes }) {
  return minutes.isLocked ? <ReadSitting minutes={minutes} /> : <WrittenSitting minutes={minutes} />
}

/** As it was adopted: words and no fields. */
function ReadSitting({ minutes: { sheet } }: { readonly minutes: Minutes }) {
  const { t } = useTranslation()
  const { time } = useFormats()
  const { openedAt, closedAt } = sheet
  const hour = (value: LocalTime | null) => (value === null ? '' : time(value))
  const lines = [
    { label: t('minutes.sitting.openedAt'), value: hour(openedAt) },
    { label: t('minutes.sitting.closedAt'), value: hour(closedAt) },
    ...[...names, 'rapporteurs' as const].map((field) => ({
      label: t(`minutes.sitting.${field}`),
      value: sheet[field],
    })),
  ]
  return (
    <InspectorSection title={t('minutes.sitting.title')}>
      <div className="minutes-sitting">
        <LabelGrid lines={lines.filter(({ value }) => value !== '')} />
      </div>
    </InspectorSection>
  )
}

/** The same, to be filled in. */
function WrittenSitting({ minutes }: { readonly minutes: Minutes }) {
  const { t } = useTranslation()
  const change = useChange(client.minutes.describe)
  const { meetingId, sheet } = minutes
  const { id, revision: seenRevision, openedAt, closedAt, rapporteurs } = sheet
  const write = (patch: MinutesSheetPatch) =>
    void change.run({ id, meetingId, seenRevision, patch })
  return (
    <InspectorSection title={t('minutes.sitting.title')}>
      <div className="minutes-sitting">
        <div className="field-row">
          <RealHourField
            label={t('minutes.sitting.openedAt')}
            value={openedAt}
            onWrite={(time) => write({ openedAt: time })}
          />
          <RealHourField
            id="minutes-closed-at"
            label={t('minutes.sitting.closedAt')}
            value={closedAt}
            onWrite={(time) => write({ closedAt: time })}
          />
        </div>
        {names.map((field) => (
          <div key={field} id={field === 'chairName' ? 'minutes-chair' : undefined}>
            <TextField
              label={t(`minutes.sitting.${field}`)}
              value={sheet[field]}
              maxLength={field.endsWith('Title') ? 300 : 200}
              onWrite={(text) => write({ [field]: text })}
            />
          </div>
        ))}
        <TextField
          label={t('minutes.sitting.rapporteurs')}
          value={rapporteurs}
          maxLength={400}
          onWrite={(text) => write({ rapporteurs: text })}
        />
      </div>
    </InspectorSection>
  )
}
