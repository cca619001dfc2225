import { type IsoDate, yearOf } from './dates.ts'
import type { DecisionKind } from './decision-codes.ts'
import type { DecisionType } from './decisions.ts'
import type { TableLine } from './follow-up-import-line-rules.ts'
import type { ImportBody } from './follow-up-import-party-rules.ts'
import { kindOf, ownReference } from './follow-up-import-reference-rules.ts'
import type { ReadLine } from './follow-up-import-row-rules.ts'

/** A line that can come in, with what it will be filed under. */
export type Filed = {
  readonly line: ReadLine
  readonly body: ImportBody
  readonly kind: DecisionKind
  readonly year: number
  /** The reference of the file where it can stand for itself. */
  readonly own: string | null
}

/** What a line is filed under; null for one that is refused or is none. */
export function filedLine(
  { line }: TableLine,
  types: readonly DecisionType[],
  today: IsoDate,
): Filed | null {
  if (line === null || line.refusals.length > 0 || line.body === null) return null
  const due = line.dueRevisedOn ?? line.dueInitialOn
  const year = line.year ?? yearOf(due ?? today)
  return {
    line,
    body: line.body,
    kind: kindOf(line, types),
    year,
    own: ownReference(line.reference),
  }
}
