import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChartBar,
  IconDatabaseExport,
  IconHelp,
  IconLayoutSidebar,
  IconListCheck,
  IconMailForward,
  IconMoon,
  IconPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import type { Translate } from '../../shared/i18n.ts'
import { client } from '../client.ts'
import { type Command, useCommands } from '../commands.ts'
import { readToasts, readUndo } from './later-parts.ts'
import { railEntries } from './rail.tsx'
import { useThemeSwitch } from './use-theme-switch.ts'

type FrameDoors = {
  readonly openPalette: () => void
  readonly openHelp: () => void
  readonly toggleRail: () => void
}

type Unnamed = Omit<Command, 'id' | 'label'>

const icon = { size: 16, stroke: 1.6 } as const

/** What can be done from every screen. */
export function useFrameCommands({ openPalette, openHelp, toggleRail }: FrameDoors): void {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const theme = useThemeSwitch()
  const everywhere = (id: string, label: () => string, rest: Unnamed): Command => ({
    id,
    section: 'everywhere',
    ...rest,
    // Forty labels are worded once the palette or the help sheet is open, not at the start.
    get label() {
      return label()
    },
  })
  const screens = railEntries.map(({ screen, path, icon: Shape }, index): Command => {
    return {
      id: `go.${screen}`,
      get label() {
        return t('frame.command.go', { screen: t(`frame.rail.${screen}`) })
      },
      keys: `Alt+${index + 1}`,
      section: 'screens',
      icon: <Shape {...icon} />,
      run: () => void navigate(path),
    }
  })
  useCommands(
    [
      everywhere('palette', () => t('frame.command.palette'), {
        keys: 'Ctrl+K',
        isListed: false,
        run: openPalette,
      }),
      everywhere('meeting.new', () => t('frame.command.newMeeting'), {
        keys: 'Ctrl+N',
        icon: <IconPlus {...icon} />,
        run: () => void navigate('/meetings/new'),
      }),
      everywhere('review', () => t('frame.command.review'), {
        icon: <IconListCheck {...icon} />,
        run: () => void navigate('/review'),
      }),
      everywhere('go.figures', () => t('frame.command.go', { screen: t('figures.title') }), {
        icon: <IconChartBar {...icon} />,
        run: () => void navigate('/figures'),
      }),
      everywhere('go.reminders', () => t('frame.command.go', { screen: t('reminders.title') }), {
        icon: <IconMailForward {...icon} />,
        run: () => void navigate('/reminders'),
      }),
      everywhere('undo', () => t('frame.command.undo'), {
        keys: 'Ctrl+Z',
        icon: <IconArrowBackUp {...icon} />,
        run: undo,
      }),
      everywhere('redo', () => t('frame.command.redo'), {
        keys: 'Ctrl+Shift+Z',
        icon: <IconArrowForwardUp {...icon} />,
        run: redo,
      }),
      // As Word and Excel have it.
      everywhere('redo.office', () => t('frame.command.redo'), {
        keys: 'Ctrl+Y',
        isListed: false,
        run: redo,
      }),
      everywhere('help', () => t('frame.command.help'), {
        keys: 'F1',
        icon: <IconHelp {...icon} />,
        run: openHelp,
      }),
      everywhere('back', () => t('frame.command.back'), {
        keys: 'Escape',
        isListed: false,
        run: () => leave(pathname, navigate),
      }),
      everywhere('theme', () => theme.label, { icon: <IconMoon {...icon} />, run: theme.toggle }),
      everywhere('rail', () => t('frame.command.rail'), {
        icon: <IconLayoutSidebar {...icon} />,
        run: toggleRail,
      }),
      everywhere('backup.create', () => t('frame.command.backup'), {
        icon: <IconDatabaseExport {...icon} />,
        run: () => void createBackup(t),
      }),
      ...screens,
    ],
    'frame',
  )
}

function undo(): void {
  void readUndo().then(({ undoLast }) => undoLast())
}

function redo(): void {
  void readUndo().then(({ redoLast }) => redoLast())
}

async function createBackup(t: Translate): Promise<void> {
  const { showErrorToast, showToast } = await readToasts()
  try {
    const { path } = await client.backup.create()
    showToast(t('frame.command.backupDone', { file: fileNameOf(path) }))
  } catch (error) {
    showErrorToast(error, {
      what: t('frame.noAnswer.what'),
      remedy: t('frame.noAnswer.remedy'),
    })
  }
}

/** Échap: out of the field first, then one level up, at last to Aujourd'hui. */
function leave(pathname: string, navigate: ReturnType<typeof useNavigate>): void {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && focused.matches('input, textarea, select')) {
    focused.blur()
    return
  }
  const [first = 'today', ...deeper] = pathname.split('/').filter((part) => part !== '')
  void navigate(deeper.length > 0 ? `/${first}` : '/today')
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path
}
