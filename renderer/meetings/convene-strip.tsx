import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Notice } from '../../shared/exports.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { Warning } from '../ui/status.tsx'
import { useChange } from '../use-change.ts'
import { useFindingWords } from './finding-words.ts'
import { StripForm } from './strip-form.tsx'

type ConveneProps = {
  readonly meeting: MeetingSummary
  readonly onClose: () => void
  /** Convened: its letters can be made. */
  readonly onDone: (notice: Notice) => void
}

/**
 * Asks on which day the convocation left, and says what is still missing. Nothing forbids to
 * convene: the list is there so that nobody convenes without knowing.
 */
export function Convene({ meeting, onClose, onDone }: ConveneProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [on, setOn] = useState(today)
  const { id, revision: seenRevision, reference } = meeting
  const change = useChange(client.meetings.convene, {
    toast: t('meetings.actions.convened', { reference }),
  })
  const submit = async () => {
    if ((await change.run({ id, seenRevision, on })) !== null) onDone('convocation')
  }
  return (
    <>
      <h2>{t('meetings.actions.askConvene', { reference })}</h2>
      <Missing meeting={meeting} />
      <StripForm
        label={t('meetings.actions.convene')}
        isRunning={change.isRunning}
        onRun={() => void submit()}
        onClose={onClose}
        isReady
      >
        <DateField
          label={t('meetings.actions.convenedOn')}
          value={on}
          today={today}
          onWrite={(day) => day !== null && setOn(day)}
        />
      </StripForm>
    </>
  )
}

/** Each line leads to the tab where it is mended. */
function Missing({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation()
  const missing = useMissing(meeting)
  if (missing.length === 0) {
    return <p className="secondary">{t('meetings.preparation.nothingMissing')}</p>
  }
  return (
    <ul className="convene-missing">
      {missing.map(({ tab, text }) => (
        <li key={text}>
          <Link
            to={`/meetings/${meeting.id}/${tab}`}
            title={t('meetings.findingLink', { tab: t(`meetings.tabs.${tab}`) })}
          >
            <Warning>{text}</Warning>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** What is not ready for the convocation; replies are awaited only once it has left. */
function useMissing({ id: meetingId, findings }: MeetingSummary) {
  const { t } = useTranslation()
  const words = useFindingWords()
  const participants = useQuery(api.meetings.participants.queryOptions({ input: { meetingId } }))
  const documents = useQuery(api.exports.list.queryOptions({ input: { meetingId } }))
  const hasSeat = participants.data?.some(({ seatId }) => seatId !== null) ?? true
  const hasLetters = documents.data?.some(({ kind }) => kind === 'invitation') ?? true
  return [
    ...(hasSeat
      ? []
      : [{ tab: 'participants', text: t('meetings.actions.conveneNobody') } as const]),
    ...findings
      .filter(({ code }) => code !== 'seats-without-reply')
      .map((finding) => ({ tab: finding.tab, text: words(finding) })),
    ...(hasLetters
      ? []
      : [{ tab: 'documents', text: t('meetings.actions.conveneNoLetter') } as const]),
  ]
}
