import { type } from '@orpc/contract'
import { z } from 'zod'
import { change, id } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'

/** What a change did to a row. */
export type ChangeKind = 'created' | 'changed' | 'deleted'

export type RecordChange = {
  readonly seq: number
  readonly operationSeq: number
  /** Name of the use case, such as `meetings.reschedule`. */
  readonly operationName: string
  /** Moment of the change, ISO 8601 in UTC. */
  readonly at: string
  readonly actor: string
  /** Table of the row: the record's own, or one of its minutes. */
  readonly table: string
  /** The item whose minutes changed, in the history of a meeting; empty otherwise. */
  readonly subject: string
  readonly kind: ChangeKind
  readonly fields: readonly FieldChange[]
}
/** Both versions null: the field changed, and what it says is not told here. */
export type FieldChange = {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export type TrashLine = {
  readonly operationSeq: number
  readonly tableName: string
  readonly rowId: string
  /** The row in words: the title of a meeting, the name of a person. */
  readonly label: string
  readonly deletedAt: string
  readonly actor: string
  /** How many other rows went away with it. */
  readonly companionCount: number
}

export type UndoResult = {
  /** Name of the operation that was undone or redone; null when there was none. */
  readonly operationName: string | null
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export const recordTables = [
  'meeting',
  'agenda_item',
  'body',
  'institution',
  'person',
  'seat',
  'mandate',
  'troika_term',
  'participation',
  'attachment',
  'decision',
  'evidence',
  'organisation',
  'holiday',
  'calendar_period',
  'series',
  'review',
  'calendar_version',
  'review_slot',
  'review_actual',
  'review_document',
  'change_request',
  'strategy_framework',
  'work_programme',
  'work_axis',
  'work_activity',
] as const

export const historyContract = {
  undo: procedure.input(change({})).output(type<UndoResult>()),
  redo: procedure.input(change({})).output(type<UndoResult>()),
  state: procedure.output(
    type<{
      readonly undo: string | null
      readonly redo: string | null
      readonly lastChangeAt: string | null
    }>(),
  ),
  /** Every change of one record, the newest first. */
  ofRecord: procedure
    .input(z.object({ table: z.enum(recordTables), id }))
    .output(type<readonly RecordChange[]>()),
  trash: procedure.output(type<readonly TrashLine[]>()),
  restore: procedure
    .input(change({ operationSeq: z.int().positive(), table: z.enum(recordTables), rowId: id }))
    .output(type<{ readonly restored: number }>()),
}
