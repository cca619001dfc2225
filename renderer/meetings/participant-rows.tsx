import { useTranslation } from 'react-i18next'
import type { Attendance } from '../../shared/attendance.ts'
import type { Participant } from '../../shared/meetings.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { useAttendanceColumns, useReplyColumns } from './participant-columns.tsx'
import { participantKey } from './use-participation.ts'

export type ParticipantRowsProps = {
  readonly rows: readonly Participant[]
  readonly meetingId: string
  readonly selected: Participant | null
  readonly isLocked: boolean
  readonly onSelect: (key: string) => void
  readonly onInspect: () => void
}

type AttendanceRowsProps = ParticipantRowsProps & {
  readonly onEnter: (row: Participant, attendance: Attendance) => void
}

/** Seats and guests with what each answered. */
export function ReplyRows(props: ParticipantRowsProps) {
  const selected = props.selected === null ? null : participantKey(props.selected)
  return <Rows {...props} columns={useReplyColumns({ ...props, selected })} />
}

/** Seats and guests with who came. */
export function AttendanceRows(props: AttendanceRowsProps) {
  const selected = props.selected === null ? null : participantKey(props.selected)
  return <Rows {...props} columns={useAttendanceColumns({ ...props, selected }, props.onEnter)} />
}

type RowsProps = ParticipantRowsProps & { readonly columns: readonly Column<Participant>[] }

function Rows({ rows, selected, columns, onSelect, onInspect }: RowsProps) {
  const { t } = useTranslation()
  const group = (key: 'seats' | 'guests', list: readonly Participant[]) => ({
    key,
    rows: list,
    title: (
      <>
        {t(`meetings.participants.${key}`)}
        <span>{list.length}</span>
      </>
    ),
  })
  const seats = rows.filter(({ seatId }) => seatId !== null)
  const guests = rows.filter(({ seatId }) => seatId === null)
  return (
    <DataTable
      label={t('meetings.participants.table')}
      columns={columns}
      groups={[group('seats', seats), group('guests', guests)]}
      rowKey={participantKey}
      selected={selected === null ? null : participantKey(selected)}
      onSelect={onSelect}
      onOpen={onInspect}
      onInspect={onInspect}
    />
  )
}
