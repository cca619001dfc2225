import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { activityStates } from '../../shared/programme.ts'
import { client } from '../client.ts'
import { useCommands } from '../commands.ts'
import { useChange } from '../use-change.ts'
import { isFiltering } from './programme-rows.ts'
import type { ProgrammeChanges } from './use-programme-changes.ts'
import type { ProgrammeScreenState } from './use-programme-screen.ts'

/** The keys of the programme: J, K, N, A, 1 to 5, P, Maj ← →, Alt ↑ ↓, Suppr, L and Échap. */
export function useProgrammeCommands(
  screen: ProgrammeScreenState,
  changes: ProgrammeChanges,
  openDocument: () => void,
): void {
  useMovingCommands(screen, changes)
  useStateCommands(screen, changes)
  useOpeningCommands(screen, openDocument)
}

function useMovingCommands(screen: ProgrammeScreenState, changes: ProgrammeChanges): void {
  const { t } = useTranslation()
  const { selected, rows, pane, filters } = screen
  const hasRow = selected !== null
  const move = (step: -1 | 1) => () => {
    if (selected !== null) changes.move(selected, step)
  }
  useCommands([
    {
      id: 'programme.next',
      label: t('programme.command.next'),
      keys: 'j',
      isListed: false,
      isEnabled: rows.length > 0,
      run: () => screen.step(1),
    },
    {
      id: 'programme.previous',
      label: t('programme.command.previous'),
      keys: 'k',
      isListed: false,
      isEnabled: rows.length > 0,
      run: () => screen.step(-1),
    },
    {
      id: 'programme.up',
      label: t('programme.command.up'),
      keys: 'Alt+ArrowUp',
      isEnabled: hasRow,
      run: move(-1),
    },
    {
      id: 'programme.down',
      label: t('programme.command.down'),
      keys: 'Alt+ArrowDown',
      isEnabled: hasRow,
      run: move(1),
    },
    {
      id: 'programme.leave',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: pane !== null || isFiltering(filters),
      run: pane === null ? screen.clearFilters : screen.close,
    },
  ])
}

function useStateCommands(screen: ProgrammeScreenState, changes: ProgrammeChanges): void {
  const { t } = useTranslation()
  const { selected, open } = screen
  const activity = selected?.kind === 'activity' ? selected.activity : null
  const isEnabled = activity !== null
  const advance = (by: number) => () => {
    if (activity !== null) changes.advance(activity, by)
  }
  useCommands([
    ...activityStates.map((state, index) => ({
      id: `programme.state.${state}`,
      label: t('programme.command.state', { state: t(`programme.states.${state}`) }),
      keys: String(index + 1),
      isEnabled,
      run: () => {
        if (activity !== null && activity.state !== state) changes.write(activity, { state })
      },
    })),
    {
      id: 'programme.more',
      label: t('programme.command.more'),
      keys: 'Shift+ArrowRight',
      isEnabled,
      run: advance(10),
    },
    {
      id: 'programme.less',
      label: t('programme.command.less'),
      keys: 'Shift+ArrowLeft',
      isEnabled,
      run: advance(-10),
    },
    {
      id: 'programme.percent',
      label: t('programme.command.percent'),
      keys: 'p',
      isEnabled,
      run: () => {
        open('sheet')
        focusPercent()
      },
    },
    {
      id: 'programme.remove',
      label: t('programme.screen.removeActivity'),
      keys: 'Delete',
      isEnabled,
      run: () => {
        if (selected !== null) changes.remove(selected)
      },
    },
  ])
}

/** The field has to be drawn first. */
function focusPercent(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('.programme-percent-field input')
    field?.focus()
    field?.select()
  })
}

function useOpeningCommands(screen: ProgrammeScreenState, openDocument: () => void): void {
  const { t } = useTranslation()
  const { board, open, filter, filters } = screen
  const close = useChange(client.programme.closeQuarter, {
    toast: t('programme.screen.quarterClosed'),
  })
  const hasBoard = board !== null
  const icon = <IconPlus size={16} stroke={1.6} />
  useCommands([
    {
      id: 'programme.newActivity',
      label: t('programme.screen.newActivity'),
      keys: 'n',
      icon,
      isEnabled: hasBoard && board.axes.length > 0,
      run: () => open('new-activity'),
    },
    {
      id: 'programme.newAxis',
      label: t('programme.command.newAxis'),
      keys: 'a',
      icon,
      isEnabled: hasBoard,
      run: () => open('new-axis'),
    },
    {
      id: 'programme.late',
      label: t('programme.command.late'),
      keys: 'l',
      isEnabled: hasBoard,
      run: () => filter({ isLate: !filters.isLate }),
    },
    {
      id: 'programme.document',
      label: t('programme.command.document'),
      keys: 'w',
      isEnabled: hasBoard,
      run: openDocument,
    },
    {
      id: 'programme.sheet',
      label: t('programme.command.programme'),
      isEnabled: hasBoard,
      run: () => open('programme'),
    },
    {
      id: 'programme.new',
      label: t('programme.command.newProgramme'),
      icon,
      run: () => open('new-programme'),
    },
    ...[1, 2, 3, 4].map((quarter) => ({
      id: `programme.closeQuarter.${quarter}`,
      label: t('programme.screen.closeQuarter', { quarter }),
      isEnabled: hasBoard,
      run: () => {
        if (board !== null) void close.run({ programmeId: board.programme.id, quarter })
      },
    })),
  ])
}
