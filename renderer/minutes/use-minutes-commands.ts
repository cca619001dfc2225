import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Minutes } from '../../shared/minutes.ts'
import { type Command, useCommands } from '../commands.ts'
import type { MinutesBoard } from './use-minutes-board.ts'

/** The keys of the page, which also stand in the palette and on the help sheet. */
export function useMinutesCommands(
  { isLocked, findings }: Minutes,
  { item, decisionId, actions }: MinutesBoard,
  nextFinding: () => void,
): void {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const isOpen = !isLocked && item !== null
  useFirstFocus(actions.toPlan)
  const onItem = (run: (itemId: string) => void) => () => {
    if (item !== null) run(item.itemId)
  }
  const listed = (id: 'write' | 'decide' | 'missing', rest: Omit<Command, 'id' | 'label'>) => ({
    id: `minutes.${id}`,
    label: t(`minutes.commands.${id}`),
    ...rest,
  })
  const silent = (id: 'previous' | 'next' | 'plan', keys: string, run: () => void): Command => ({
    id: `minutes.${id}`,
    label: t(`minutes.commands.${id}`),
    isListed: false,
    keys,
    run,
  })
  useCommands([
    silent('previous', 'Ctrl+ArrowUp', () => actions.step(-1)),
    silent('next', 'Ctrl+ArrowDown', () => actions.step(1)),
    listed('write', { keys: 'F2', isEnabled: isOpen, run: onItem(actions.write) }),
    listed('decide', { keys: 'Ctrl+D', isEnabled: isOpen, run: onItem(actions.enterDecision) }),
    listed('missing', { keys: 'F7', isEnabled: findings.length > 0, run: nextFinding }),
    silent('plan', 'Escape', () => {
      // Out of a decision, then to the plan, from there one level up.
      if (decisionId !== null) actions.openDecision(null)
      else if (isAtPlan()) void navigate('/meetings')
      else actions.toPlan()
    }),
  ])
}

/** From the plan Échap goes one level up, from anywhere else to the plan. */
function isAtPlan(): boolean {
  return document.activeElement?.matches('.minutes-plan *') === true
}

/** Whoever comes by the keyboard stands in the plan at once; a focused tab keeps its focus. */
function useFirstFocus(toPlan: () => void): void {
  useEffect(() => {
    const focused = document.activeElement
    if (focused === document.body || focused?.id === 'main') toPlan()
    // Once, on arrival.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
}
