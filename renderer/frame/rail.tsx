import {
  type Icon,
  IconAddressBook,
  IconBuilding,
  IconCalendarStats,
  IconCalendarEvent,
  IconGavel,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconListDetails,
  IconSettings,
  IconSun,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useSecretariat } from '../organisation.ts'

type Screen =
  | 'today'
  | 'meetings'
  | 'decisions'
  | 'calendar'
  | 'bodies'
  | 'directory'
  | 'programme'
  | 'trash'
  | 'settings'

export type RailEntry = { readonly screen: Screen; readonly path: string; readonly icon: Icon }

/** The entries in the order of Alt+1…; an entry appears when its screen exists. */
export const railEntries: readonly RailEntry[] = [
  { screen: 'today', path: '/today', icon: IconSun },
  { screen: 'meetings', path: '/meetings', icon: IconCalendarEvent },
  { screen: 'decisions', path: '/decisions', icon: IconGavel },
  { screen: 'calendar', path: '/calendar', icon: IconCalendarStats },
  { screen: 'bodies', path: '/bodies', icon: IconBuilding },
  { screen: 'directory', path: '/directory', icon: IconAddressBook },
  { screen: 'programme', path: '/programme', icon: IconListDetails },
  { screen: 'trash', path: '/trash', icon: IconTrash },
  { screen: 'settings', path: '/settings', icon: IconSettings },
]

/** From this entry on they stand at the foot of the rail. */
const firstAtFoot = 'trash'

type RailProps = { readonly isNarrow: boolean; readonly onToggle: () => void }

/** The screens at the left, with what waits in each. */
export function Rail({ isNarrow, onToggle }: RailProps) {
  const { t } = useTranslation()
  const { organisation } = useSecretariat()
  const foot = railEntries.findIndex(({ screen }) => screen === firstAtFoot)
  const toggle = t(isNarrow ? 'frame.rail.expand' : 'frame.rail.collapse')
  return (
    <nav className="rail" aria-label={t('frame.rail.label')} data-narrow={isNarrow}>
      <ul>
        {railEntries.slice(0, foot).map((entry) => (
          <Entry key={entry.screen} entry={entry} isNarrow={isNarrow} />
        ))}
      </ul>
      <ul className="rail-foot">
        {railEntries.slice(foot).map((entry) => (
          <Entry key={entry.screen} entry={entry} isNarrow={isNarrow} />
        ))}
        <li>
          <button
            type="button"
            className="rail-entry"
            onClick={onToggle}
            data-tip={isNarrow ? toggle : undefined}
          >
            {isNarrow ? (
              <IconLayoutSidebarLeftExpand size={17} stroke={1.6} />
            ) : (
              <IconLayoutSidebarLeftCollapse size={17} stroke={1.6} />
            )}
            <span className="rail-word">{toggle}</span>
          </button>
        </li>
      </ul>
      {organisation.isDemo && <p className="demo-mark">{t('frame.app.demo')}</p>}
    </nav>
  )
}

function Entry({ entry, isNarrow }: { readonly entry: RailEntry; readonly isNarrow: boolean }) {
  const { t } = useTranslation()
  const { screen, path, icon: Shape } = entry
  const waiting = useWaiting(screen)
  const name = t(`frame.rail.${screen}`)
  return (
    <li>
      <NavLink to={path} className="rail-entry" data-tip={isNarrow ? name : undefined}>
        <Shape size={17} stroke={1.6} aria-hidden="true" />
        <span className="rail-word">{name}</span>
        {waiting !== null && (
          <>
            <span className="rail-count" aria-hidden="true">
              {waiting.count}
            </span>
            <span className="unseen">, {waiting.words}</span>
          </>
        )}
      </NavLink>
    </li>
  )
}

/** The small count beside an entry, and what it counts. */
function useWaiting(screen: Screen): { readonly count: number; readonly words: string } | null {
  const { t } = useTranslation()
  const { counts } = useSecretariat()
  const told = {
    today: ['tasks', counts.tasks],
    decisions: ['late', counts.late],
    bodies: ['vacancies', counts.vacancies],
  } as const
  if (!(screen in told)) return null
  const [unit, count] = told[screen as keyof typeof told]
  return count === 0 ? null : { count, words: t(`frame.rail.${unit}`, { count }) }
}
