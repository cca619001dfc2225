import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonSummary } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { plainName } from './person-name.ts'

type PersonPickerProps = {
  readonly label: string
  readonly value: string | null
  readonly onChoose: (id: string) => void
  /** People of this institution are offered before anything is typed. */
  readonly institutionId: string | null
  readonly isAutoFocused?: boolean
}

const mostOffered = 30

/** One person of the directory, found by typing; the core searches, so that any number will do. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, value, onChoose, institutionId, isAutoFocused = false } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState('')
  // Once chosen, the name stands in the field: it is no search.
  const search = typed === chosen ? '' : typed
  const people = useQuery(
    api.people.list.queryOptions({
      input: {
        search,
        institutionId: search === '' ? institutionId : null,
        limit: mostOffered,
      },
      placeholderData: (previous) => previous,
    }),
  )
  const offered = (people.data?.people ?? []).map((person) => ({
    value: person.id,
    label: inWords(person),
  }))
  const kept = value === null || offered.some((person) => person.value === value)
  return (
    <Select
      label={label}
      placeholder={t('directory.screen.picker.placeholder')}
      searchable
      value={value}
      data={kept ? offered : [...offered, { value, label: chosen }]}
      // The core has already searched, accents aside.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        if (id === null) return
        setChosen(offered.find((person) => person.value === id)?.label ?? '')
        onChoose(id)
      }}
      allowDeselect={false}
      nothingFoundMessage={t('directory.screen.picker.nothing')}
      comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
      {...(isAutoFocused ? { 'data-autofocus': true, autoFocus: true } : {})}
    />
  )
}

function inWords(person: PersonSummary): string {
  const { institutionCode } = person
  return institutionCode === null ? plainName(person) : `${plainName(person)} · ${institutionCode}`
}
