import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../shared/dates.ts'
import { api } from '../api.ts'
import { useSecretariat } from '../organisation.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { SectionTabs } from '../ui/section-tabs.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { YearSteps } from '../ui/year-steps.tsx'
import { FrameworksPart } from './frameworks-part.tsx'
import { HolidaysPart } from './holidays-part.tsx'
import { HoursPart } from './hours-part.tsx'
import { MilestonesPart } from './milestones-part.tsx'
import { PeriodsPart } from './periods-part.tsx'
import './calendar-section.css'
import { useCountryName } from './use-country-name.ts'

const parts = ['holidays', 'periods', 'hours', 'milestones'] as const
type Part = (typeof parts)[number]

/** The facts that dates are held against: days off, periods, hours, milestones, strategies. */
export function CalendarSection() {
  const { t } = useTranslation()
  const { today, organisation } = useSecretariat()
  const countryName = useCountryName()
  const [part, setPart] = useState<Part>('holidays')
  const [year, setYear] = useState(yearOf(today))
  const [country, setCountry] = useState(organisation.country)
  const { data, error, isError, refetch } = useQuery(
    api.calendar.facts.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  )
  if (isError) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Notice>{t('frame.loading')}</Notice>
  const choices = data.countries.map(({ code }) => ({ value: code, label: countryName(code) }))
  const given = { facts: data, country }
  return (
    <>
      <SectionTabs
        label={t('settings.screen.sections.calendar')}
        current={part}
        onChange={setPart}
        tabs={parts.map((key) => ({ key, label: t(`calendarFacts.parts.${key}`) }))}
      />
      <div className="settings-year calendar-bar">
        {part !== 'hours' && <YearSteps year={year} onYear={setYear} />}
        {part !== 'milestones' && (
          <SelectField
            label={t('settings.fields.country')}
            isLabelHidden
            value={country}
            choices={choices}
            onWrite={setCountry}
          />
        )}
      </div>
      {part === 'holidays' && <HolidaysPart {...given} />}
      {part === 'periods' && <PeriodsPart key={`${year}${country}`} {...given} />}
      {part === 'hours' && <HoursPart {...given} />}
      {part === 'milestones' && (
        <>
          <MilestonesPart key={year} facts={data} />
          <FrameworksPart frameworks={data.frameworks} />
        </>
      )}
    </>
  )
}
