import type { DecisionStatus } from './decision-codes.ts'
import type { FollowUpColumn } from './follow-up-import.ts'
import type { MessageParameters } from './i18n.ts'

/** Sentences of `followUpImport.messages`, by what they are about. */
export const followUpMessageCodes = [
  'wordingMissing',
  'tooLong',
  'formula',
  'cellError',
  'bodyMissing',
  'unknownBody',
  'staleDue',
  'title',
  'notALine',
  'repeated',
  'continued',
  'nothingNew',
  'knownLeft',
  'registerNewer',
  'changes',
  'dayUnderstood',
  'noDay',
  'dayUnreadable',
  'dayImpossible',
  'dueBeforeTaken',
  'takenAhead',
  'statusUnreadable',
  'statusDerived',
  'percentUnreadable',
  'percentContradicts',
  'leadMissing',
  'leadUnknown',
  'leadUnderstood',
  'supportsUnknown',
  'kindUnreadable',
  'bodyFromAbove',
  'yearAssumed',
  'referenceTaken',
  'referenceRetired',
  'referenceRepeated',
  'wordingDiffers',
  'near',
  'nearLine',
] as const
export type FollowUpMessageCode = (typeof followUpMessageCodes)[number]

/** A sentence about a line, with what fills it; codes within it are words for the reader. */
export type FollowUpMessage = {
  readonly code: FollowUpMessageCode
  readonly parameters: MessageParameters
  readonly column: FollowUpColumn | null
  readonly day: string | null
  readonly status: DecisionStatus | null
  readonly fields: readonly FollowUpColumn[]
}

type Filling = Partial<Omit<FollowUpMessage, 'code' | 'parameters'>>

export function followUpMessage(
  code: FollowUpMessageCode,
  parameters: MessageParameters = {},
  filling: Filling = {},
): FollowUpMessage {
  return { code, parameters, column: null, day: null, status: null, fields: [], ...filling }
}
