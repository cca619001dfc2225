import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonSummary } from '../../shared/directory.ts'
import type { Participant } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { fullName } from '../directory/person-name.ts'
import { useBeforeLeaving } from '../ui/use-before-leaving.ts'

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
  const name = useName(participant.representative, onWrite)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focusTurn > 0) input.current?.focus()
  }, [focusTurn])
  const groups = useOffered(participant, name.typed)
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') name.flush()
    if (event.key !== 'Enter') return
    event.preventDefault()
    // After the list of suggestions has put in the one that was chosen.
    setTimeout(() => {
      name.flush()
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
      value={name.typed ?? participant.representative}
      data={groups}
      // What is offered was chosen already, by what is typed.
      filter={({ options }) => options}
      maxLength={200}
      disabled={isDisabled}
      comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
      onChange={name.type}
      onBlur={name.flush}
      onKeyDown={onKeyDown}
    />
  )
}

/**
 * What is typed, handed over on Enter, Échap and on leaving: a pause is spent reading what is
 * offered, and half a name is nobody.
 */
function useName(stored: string, onWrite: (name: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const write = useRef(onWrite)
  write.current = onWrite
  const flush = () => {
    const name = pending.current?.trim() ?? stored
    pending.current = null
    if (name !== stored) write.current(name)
  }
  const last = useRef(flush)
  last.current = flush
  useBeforeLeaving(flush)
  useEffect(() => () => last.current(), [])
  // The stored name moved after ours was handed over: it is the answer.
  useEffect(() => {
    if (pending.current === null) setTyped(null)
  }, [stored])
  const type = (name: string) => {
    pending.current = name
    setTyped(name)
  }
  return { typed, type, flush }
}

/** Holders first; people of the directory once something is typed, searched by the core. */
function useOffered(participant: Participant, typed: string | null) {
  const { t } = useTranslation()
  const search = typed?.trim() ?? ''
  const isSearching = search.length > 1
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
