export const decisionStatuses = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIAL',
  'DONE',
  'PENDING',
  'DEFERRED',
  'OBSOLETE',
  'SUPERSEDED',
] as const
export const decisionKinds = [
  'DECISION',
  'RECOMMENDATION',
  'ACTION',
  'TASK',
  'COMMITMENT',
  'INSTRUCTION',
  'DELIBERATION',
  'RESOLUTION',
  'OPINION',
] as const

/** `open`: not final yet; `late`: open and past the due day. */
export const decisionSelections = ['all', 'open', 'late'] as const
export type DecisionSelection = (typeof decisionSelections)[number]

export type DecisionStatus = (typeof decisionStatuses)[number]
export type DecisionKind = (typeof decisionKinds)[number]
