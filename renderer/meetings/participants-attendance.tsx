import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type AttendanceFigures, attendances } from '../../shared/attendance.ts'
import {
  attendanceCounts,
  attendanceSentence,
  entriesFromReplies,
  entriesOfTheRest,
  hasCome,
} from '../../shared/attendance-rules.ts'
import type { Participant } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { Mark } from '../ui/status.tsx'
import { attendanceMarks, useAttendance } from './use-attendance.ts'

type AttendanceBarProps = {
  readonly meetingId: string
  readonly rows: readonly Participant[]
  readonly isLocked: boolean
  readonly isOnlyMissing: boolean
  readonly modeSwitch: React.ReactNode
  readonly onOnlyMissing: (isOnly: boolean) => void
  readonly onAdd: () => void
}

/** Who came in one sentence, whether the quorum is there, and how to enter many at once. */
export function AttendanceBar(props: AttendanceBarProps) {
  const { meetingId, rows, isLocked, isOnlyMissing, modeSwitch, onOnlyMissing } = props
  const figures = useQuery(api.meetings.attendance.queryOptions({ input: { meetingId } }))
  return (
    <>
      <div className="participants-bar">
        {modeSwitch}
        {figures.data !== undefined && <Told figures={figures.data} />}
        {!isLocked && <Buttons {...props} />}
      </div>
      <Counts rows={rows} isOnlyMissing={isOnlyMissing} onOnlyMissing={onOnlyMissing} />
    </>
  )
}

function Told({ figures }: { readonly figures: AttendanceFigures }) {
  const { t } = useTranslation()
  const { quorum } = figures
  const sentence = attendanceSentence(figures, (key, parameters) =>
    t(`documents.${key}`, parameters ?? {}),
  )
  return (
    <span className="attendance-told" role="status">
      <strong>{sentence}</strong>
      {quorum !== null && (
        <Mark glyph={quorum.isReached ? 'done' : 'warning'} tone={quorum.isReached ? 'ok' : 'part'}>
          {t(`meetings.attendance.${quorum.isReached ? 'quorumReached' : 'quorumMissing'}`, {
            count: quorum.needed,
          })}
        </Mark>
      )}
    </span>
  )
}

function Buttons({ meetingId, rows, onAdd }: AttendanceBarProps) {
  const { t } = useTranslation()
  const { enterAll } = useAttendance(meetingId)
  const replied = entriesFromReplies(rows)
  const rest = entriesOfTheRest(rows)
  const isBegun = rows.some(({ attendance }) => attendance !== 'NONE')
  const restLabel = t(`meetings.attendance.${isBegun ? 'restPresent' : 'allPresent'}`)
  const takeReplies = () => void enterAll(replied)
  const takeRest = () => void enterAll(rest)
  useCommands([
    {
      id: 'participants.fromReplies',
      label: t('meetings.attendance.fromReplies'),
      keys: 'Alt+r',
      isEnabled: replied.length > 0,
      run: takeReplies,
    },
    {
      id: 'participants.allPresent',
      label: restLabel,
      keys: 'Alt+t',
      isEnabled: rest.length > 0,
      run: takeRest,
    },
  ])
  return (
    <div className="participants-actions">
      <Button title="Alt R" disabled={replied.length === 0} onClick={takeReplies}>
        {t('meetings.attendance.fromReplies')}
      </Button>
      <Button title="Alt T" disabled={rest.length === 0} onClick={takeRest}>
        {restLabel}
      </Button>
      <Button title="Alt I" leftSection={<IconPlus size={15} />} onClick={onAdd}>
        {t('meetings.participants.addGuest')}
      </Button>
    </div>
  )
}

type CountsProps = Pick<AttendanceBarProps, 'rows' | 'isOnlyMissing' | 'onOnlyMissing'>

/** How many seats bear each attendance; lines not entered can be shown alone. */
function Counts({ rows, isOnlyMissing, onOnlyMissing }: CountsProps) {
  const { t } = useTranslation()
  const counts = attendanceCounts(rows.filter(({ seatId }) => seatId !== null))
  const guests = rows.filter((row) => row.seatId === null && hasCome(row.attendance)).length
  const missing = rows.filter(({ attendance }) => attendance === 'NONE').length
  const told = attendances.filter((one) => one !== 'NONE' && counts[one] > 0)
  useCommands([
    {
      id: 'participants.onlyMissing',
      label: t('meetings.attendance.onlyMissing'),
      keys: 'Alt+n',
      run: () => onOnlyMissing(!isOnlyMissing),
    },
  ])
  return (
    <div className="participants-counts">
      {told.map((one) => {
        const [glyph, tone] = attendanceMarks[one]
        const state = t(`meetings.attendances.${one}`)
        return (
          <Mark key={one} glyph={glyph} tone={tone}>
            {t('meetings.attendance.count', { state, count: counts[one] })}
          </Mark>
        )
      })}
      {guests > 0 && (
        <span className="secondary">{t('meetings.attendance.guestsCame', { count: guests })}</span>
      )}
      {(missing > 0 || isOnlyMissing) && (
        <button
          type="button"
          className="chip"
          title={t('meetings.attendance.onlyMissing')}
          aria-pressed={isOnlyMissing}
          data-active={isOnlyMissing}
          onClick={() => onOnlyMissing(!isOnlyMissing)}
        >
          {t('meetings.attendance.missing', { count: missing })}
        </button>
      )}
    </div>
  )
}
