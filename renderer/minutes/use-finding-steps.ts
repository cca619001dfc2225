import { useRef } from 'react'
import { useNavigate } from 'react-router'
import type { Minutes, MinutesFinding } from '../../shared/minutes.ts'
import type { BoardActions } from './use-minutes-board.ts'

export type FindingSteps = {
  /** Goes to where a finding is mended. */
  readonly goTo: (finding: MinutesFinding) => void
  /** Goes to the finding after the last one gone to, the first after the last. */
  readonly next: () => void
}

/** Where the fields stand that mend what the sitting as a whole lacks. */
const sittingFields = {
  'no-chair': '#minutes-chair input',
  'no-closing-time': '#minutes-closed-at',
} as const

/** The way from what is missing to the place where it is entered. */
export function useFindingSteps(
  { meetingId, findings }: Minutes,
  { write, select, openDecision }: BoardActions,
): FindingSteps {
  const navigate = useNavigate()
  const last = useRef<string | null>(null)
  const goTo = (finding: MinutesFinding) => {
    last.current = keyOf(finding)
    const { code, itemId, decisionId } = finding
    switch (code) {
      case 'attendance-missing':
      case 'quorum-not-reached':
        void navigate(`/meetings/${meetingId}/participants`)
        return
      case 'no-chair':
      case 'no-closing-time':
        document.querySelector<HTMLElement>(sittingFields[code])?.focus()
        return
      case 'decision-without-lead':
      case 'decision-without-due':
        if (itemId !== null) select(itemId)
        openDecision(decisionId)
        return
      case 'item-without-conclusion':
        if (itemId !== null) write(itemId)
        return
      case 'decision-item-without-outcome':
        if (itemId === null) return
        select(itemId)
        focusOutcome(itemId)
    }
  }
  const next = () => {
    const at = findings.findIndex((finding) => keyOf(finding) === last.current)
    const finding = findings[at + 1] ?? findings[0]
    if (finding !== undefined) goTo(finding)
  }
  return { goTo, next }
}

function keyOf({ code, itemId, decisionId }: MinutesFinding): string {
  return `${code} ${itemId} ${decisionId}`
}

/** Once the item is in hand, its fields are there. */
function focusOutcome(itemId: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-item="${itemId}"] .minutes-facts input`)?.focus(),
  )
}
