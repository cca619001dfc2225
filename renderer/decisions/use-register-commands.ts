import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands.ts'
import { keyedStatuses } from '../follow-up/status-choice.tsx'
import type { RegisterFollow } from './use-register-follow.ts'

type RegisterCommandsInput = {
  /** True where a decision is at hand, or many. */
  readonly hasTarget: boolean
  readonly follow: RegisterFollow
  readonly sheet: { readonly isOpen: boolean; readonly close: () => void }
  /** `.`: what can be done with the decision at hand; null on the board. */
  readonly menu: (() => void) | null
  /** Null on the board, which has no selection of many. */
  readonly many: {
    readonly isSome: boolean
    readonly selectAll: () => void
    readonly clear: () => void
  } | null
}

/** The keys of the register: 1 to 8, E, N, R, Ctrl+A, and Échap from the inside out. */
export function useRegisterCommands(input: RegisterCommandsInput): void {
  const { hasTarget, follow, sheet, menu, many } = input
  const { t } = useTranslation()
  const hasMany = many?.isSome ?? false
  const isFree = hasTarget && follow.asking === null
  const ask = (kind: 'due' | 'note' | 'lead') => () => follow.ask({ kind })
  const labels = { due: t('register.menu.due'), note: t('register.menu.note') }
  useCommands([
    ...keyedStatuses.map((status, index) => ({
      id: `decisions.state.${status}`,
      label: t('register.command.state', { state: t(`frame.status.${status}`) }),
      keys: String(index + 1),
      isEnabled: isFree,
      run: () => follow.setStatus(status),
    })),
    { id: 'decisions.due', label: labels.due, keys: 'e', isEnabled: isFree, run: ask('due') },
    { id: 'decisions.note', label: labels.note, keys: 'n', isEnabled: isFree, run: ask('note') },
    {
      id: 'decisions.lead',
      label: t('register.bulk.lead'),
      keys: 'r',
      isEnabled: isFree && hasMany,
      run: ask('lead'),
    },
    {
      id: 'decisions.menu',
      label: t('register.command.menu'),
      keys: '.',
      isEnabled: isFree && menu !== null,
      run: () => menu?.(),
    },
    {
      id: 'decisions.closeSheet',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: sheet.isOpen && !hasMany,
      run: sheet.close,
    },
    ...(many === null
      ? []
      : [
          {
            id: 'decisions.clear',
            label: t('register.bulk.clear'),
            keys: 'Escape',
            isListed: false,
            isEnabled: hasMany && follow.asking === null,
            run: many.clear,
          },
          { id: 'decisions.selectAll', label: t('register.command.all'), run: many.selectAll },
        ]),
  ])
  useSelectAllKey(many?.selectAll ?? null)
}

/** Ctrl+A is the text's in a field, and the register's elsewhere. */
function useSelectAllKey(selectAll: (() => void) | null): void {
  const now = useRef(selectAll)
  now.current = selectAll
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key.toLowerCase() !== 'a' || !(ctrlKey || metaKey) || altKey || shiftKey) return
      const isRow = target instanceof HTMLTableRowElement || target === document.body
      const isMain =
        target instanceof HTMLElement && target.matches('main, [role="tab"], .bulk-bar *')
      if (event.defaultPrevented || now.current === null || !(isRow || isMain)) return
      event.preventDefault()
      now.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
