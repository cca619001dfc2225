import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Participant, Reply } from '../../shared/meetings.ts'
import { type KeyHint, KeyHints } from '../ui/keys.tsx'
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
  const entering: readonly KeyHint[] = isAttendance
    ? [
        { keys: ['p'], does: t('meetings.attendances.PRESENT').toLowerCase() },
        { keys: ['d'], does: t('meetings.attendances.REMOTE').toLowerCase() },
        { keys: ['r'], does: t('meetings.attendance.whoKey') },
        { keys: ['e'], does: t('meetings.attendances.EXCUSED').toLowerCase() },
        { keys: ['a'], does: t('meetings.attendances.ABSENT').toLowerCase() },
        { keys: ['Delete'], does: t('meetings.attendance.clear') },
      ]
    : (['PRESENT', 'REMOTE', 'REPRESENTED', 'EXCUSED'] as const).map((reply) => ({
        keys: [keyOf(reply)],
        does: t(`meetings.replies.${reply}`).toLowerCase(),
      }))
  const other = t(`meetings.attendance.${isAttendance ? 'replies' : 'attendance'}`)
  return (
    <KeyHints
      hints={[
        { keys: ['ArrowUp', 'ArrowDown'], does: t('meetings.list.walk') },
        { keys: ['Space'], does: t('meetings.list.sheet') },
        ...(isLocked ? [] : entering),
        { keys: ['Alt+p'], does: other.toLowerCase() },
        ...(isLocked ? [] : [{ keys: ['Alt+i'], does: t('meetings.participants.guest') }]),
      ]}
    />
  )
}

function keyOf(reply: Reply): string {
  return Object.entries(replyKeys).find(([, noted]) => noted === reply)?.[0] ?? ''
}
