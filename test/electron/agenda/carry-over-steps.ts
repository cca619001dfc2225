import type { Core } from '../../../electron/core.ts'
import { requireBase } from '../../../electron/core-context.ts'
import { addDays, type IsoDate } from '../../../shared/dates.ts'
import { demoDay, newId } from '../core-fixture.ts'

/** One step of a random history: what is done, and two numbers that choose to what. */
export type Step = { readonly act: (typeof acts)[number]; readonly a: number; readonly b: number }

/** Often named: what makes histories long. */
export const acts = [
  'plan',
  'plan',
  'plan',
  'plan',
  'add',
  'add',
  'add',
  'add',
  'addPart',
  'hold',
  'hold',
  'hold',
  'postpone',
  'cancel',
  'lapse',
  'resume',
  'reschedule',
  'reschedule',
  'carry',
  'carry',
  'carryAll',
  'setAside',
  'toBacklog',
  'fromBacklog',
  'treat',
  'treat',
  'treat',
  'repeat',
  'removeItem',
  'removeMeeting',
  'decide',
  'decide',
  'close',
  'reopen',
  'undo',
] as const

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function stepsOf(seed: number, count: number): readonly Step[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => {
    const act = acts[Math.floor(random() * acts.length)] ?? 'add'
    return { act, a: random(), b: random() }
  })
}

export type MeetingFact = {
  readonly id: string
  readonly day: IsoDate
  readonly starts_at: string
  readonly state: string
  readonly revision: number
}
export type ItemFact = {
  readonly id: string
  readonly meeting_id: string | null
  readonly parent_id: string | null
  readonly origin_item_id: string | null
  readonly treatment: string | null
  readonly is_internal: number
  readonly is_recurring: number
  readonly revision: number
}
export type DecisionFact = {
  readonly id: string
  readonly item_id: string | null
  readonly taken_on: IsoDate
  readonly status: string
  readonly revision: number
}
export type Facts = {
  readonly meetings: readonly MeetingFact[]
  readonly items: readonly ItemFact[]
  readonly decisions: readonly DecisionFact[]
}

/** The rows of one body as they lie in the base: what there is, not what it means. */
export function factsOf({ context }: Core, bodyId: string): Facts {
  const { connection } = requireBase(context)
  const rows = <Row>(table: string) =>
    connection
      .prepare<[string], Row>(`SELECT * FROM ${table} WHERE body_id = ? ORDER BY id`)
      .all(bodyId)
  return {
    meetings: rows<MeetingFact>('meeting'),
    items: rows<ItemFact>('agenda_item'),
    decisions: rows<DecisionFact>('decision'),
  }
}

function pick<Value>(values: readonly Value[], at: number): Value | null {
  return values[Math.floor(at * values.length)] ?? null
}

type Ground = { readonly core: Core; readonly bodyId: string; readonly facts: Facts }

/** Does one step; nothing is there to do it to, or a rule forbids it, and nothing is changed. */
export async function take(step: Step, ground: Ground): Promise<void> {
  try {
    await takers[step.act](ground, step)
  } catch (cause) {
    const isRefusal =
      cause instanceof Error && 'code' in cause && cause.code !== 'INTERNAL_SERVER_ERROR'
    if (!isRefusal) throw cause
  }
}

type Taker = (ground: Ground, step: Step) => Promise<unknown>

const isPending = ({ state }: MeetingFact) => state === 'PLANNED' || state === 'CONVENED'

/** A change of state of a meeting that some filter keeps. */
function acting(
  name: 'hold' | 'postpone' | 'cancel' | 'lapse' | 'resume',
  isFit: (meeting: MeetingFact) => boolean,
): Taker {
  return async ({ core, facts }, { a }) => {
    const meeting = pick(facts.meetings.filter(isFit), a)
    if (meeting === null) return
    const { id, revision: seenRevision } = meeting
    const target = { operationId: newId(), id, seenRevision }
    if (name === 'hold' || name === 'resume') await core.client.meetings[name](target)
    else await core.client.meetings[name]({ ...target, reason: 'Empêchement' })
  }
}

function itemTaker(
  isFit: (item: ItemFact, facts: Facts) => boolean,
  write: (core: Core, item: ItemFact, step: Step, facts: Facts) => Promise<unknown>,
): Taker {
  return async ({ core, facts }, step) => {
    const item = pick(
      facts.items.filter((candidate) => isFit(candidate, facts)),
      step.a,
    )
    if (item !== null) await write(core, item, step, facts)
  }
}

const inHand = ({ id, revision: seenRevision }: { id: string; revision: number }) => ({
  operationId: newId(),
  id,
  seenRevision,
})

