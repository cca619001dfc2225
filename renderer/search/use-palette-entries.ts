import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { type SearchKind, searchKinds } from '../../shared/search-kinds.ts'
import { api } from '../api.ts'
import { useOfferedCommands } from '../commands.ts'
import { useFormats } from '../ui/formats.ts'
import {
  entryOfCommand,
  entryOfHit,
  matchesWords,
  type PaletteEntry,
  type PaletteScope,
  readPaletteText,
} from './palette-entries.tsx'

const kindsOf: Readonly<Record<PaletteScope, readonly SearchKind[]>> = {
  all: searchKinds,
  command: [],
  person: ['person'],
  meeting: ['meeting'],
}

/** What the palette offers for a text: commands of this window, then hits of the core. */
export function usePaletteEntries(text: string, isOpen: boolean) {
  const { scope, words } = readPaletteText(text)
  const navigate = useNavigate()
  const { numericDay } = useFormats()
  const commands = useOfferedCommands().filter(
    ({ isListed = true, isEnabled = true }) => isListed && isEnabled,
  )
  const kinds = kindsOf[scope]
  const isAsking = isOpen && words !== '' && kinds.length > 0
  const found = useQuery(
    api.search.find.queryOptions({
      input: { words, kinds: [...kinds], limit: 5 },
      enabled: isAsking,
      // The lines of the last word stay until those of the new one are there: nothing jumps.
      placeholderData: (previous) => previous,
    }),
  )
  const offered = scope === 'all' || scope === 'command' ? commands : []
  const hits = isAsking ? (found.data ?? []) : []
  const entries: readonly PaletteEntry[] = [
    ...offered
      .filter(({ label }) => words === '' || matchesWords(label, words))
      .map(entryOfCommand),
    ...hits.map((hit) => entryOfHit(hit, (path) => void navigate(path), numericDay)),
  ]
  return {
    entries,
    scope,
    words,
    error: isAsking ? found.error : null,
    isPending: isAsking && found.isPending,
  }
}
