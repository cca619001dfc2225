import { useTranslation } from 'react-i18next'
import type { Attendance } from '../../shared/attendance.ts'
import { type Participant, replies } from '../../shared/meetings.ts'
import type { Column } from '../ui/data-table.tsx'
import { Glyph } from '../ui/glyphs.tsx'
import { Warning } from '../ui/status.tsx'
import { attendanceMarks, attendancesFor } from './use-attendance.ts'
import { participantKey, seatWarning, useParticipation } from './use-participation.ts'

type ColumnsOf = {
  readonly meetingId: string
  readonly selected: string | null
  readonly isLocked: boolean
}

/** Who is convened, who sits and what each answered; chosen in the row itself. */
export function useReplyColumns(of: ColumnsOf): readonly Column<Participant>[] {
  const { t } = useTranslation()
  const note = useParticipation(of.meetingId)
  const [institution, sitter, quality] = useSeatColumns(of)
  return [
    institution,
    sitter,
    quality,
    {
      key: 'reply',
      title: t('meetings.participants.reply'),
      width: '148px',
      cell: (row) => (
        <CellSelect
          label={`${t('meetings.participants.reply')}, ${row.institutionCode} ${row.name}`}
          value={row.reply}
          choices={replies.map((reply) => [reply, t(`meetings.replies.${reply}`)])}
          isReachable={isSelected(row, of)}
          isDisabled={of.isLocked}
          onChoose={(reply) => note(row, { reply })}
        />
      ),
    },
    {
      key: 'note',
      title: t('meetings.participants.note'),
      width: '14%',
      cell: (row) => <span className="secondary">{row.note}</span>,
      tooltip: ({ note: words }) => words,
    },
  ]
}

/** Who is convened, what each had answered, and who came. */
export function useAttendanceColumns(
  of: ColumnsOf,
  onEnter: (row: Participant, attendance: Attendance) => void,
): readonly Column<Participant>[] {
  const { t } = useTranslation()
  const [institution, sitter] = useSeatColumns(of)
  return [
    { ...institution, width: '27%' },
    sitter,
    {
      key: 'reply',
      title: t('meetings.participants.reply'),
      width: '96px',
      cell: ({ reply }) => (
        <span className="secondary">{reply === 'NONE' ? '' : t(`meetings.replies.${reply}`)}</span>
      ),
    },
    {
      key: 'attendance',
      title: t('meetings.attendance.column'),
      width: '152px',
      cell: (row) => (
        <AttendanceCell
          participant={row}
          isReachable={isSelected(row, of)}
          isDisabled={of.isLocked}
          onChoose={(attendance) => onEnter(row, attendance)}
        />
      ),
    },
    {
      key: 'by',
      title: t('meetings.attendance.by'),
      width: '20%',
      cell: (row) => <By participant={row} />,
      tooltip: ({ representative, note }) =>
        [representative, note].filter((part) => part !== '').join(' – '),
    },
  ]
}

/** One row at a time takes part in the order of Tab: eighty seats are no eighty stops. */
function isSelected(row: Participant, { selected }: ColumnsOf): boolean {
  return participantKey(row) === selected
}

function useSeatColumns(
  of: ColumnsOf,
): readonly [Column<Participant>, Column<Participant>, Column<Participant>] {
  const { t } = useTranslation()
  const note = useParticipation(of.meetingId)
  return [
    {
      key: 'institution',
      title: t('meetings.participants.institution'),
      width: '31%',
      cell: (row) => <Institution participant={row} />,
      tooltip: ({ institutionName }) => institutionName,
    },
    {
      key: 'sitter',
      title: t('meetings.participants.sitter'),
      cell: (row) => (
        <Sitter
          participant={row}
          isReachable={isSelected(row, of)}
          isDisabled={of.isLocked}
          onChoose={(personId, quality) => note(row, { personId, quality })}
        />
      ),
      tooltip: ({ name, jobTitle }) => [name, jobTitle].filter((part) => part !== '').join(', '),
    },
    {
      key: 'quality',
      title: t('meetings.participants.quality'),
      width: '104px',
      cell: ({ quality }) => (
        <span className="secondary">{t(`meetings.participantQualities.${quality}`)}</span>
      ),
    },
  ]
}

type CellSelectProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: readonly (readonly [value: Value, label: string])[]
  readonly isReachable: boolean
  readonly isDisabled: boolean
  readonly onChoose: (value: Value) => void
}

