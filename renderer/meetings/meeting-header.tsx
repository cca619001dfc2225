import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { diffDays } from '../../shared/dates.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { MeetingDetail, MeetingLink, MeetingSummary } from '../../shared/meetings.ts'
import { useCommands } from '../commands.ts'
import { MinutesStrip } from '../minutes/minutes-strip.tsx'
import { useVersionLabel } from '../minutes/use-minutes.ts'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { ActionStrip } from './action-strip.tsx'
import { MeetingStepper } from './meeting-state.tsx'
import {
  type AskingAction,
  type HeaderAction,
  headerActions,
  isAsking,
  isOfMinutes,
  type MinutesAction,
  useDirectActions,
} from './use-meeting-actions.ts'
import './meeting.css'

type MeetingHeaderProps = {
  readonly detail: MeetingDetail
  /** The meeting has just gone to the corbeille. */
  readonly onRemoved: () => void
}

/** Which meeting this is, when and where, how far it is, and what its state allows. */
export function MeetingHeader({ detail, onRemoved }: MeetingHeaderProps) {
  const { meeting, previous, next } = detail
  const [asked, setAsked] = useState<AskingAction | MinutesAction | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <header className="meeting-head">
        <div className="meeting-head-text">
          <div className="page-head-line">
            <h1>{meeting.reference}</h1>
            <span className="meeting-head-body">{meeting.bodyName}</span>
            {meeting.title !== '' && (
              <span className="page-head-detail" title={meeting.title}>
                {meeting.title}
              </span>
            )}
          </div>
          <WhenAndWhere meeting={meeting} />
        </div>
        <MeetingStepper meeting={meeting} />
        <div className="page-head-actions">
          <Neighbour link={previous} way="previous" />
          <Neighbour link={next} way="next" />
          <Actions meeting={meeting} onAsk={setAsked} onRemoved={onRemoved} />
        </div>
      </header>
      {asked !== null &&
        (isOfMinutes(asked) ? (
          <MinutesStrip action={asked} meeting={meeting} onClose={close} />
        ) : (
          <ActionStrip action={asked} meeting={meeting} onClose={close} />
        ))}
    </>
  )
}

function WhenAndWhere({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation()
  const today = useToday()
  const { day, timeRange } = useFormats()
  const { place, mode, state } = meeting
  const isOff = state === 'POSTPONED' || state === 'CANCELLED' || state === 'LAPSED'
  const where = place !== '' ? place : mode === 'REMOTE' ? t('meetings.modes.REMOTE') : null
  return (
    <p className="secondary ellipsis" title={place}>
      {day(meeting.day)}, {timeRange(meeting.startsAt, meeting.endsAt)} ·{' '}
      {!isOff && `${distance(t, diffDays(today, meeting.day))} · `}
      {where ?? <span className="meeting-placeless">{t('meetings.header.placeless')}</span>}
      {mode === 'HYBRID' && ` · ${t('meetings.modes.HYBRID').toLowerCase()}`}
    </p>
  )
}

/** «dans 19 jours», «hier». */
function distance(t: Translate, days: number): string {
  if (days === 0) return t('meetings.header.today')
  return days > 0
    ? t('meetings.header.inDays', { count: days })
    : t('meetings.header.daysAgo', { count: -days })
}

type NeighbourProps = { readonly link: MeetingLink | null; readonly way: 'previous' | 'next' }

/** The meeting of the same body before or after this one. */
function Neighbour({ link, way }: NeighbourProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (link === null) return null
  const label = t(`meetings.header.${way}`, { reference: link.reference })
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => void navigate(`/meetings/${link.id}`)}>
        {way === 'previous' ? (
          <IconChevronLeft size={16} stroke={1.6} />
        ) : (
          <IconChevronRight size={16} stroke={1.6} />
        )}
      </ActionIcon>
    </Tooltip>
  )
}

/** Whether an action takes the meeting a step on, as its filled button does. */
function isStep(action: HeaderAction): boolean {
  return ['convene', 'hold', 'circulate', 'adopt', 'resume'].includes(action)
}

type ActionsProps = {
  readonly meeting: MeetingSummary
  readonly onAsk: (action: AskingAction | MinutesAction) => void
  readonly onRemoved: () => void
}

function Actions({ meeting, onAsk, onRemoved }: ActionsProps) {
  const { t } = useTranslation()
  const today = useToday()
  const direct = useDirectActions(meeting, onRemoved)
  const run = (action: HeaderAction) => {
    if (isAsking(action) || isOfMinutes(action)) onAsk(action)
    else void direct.run(action)
  }
  const actions = headerActions(meeting, today)
  const [main] = actions
  const { state } = meeting
  const version = useVersionLabel(meeting)
  const words = (action: HeaderAction) => {
    if (action === 'reschedule' && state === 'POSTPONED') return t('meetings.actions.setNewDay')
    if (action === 'circulate' && version !== null) return t('minutes.circulate', { version })
    return t(`meetings.actions.${action}`)
  }
  useCommands(
    actions.map((action) => ({
      id: `meeting.${action}`,
      label: words(action),
      run: () => run(action),
    })),
  )
  const isMain = main !== undefined && (isStep(main) || state === 'POSTPONED')
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon
            variant="default"
            aria-label={t('meetings.header.actions')}
            title={t('meetings.header.actions')}
          >
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.slice(isMain ? 1 : 0).map((action) => (
            <Menu.Item key={action} onClick={() => run(action)}>
              {words(action)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isMain && (
        <Button variant="filled" loading={direct.isRunning} onClick={() => run(main)}>
          {words(main)}
        </Button>
      )}
    </>
  )
}
