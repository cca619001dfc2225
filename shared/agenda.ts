import { type } from '@orpc/contract'
import { z } from 'zod'
import { itemNatures, type StandingKind } from './bodies.ts'
import { change, id, line, revision, type Stored, text } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import type { LocalTime } from './dates.ts'
import type { DecisionLine } from './decisions.ts'

/** What became of an item when its meeting was held; null until someone says. */
export const treatments = ['DISCUSSED', 'NOT_DISCUSSED', 'DEFERRED'] as const
export type Treatment = (typeof treatments)[number]

const itemFields = {
  title: line(400).min(1),
  nature: z.enum(itemNatures),
  /** Who leads the item, as the agenda prints it: «CdF (CA)», «GT Eau (UNICEF)»; empty = to name. */
  presenter: line(160),
  durationMinutes: z.int().min(0).max(600),
  expectedDecision: text(1000),
  /** Documents that must be joined, in words; empty when none is expected. */
  documentsExpected: line(300),
  /** Internal items have no number and stay out of the agenda that is sent. */
  isInternal: z.boolean(),
  /** A recurring subject comes back at each meeting until it is ended by hand. */
  isRecurring: z.boolean(),
  isConfidential: z.boolean(),
  treatment: z.enum(treatments).nullable(),
  note: text(4000),
}

export const itemDraft = z.object(itemFields)
export type ItemDraft = z.infer<typeof itemDraft>

export type AgendaItem = Stored &
  Readonly<ItemDraft> & {
    readonly bodyId: string
    /** Null while the item waits in the vivier of its body. */
    readonly meetingId: string | null
    readonly parentId: string | null
    readonly position: number
    readonly standingKind: StandingKind | null
    /** True when the item came with the body's template. */
    readonly isStanding: boolean
    /** True when the item was added after the convocation had left. */
    readonly isLate: boolean
    /** The item of an earlier meeting that this one continues. */
    readonly originItemId: string | null
    readonly carryReason: CarryReason | null
  }

/** Why a subject comes back. */
export const carryReasons = ['NOT_DISCUSSED', 'DEFERRED', 'OPEN_ACTION', 'RECURRING'] as const
export type CarryReason = (typeof carryReasons)[number]

/** An item as the agenda shows it: numbered, with its hours. */
export type AgendaLine = AgendaItem & {
  /** `3` or `3.1`; empty for internal items. */
  readonly number: string
  readonly depth: 0 | 1
  /** Minutes that the item takes: those of its timed sub-items together, its own otherwise. */
  readonly minutes: number
  /** The title with the blanks of its template filled, such as the day of the last meeting. */
  readonly displayTitle: string
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  /** True when the item ends after the slot of the meeting. */
  readonly isOver: boolean
  readonly attachmentCount: number
  readonly originReference: string | null
}

export type CarryCandidate = {
  readonly item: AgendaItem
  readonly meetingReference: string
  readonly meetingDay: string
  readonly reason: CarryReason
}

export type Agenda = {
  readonly lines: readonly AgendaLine[]
  readonly totalMinutes: number
  readonly slotMinutes: number
  readonly endsAt: LocalTime
  /** Subjects of the body's earlier meetings that must come back and are not here yet. */
  readonly carryOver: readonly CarryCandidate[]
  /**
   * Subjects that are not in this agenda («non reporté»): left out on purpose, with the reason given,
   * or on the agenda of a later meeting, whose reference is `continuedIn`.
   */
  readonly setAside: readonly (CarryCandidate & {
    readonly setAsideReason: string
    readonly continuedIn: string | null
  })[]
  /** The body's backlog (vivier), oldest first. */
  readonly backlog: readonly AgendaItem[]
  /** Decisions that the follow-up item shows, late ones first. */
  readonly followUp: readonly DecisionLine[]
  readonly followUpCounts: { readonly late: number; readonly open: number }
  /** Open decisions that the follow-up item does not show, each with its reason («non reporté»). */
  readonly followUpLeftOut: readonly LeftOutDecision[]
}

/**
 * `RESTRICTED`: another body keeps it to itself; `OTHER_BODY`: it is followed by another body;
 * `OVER_LIMIT`: more decisions than an item can review, the register shows them; `LATER`: taken on
 * the day of the meeting or after.
 */
export const leftOutReasons = ['RESTRICTED', 'OTHER_BODY', 'OVER_LIMIT', 'LATER'] as const
export type LeftOutDecision = {
  readonly reason: (typeof leftOutReasons)[number]
  readonly count: number
  /** Query line that lists them in the register. */
  readonly query: string
  /** The first of them, references alone. */
  readonly references: readonly string[]
}

export const agendaContract = {
  get: procedure.input(z.object({ meetingId: id })).output(type<Agenda>()),
  add: procedure
    .input(
      change({
        meetingId: id,
        /** Comes right after this item; null puts it last. */
        afterId: id.nullable().default(null),
        parentId: id.nullable().default(null),
        draft: itemDraft.partial().extend({ title: line(400).min(1) }),
      }),
    )
    .output(type<AgendaItem>()),
  update: procedure.input(revision({ patch: itemDraft.partial() })).output(type<AgendaItem>()),
  /**
   * A relative move among the item's own brothers, or into another parent: never an order computed
   * from what happens to be visible.
   */
  move: procedure
    .input(
      change({
        id,
        to: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('by'), steps: z.int().min(-200).max(200) }),
          z.object({ kind: z.literal('rank'), rank: z.int().min(1).max(400) }),
          z.object({ kind: z.literal('after'), itemId: id.nullable(), parentId: id.nullable() }),
          z.object({ kind: z.literal('indent') }),
          z.object({ kind: z.literal('outdent') }),
        ]),
      }),
    )
    .output(type<Agenda>()),
  remove: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  applyTemplate: procedure.input(change({ meetingId: id })).output(type<Agenda>()),
  /** Puts an item of the agenda back into the body's vivier. */
  toBacklog: procedure.input(revision({})).output(type<AgendaItem>()),
  fromBacklog: procedure
    .input(revision({ meetingId: id, afterId: id.nullable().default(null) }))
    .output(type<AgendaItem>()),
  addToBacklog: procedure
    .input(change({ bodyId: id, draft: itemDraft.partial().extend({ title: line(400).min(1) }) }))
    .output(type<AgendaItem>()),
  listBacklog: procedure.input(z.object({ bodyId: id })).output(type<readonly AgendaItem[]>()),
  /** Brings subjects of earlier meetings back, linked to where they come from. */
  carryOver: procedure
    .input(change({ meetingId: id, itemIds: z.array(id).min(1).max(100) }))
    .output(type<Agenda>()),
  /** Leaves a subject out of this agenda, with the reason shown in «non reporté». */
  setAside: procedure
    .input(change({ meetingId: id, itemId: id, reason: line(300).min(1) }))
    .output(type<Agenda>()),
  /** Scales the durations of the items that can give time so that the agenda fits its slot. */
  fitToSlot: procedure.input(change({ meetingId: id })).output(type<Agenda>()),
}
