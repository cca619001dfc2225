import { compareDates, type IsoDate } from './dates.ts'
import { dueOn } from './decision-rules.ts'
import type { DecisionKind } from './decision-codes.ts'
import type { Decision, DecisionType } from './decisions.ts'
import { newDecision, type NewDecision } from './follow-up-import-draft-rules.ts'
import { type Filed, filedLine } from './follow-up-import-filing-rules.ts'
import { likenessFinder, wordingKey } from './follow-up-import-match-rules.ts'
import { type FollowUpMessage, followUpMessage } from './follow-up-import-messages.ts'
import {
  givenPrefix,
  type NumbersGiven,
  ownReference,
  referenceGiver,
  referenceKey,
} from './follow-up-import-reference-rules.ts'
import type { TableLine } from './follow-up-import-line-rules.ts'
import type { ReadLine } from './follow-up-import-row-rules.ts'
import { changesOfKnown, type KnownChange } from './follow-up-import-update-rules.ts'
import type { FollowUpOutcome } from './follow-up-import.ts'

export type PlannedFollowUp = {
  readonly number: number
  readonly outcome: FollowUpOutcome
  readonly line: ReadLine | null
  readonly title: string
  readonly reference: string
  readonly kind: DecisionKind
  readonly draft: NewDecision | null
  readonly change: KnownChange | null
  readonly sameAs: string | null
  readonly messages: readonly FollowUpMessage[]
}

/** What lines are compared with: the decisions of their bodies, and all that bear their references. */
export type ImportRegister = {
  readonly decisions: readonly Decision[]
  readonly numbers: ReadonlyMap<string, NumbersGiven>
  readonly types: readonly DecisionType[]
}

export type PlanOptions = {
  readonly today: IsoDate
  readonly updateKnown: boolean
}

/**
 * What every line of a table does to the register: a new decision, more about a known one, nothing.
 *
 * A decision is known by its reference, else by its body, its words and its year. Words that merely
 * look alike are told and come in: two decisions in one would be worse than one decision twice.
 */
export function planFollowUp(
  lines: readonly TableLine[],
  register: ImportRegister,
  options: PlanOptions,
): readonly PlannedFollowUp[] {
  const { types } = register
  const filed = lines.map((line) => filedLine(line, types, options.today))
  const book = planBook(filed, register)
  const planned: PlannedFollowUp[] = []
  lines.forEach((tableLine, index) => {
    const one = filed[index] ?? null
    const next =
      one === null ? withoutDecision(tableLine) : planLine(one, planned, book, register, options)
    planned.push(next)
  })
  return planned
}

type Planned = PlannedFollowUp
const nothing = { draft: null, change: null, sameAs: null, reference: '', title: '' } as const

/** A title across the table, or a line that is refused. */
function withoutDecision({ number, line, titleNotes, title }: TableLine): Planned {
  if (line === null) {
    const kind = 'DECISION'
    return { ...nothing, number, line, title, kind, outcome: 'skip', messages: titleNotes }
  }
  const messages = [...line.refusals, ...line.notes]
  const kind = line.kind ?? 'DECISION'
  return { ...nothing, number, line, kind, reference: line.reference, outcome: 'refuse', messages }
}

type Book = ReturnType<typeof planBook>

/** What is known of the register and of earlier lines while a table is planned. */
function planBook(filed: readonly (Filed | null)[], { decisions, numbers }: ImportRegister) {
  const byReference = new Map(decisions.map((one) => [referenceKey(one.reference), one]))
  const byWording = Map.groupBy(
    decisions,
    ({ bodyId, wording }) => `${bodyId} ${wordingKey(wording)}`,
  )
  const free = filed.flatMap((one) =>
    one?.own !== undefined && one.own !== null && !byReference.has(referenceKey(one.own))
      ? [one.own]
      : [],
  )
  return {
    byReference,
    byWording,
    alike: likenessFinder(decisions),
    alikeLines: likenessFinder(
      filed.flatMap((one) =>
        one === null
          ? []
          : [{ bodyId: one.body.id, wording: one.line.wording, number: one.line.number }],
      ),
    ),
    giver: referenceGiver(numbers, free),
    /** Earlier lines of the file by reference, and by body, words and year. */
    seenReferences: new Map<string, Planned>(),
    seenWordings: new Map<string, Planned>(),
    /** Decisions of the register that a line is about already. */
    taken: new Map<string, Planned>(),
  }
}

function planLine(
  filed: Filed,
  planned: Planned[],
  book: Book,
  register: ImportRegister,
  options: PlanOptions,
): Planned {
  const { line, own, kind, body } = filed
  const { number } = line
  const key = `${body.id} ${wordingKey(line.wording)} ${filed.year}`
  const before = book.seenWordings.get(key)
  const base = { ...nothing, number, line, kind }
  if (before !== undefined && !isOther(own, before)) {
    if (line.isContinued) joinLead(planned, before, line)
    const code = line.isContinued ? 'continued' : 'repeated'
    const messages = [followUpMessage(code, { line: before.number })]
    return { ...base, reference: before.reference, outcome: 'skip', messages }
  }
  const notes: FollowUpMessage[] = []
  const known = knownOf(filed, book, notes)
  if (known !== null) {
    const next = planKnown(filed, known, book, options, notes)
    book.seenWordings.set(key, next)
    return next
  }
  const reference = referenceOf(filed, book, register, notes)
  notes.push(...nearNotes(filed, book))
  if (line.year === null) notes.push(followUpMessage('yearAssumed', { year: String(filed.year) }))
  const draft = newDecision(filed, reference)
  const next: Planned = {
    ...base,
    reference,
    draft,
    outcome: 'create',
    messages: [...notes, ...line.notes],
  }
  book.seenWordings.set(key, next)
  book.seenReferences.set(referenceKey(reference), next)
  return next
}

