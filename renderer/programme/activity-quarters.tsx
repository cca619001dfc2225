import { useTranslation } from 'react-i18next'
import type { ActivityLine } from '../../shared/programme.ts'
import { client } from '../client.ts'
import { NumberField } from '../ui/number-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'

/** What was stated of an activity at the end of each quarter; an emptied percentage takes it back. */
export function ActivityQuarters({ activity }: { readonly activity: ActivityLine }) {
  return (
    <ul className="programme-states">
      {[1, 2, 3, 4].map((quarter) => (
        <Quarter key={quarter} activity={activity} quarter={quarter} />
      ))}
    </ul>
  )
}

type QuarterProps = { readonly activity: ActivityLine; readonly quarter: number }

function Quarter({ activity, quarter }: QuarterProps) {
  const { t } = useTranslation()
  const set = useChange(client.programme.setQuarter)
  const clear = useChange(client.programme.clearQuarter)
  const { id: activityId, percent: progress, quarters } = activity
  const stated = quarters.find((state) => state.quarter === quarter)
  const write = (percent: number, note: string) =>
    void set.run({ activityId, quarter, percent, note })
  const writePercent = (percent: number | null) => {
    if (percent !== null) write(percent, stated?.note ?? '')
    else if (stated !== undefined) {
      void clear.run({ id: stated.id, seenRevision: stated.revision })
    }
  }
  return (
    <li>
      <span className="programme-states-quarter">{t('programme.screen.quarter', { quarter })}</span>
      <NumberField
        label={t('programme.screen.stateQuarter', { quarter })}
        isLabelHidden
        isOptional
        unit="%"
        most={100}
        value={stated?.percent ?? null}
        onWrite={writePercent}
      />
      <TextField
        label={t('programme.screen.noteQuarter', { quarter })}
        isLabelHidden
        placeholder={t('programme.fields.quarterNote')}
        maxLength={1000}
        value={stated?.note ?? ''}
        onWrite={(note) => write(stated?.percent ?? progress, note)}
      />
    </li>
  )
}