/** A choice within a row, quiet until something was chosen. */
function CellSelect<Value extends string>(props: CellSelectProps<Value>) {
  const { label, value, choices, isReachable, isDisabled, onChoose } = props
  return (
    <select
      className="cell-select"
      data-quiet={value === 'NONE'}
      aria-label={label}
      tabIndex={isReachable ? 0 : -1}
      disabled={isDisabled}
      value={value}
      onChange={(event) => {
        const chosen = choices.find(([candidate]) => candidate === event.currentTarget.value)
        if (chosen !== undefined) onChoose(chosen[0])
      }}
    >
      {choices.map(([choice, name]) => (
        <option key={choice} value={choice}>
          {name}
        </option>
      ))}
    </select>
  )
}

type AttendanceCellProps = {
  readonly participant: Participant
  readonly isReachable: boolean
  readonly isDisabled: boolean
  readonly onChoose: (attendance: Attendance) => void
}

function AttendanceCell({ participant, ...select }: AttendanceCellProps) {
  const { t } = useTranslation()
  const { attendance, institutionCode, name } = participant
  const [glyph, tone] = attendanceMarks[attendance]
  return (
    <span className={`attendance-cell tone-${tone}`}>
      <Glyph name={glyph} />
      <CellSelect
        label={`${t('meetings.attendance.column')}, ${institutionCode} ${name}`}
        value={attendance}
        choices={attendancesFor(participant).map((one) => [one, t(`meetings.attendances.${one}`)])}
        {...select}
      />
    </span>
  )
}

/** Who spoke for the seat, and what was noted. */
function By({ participant }: { readonly participant: Participant }) {
  const { t } = useTranslation()
  const { attendance, representative, note } = participant
  if (attendance !== 'REPRESENTED') return <span className="secondary">{note}</span>
  if (representative === '')
    return <Warning>{t('meetings.attendance.representedByNobody')}</Warning>
  return (
    <>
      {t('meetings.attendance.representedBy', { name: representative })}
      {note !== '' && <span className="secondary"> – {note}</span>}
    </>
  )
}

function Institution({ participant }: { readonly participant: Participant }) {
  const { t } = useTranslation()
  const warning = seatWarning(participant)
  const { institutionCode, institutionName } = participant
  return (
    <>
      {institutionCode !== '' && <span className="code-mark">{institutionCode}</span>}{' '}
      {institutionName}
      {warning !== null && (
        <span className="seat-warning" title={t(`meetings.participants.${warning}`)}>
          <Glyph name="warning" />
          <span className="unseen">{t(`meetings.participants.${warning}`)}</span>
        </span>
      )}
    </>
  )
}

type SitterProps = {
  readonly participant: Participant
  readonly isReachable: boolean
  readonly isDisabled: boolean
  readonly onChoose: (personId: string, quality: Participant['quality']) => void
}

function Sitter({ participant, isReachable, isDisabled, onChoose }: SitterProps) {
  const { t } = useTranslation()
  const { name, holders, seatId, personId, institutionCode, seatQuality } = participant
  if (seatId !== null && holders.length === 0) {
    return <Warning>{t('meetings.participants.vacant')}</Warning>
  }
  if (holders.length < 2) return <span className="cell-text">{name}</span>
  return (
    <select
      className="cell-select"
      aria-label={`${t('meetings.participants.sitter')}, ${institutionCode}`}
      tabIndex={isReachable ? 0 : -1}
      disabled={isDisabled}
      value={personId ?? ''}
      onChange={(event) => {
        const holder = holders.find((one) => one.personId === event.currentTarget.value)
        if (holder !== undefined) onChoose(holder.personId, qualityOf(seatQuality, holder.role))
      }}
    >
      {holders.map((holder) => (
        <option key={holder.personId} value={holder.personId}>
          {t('meetings.participants.holder', {
            name: holder.name,
            role: t(`directory.mandateRoles.${holder.role}`).toLowerCase(),
          })}
        </option>
      ))}
    </select>
  )
}

function qualityOf(
  seat: Participant['seatQuality'],
  role: Participant['role'],
): Participant['quality'] {
  if (seat === 'OBSERVER') return 'OBSERVER'
  if (seat === 'SECRETARIAT') return 'SECRETARIAT'
  return role === 'ALTERNATE' ? 'ALTERNATE' : 'TITULAR'
}
