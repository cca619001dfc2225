import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'

type DecisionPickerProps = {
  readonly label: string
  /** The decision that is not offered: nothing replaces itself. */
  readonly exceptId: string
  readonly value: string | null
  readonly onChoose: (decisionId: string | null) => void
}

/** A decision of the register, found by its reference or words of its text. */
export function DecisionPicker({ label, exceptId, value, onChoose }: DecisionPickerProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(
    null,
  )
  const found = useQuery(
    api.search.find.queryOptions({
      input: { words, kinds: ['decision'], limit: 8 },
      enabled: words.trim() !== '',
      placeholderData: (previous) => previous,
    }),
  )
  const hits = (found.data ?? [])
    .filter(({ id }) => id !== exceptId)
    .map((hit) => ({ value: hit.id, label: [hit.label, hit.detail].join(' · ') }))
  const isKnown = chosen === null || hits.some((hit) => hit.value === chosen.value)
  return (
    <Select
      size="xs"
      label={label}
      placeholder={t('followUp.closing.replacedByHint')}
      searchable
      clearable
      data={isKnown ? hits : [chosen, ...hits]}
      // The core has searched already, also in words that the label does not show.
      filter={({ options }) => options}
      value={value}
      onSearchChange={setWords}
      nothingFoundMessage={words.trim() === '' ? undefined : t('followUp.closing.nothingFound')}
      onChange={(id) => {
        setChosen(hits.find((hit) => hit.value === id) ?? null)
        onChoose(id)
      }}
      comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
    />
  )
}
