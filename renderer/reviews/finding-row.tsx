import { Button } from '@mantine/core'
import { IconCheck, IconMessagePlus, IconWand } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { CalendarMove, ToldFinding } from '../../shared/reviews.ts'
import { Glyph } from '../ui/glyphs.tsx'
import { Proposals } from './proposals.tsx'
import { isReviewEvent, type SideProps } from './use-reviews-side.ts'

type FindingRowProps = SideProps & {
  readonly finding: ToldFinding
  readonly isOpen: boolean
}

/** One finding; open, it says its proposal and what can be done about it. */
export function FindingRow({ finding, isOpen, side }: FindingRowProps) {
  const { t } = side
  const { severity, short, rule } = finding
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // After the drawing: asked at once, the whole year would be laid out for it.
    const frame = requestAnimationFrame(() => {
      if (isOpen) line.current?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [isOpen])
  return (
    <li className="finding" data-open={isOpen} data-severity={severity}>
      <button
        ref={line}
        type="button"
        className="side-finding-line"
        aria-expanded={isOpen}
        onClick={() => side.choose(finding)}
      >
        <Glyph name={severity === 'HARD' ? 'late' : 'warning'} />
        <span className="finding-short">
          <span className="unseen">{t(`reviews.severity.${severity}`)}</span>
          {short}
        </span>
        <span className="finding-rule" title={t(`rules.name.${rule}`)}>
          {rule}
        </span>
      </button>
      {isOpen && <Opened finding={finding} side={side} />}
    </li>
  )
}

function Opened({ finding, side }: Omit<FindingRowProps, 'isOpen'>) {
  const { proposing } = side
  const { proposal, eventIds } = finding
  if (proposing !== null && eventIds.includes(proposing)) {
    return <Proposals side={side} eventId={proposing} />
  }
  return (
    <div className="finding-opened">
      {proposal !== null && (
        <p className="secondary">
          {proposal.sentence} <Worth finding={finding} side={side} />
        </p>
      )}
      {side.isFrozen ? (
        <FrozenActions finding={finding} side={side} />
      ) : (
        <Actions finding={finding} side={side} />
      )}
    </div>
  )
}

/** What else the proposal lifts, and what would still be said of the review there. */
function Worth({ finding, side }: Omit<FindingRowProps, 'isOpen'>) {
  const { t } = side
  const { lifts = [], leaves = [] } = finding.proposal ?? {}
  const others = lifts.filter((rule) => rule !== finding.rule)
  return (
    <>
      {others.length > 0 && `${t('reviews.side.liftsToo', { rules: others.join(', ') })} `}
      {leaves.length === 0
        ? t('reviews.side.leavesNothing')
        : t('reviews.side.leavesSome', { rules: leaves.join(', ') })}
    </>
  )
}

function Actions({ finding, side }: Omit<FindingRowProps, 'isOpen'>) {
  const { t, moving, onTry } = side
  const [movable = null] = side.movable(finding.eventIds)
  const move = moveOf(finding)
  return (
    <div className="finding-actions" onMouseLeave={() => onTry([])} onBlur={() => onTry([])}>
      {move !== null && isReviewEvent(move.eventId) && (
        <Button
          variant="filled"
          leftSection={<IconCheck size={15} stroke={1.8} />}
          loading={moving.isRunning}
          onMouseEnter={() => onTry([move])}
          onFocus={() => onTry([move])}
          onClick={() => {
            onTry([])
            void moving.run([move])
          }}
        >
          {t('reviews.side.move')}
        </Button>
      )}
      {movable !== null && (
        <Button
          leftSection={<IconWand size={15} stroke={1.6} />}
          onClick={() => side.propose(move?.eventId ?? movable)}
        >
          {t('reviews.side.propose')}
        </Button>
      )}
      <OpenMeeting finding={finding} side={side} />
    </div>
  )
}

/** An adopted version does not move: a change is asked for, with the proposal as the wanted days. */
function FrozenActions({ finding, side }: Omit<FindingRowProps, 'isOpen'>) {
  const { t, onTry, place } = side
  const move = moveOf(finding)
  const [movable = null] = side.movable(finding.eventIds)
  const eventId = move?.eventId ?? movable
  return (
    <div className="finding-actions">
      {eventId !== null && isReviewEvent(eventId) && (
        <Button
          leftSection={<IconMessagePlus size={15} stroke={1.6} />}
          onClick={() => {
            onTry(move === null ? [] : [move])
            place.go({ panel: 'requests', selected: eventId })
          }}
        >
          {t('reviews.side.ask')}
        </Button>
      )}
      <OpenMeeting finding={finding} side={side} />
    </div>
  )
}

/** A sitting is moved on its own screen. */
function OpenMeeting({ finding, side }: Omit<FindingRowProps, 'isOpen'>) {
  const { t, calendar } = side
  const navigate = useNavigate()
  const meeting = calendar.meetings.find(({ eventId }) => finding.eventIds.includes(eventId))
  if (meeting === undefined) return null
  return (
    <Button variant="subtle" onClick={() => void navigate(`/meetings/${meeting.id}`)}>
      {t('reviews.side.openMeeting', { reference: meeting.reference })}
    </Button>
  )
}

function moveOf({ proposal }: ToldFinding): CalendarMove | null {
  if (proposal === null) return null
  const { eventId, days } = proposal
  return { eventId, first: days.first, last: days.last }
}