/** Two references tell two lines of the same words apart. */
function isOther(own: string | null, { line }: Planned): boolean {
  const other = line === null ? null : ownReference(line.reference)
  return own !== null && other !== null && referenceKey(own) !== referenceKey(other)
}

/** A second party in a cell of its own beside one merged wording helps the first. */
function joinLead(planned: Planned[], before: Planned, line: ReadLine): void {
  const at = planned.findIndex(({ number }) => number === before.number)
  const first = planned[at]
  const draft = first?.draft ?? null
  const { institutionId } = line.lead
  if (first === undefined || draft === null || institutionId === null) return
  if (draft.leadInstitutionId === institutionId || draft.supportIds.includes(institutionId)) return
  const supportIds = [...draft.supportIds, institutionId].slice(0, 20)
  planned[at] = { ...first, draft: { ...draft, supportIds } }
}

/** The decision of the register that a line is about; null for a new one. */
function knownOf(filed: Filed, book: Book, notes: FollowUpMessage[]): Decision | null {
  const { line, own, body, year } = filed
  const named = own === null ? undefined : book.byReference.get(referenceKey(own))
  if (named !== undefined) {
    if (named.bodyId !== body.id) return null
    const isSame = wordingKey(named.wording) === wordingKey(line.wording)
    if (!isSame) notes.push(followUpMessage('wordingDiffers', { reference: named.reference }))
    return named
  }
  const worded = book.byWording.get(`${body.id} ${wordingKey(line.wording)}`) ?? []
  const due = line.dueRevisedOn ?? line.dueInitialOn
  // The same words every year are a decision of each year.
  const same = worded.filter(
    (one) => line.year === null || one.year === 0 || one.year === year || dueOn(one) === due,
  )
  return same.find((one) => dueOn(one) === due) ?? same[0] ?? null
}

function planKnown(
  { line, kind, body }: Filed,
  known: Decision,
  book: Book,
  { today, updateKnown }: PlanOptions,
  notes: readonly FollowUpMessage[],
): Planned {
  const { number } = line
  const base = { ...nothing, number, line, kind, reference: known.reference }
  const before = book.taken.get(known.id)
  if (before !== undefined) {
    const messages = [followUpMessage('repeated', { line: before.number })]
    return { ...base, outcome: 'skip', sameAs: known.reference, messages }
  }
  const change = changesOfKnown(line, known, today)
  const isNewer =
    known.updatedOn !== null &&
    line.updatedOn !== null &&
    compareDates(known.updatedOn, line.updatedOn) > 0
  const next: Planned = {
    ...base,
    sameAs: known.reference,
    outcome: change !== null && updateKnown && !isNewer ? 'update' : 'skip',
    change: updateKnown && !isNewer ? change : null,
    messages: [knownNote(known, change, updateKnown, isNewer), ...notes, ...line.notes],
  }
  book.taken.set(known.id, next)
  book.seenReferences.set(referenceKey(known.reference), next)
  if (next.line !== null) book.seenWordings.set(`${body.id} ${wordingKey(known.wording)}`, next)
  return next
}

function knownNote(
  { reference, updatedOn }: Decision,
  change: KnownChange | null,
  updateKnown: boolean,
  isNewer: boolean,
): FollowUpMessage {
  if (change === null) return followUpMessage('nothingNew', { reference })
  if (isNewer) return followUpMessage('registerNewer', { reference }, { day: updatedOn })
  const code = updateKnown ? 'changes' : 'knownLeft'
  return followUpMessage(code, { reference }, { fields: change.fields })
}

/** The reference of the file where it is free, else the next one of the body and the year. */
function referenceOf(
  { own, body, kind, year }: Filed,
  book: Book,
  { types }: ImportRegister,
  notes: FollowUpMessage[],
): string {
  const given = () => {
    const prefix = givenPrefix(body, year, kind, types)
    let reference = book.giver.give(prefix)
    while (isHeld(reference, book)) reference = book.giver.give(prefix)
    return reference
  }
  if (own === null) return given()
  const before = book.seenReferences.get(referenceKey(own))
  if (before !== undefined) {
    notes.push(followUpMessage('referenceRepeated', { value: own, line: before.number }))
    return given()
  }
  if (book.byReference.has(referenceKey(own))) {
    notes.push(followUpMessage('referenceTaken', { value: own }))
    return given()
  }
  if (!book.giver.isRetired(own)) return own
  notes.push(followUpMessage('referenceRetired', { value: own }))
  return given()
}

function isHeld(reference: string, { byReference, seenReferences }: Book): boolean {
  const key = referenceKey(reference)
  return byReference.has(key) || seenReferences.has(key)
}

/** A decision of the body that says nearly the same, to look at before it comes in twice. */
function nearNotes({ line, body }: Filed, book: Book): readonly FollowUpMessage[] {
  const { wording, number } = line
  const worded = book.byWording.get(`${body.id} ${wordingKey(wording)}`)?.[0]
  const near = worded ?? book.alike({ bodyId: body.id, wording })
  if (near !== null) return [followUpMessage('near', { reference: near.reference })]
  const isBefore = (other: { readonly number: number }) => other.number < number
  const before = book.alikeLines({ bodyId: body.id, wording }, isBefore)
  return before === null ? [] : [followUpMessage('nearLine', { line: before.number })]
}
