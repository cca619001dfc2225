import { Button } from '@mantine/core'
import { IconCheck, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PersonDraft, PersonSummary } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Warning } from '../ui/status.tsx'
import { useChange } from '../use-change.ts'
import { PersonFields } from './person-fields.tsx'
import { fullName } from './person-name.ts'

type PersonSheetProps = { readonly id: string; readonly onClose: () => void }

/** One person: every field in place, the seats held, what changed, and the ways to end the record. */
export function PersonSheet({ id, onClose }: PersonSheetProps) {
  const { t } = useTranslation()
  // While it is being deleted nobody asks for it again: the answer would be that it is gone.
  const [isRemoving, setRemoving] = useState(false)
  const person = useQuery(api.people.get.queryOptions({ input: { id }, enabled: !isRemoving }))
  return (
    <Inspector
      label={t('directory.screen.person')}
      head={<InstitutionMark person={person.data} />}
      onClose={onClose}
    >
      {person.isPending && <Notice>{t('frame.loading')}</Notice>}
      {person.isError && <ErrorNotice error={person.error} onRetry={() => void person.refetch()} />}
      {person.data !== undefined && (
        <Sheet person={person.data} onRemoving={setRemoving} onClose={onClose} />
      )}
    </Inspector>
  )
}

/** The institution as a mark that leads to its sheet. */
function InstitutionMark({ person }: { readonly person: PersonSummary | undefined }) {
  if (person === undefined || person.institutionCode === null) return null
  return (
    <Link className="code-mark" to={`/directory?institution=${person.institutionId}`}>
      {person.institutionCode}
    </Link>
  )
}

type SheetProps = {
  readonly person: PersonSummary
  readonly onRemoving: (isRemoving: boolean) => void
  readonly onClose: () => void
}

function Sheet({ person, onRemoving, onClose }: SheetProps) {
  const { t } = useTranslation()
  const update = useChange(client.people.update)
  const write = (patch: Partial<PersonDraft>) =>
    void update.run({ id: person.id, seenRevision: person.revision, patch })
  return (
    <>
      <div>
        <p className="directory-sheet-title">{fullName(person)}</p>
        <p className="secondary">{person.institutionName}</p>
      </div>
      <Verified person={person} write={write} />
      <PersonFields draft={person} write={write} failure={update.failure} isInline />
      <Seats person={person} />
      <Ending person={person} write={write} onRemoving={onRemoving} onClose={onClose} />
      <InspectorSection title={t('directory.screen.history')}>
        <HistoryPanel table="person" id={person.id} />
      </InspectorSection>
    </>
  )
}

type PartProps = {
  readonly person: PersonSummary
  readonly write: (patch: Partial<PersonDraft>) => void
}

/** When the address and the function were last checked, and the button that says «today». */
function Verified({ person, write }: PartProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { numericDay } = useFormats()
  const { verifiedOn } = person
  const isDone = verifiedOn === today
  return (
    <div className="directory-verified">
      {verifiedOn === null ? (
        <Warning>{t('directory.screen.neverVerified')}</Warning>
      ) : (
        <span className="secondary">
          {t('directory.screen.verifiedOn', { day: numericDay(verifiedOn) })}
        </span>
      )}
      <Button
        leftSection={<IconCheck size={15} />}
        disabled={isDone}
        onClick={() => write({ verifiedOn: today })}
      >
        {t('directory.screen.verifiedToday')}
      </Button>
    </div>
  )
}

function Seats({ person }: { readonly person: PersonSummary }) {
  const { t } = useTranslation()
  return (
    <InspectorSection title={t('directory.screen.seatsHeld')} aside={person.seats.length}>
      {person.seats.length === 0 && <p className="secondary">{t('directory.screen.noSeatHeld')}</p>}
      <ul>
        {person.seats.map(({ bodyId, bodyCode, role }) => (
          <li key={`${bodyId}:${role}`}>
            <Link className="directory-line" to={`/bodies/${bodyId}/seats`}>
              <span>{bodyCode}</span>
              <span className="secondary">{t(`directory.mandateRoles.${role}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}

/** A record that was used is closed at a date; only an unused one can be deleted. */
function Ending({ person, write, onRemoving, onClose }: PartProps & SheetProps) {
  const { t } = useTranslation()
  const today = useToday()
  const remove = useChange(client.people.remove, { toast: t('directory.screen.personRemoved') })
  const isUsed = person.seats.length > 0 || remove.failure?.code === 'locked'
  const tryRemove = async () => {
    const { id, revision } = person
    onRemoving(true)
    if ((await remove.run({ id, seenRevision: revision })) !== null) onClose()
    else onRemoving(false)
  }
  return (
    <InspectorSection title={t('directory.screen.validity')}>
      <LabelGrid
        lines={(['validFrom', 'validTo'] as const).map((field) => ({
          label: t(`directory.fields.${field}`),
          value: (
            <DateField
              label={t(`directory.fields.${field}`)}
              isLabelHidden
              isInline
              value={person[field]}
              today={today}
              isOptional={field === 'validTo'}
              onWrite={(day) => {
                if (field === 'validTo') write({ validTo: day })
                else if (day !== null) write({ validFrom: day })
              }}
            />
          ),
        }))}
      />
      {isUsed && <p className="secondary">{t('directory.screen.closeInstead')}</p>}
      <div className="directory-actions">
        {person.validTo === null && (
          <Button onClick={() => write({ validTo: today })}>
            {t('directory.screen.closeToday')}
          </Button>
        )}
        {!isUsed && (
          <Button leftSection={<IconTrash size={15} />} onClick={() => void tryRemove()}>
            {t('directory.screen.removePerson')}
          </Button>
        )}
      </div>
    </InspectorSection>
  )
}
