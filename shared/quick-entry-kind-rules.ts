import type { DecisionKind } from './decision-codes.ts'
import type { DecisionType } from './decisions.ts'
import { foldText } from './folding.ts'

/** What secretaries write before a colon, beside the labels of their organisation. */
const usual: Readonly<Partial<Record<string, DecisionKind>>> = {
  reco: 'RECOMMENDATION',
  recos: 'RECOMMENDATION',
  recommandation: 'RECOMMENDATION',
  recommendation: 'RECOMMENDATION',
  action: 'ACTION',
  decision: 'DECISION',
  tache: 'TASK',
  task: 'TASK',
  engagement: 'COMMITMENT',
  commitment: 'COMMITMENT',
  instruction: 'INSTRUCTION',
  deliberation: 'DELIBERATION',
  resolution: 'RESOLUTION',
  avis: 'OPINION',
}

export type ReadKind = {
  readonly kind: DecisionKind
  readonly start: number
  readonly end: number
}

/**
 * The kind that the words before a first colon name: «reco :», «Point d’action :», «R:». Null when
 * they name none that the organisation uses; the words then belong to the sentence.
 *
 * @param from  where the sentence starts
 */
export function readKind(
  text: string,
  from: number,
  types: readonly DecisionType[],
): ReadKind | null {
  const prefix = /^\s*([\p{L}][\p{L}'’ -]{0,40}?)\s*:\s*/u.exec(text.slice(from))
  if (prefix === null) return null
  const kind = kindOf(foldText(prefix[1] ?? ''), types)
  return kind === null ? null : { kind, start: from, end: from + prefix[0].length }
}

function kindOf(typed: string, types: readonly DecisionType[]): DecisionKind | null {
  const type =
    types.find(({ mark }) => mark.toLowerCase() === typed) ??
    types.find(({ label }) => foldText(label) === typed) ??
    types.find(({ kind }) => usual[typed] === kind)
  return type?.kind ?? null
}
