import {
  IconAddressBook,
  IconBuilding,
  IconBuildingBank,
  IconCalendarEvent,
  IconGavel,
  IconList,
  IconTerminal2,
} from '@tabler/icons-react'
import { type IsoDate, isIsoDate } from '../../shared/dates.ts'
import type { SearchHit } from '../../shared/search.ts'
import type { SearchKind } from '../../shared/search-kinds.ts'
import type { Command } from '../commands.ts'

/** One line of the palette. */
export type PaletteEntry = {
  readonly key: string
  readonly group: 'command' | SearchKind
  readonly label: string
  readonly detail: string
  readonly keys?: string
  readonly icon: React.ReactNode
  readonly run: () => void
}

/** What the first sign narrows the search to. */
export type PaletteScope = 'all' | 'command' | 'person' | 'meeting'

/**
 * What was typed, without the sign that narrows it.
 *
 * @example readPaletteText('@awa') //=> { scope: 'person', words: 'awa' }
 */
export function readPaletteText(text: string): { scope: PaletteScope; words: string } {
  const scopes: Readonly<Record<string, PaletteScope>> = {
    '>': 'command',
    '@': 'person',
    '#': 'meeting',
  }
  const typed = text.trimStart()
  const scope = scopes[typed.charAt(0)]
  return scope === undefined
    ? { scope: 'all', words: typed.trim() }
    : { scope, words: typed.slice(1).trim() }
}

const icon = { size: 16, stroke: 1.6 } as const
const hitIcons: Readonly<Record<SearchKind, React.ReactNode>> = {
  meeting: <IconCalendarEvent {...icon} />,
  body: <IconBuilding {...icon} />,
  person: <IconAddressBook {...icon} />,
  institution: <IconBuildingBank {...icon} />,
  decision: <IconGavel {...icon} />,
  item: <IconList {...icon} />,
}

export function entryOfCommand(command: Command): PaletteEntry {
  const { id, label, keys, icon: shape = <IconTerminal2 {...icon} />, run } = command
  return {
    key: `command:${id}`,
    group: 'command',
    label,
    detail: '',
    ...(keys === undefined ? {} : { keys }),
    icon: shape,
    run,
  }
}

export function entryOfHit(
  hit: SearchHit,
  go: (path: string) => void,
  numericDay: (day: IsoDate) => string,
): PaletteEntry {
  return {
    key: `${hit.kind}:${hit.id}`,
    group: hit.kind,
    label: hit.label,
    detail: hit.detail.replaceAll(/\d{4}-\d{2}-\d{2}/gu, (day) =>
      isIsoDate(day) ? numericDay(day) : day,
    ),
    icon: hitIcons[hit.kind],
    run: () => go(pathOfHit(hit)),
  }
}

function pathOfHit({ kind, id, targetId }: SearchHit): string {
  switch (kind) {
    case 'meeting':
      return `/meetings/${targetId}`
    case 'item':
      return `/meetings/${targetId}/agenda`
    case 'body':
      return `/bodies/${id}`
    case 'person':
      return `/directory/${id}`
    case 'institution':
      return `/directory?institution=${id}`
    case 'decision':
      return `/decision/${id}`
  }
}

/** True when each word begins some word of the label, accents and case aside. */
export function matchesWords(label: string, words: string): boolean {
  const starts = plain(label).split(/[^\p{L}\p{N}]+/u)
  return plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => starts.some((start) => start.startsWith(word)))
}

/** The label cut into passages, those that match what was typed marked. */
export function highlighted(
  label: string,
  words: string,
): readonly { readonly text: string; readonly isMatch: boolean }[] {
  const wanted = plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const passages = label.split(/([\p{L}\p{N}]+)/u)
  return passages.flatMap((text) => {
    const word = wanted
      .filter((start) => plain(text).startsWith(start))
      .toSorted((one, other) => other.length - one.length)[0]
    if (word === undefined) return [{ text, isMatch: false }]
    return [
      { text: text.slice(0, word.length), isMatch: true },
      { text: text.slice(word.length), isMatch: false },
    ]
  })
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
