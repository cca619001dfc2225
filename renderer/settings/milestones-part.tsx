import { useTranslation } from 'react-i18next'
import type { CalendarFacts } from '../../shared/calendar-facts.ts'
import type { Milestones } from '../../shared/calendar-events.ts'
import { client } from '../client.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFactChange } from './touched-context.ts'

const milestones = ['budgetDebateOn', 'financeBillOn', 'workPlanOn'] as const

/** The dates of the finance law and of donors that reviews respect in a year. */
export function MilestonesPart({ facts }: { readonly facts: CalendarFacts }) {
  const { t } = useTranslation()
  const { year, milestonesInForce: dates } = facts
  const save = useFactChange(client.calendar.saveMilestones)
  const write = (patch: Partial<Milestones>) => void save.run({ year, ...dates, ...patch })
  return (
    <section className="settings-group calendar-group">
      <h2>{t('calendarFacts.milestones.title', { year })}</h2>
      <p className="secondary">
        {t(`calendarFacts.milestones.${facts.milestones === null ? 'usual' : 'stored'}`)}
      </p>
      <div className="calendar-milestones">
        {milestones.map((field) => (
          <DateField
            key={field}
            label={t(`calendarFacts.milestones.${field}`)}
            value={dates[field]}
            today={dates[field]}
            onWrite={(day) => day !== null && write({ [field]: day })}
          />
        ))}
      </div>
      {save.failure !== null && <p className="settings-refused">{save.failure.what}</p>}
    </section>
  )
}
