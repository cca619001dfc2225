import type { IsoDate } from './dates.ts'
import { dueOn } from './decision-rules.ts'
import type { Decision } from './decisions.ts'
import type { ReadLine } from './follow-up-import-row-rules.ts'
import type { FollowUpColumn } from './follow-up-import.ts'
import type { FollowUpInput } from './follow-up.ts'

/** What a line says of a decision that the register knows. */
export type KnownChange = {
  readonly id: string
  readonly seenRevision: number
  /** The part that the rules of follow-up carry out. */
  readonly said: Pick<FollowUpInput, 'status' | 'percent' | 'progress' | 'dueOn'>
  readonly saidOn: IsoDate
  /** What replaces it, as the file says it; empty when nothing does. */
  readonly replacement: string
  readonly texts: Partial<Pick<Decision, (typeof textFields)[number]>>
  /** Columns that bring something new. */
  readonly fields: readonly FollowUpColumn[]
}

const textFields = ['evidence', 'difficulties', 'correctiveMeasures', 'observations'] as const

/** What a line brings that the register has otherwise; null for nothing. An empty cell says nothing. */
export function changesOfKnown(
  line: ReadLine,
  known: Decision,
  today: IsoDate,
): KnownChange | null {
  const { status, percent, progress, updatedOn } = line
  const due = dueOfLine(line, known)
  // All of what is done is no news.
  const isWhole = percent === 100 && known.percent === null && known.status === 'DONE'
  const texts = Object.fromEntries(
    textFields.flatMap((field) =>
      line[field] === '' || line[field] === known[field] ? [] : [[field, line[field]]],
    ),
  )
  const said = {
    ...(status === null || status === known.status ? {} : { status }),
    ...(percent === null || percent === known.percent || isWhole ? {} : { percent }),
    ...(progress === '' || progress === known.progress ? {} : { progress }),
    ...(due === null ? {} : { dueOn: due }),
  }
  const fields: readonly FollowUpColumn[] = [
    ...('status' in said || 'progress' in said ? (['status'] as const) : []),
    ...('percent' in said ? (['percent'] as const) : []),
    ...('dueOn' in said ? (['due'] as const) : []),
    ...textFields.filter((field) => field in texts),
  ]
  if (fields.length === 0) return null
  return {
    id: known.id,
    seenRevision: known.revision,
    said,
    saidOn: updatedOn !== null && updatedOn <= today ? updatedOn : today,
    replacement: status === 'SUPERSEDED' ? progress : '',
    texts,
    fields,
  }
}

/** A due day that the register does not have; its first promise is no news where it was put off. */
function dueOfLine({ dueInitialOn, dueRevisedOn }: ReadLine, known: Decision): IsoDate | null {
  const due = dueRevisedOn ?? dueInitialOn
  if (due === null || due === dueOn(known)) return null
  return dueRevisedOn === null && due === known.dueInitialOn ? null : due
}
