import { ActionIcon, Checkbox, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { bodyLevels, type BodySummary } from '../../shared/bodies.ts'
import { isClosedState, isGroup, needsCoordinator } from '../../shared/body-rules.ts'
import { SideList, type SideListEntry } from '../ui/side-list.tsx'
import { Mark, Warning } from '../ui/status.tsx'

type BodyListProps = {
  readonly bodies: readonly BodySummary[]
  readonly current: string | null
  readonly tab: string
  readonly includeClosed: boolean
  readonly onIncludeClosed: (includeClosed: boolean) => void
}

/** The bodies by level, groups under the body that they depend on. */
export function BodyList(props: BodyListProps) {
  const { bodies, current, tab, includeClosed, onIncludeClosed } = props
  const { t } = useTranslation()
  const navigate = useNavigate()
  const groups = bodyLevels
    .map((level) => ({
      key: level,
      title: t(`bodies.screen.levelGroups.${level}`),
      entries: entriesOf(
        bodies.filter((body) => body.level === level),
        tab,
      ),
    }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <SideList
      label={t('bodies.screen.list')}
      current={current}
      groups={groups}
      head={
        <>
          <h1 className="bodies-list-title">{t('frame.rail.bodies')}</h1>
          <span className="secondary">{bodies.length}</span>
          <Tooltip label={t('bodies.screen.newBody.title')}>
            <ActionIcon
              aria-label={t('bodies.screen.newBody.title')}
              onClick={() => void navigate('/bodies/new')}
            >
              <IconPlus size={16} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        </>
      }
      foot={
        <Checkbox
          size="xs"
          label={t('bodies.screen.showClosed')}
          checked={includeClosed}
          onChange={(event) => onIncludeClosed(event.currentTarget.checked)}
        />
      }
    />
  )
}

/** Depths count from the highest body of the level: its parent may stand in another one. */
function entriesOf(bodies: readonly BodySummary[], tab: string): readonly SideListEntry[] {
  const shown = new Map(bodies.map((body) => [body.id, body]))
  const depthOf = ({ parentId }: BodySummary): number => {
    const parent = parentId === null ? undefined : shown.get(parentId)
    return parent === undefined || !isGroup(parent.kind) ? 0 : 1 + depthOf(parent)
  }
  return bodies.map((body) => ({
    key: body.id,
    to: `/bodies/${body.id}/${tab}`,
    label: <BodyLabel body={body} />,
    tooltip: `${body.code} – ${body.name}`,
    aside: <BodyAside body={body} />,
    depth: depthOf(body),
  }))
}

/** The longest name that stands in the list uncut. */
const shortName = 24

/** Groups go by their names, the others by their codes where the name is long. */
function BodyLabel({ body }: { readonly body: BodySummary }) {
  if (isGroup(body.kind) || body.name.length <= shortName) return body.name
  return (
    <>
      {body.code} <span className="bodies-list-name">{body.name}</span>
    </>
  )
}

/** What is not as it should be; otherwise the seats. */
function BodyAside({ body }: { readonly body: BodySummary }) {
  const { t } = useTranslation()
  const { state, seatCount, vacantCount, isAsleep, hasCoordinator } = body
  if (isClosedState(state)) {
    return (
      <Mark glyph="void" tone="none">
        {t(state === 'MERGED' ? 'bodies.screen.short.merged' : 'bodies.screen.short.abolished')}
      </Mark>
    )
  }
  if (needsCoordinator(body) && !hasCoordinator) {
    return <Warning>{t('bodies.screen.short.vacant')}</Warning>
  }
  if (state === 'DORMANT' || isAsleep) {
    return (
      <Mark glyph="paused" tone="wait">
        {t('bodies.screen.short.dormant')}
      </Mark>
    )
  }
  const vacant = t('bodies.screen.vacantSeats', { count: vacantCount })
  return (
    <>
      {vacantCount > 0 && (
        <span className="missing-dot" title={vacant}>
          <span className="unseen">{vacant}</span>
        </span>
      )}
      <span>
        {seatCount}
        <span className="unseen"> {t('bodies.screen.seatWord', { count: seatCount })}</span>
      </span>
    </>
  )
}
