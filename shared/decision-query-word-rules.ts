import type { QueryMark } from './decision-query.ts'
import {
  type DecisionKind,
  decisionKinds,
  type DecisionStatus,
  decisionStatuses,
} from './decision-codes.ts'
import { foldText } from './folding.ts'

/** What a field of a query line is called, in French first. */
export const queryFields = {
  is: ['est', 'is'],
  status: ['état', 'statut', 'status', 'state'],
  kind: ['nature', 'type', 'kind'],
  lead: ['responsable', 'resp', 'lead'],
  support: ['appui', 'appuis', 'support'],
  body: ['instance', 'body'],
  group: ['groupe', 'group'],
  meeting: ['réunion', 'séance', 'meeting'],
  reference: ['réf', 'référence', 'ref', 'reference'],
  person: ['personne', 'person'],
  year: ['année', 'an', 'year'],
  due: ['échéance', 'due'],
  taken: ['prise', 'décidée', 'taken'],
  review: ['revue', 'review'],
  closed: ['close', 'clôture', 'clôturée', 'closed'],
  updated: ['maj', 'updated'],
} as const
export type QueryField = keyof typeof queryFields

/** Fields that compare days. */
export const dayFields = ['due', 'taken', 'review', 'closed', 'updated'] as const
export type DayField = (typeof dayFields)[number]

export function isDayField(field: QueryField): field is DayField {
  return dayFields.some((known) => known === field)
}

const marks: Readonly<Record<QueryMark, readonly string[]>> = {
  open: ['ouverte', 'ouvert', 'à suivre', 'open'],
  closed: ['close', 'closed', 'clôturée', 'fermée'],
  late: ['retard', 'en retard', 'late', 'overdue'],
  soon: ['bientôt', 'soon', '30 jours'],
  undated: ['sans date', 'sans échéance', 'undated'],
  unassigned: ['sans responsable', 'unassigned'],
  restricted: ['restreinte', 'diffusion restreinte', 'restricted'],
  budget: ['budget', 'incidence budgétaire'],
  revised: ['révisée', 'échéance révisée', 'revised'],
}

const statuses: Readonly<Record<DecisionStatus, readonly string[]>> = {
  NOT_STARTED: ['non entamée', 'non réalisée', 'not started'],
  IN_PROGRESS: ['en cours', 'in progress'],
  PARTIAL: ['partielle', 'partiellement réalisée', 'partial'],
  DONE: ['réalisée', 'faite', 'complétée', 'done'],
  PENDING: ['en attente', 'attente', 'pending'],
  DEFERRED: ['reportée', 'deferred'],
  OBSOLETE: ['sans objet', 'caduque', 'obsolete'],
  SUPERSEDED: ['remplacée', 'superseded'],
}

const kinds: Readonly<Record<DecisionKind, readonly string[]>> = {
  DECISION: ['décision', 'decision'],
  RECOMMENDATION: ['recommandation', 'recommendation'],
  ACTION: ['action', 'point d’action'],
  TASK: ['tâche', 'task'],
  COMMITMENT: ['engagement', 'commitment'],
  INSTRUCTION: ['instruction'],
  DELIBERATION: ['délibération', 'deliberation'],
  RESOLUTION: ['résolution', 'resolution'],
  OPINION: ['avis', 'opinion'],
}

/** Words as they are compared: without case, accents, spaces and signs. */
export function flatWord(word: string): string {
  return foldText(word).replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Meanings by every word for them; the code of a state or a kind is one of them. */
function dictionary<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
  meanings: readonly Meaning[],
): ReadonlyMap<string, Meaning> {
  return new Map(
    meanings.flatMap((meaning) =>
      [meaning, ...words[meaning]].map((word) => [flatWord(word), meaning] as const),
    ),
  )
}

const queryMarkNames: readonly QueryMark[] = [
  'open',
  'closed',
  'late',
  'soon',
  'undated',
  'unassigned',
  'restricted',
  'budget',
  'revised',
]
const markWords = dictionary(marks, queryMarkNames)
const statusWords = dictionary(statuses, decisionStatuses)
const kindWords = dictionary(kinds, decisionKinds)
const fieldNames: readonly QueryField[] = [
  'is',
  'status',
  'kind',
  'lead',
  'support',
  'body',
  'group',
  'meeting',
  'reference',
  'person',
  'year',
  'due',
  'taken',
  'review',
  'closed',
  'updated',
]
const fieldWords = dictionary<QueryField>(queryFields, fieldNames)

/** Fewest letters that may stand for a longer word. */
const leastLetters = 3

/** The meaning of a word, or of the beginning of words that mean the same; null when it has none. */
function meaningOf<Meaning>(words: ReadonlyMap<string, Meaning>, typed: string): Meaning | null {
  const flat = flatWord(typed)
  const exact = words.get(flat)
  if (exact !== undefined || flat.length < leastLetters) return exact ?? null
  const begun = new Set([...words].filter(([word]) => word.startsWith(flat)).map(([, is]) => is))
  const [only, ...others] = begun
  return only !== undefined && others.length === 0 ? only : null
}

/** The field that a word names whole; null when none does. */
export function fieldOf(word: string): QueryField | null {
  return fieldWords.get(flatWord(word)) ?? null
}
export const markOf = (word: string): QueryMark | null => meaningOf(markWords, word)
export const statusOf = (word: string): DecisionStatus | null => meaningOf(statusWords, word)
export const kindOf = (word: string): DecisionKind | null => meaningOf(kindWords, word)

const compact = (word: string | undefined) => (word ?? '').toLowerCase().replaceAll(/[\s’]+/gu, '')

/** The word that a query line of the program itself uses. */
export const fieldWord = (field: QueryField): string => queryFields[field][0]
export const markWord = (mark: QueryMark): string => compact(marks[mark][0])
export const statusWord = (status: DecisionStatus): string => compact(statuses[status][0])
export const kindWord = (kind: DecisionKind): string => compact(kinds[kind][0])

/** What could stand after a field whose values are words; empty for other fields. */
export function knownValues(field: QueryField): readonly string[] {
  if (field === 'is') return queryMarkNames.map(markWord)
  if (field === 'status') return decisionStatuses.map(statusWord)
  return field === 'kind' ? decisionKinds.map(kindWord) : []
}

/** Every field, as the program writes it. */
export const knownFields: readonly string[] = fieldNames.map(fieldWord)
