import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordingRefusal } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { useCommands } from '../commands.ts'
import { useToday } from '../organisation.ts'
import { focusSelectedRow } from '../ui/focus-row.ts'
import { useChange } from '../use-change.ts'

export type DecisionsBoard = {
  readonly decisions: readonly DecisionLine[]
  readonly selected: DecisionLine | null
  readonly select: (id: string) => void
  /** Selects what was just recorded and brings it into sight. */
  readonly show: (id: string) => void
  readonly revealed: { readonly key: string } | null
  /** True once the minutes are adopted: nothing of it changes any more. */
  readonly isLocked: boolean
  readonly canRecord: boolean
  readonly isEntering: boolean
  readonly enter: () => void
  readonly stopEntering: () => void
  readonly isInspecting: boolean
  readonly inspect: () => void
  readonly closeInspector: () => void
  /** Deletes the selected decision; Ctrl Z brings it back. */
  readonly removeSelected: () => void
}

/** The decisions of a meeting, the one in hand, and what stands open beside the table. */
export function useMeetingDecisions(
  meeting: MeetingSummary,
  decisions: readonly DecisionLine[],
): DecisionsBoard {
  const today = useToday()
  const [chosen, select] = useState<string | null>(null)
  const [revealed, setRevealed] = useState<{ readonly key: string } | null>(null)
  const [isInspecting, setInspecting] = useState(false)
  const [isEntering, setEntering] = useState(false)
  const selected = decisions.find(({ id }) => id === chosen) ?? decisions[0] ?? null
  const remove = useRemoval(decisions, select)
  const isLocked = meeting.minutesState === 'ADOPTED'
  return {
    decisions,
    selected,
    select,
    show: (id) => {
      select(id)
      setRevealed({ key: id })
    },
    revealed,
    isLocked,
    canRecord: !isLocked && recordingRefusal(meeting, today) === null,
    isEntering,
    enter: () => setEntering(true),
    stopEntering: () => {
      setEntering(false)
      focusSelectedRow()
    },
    isInspecting: isInspecting && selected !== null,
    inspect: () => setInspecting(!isInspecting),
    closeInspector: () => {
      setInspecting(false)
      focusSelectedRow()
    },
    removeSelected: () => {
      if (selected !== null && !isLocked) void remove(selected)
    },
  }
}

function useRemoval(decisions: readonly DecisionLine[], select: (id: string | null) => void) {
  const { t } = useTranslation()
  const referenceOf = (id: string) => decisions.find((decision) => decision.id === id)?.reference
  const removing = useChange(client.decisions.remove, {
    toast: ({ id }) => t('decisions.form.removed', { reference: referenceOf(id) ?? '' }),
  })
  return async ({ id, revision }: DecisionLine) => {
    const at = decisions.findIndex((decision) => decision.id === id)
    const neighbour = decisions[at + 1] ?? decisions[at - 1] ?? null
    if ((await removing.run({ id, seenRevision: revision })) === null) return
    select(neighbour?.id ?? null)
    focusSelectedRow()
  }
}

/** The keys of the tab, which also stand in the palette and on the help sheet. */
export function useMeetingDecisionCommands(board: DecisionsBoard): void {
  const { t } = useTranslation()
  const { canRecord, enter, selected, isLocked, isInspecting } = board
  const add = { label: t('decisions.meeting.new'), isEnabled: canRecord, run: enter }
  useCommands([
    { ...add, id: 'decisions.new', keys: 'Ctrl+d' },
    { ...add, id: 'decisions.new.letter', keys: 'n', isListed: false },
    {
      id: 'decisions.remove',
      label: t('decisions.meeting.remove'),
      keys: 'Delete',
      isEnabled: selected !== null && !isLocked,
      run: board.removeSelected,
    },
    {
      id: 'decisions.inspect',
      label: t('decisions.meeting.inspect'),
      keys: 'Alt+f',
      isEnabled: selected !== null,
      run: board.inspect,
    },
    {
      id: 'decisions.close',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: isInspecting,
      run: board.closeInspector,
    },
  ])
}
