import type { CalendarFinding } from './calendar-events.ts'
import type { Answer, HarmonyYear } from './calendar-harmony.ts'
import { addClashRows } from './calendar-harmony-clash-rules.ts'
import { addLoadRows } from './calendar-harmony-load-rules.ts'
import { orderName } from './calendar-harmony-order-rules.ts'
import {
  acceptance,
  addRow,
  type Entry,
  type GrowingProgram,
  ones,
} from './calendar-harmony-program-rules.ts'

/**
 * Completes the program by what the rules find in one of its answers, as rows that hold in every
 * calendar; true when there was something to add.
 *
 * A year has millions of pairs of places that may not be taken together, and an answer meets a few:
 * only those, and their neighbours, are ever written down. Whatever the rules say is respected in
 * the end, also what this file knows nothing of.
 */
export function addCuts(
  program: GrowingProgram,
  answer: Answer,
  findings: readonly CalendarFinding[],
): boolean {
  let isAdded = false
  for (const finding of findings) {
    if (finding.severity === 'BONUS' || isKnown(program, answer, finding)) continue
    isAdded = addCut(program, answer, finding) || isAdded
  }
  return isAdded
}

function addCut(program: GrowingProgram, answer: Answer, finding: CalendarFinding): boolean {
  const members = movablesOf(program.year, finding)
  if (members.length === 0) return false
  switch (finding.rule) {
    case 'H04':
    case 'H05':
    case 'H06':
    case 'W05':
      return addClashRows(program, answer, finding) || addExclusion(program, answer, finding)
    case 'W04':
    case 'W06':
      return addLoadRows(program, answer, finding)
    default:
      return addExclusion(program, answer, finding)
  }
}

/** Forbids these places together, or takes the weight of the finding for them. */
function addExclusion(program: GrowingProgram, answer: Answer, finding: CalendarFinding): boolean {
  const members = movablesOf(program.year, finding)
  const columns = members.map((at) => program.columns[at]?.[answer[at] ?? -1] ?? -1)
  if (columns.some((column) => column < 0)) return false
  const name = `${finding.key} at ${columns.join(' ')}`
  const weight = finding.severity === 'HARD' ? null : finding.weight
  const accepted = acceptance(program, name, weight)
  const slack: readonly Entry[] = accepted === null ? [] : [[accepted, -1]]
  const entries = [...ones(columns), ...slack]
  return addRow(program, { name, lower: -Infinity, upper: columns.length - 1, entries })
}

/** True when the program has counted the finding already. */
function isKnown(program: GrowingProgram, answer: Answer, finding: CalendarFinding): boolean {
  const members = movablesOf(program.year, finding)
  const isOfPlace = members.some((at) =>
    program.year.movables[at]?.candidates[answer[at] ?? -1]?.keys.includes(finding.key),
  )
  const [one, other] = finding.eventIds
  if (isOfPlace || one === undefined || other === undefined) return isOfPlace
  return program.accepted.has(orderName(finding.rule, one, other))
}

function movablesOf({ byId }: HarmonyYear, { eventIds }: CalendarFinding): readonly number[] {
  return eventIds.flatMap((id) => byId.get(id) ?? [])
}
