import { useEffect, useRef } from 'react'
import type { PhaseCode } from '../../shared/calendar-events.ts'
import { usualTimes } from '../../shared/review-rules.ts'
import type { ReviewActual, ReviewSlot, SlotDraft } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'

type ActualDraft = Pick<ReviewActual, 'firstDay' | 'lastDay' | 'place' | 'meetingId' | 'note'>

type PhaseWriting = {
  readonly versionId: string | null
  readonly reviewId: string
  readonly phase: PhaseCode
  readonly slot: ReviewSlot | null
  readonly actual: ReviewActual | null
}

/** Writes the planned and the actual date of one phase, field by field, in the order of typing. */
export function usePhaseWriter({ versionId, reviewId, phase, slot, actual }: PhaseWriting) {
  const setSlot = useChange(client.reviews.setSlot)
  const setActual = useChange(client.reviews.setActual)
  const slots = useInOrder(slot)
  const actuals = useInOrder(actual)
  return {
    isRunning: setSlot.isRunning || setActual.isRunning,
    plan: (patch: Partial<SlotDraft>) => {
      if (versionId === null) return
      void slots.write(async (now) => {
        const draft = { ...draftOf(now, phase), ...patch }
        return setSlot.run({ ...seen(now), versionId, reviewId, phase, draft })
      })
    },
    unplan: () => {
      if (versionId === null) return
      void slots.write(async (now) => {
        return setSlot.run({ ...seen(now), versionId, reviewId, phase, draft: null })
      })
    },
    /** Null takes back that it was held. */
    hold: (patch: Partial<ActualDraft> | null) =>
      void actuals.write(async (now) => {
        const held = patch === null ? null : heldDraft(now, slot, patch)
        return setActual.run({ ...seen(now), reviewId, phase, actual: held })
      }),
  }
}

/**
 * One writing after the other, each on what the one before left: a second field left before the year
 * came back is no conflict with another editor.
 */
function useInOrder<Row extends { readonly id: string; readonly revision: number }>(
  stored: Row | null,
) {
  const newest = useRef(stored)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    const known = newest.current
    const isOlder = stored?.id === known?.id && (stored?.revision ?? 0) < (known?.revision ?? 0)
    if (!isOlder) newest.current = stored
  }, [stored])
  return {
    write: async (work: (now: Row | null) => Promise<Row | null>) => {
      const turn = queue.current.then(async () => {
        const written = await work(newest.current)
        if (written !== null) newest.current = written
      })
      queue.current = turn
      await turn
    },
  }
}

/** The row that the writer saw; with its id a conflict can be answered by «Garder la mienne». */
function seen(row: { readonly id: string; readonly revision: number } | null) {
  return { id: row?.id ?? null, seenRevision: row?.revision ?? null }
}

function draftOf(slot: ReviewSlot | null, phase: PhaseCode): SlotDraft {
  const { precision = 'TO_AGREE', firstDay = null, lastDay = null } = slot ?? {}
  const { startsAt, endsAt } = slot ?? usualTimes(phase)
  const { place = '', isLocked = false } = slot ?? {}
  return { precision, firstDay, lastDay, startsAt, endsAt, place, isLocked }
}

function heldDraft(
  actual: ReviewActual | null,
  slot: ReviewSlot | null,
  patch: Partial<ActualDraft>,
): ActualDraft {
  const first = actual?.firstDay ?? slot?.firstDay ?? patch.firstDay
  const last = actual?.lastDay ?? slot?.lastDay ?? patch.lastDay ?? patch.firstDay
  if (first === undefined || last === undefined) {
    throw new Error('A session is noted as held without any day')
  }
  const { place = slot?.place ?? '', meetingId = null, note = '' } = actual ?? {}
  return { firstDay: first, lastDay: last, place, meetingId, note, ...patch }
}
