import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Minutes } from '../../shared/minutes.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { useChange } from '../use-change.ts'

/** Until when remarks are awaited, and which meeting will adopt. */
export function CirculationSection({ minutes }: { readonly minutes: Minutes }) {
  const { t } = useTranslation()
  const today = useToday()
  const { day } = useFormats()
  const change = useChange(client.minutes.describe)
  const { meetingId, state, sheet, adoptedBy } = minutes
  const { id, revision: seenRevision, remarksUntil } = sheet
  return (
    <InspectorSection title={t('minutes.circulation.title')}>
      <p className="minutes-side-line">{t(`minutes.circulation.${state}`)}</p>
      {state === 'CIRCULATED' && (
        <DateField
          label={t('minutes.circulation.remarksUntil')}
          value={remarksUntil}
          today={today}
          isOptional
          onWrite={(until) =>
            void change.run({ id, meetingId, seenRevision, patch: { remarksUntil: until } })
          }
        />
      )}
      {state !== 'ADOPTED' && (
        <p className="minutes-side-line secondary">
          {adoptedBy === null ? (
            t('minutes.circulation.noAdoption')
          ) : (
            <Link to={`/meetings/${adoptedBy.id}`}>
              {t('minutes.circulation.adoptedBy', {
                reference: adoptedBy.reference,
                day: day(adoptedBy.day),
              })}
            </Link>
          )}
        </p>
      )}
    </InspectorSection>
  )
}
