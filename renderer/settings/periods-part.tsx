import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarFacts, PeriodDraft, StoredPeriod } from '../../shared/calendar-facts.ts'
import type { CalendarPeriod } from '../../shared/calendar-events.ts'
import { dateOf } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { useInstitutions } from '../directory/use-institutions.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import type { FactsPartProps } from './holidays-part.tsx'
import { PeriodForm } from './period-form.tsx'
import { useFactChange } from './touched-context.ts'

/** What is being written: a new period, or one in hand. */
export type PeriodInHand = {
  readonly stored: StoredPeriod | null
  readonly draft: PeriodDraft
}

/** One line of the list: entered, or given by the rules. */
type Line = { readonly period: PeriodDraft; readonly stored: StoredPeriod | null }

/** Ramadan, recess, embassy days and missions of a year: computed, corrected, entered. */
export function PeriodsPart({ facts, country }: FactsPartProps) {
  const { t } = useTranslation()
  const [inHand, setInHand] = useState<PeriodInHand | null>(null)
  const lines = linesOf(facts).filter(
    ({ period }) => period.country === country || period.country === '',
  )
  const begin = () => setInHand({ stored: null, draft: emptyDraft(facts.year, country) })
  return (
    <>
      <p className="secondary calendar-lead">{t('calendarFacts.periods.lead')}</p>
      {lines.length === 0 ? (
        <EmptyState>{t('calendarFacts.periods.none', { year: facts.year })}</EmptyState>
      ) : (
        <table className="settings-table calendar-periods">
          <thead>
            <tr>
              <th scope="col">{t('calendarFacts.periods.kind')}</th>
              <th scope="col">{t('calendarFacts.periods.name')}</th>
              <th scope="col">{t('calendarFacts.periods.days')}</th>
              <th scope="col">{t('calendarFacts.periods.concerns')}</th>
              <th scope="col">
                <span className="unseen">{t('calendarFacts.periods.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <PeriodLine key={keyOf(line)} line={line} onTake={setInHand} />
            ))}
          </tbody>
        </table>
      )}
      {inHand === null ? (
        <Button className="calendar-new" leftSection={<IconPlus size={15} />} onClick={begin}>
          {t('calendarFacts.periods.add')}
        </Button>
      ) : (
        <PeriodForm
          key={inHand.stored?.id ?? 'new'}
          inHand={inHand}
          onDone={() => setInHand(null)}
        />
      )}
    </>
  )
}

type PeriodLineProps = {
  readonly line: Line
  readonly onTake: (inHand: PeriodInHand) => void
}

function PeriodLine({ line: { period, stored }, onTake }: PeriodLineProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const institutions = useInstitutions()
  const codes = period.institutionIds.map((id) => institutions.get(id)?.code ?? '')
  const concerned = [...codes, ...period.ministries].filter((name) => name !== '').join(', ')
  const { firstDay, lastDay, kind, name, isVoid } = period
  const days =
    firstDay === lastDay ? numericDay(firstDay) : `${numericDay(firstDay)} – ${numericDay(lastDay)}`
  return (
    <tr data-void={isVoid || undefined}>
      <td>{t(`calendarFacts.periodKinds.${kind}`)}</td>
      <td>
        {name}{' '}
        <span className="muted">
          {isVoid && t('calendarFacts.periods.void')}
          {stored === null && t('calendarFacts.periods.computed')}
        </span>
      </td>
      <td className="calendar-days">{days}</td>
      <td className="secondary">{concerned === '' ? t('calendarFacts.periods.all') : concerned}</td>
      <td>
        <LineActions line={{ period, stored }} onTake={onTake} />
      </td>
    </tr>
  )
}

function LineActions({ line: { period, stored }, onTake }: PeriodLineProps) {
  const { t } = useTranslation()
  const save = useFactChange(client.calendar.savePeriod)
  const remove = useFactChange(client.calendar.removePeriod)
  const { name } = period
  const takeAway = () => {
    if (stored !== null) void remove.run({ id: stored.id, seenRevision: stored.revision })
    else void save.run({ id: null, draft: { ...period, isVoid: true } })
  }
  if (stored?.isVoid === true) {
    return (
      <Button size="compact-sm" variant="subtle" onClick={takeAway}>
        {t('calendarFacts.periods.restore')}
      </Button>
    )
  }
  const away = t(stored === null ? 'calendarFacts.periods.lift' : 'calendarFacts.periods.remove')
  return (
    <span className="settings-row-actions">
      <Tooltip label={t('calendarFacts.periods.correct')}>
        <ActionIcon
          aria-label={`${t('calendarFacts.periods.correct')} ${name}`}
          onClick={() => onTake({ stored, draft: period })}
        >
          <IconPencil size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={away}>
        <ActionIcon aria-label={`${away} ${name}`} onClick={takeAway}>
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </span>
  )
}

function linesOf({ periods, computedPeriods }: CalendarFacts): readonly Line[] {
  const lines = [
    ...periods.map((stored) => ({ stored, period: draftOf(stored) })),
    ...computedPeriods.map((period) => ({ stored: null, period: draftOfComputed(period) })),
  ]
  return lines.toSorted((one, other) => (one.period.firstDay < other.period.firstDay ? -1 : 1))
}

function draftOf({ id: _id, revision: _revision, ...draft }: StoredPeriod): PeriodDraft {
  return { ...draft, institutionIds: [...draft.institutionIds], ministries: [...draft.ministries] }
}

function draftOfComputed({
  kind,
  name,
  country,
  days,
  institutionIds,
}: CalendarPeriod): PeriodDraft {
  return {
    kind,
    name,
    country,
    firstDay: days.first,
    lastDay: days.last,
    institutionIds: [...institutionIds],
    ministries: [],
    isVoid: false,
  }
}

function emptyDraft(year: number, country: string): PeriodDraft {
  const day = dateOf(year, 1, 1)
  return {
    kind: 'MISSION',
    name: '',
    country,
    firstDay: day,
    lastDay: day,
    institutionIds: [],
    ministries: [],
    isVoid: false,
  }
}

function keyOf({ period, stored }: Line): string {
  return stored?.id ?? `${period.kind}${period.country}${period.firstDay}${period.name}`
}
