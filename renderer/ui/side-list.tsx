import { Link } from 'react-router'
import './side-list.css'

export type SideListEntry = {
  readonly key: string
  readonly to: string
  readonly label: React.ReactNode
  /** The full text of a label that may be cut. */
  readonly tooltip?: string
  /** At the right: a count, a state. */
  readonly aside?: React.ReactNode
  /** Steps below the top of a tree. */
  readonly depth?: number
}

export type SideListGroup = {
  readonly key: string
  /** Null draws the entries without a line above them. */
  readonly title: string | null
  readonly entries: readonly SideListEntry[]
}

type SideListProps = {
  /** What the list leads to, for screen readers. */
  readonly label: string
  readonly head: React.ReactNode
  readonly groups: readonly SideListGroup[]
  readonly current: string | null
  readonly foot?: React.ReactNode
}

/** The list at the left of a screen, whose entries lead to one another with ↑ and ↓. */
export function SideList({ label, head, groups, current, foot }: SideListProps) {
  return (
    <nav className="side-list" aria-label={label} onKeyDown={walk}>
      <div className="side-list-head">{head}</div>
      <div className="side-list-body">
        {groups.map(({ key, title, entries }) => (
          <section key={key} className="side-list-group">
            {title !== null && <h2>{title}</h2>}
            <ul>
              {entries.map((entry) => (
                <li key={entry.key}>
                  <Entry entry={entry} isCurrent={entry.key === current} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {foot !== undefined && <div className="side-list-foot">{foot}</div>}
    </nav>
  )
}

const indent = 12

function Entry({
  entry,
  isCurrent,
}: {
  readonly entry: SideListEntry
  readonly isCurrent: boolean
}) {
  const { to, label, tooltip, aside, depth = 0 } = entry
  return (
    <Link
      to={to}
      className="side-list-entry"
      aria-current={isCurrent ? 'page' : undefined}
      title={tooltip}
      style={{ paddingLeft: 8 + depth * indent }}
    >
      <span className="side-list-label ellipsis">{label}</span>
      {aside !== undefined && <span className="side-list-aside">{aside}</span>}
    </Link>
  )
}

function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.altKey || event.ctrlKey) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')]
  const at = links.findIndex((link) => link === document.activeElement)
  const next = links[at + step]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}