const takers: Readonly<Record<Step['act'], Taker>> = {
  plan: async ({ core, bodyId }, { a, b }) => {
    const day = addDays(demoDay, Math.floor(a * 120) - 60)
    const { draft } = await core.client.meetings.propose({ bodyId, day })
    const startsAt = b < 0.5 ? draft.startsAt : draft.endsAt
    await core.client.meetings.plan({
      operationId: newId(),
      bodyId,
      draft: { ...draft, startsAt, endsAt: '23:00' },
      withTemplate: false,
    })
  },
  add: async ({ core, facts }, { a, b }) => {
    const meeting = pick(facts.meetings.filter(isPending), a)
    if (meeting === null) return
    const draft = { title: 'Sujet', isInternal: b < 0.1, isRecurring: b > 0.85 }
    await core.client.agenda.add({ operationId: newId(), meetingId: meeting.id, draft })
  },
  addPart: itemTaker(
    ({ parent_id: parentId, meeting_id: meetingId }) => parentId === null && meetingId !== null,
    async (core, { id: parentId, meeting_id: meetingId }) =>
      core.client.agenda.add({
        operationId: newId(),
        meetingId: meetingId ?? '',
        parentId,
        draft: { title: 'Partie' },
      }),
  ),
  hold: acting('hold', (meeting) => isPending(meeting) && meeting.day <= demoDay),
  postpone: acting('postpone', isPending),
  cancel: acting('cancel', (meeting) => isPending(meeting) || meeting.state === 'POSTPONED'),
  lapse: acting('lapse', (meeting) => isPending(meeting) || meeting.state === 'POSTPONED'),
  resume: acting('resume', (meeting) => !isPending(meeting) && meeting.state !== 'HELD'),
  reschedule: async ({ core, facts }, { a, b }) => {
    const meeting = pick(
      facts.meetings.filter(({ state }) => state !== 'HELD'),
      a,
    )
    if (meeting === null) return
    const day = addDays(demoDay, Math.floor(b * 120) - 60)
    const times = { day, startsAt: '09:00' as const, endsAt: '12:00' as const }
    await core.client.meetings.reschedule({ ...inHand(meeting), ...times })
  },
  carry: async ({ core, facts }, { a, b }) => {
    const meeting = pick(facts.meetings.filter(isPending), a)
    if (meeting === null) return
    const { carryOver } = await core.client.agenda.get({ meetingId: meeting.id })
    const chosen = pick(carryOver, b)
    if (chosen === null) return
    const itemIds = [chosen.item.id]
    await core.client.agenda.carryOver({ operationId: newId(), meetingId: meeting.id, itemIds })
  },
  carryAll: async ({ core, facts }, { a }) => {
    const meeting = pick(facts.meetings.filter(isPending), a)
    if (meeting === null) return
    const { carryOver } = await core.client.agenda.get({ meetingId: meeting.id })
    const itemIds = carryOver.map(({ item }) => item.id)
    if (itemIds.length === 0) return
    await core.client.agenda.carryOver({ operationId: newId(), meetingId: meeting.id, itemIds })
  },
  setAside: async ({ core, facts }, { a, b }) => {
    const meeting = pick(facts.meetings.filter(isPending), a)
    if (meeting === null) return
    const { carryOver } = await core.client.agenda.get({ meetingId: meeting.id })
    const chosen = pick(carryOver, b)
    if (chosen === null) return
    const aside = { meetingId: meeting.id, itemId: chosen.item.id, reason: 'Plus tard' }
    await core.client.agenda.setAside({ operationId: newId(), ...aside })
  },
  toBacklog: itemTaker(
    ({ meeting_id: meetingId }) => meetingId !== null,
    async (core, item) => core.client.agenda.toBacklog(inHand(item)),
  ),
  fromBacklog: itemTaker(
    ({ meeting_id: meetingId, parent_id: parentId }) => meetingId === null && parentId === null,
    async (core, item, { b }, { meetings }) => {
      const meeting = pick(meetings.filter(isPending), b)
      if (meeting === null) return
      await core.client.agenda.fromBacklog({ ...inHand(item), meetingId: meeting.id })
    },
  ),
  treat: itemTaker(
    ({ meeting_id: meetingId }) => meetingId !== null,
    async (core, item, { b }) => {
      const treatment = pick(['DISCUSSED', 'DISCUSSED', 'NOT_DISCUSSED', 'DEFERRED'] as const, b)
      await core.client.agenda.update({ ...inHand(item), patch: { treatment } })
    },
  ),
  repeat: itemTaker(
    () => true,
    async (core, item) =>
      core.client.agenda.update({
        ...inHand(item),
        patch: { isRecurring: item.is_recurring === 0 },
      }),
  ),
  removeItem: itemTaker(
    () => true,
    async (core, item) => core.client.agenda.remove(inHand(item)),
  ),
  removeMeeting: async ({ core, facts }, { a, b }) => {
    const meeting = pick(facts.meetings, a)
    if (meeting !== null && b < 0.3) await core.client.meetings.remove(inHand(meeting))
  },
  decide: itemTaker(
    ({ meeting_id: meetingId }) => meetingId !== null,
    async (core, { id: itemId, meeting_id: meetingId }) =>
      core.client.decisions.create({
        operationId: newId(),
        meetingId: meetingId ?? '',
        itemId,
        kind: 'DECISION',
        draft: { wording: 'Faire suite' },
      }),
  ),
  close: async ({ core, facts }, { a }) => {
    const decision = pick(facts.decisions, a)
    if (decision === null) return
    const said = { status: 'DONE' as const, note: 'Fait.' }
    await core.client.followUp.follow({ ...inHand(decision), said })
  },
  reopen: async ({ core, facts }, { a }) => {
    const decision = pick(facts.decisions, a)
    if (decision === null) return
    const said = { status: 'IN_PROGRESS' as const }
    await core.client.followUp.follow({ ...inHand(decision), said })
  },
  undo: async ({ core }) => {
    const { undo } = await core.client.history.state()
    // The body itself stays: before it there was another history.
    if (undo !== 'bodies.create') await core.client.history.undo({ operationId: newId() })
  },
}
