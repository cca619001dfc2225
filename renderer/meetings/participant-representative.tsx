import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonSummary } from '../../shared/directory.ts'
import type { Participant } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { fullName } from '../directory/person-name.ts'
import { useDraft } from '../ui/use-draft.ts'

type RepresentativeFieldProps = {
  readonly participant: Participant
  readonly isDisabled: boolean
  /** A new number asks for the focus. */
  readonly focusTurn: number
  readonly onWrite: (name: string) => void
  /** Enter: the name is given, back to the list. */
  readonly onDone: () => void
}

const mostOffered = 6

/** Who spoke for a seat: its holders and the directory are offered, any other name may be typed. */
export function RepresentativeField(props: RepresentativeFieldProps) {
  const { participant, isDisabled, focusTurn, onWrite, onDone } = props
  const { t } = useTranslation()
  const draft = useDraft(participant.representative, onWrite)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focusTurn > 0) input.current?.focus()
  }, [focusTurn])
  const groups = useOffered(participant, draft.shown)
  const onKeyDown = (event: React.KeyboardEvent) => {
    draft.onEscape(event)
    if (event.key !== 'Enter') return
    event.preventDefault()
    // After the list of suggestions has put in the one that was chosen.
    setTimeout(() => {
      draft.flush()
      onDone()
    })
  }
  return (
    <Autocomplete
      ref={input}
      size="sm"
      className="field"
      label={t('meetings.attendance.who')}
      description={t('meetings.attendance.whoHint')}
      value={draft.shown}
      data={groups}
      // What is offered was chosen already, by what is typed.
      filter={({ options }) => options}
      maxLength={200}
      disabled={isDisabled}
      comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
      onChange={draft.type}
      onBlur={draft.flush}
      onKeyDown={onKeyDown}
    />
  )
}

/** Holders first; people of the directory once something is typed, searched by the core. */
function useOffered(participant: Participant, typed: string) {
  const { t } = useTranslation()
  const search = typed.trim()
  const isSearching = search.length > 1 && search !== participant.representative
  const people = useQuery(
    api.people.list.queryOptions({
      input: { search, limit: mostOffered },
      enabled: isSearching,
      placeholderData: (previous) => previous,
    }),
  )
  const holders = participant.holders
    .map(({ name }) => name)
    .filter((name) => !isSearching || name.toLowerCase().includes(search.toLowerCase()))
  const others = isSearching ? (people.data?.people ?? []).map(inWords) : []
  const seat = [...new Set(holders)]
  const rest = [...new Set(others)].filter((name) => !seat.includes(name))
  return [
    { group: t('meetings.attendance.onThisSeat'), items: seat },
    { group: t('meetings.attendance.inDirectory'), items: rest },
  ].filter(({ items }) => items.length > 0)
}

/** «Mme Fanta ESSAI (MSDS)» */
function inWords(person: PersonSummary): string {
  const { institutionCode } = person
  return institutionCode === null ? fullName(person) : `${fullName(person)} (${institutionCode})`
}
