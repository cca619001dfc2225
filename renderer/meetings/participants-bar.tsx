import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../shared/meetings.ts'
import { type KeyHint, KeyHints } from '../ui/keys.tsx'
import { attendanceKeys } from './use-attendance.ts'
import { replyKeys } from './use-participation.ts'

type ReplyBarProps = {
  readonly rows: readonly Participant[]
  readonly isLocked: boolean
  readonly modeSwitch: React.ReactNode
  readonly onAdd: () => void
}

/** How many seats replied, and what. */
export function ReplyBar({ rows, isLocked, modeSwitch, onAdd }: ReplyBarProps) {
  const { t } = useTranslation()
  const seats = rows.filter(({ seatId }) => seatId !== null)
  const replied = seats.filter(({ reply }) => reply !== 'NONE').length
  const count = (reply: Participant['reply']) => seats.filter((row) => row.reply === reply).length
  const told = (['PRESENT', 'REMOTE', 'REPRESENTED', 'EXCUSED'] as const).filter(
    (reply) => count(reply) > 0,
  )
  return (
    <div className="participants-bar">
      {modeSwitch}
      <strong>{t('meetings.participants.count', { count: seats.length })}</strong>
      <span className="secondary">
        {t('meetings.participants.replied', { count: replied, total: seats.length })}
      </span>
      {told.map((reply) => (
        <span key={reply} className="secondary">
          {t(`meetings.replies.${reply}`)} {count(reply)}
        </span>
      ))}
      {!isLocked && (
        <Button
          className="participants-add"
          title="Alt I"
          leftSection={<IconPlus size={15} />}
          onClick={onAdd}
        >
          {t('meetings.participants.addGuest')}
        </Button>
      )}
    </div>
  )
}

type HintsProps = { readonly isAttendance: boolean; readonly isLocked: boolean }

/** The keys of the tab; letters are left out where nothing can be entered any more. */
export function ParticipantHints({ isAttendance, isLocked }: HintsProps) {
  const { t } = useTranslation()
  const words = (key: string): string => {
    const attendance = attendanceKeys[key]
    if (isAttendance && attendance !== undefined && attendance !== 'NONE') {
      return attendance === 'REPRESENTED'
        ? t('meetings.attendance.whoKey')
        : t(`meetings.attendances.${attendance}`).toLowerCase()
    }
    const reply = replyKeys[key]
    if (!isAttendance && reply !== undefined && reply !== 'NONE') {
      return t(`meetings.replies.${reply}`).toLowerCase()
    }
    return t('meetings.attendance.clear')
  }
  const letters = Object.keys(isAttendance ? attendanceKeys : replyKeys)
  const notes: readonly KeyHint[] = isLocked
    ? []
    : [
        ...letters.map((key) => ({ keys: [key], does: words(key) })),
        { keys: ['Alt+i'], does: t('meetings.participants.guest') },
      ]
  return (
    <KeyHints
      hints={[
        { keys: ['ArrowUp', 'ArrowDown'], does: t('meetings.list.walk') },
        { keys: ['Space'], does: t('meetings.list.sheet') },
        ...notes,
        {
          keys: ['Alt+p'],
          does: t(`meetings.attendance.${isAttendance ? 'replies' : 'attendance'}`).toLowerCase(),
        },
      ]}
    />
  )
}
