import type { IsoDate } from './dates.ts'
import type { DecisionKind } from './decision-codes.ts'
import type { DecisionChoices, DecisionDraft, LeadOffice } from './decisions.ts'
import { readDueDay } from './quick-entry-day-rules.ts'
import { readKind } from './quick-entry-kind-rules.ts'
import type { Named } from './quick-entry-name-rules.ts'
import {
  blotted,
  isTail,
  readTokens,
  startOfSentence,
  type Token,
} from './quick-entry-token-rules.ts'
import { type Cut, withoutCuts } from './quick-entry-wording-rules.ts'

export type QuickField = 'kind' | 'lead' | 'support' | 'group' | 'due'

/** Words of the line that became a field. */
export type QuickMark = {
  readonly field: QuickField
  readonly start: number
  readonly end: number
  /** The institution, the office or the group named; null for a kind and a day. */
  readonly id: string | null
  /** What leaves the wording with it: for a name that the sentence needs, its sign alone. */
  readonly cut: Cut
}

/** Words of the line that were meant for a field and not understood. */
export type QuickGap = {
  readonly field: Exclude<QuickField, 'kind'>
  readonly start: number
  readonly end: number
  readonly typed: string
  /** Whom they may mean; empty when nobody bears that name. */
  readonly suggestions: readonly Named[]
}

/** One line of text, read as a decision. */
export type QuickEntry = {
  readonly kind: DecisionKind
  readonly wording: string
  readonly leadId: string | null
  /** «CdF» or «Tous» where an office leads; empty where an institution does. */
  readonly leadLabel: string
  readonly supportIds: readonly string[]
  readonly groupId: string | null
  readonly dueOn: IsoDate | null
  /** In the order of the text. */
  readonly marks: readonly QuickMark[]
  readonly gaps: readonly QuickGap[]
  /** True when it can be recorded as it is. */
  readonly isReady: boolean
}

/** What the contract takes. */
const longestWording = 2000
const mostSupports = 20

type Reading = { readonly marks: readonly QuickMark[]; readonly gaps: readonly QuickGap[] }

/**
 * Reads a line such as «@UNICEF Transmettre la note #Santé pour le 15/12».
 *
 * The first institution or office leads, those that follow support; «Tous» can only lead. What became a field leaves the wording,
 * unless the sentence needs it («demander à @UNICEF de …»), where the sign alone goes. What stands
 * between « … », “…” or "…" is taken as it is.
 */
export function parseQuickEntry(
  text: string,
  choices: DecisionChoices,
  today: IsoDate,
): QuickEntry {
  const masked = withoutQuotes(text)
  const tokens = readTokens(masked, choices)
  const names = readFields(tokens, choices.offices)
  const kind = readKind(masked, startOfSentence(masked, tokens), choices.types)
  const due = readDue(text, blotted(masked, tokens), { meetingDay: choices.meetingDay, today })
  const kinds = kind === null ? [] : [markOf('kind', kind)]
  const wording = withoutCuts(text, [...tokens.map(({ cut }) => cut), ...due.marks, ...kinds])
  const marks = [...kinds, ...names.marks, ...due.marks]
  const gaps = [...names.gaps, ...due.gaps]
  const lead = idsOf(marks, 'lead')[0] ?? null
  return {
    kind: kind?.kind ?? choices.types[0]?.kind ?? 'DECISION',
    wording,
    leadId: institutionOf(lead, choices.offices),
    leadLabel: choices.offices.find(({ id }) => id === lead)?.code ?? '',
    supportIds: idsOf(marks, 'support'),
    groupId: idsOf(marks, 'group')[0] ?? null,
    dueOn: due.day,
    marks: marks.toSorted((one, other) => one.start - other.start),
    gaps,
    isReady: gaps.length === 0 && wording !== '' && wording.length <= longestWording,
  }
}

/** What the contract records of an entry. */
export function draftOf(entry: QuickEntry): DecisionDraft {
  return {
    wording: entry.wording,
    leadInstitutionId: entry.leadId,
    leadLabel: entry.leadLabel,
    supportIds: [...entry.supportIds],
    groupBodyId: entry.groupId,
    dueOn: entry.dueOn,
  }
}

/** Quoted passages are verbatim: their places are kept, their letters hidden. */
function withoutQuotes(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|"[^"]*"/gu, (passage) => '\uFDD0'.repeat(passage.length))
}

/** Whom the names mean: the first one leads, the next ones support, each counted once. */
function readFields(tokens: readonly Token[], offices: readonly LeadOffice[]): Reading {
  const first = tokens.find(({ sign }) => sign === '@')
  return tokens.reduce<Reading>(
    ({ marks, gaps }, token) => {
      const field = fieldOf(token, token === first)
      const { start, end, name, cut } = token
      const [only, ...others] = name.matches
      // An office supports as the institution that holds it: nobody in particular holds «Tous».
      const id = field === 'support' ? institutionOf(only?.id ?? null, offices) : (only?.id ?? null)
      if (id === null || others.length > 0 || isTooMany(field, marks)) {
        const suggestions = name.matches.filter(({ id: meant }) => fits(field, meant, offices))
        return { marks, gaps: [...gaps, { field, start, end, typed: name.typed, suggestions }] }
      }
      const isRepeated =
        field === 'support' && marks.some((mark) => institutionOf(mark.id, offices) === id)
      return { gaps, marks: isRepeated ? marks : [...marks, { field, start, end, id, cut }] }
    },
    { marks: [], gaps: [] },
  )
}

function fits(field: QuickField, id: string, offices: readonly LeadOffice[]): boolean {
  return field !== 'support' || institutionOf(id, offices) !== null
}

/** The institution that is meant, itself or by its office. */
function institutionOf(id: string | null, offices: readonly LeadOffice[]): string | null {
  const office = offices.find((candidate) => candidate.id === id)
  return office === undefined ? id : office.institutionId
}

function fieldOf({ sign }: Token, isFirst: boolean): 'lead' | 'support' | 'group' {
  if (sign === '#') return 'group'
  return isFirst ? 'lead' : 'support'
}

function isTooMany(field: QuickField, marks: readonly QuickMark[]): boolean {
  return field === 'support' && idsOf(marks, 'support').length >= mostSupports
}

function readDue(
  text: string,
  readable: string,
  counting: Parameters<typeof readDueDay>[1],
): Reading & { readonly day: IsoDate | null } {
  const due = readDueDay(readable, counting, (from) => isTail(readable, from))
  if (due === null) return { day: null, marks: [], gaps: [] }
  if (due.day !== null) return { day: due.day, marks: [markOf('due', due)], gaps: [] }
  const { start, end } = due
  const gap = { field: 'due', start, end, typed: text.slice(start, end), suggestions: [] } as const
  return { day: null, marks: [], gaps: [gap] }
}

function markOf(
  field: 'kind' | 'due',
  { start, end }: { readonly start: number; readonly end: number },
): QuickMark {
  return { field, start, end, id: null, cut: { start, end } }
}

function idsOf(marks: readonly QuickMark[], field: QuickField): readonly string[] {
  return marks.flatMap((mark) => (mark.field === field && mark.id !== null ? [mark.id] : []))
}
