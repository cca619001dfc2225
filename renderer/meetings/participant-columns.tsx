import { useTranslation } from 'react-i18next'
import { type Participant, replies } from '../../shared/meetings.ts'
import type { Column } from '../ui/data-table.tsx'
import { Glyph } from '../ui/glyphs.tsx'
import { Warning } from '../ui/status.tsx'
import { participantKey, seatWarning, useParticipation } from './use-participation.ts'

/** The columns of the tab Participants; who sits and the reply are chosen in the row itself. */
export function useParticipantColumns(
  meetingId: string,
  selected: string | null,
): readonly Column<Participant>[] {
  const { t } = useTranslation()
  const note = useParticipation(meetingId)
  // One row at a time takes part in the order of Tab: eighty seats are no eighty stops.
  const tabIndex = (row: Participant) => (participantKey(row) === selected ? 0 : -1)
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
          tabIndex={tabIndex(row)}
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
    {
      key: 'reply',
      title: t('meetings.participants.reply'),
      width: '148px',
      cell: (row) => (
        <select
          className="cell-select"
          data-quiet={row.reply === 'NONE'}
          aria-label={`${t('meetings.participants.reply')}, ${row.institutionCode} ${row.name}`}
          tabIndex={tabIndex(row)}
          value={row.reply}
          onChange={(event) => {
            const reply = replies.find((candidate) => candidate === event.currentTarget.value)
            if (reply !== undefined) note(row, { reply })
          }}
        >
          {replies.map((reply) => (
            <option key={reply} value={reply}>
              {t(`meetings.replies.${reply}`)}
            </option>
          ))}
        </select>
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
  readonly tabIndex: number
  readonly onChoose: (personId: string, quality: Participant['quality']) => void
}

function Sitter({ participant, tabIndex, onChoose }: SitterProps) {
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
      tabIndex={tabIndex}
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
