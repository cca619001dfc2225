import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PersonSummary } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { FilterChip } from '../ui/chips.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { focusSelectedRow } from '../ui/focus-row.ts'
import { KeyHints, Keys } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page-head.tsx'
import { NewPerson } from './new-person.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { type PeopleFilter, usePeople } from './use-people.ts'
import { useInstitutionChoices } from './use-institutions.ts'

type PeopleTabProps = {
  readonly head: React.ReactNode
  /** The person whose sheet is open, `new` for one to be added. */
  readonly personId: string | null
}

const everyone: PeopleFilter = {
  search: '',
  institutionId: null,
  bodyId: null,
  includeClosed: false,
}

/** The people of the directory, found as one types, with the sheet of one at the right. */
export function PeopleTab({ head, personId }: PeopleTabProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [filter, setFilter] = useState(everyone)
  const [chosen, setChosen] = useState<string | null>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  // Typing stays ahead of the list: the table is drawn when there is time.
  const people = usePeople(useDeferredValue(filter))
  const open = (id: string | null) => void navigate(id === null ? '/directory' : `/directory/${id}`)
  const close = () => {
    open(null)
    focusSelectedRow()
  }
  const selected = personId === null || personId === 'new' ? chosen : personId
  usePeopleCommands(searchRef, personId !== null, close)
  return (
    <Page
      head={head}
      bar={
        <PeopleBar
          filter={filter}
          searchRef={searchRef}
          onChange={(change) => setFilter({ ...filter, ...change })}
        />
      }
      inspector={<Side personId={personId} onClose={close} />}
      footer={<Hints />}
    >
      {people.isPending && <Notice>{t('frame.loading')}</Notice>}
      {people.isError && <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />}
      {people.data?.length === 0 && (
        <Nobody isFiltered={filter !== everyone} onClear={() => setFilter(everyone)} />
      )}
      {people.data !== undefined && people.data.length > 0 && (
        <PeopleTable
          people={people.data}
          selected={selected ?? people.data[0]?.id ?? null}
          isNarrow={personId !== null}
          onSelect={(id) => {
            setChosen(id)
            if (personId !== null && personId !== id) open(id)
          }}
          onOpen={({ id }: PersonSummary) => open(id)}
          onInspect={({ id }: PersonSummary) => open(personId === id ? null : id)}
        />
      )}
    </Page>
  )
}

function usePeopleCommands(
  searchRef: React.RefObject<HTMLInputElement | null>,
  isOpen: boolean,
  close: () => void,
): void {
  const { t } = useTranslation()
  useCommands([
    {
      id: 'directory.search',
      label: t('directory.screen.search'),
      keys: '/',
      run: () => searchRef.current?.focus(),
    },
    {
      id: 'directory.close',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: isOpen,
      run: close,
    },
  ])
}

type SideProps = { readonly personId: string | null; readonly onClose: () => void }

function Side({ personId, onClose }: SideProps) {
  if (personId === null) return null
  if (personId === 'new') return <NewPerson onClose={onClose} />
  return <PersonSheet key={personId} id={personId} onClose={onClose} />
}

type PeopleBarProps = {
  readonly filter: PeopleFilter
  readonly searchRef: React.RefObject<HTMLInputElement | null>
  readonly onChange: (change: Partial<PeopleFilter>) => void
}

function PeopleBar({ filter, searchRef, onChange }: PeopleBarProps) {
  const { t } = useTranslation()
  const institutions = useInstitutionChoices(filter.institutionId)
  const bodies = useQuery(api.bodies.list.queryOptions({ input: { includeClosed: false } }))
  return (
    <div className="page-bar">
      <FilterChip
        label={t('directory.fields.institutionId')}
        all={t('directory.screen.allInstitutions')}
        value={filter.institutionId}
        options={institutions}
        onChange={(institutionId) => onChange({ institutionId })}
      />
      <FilterChip
        label={t('directory.fields.bodyId')}
        all={t('directory.screen.allBodies')}
        value={filter.bodyId}
        options={(bodies.data ?? []).map(({ id, code }) => ({ value: id, label: code }))}
        onChange={(bodyId) => onChange({ bodyId })}
      />
      <FilterChip
        label={t('directory.screen.records')}
        all={t('directory.screen.openRecords')}
        value={filter.includeClosed ? 'all' : null}
        options={[{ value: 'all', label: t('directory.screen.allRecords') }]}
        onChange={(value) => onChange({ includeClosed: value !== null })}
      />
      <TextInput
        ref={searchRef}
        className="directory-search"
        aria-label={t('directory.screen.search')}
        placeholder={t('directory.screen.search')}
        value={filter.search}
        maxLength={200}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
        leftSection={<IconSearch size={15} stroke={1.6} aria-hidden="true" />}
        rightSection={filter.search === '' ? <Keys of="/" /> : undefined}
        rightSectionPointerEvents="none"
      />
    </div>
  )
}

function Nobody({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (isFiltered) {
    return (
      <EmptyState action={{ label: t('directory.screen.clear'), onClick: onClear }}>
        {t('directory.screen.noMatch')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={{
        label: t('directory.screen.importFile'),
        onClick: () => void navigate('/directory?tab=import'),
      }}
    >
      {t('directory.screen.nobody')}
    </EmptyState>
  )
}

function Hints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['ArrowUp', 'ArrowDown'], does: t('directory.screen.hints.walk') },
        { keys: ['Enter'], does: t('directory.screen.hints.sheet') },
        { keys: ['/'], does: t('directory.screen.hints.search') },
        { keys: ['n'], does: t('directory.screen.hints.newPerson') },
        { keys: ['Escape'], does: t('directory.screen.hints.close') },
      ]}
    />
  )
}
