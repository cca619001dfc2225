import { useTranslation } from 'react-i18next'
import type { PersonSummary } from '../../shared/directory.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { useFormats } from '../ui/formats.ts'
import { Mark } from '../ui/status.tsx'
import { plainName } from './person-name.ts'
import { useSeatWords } from './use-seat-words.ts'

type PeopleTableProps = {
  readonly people: readonly PersonSummary[]
  readonly selected: string | null
  /** Leaves out what the sheet at the right shows anyway. */
  readonly isNarrow: boolean
  readonly onSelect: (id: string) => void
  readonly onOpen: (person: PersonSummary) => void
  readonly onInspect: (person: PersonSummary) => void
}

/** One line a person, by family name. */
export function PeopleTable({ people, isNarrow, ...table }: PeopleTableProps) {
  const { t } = useTranslation()
  const { wide, narrow } = useColumns()
  return (
    <DataTable
      {...table}
      label={t('directory.screen.tabs.people')}
      columns={isNarrow ? narrow : wide}
      groups={[{ key: 'people', title: null, rows: people }]}
      rowKey={({ id }) => id}
    />
  )
}

function useColumns() {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const seatWords = useSeatWords()
  const name: Column<PersonSummary> = {
    key: 'name',
    title: t('directory.screen.columns.name'),
    width: '224px',
    cell: (person) => (
      <>
        {person.givenName} <strong className="directory-family">{person.familyName}</strong>
        {person.validTo !== null && (
          <span className="directory-closed">
            <Mark glyph="void" tone="none">
              {t('directory.screen.closed')}
            </Mark>
          </span>
        )}
      </>
    ),
    tooltip: plainName,
  }
  const jobTitle: Column<PersonSummary> = {
    key: 'jobTitle',
    title: t('directory.fields.jobTitle'),
    cell: (person) => <span className="secondary">{person.jobTitle}</span>,
    tooltip: (person) => person.jobTitle,
  }
  const institution: Column<PersonSummary> = {
    key: 'institution',
    title: t('directory.fields.institutionId'),
    width: '100px',
    cell: (person) =>
      person.institutionCode === null ? (
        <span className="muted">{t('frame.none')}</span>
      ) : (
        <span className="code-mark">{person.institutionCode}</span>
      ),
    tooltip: (person) => person.institutionName ?? '',
  }
  const seats: Column<PersonSummary> = {
    key: 'seats',
    title: t('directory.screen.columns.seats'),
    width: '168px',
    cell: (person) => <span className="secondary">{seatWords(person.seats)}</span>,
    tooltip: (person) => seatWords(person.seats),
  }
  const contact: readonly Column<PersonSummary>[] = [
    {
      key: 'email',
      title: t('directory.fields.email'),
      width: '216px',
      cell: (person) => <span className="secondary">{person.email}</span>,
      tooltip: (person) => person.email,
    },
    {
      key: 'phone',
      title: t('directory.fields.phone'),
      width: '140px',
      cell: (person) => <span className="secondary">{person.phone}</span>,
    },
    {
      key: 'verifiedOn',
      title: t('directory.fields.verifiedOn'),
      width: '96px',
      isNumeric: true,
      cell: ({ verifiedOn }) => (
        <span className="secondary">
          {verifiedOn === null ? t('frame.none') : numericDay(verifiedOn)}
        </span>
      ),
    },
  ]
  return {
    wide: [name, jobTitle, institution, seats, ...contact],
    narrow: [name, jobTitle, institution, seats],
  }
}
