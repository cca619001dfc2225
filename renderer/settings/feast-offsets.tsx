import { useTranslation } from 'react-i18next'
import type { FeastLine } from '../../shared/calendar-facts.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { SelectField } from '../ui/select-field.tsx'
import type { FactsPartProps } from './holidays-part.tsx'
import { useFactChange } from './touched-context.ts'

const offsets = ['-2', '-1', '0', '1', '2'] as const

/** By how many days each feast of the moon is kept apart from its computed day. */
export function FeastOffsets({ facts, country }: FactsPartProps) {
  const { t } = useTranslation()
  const feasts = facts.feasts.filter((each) => each.country === country)
  if (feasts.length === 0) return null
  return (
    <section className="settings-group calendar-group">
      <h2>{t('calendarFacts.feasts.title')}</h2>
      <p className="secondary">{t('calendarFacts.feasts.lead')}</p>
      <table className="settings-table calendar-feasts">
        <thead>
          <tr>
            <th scope="col">{t('calendarFacts.feasts.feast')}</th>
            <th scope="col">{t('calendarFacts.feasts.computed')}</th>
            <th scope="col">{t('calendarFacts.feasts.offset')}</th>
            <th scope="col">{t('calendarFacts.feasts.kept')}</th>
          </tr>
        </thead>
        <tbody>
          {feasts.map((feast) => (
            <Feast key={`${feast.feast}${feast.computedOn}`} feast={feast} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Feast({
  feast: { country, feast, name, computedOn, day, offset },
}: {
  readonly feast: FeastLine
}) {
  const { t } = useTranslation()
  const format = useFormats()
  const set = useFactChange(client.calendar.setOffset)
  return (
    <tr>
      <td>{name}</td>
      <td className="secondary">{format.day(computedOn)}</td>
      <td>
        <SelectField
          label={`${t('calendarFacts.feasts.offset')} ${name}`}
          isLabelHidden
          isInline
          value={offsets.find((each) => Number(each) === offset) ?? '0'}
          choices={offsets.map((value) => ({ value, label: t(`calendarFacts.offsets.d${value}`) }))}
          onWrite={(value) => void set.run({ country, feast, days: Number(value) })}
        />
      </td>
      <td>{format.day(day)}</td>
    </tr>
  )
}
