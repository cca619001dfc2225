import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SeriesOccurrence } from '../../shared/calendar.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useDayOfYear } from './use-day-of-year.ts'
import { Warning } from '../ui/status.tsx'

export type OccurrencePlanning = {
  /** A meeting can be planned on it. */
  readonly isFree: (occurrence: SeriesOccurrence) => boolean
  readonly isChosen: (occurrence: SeriesOccurrence) => boolean
  /** Where it is to be held; null while no day was found. */
  readonly dayOf: (occurrence: SeriesOccurrence) => IsoDate | null
  readonly onToggle: (slotOn: IsoDate) => void
  readonly onMove: (slotOn: IsoDate, day: IsoDate) => void
}

type OccurrenceTableProps = {
  readonly occurrences: readonly SeriesOccurrence[]
  /** Null where the dates are only looked at. */
  readonly planning: OccurrencePlanning | null
}

/** The dates of a rule: what stands in their way, where they go instead, what they became. */
export function OccurrenceTable({ occurrences, planning }: OccurrenceTableProps) {
  const { t } = useTranslation()
  if (occurrences.length === 0) return <EmptyState>{t('series.screen.noDate')}</EmptyState>
  return (
    <table className="series-table">
      <thead>
        <tr>
          {planning !== null && (
            <th scope="col">
              <span className="unseen">{t('series.screen.chosen')}</span>
            </th>
          )}
          <th scope="col">{t('series.screen.slot')}</th>
          <th scope="col">{t('series.screen.reason')}</th>
          <th scope="col">{t('series.screen.heldOn')}</th>
          <th scope="col">{t('series.screen.meeting')}</th>
        </tr>
      </thead>
      <tbody>
        {occurrences.map((occurrence) => (
          <Occurrence key={occurrence.slotOn} occurrence={occurrence} planning={planning} />
        ))}
      </tbody>
    </table>
  )
}

type OccurrenceProps = {
  readonly occurrence: SeriesOccurrence
  readonly planning: OccurrencePlanning | null
}

function Occurrence({ occurrence, planning }: OccurrenceProps) {
  const { t } = useTranslation()
  const day = useDayOfYear()
  const { slotOn, reason, meeting } = occurrence
  const isFree = planning?.isFree(occurrence) ?? false
  return (
    <tr>
      {planning !== null && (
        <td>
          {isFree && (
            <Checkbox
              size="sm"
              aria-label={t('series.screen.choose', { day: day(slotOn) })}
              checked={planning.isChosen(occurrence)}
              onChange={() => planning.onToggle(slotOn)}
            />
          )}
        </td>
      )}
      <td>{day(slotOn)}</td>
      <td>{reason !== '' && <Warning>{reason}</Warning>}</td>
      <td>
        <HeldOn occurrence={occurrence} planning={isFree ? planning : null} />
      </td>
      <td>
        {meeting !== null && (
          <>
            <Link to={`/meetings/${meeting.id}`}>{meeting.reference}</Link>{' '}
            <span className="secondary">{t(`meetings.states.${meeting.state}`)}</span>
          </>
        )}
      </td>
    </tr>
  )
}

/** The day of the meeting that stands there, or the one that is proposed and can be corrected. */
function HeldOn({ occurrence, planning }: OccurrenceProps) {
  const { t } = useTranslation()
  const day = useDayOfYear()
  const { slotOn, proposedOn, meeting } = occurrence
  if (meeting !== null) return meeting.day === slotOn ? null : day(meeting.day)
  if (planning === null)
    return proposedOn === null || proposedOn === slotOn ? null : day(proposedOn)
  return (
    <DateField
      label={t('series.screen.heldOnOf', { day: day(slotOn) })}
      isLabelHidden
      isInline
      value={planning.dayOf(occurrence)}
      today={slotOn}
      onWrite={(next) => next !== null && planning.onMove(slotOn, next)}
    />
  )
}
