import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Agenda, CarryCandidate } from '../../shared/agenda.ts'
import { isIsoDate } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { useChange } from '../use-change.ts'

type CarryOverProps = { readonly agenda: Agenda; readonly meetingId: string }

/** Subjects of earlier meetings: each comes back, or is left out with the reason on record. */
export function CarryOver({ agenda, meetingId }: CarryOverProps) {
  const { t } = useTranslation()
  const carry = useChange(client.agenda.carryOver, { toast: t('agenda.toast.carried') })
  const { carryOver, setAside, followUpLeftOut } = agenda
  const bring = (itemIds: readonly string[]) =>
    void carry.run({ meetingId, itemIds: [...itemIds].slice(0, 100) })
  return (
    <>
      {carryOver.length > 0 && (
        <section>
          <h3 className="backlog-group">
            {t('agenda.carry.title')} <span>{carryOver.length}</span>
          </h3>
          {carryOver.length > 1 && (
            <button
              type="button"
              className="text-button"
              onClick={() => bring(carryOver.map(({ item }) => item.id))}
            >
              {t('agenda.carry.all')}
            </button>
          )}
          <ul className="backlog-list">
            {carryOver.map((candidate) => (
              <Candidate
                key={candidate.item.id}
                candidate={candidate}
                meetingId={meetingId}
                onBring={() => bring([candidate.item.id])}
              />
            ))}
          </ul>
        </section>
      )}
      {setAside.length > 0 && (
        <section>
          <h3 className="backlog-group">
            {t('agenda.carry.aside')} <span>{setAside.length}</span>
          </h3>
          <ul className="backlog-list">
            {setAside.map(({ item, meetingReference, setAsideReason, continuedIn }) => (
              <li key={item.id} className="candidate">
                <span>{item.title}</span>
                <span className="muted">
                  {meetingReference} ·{' '}
                  {continuedIn === null
                    ? setAsideReason
                    : t('agenda.carry.continuedIn', { reference: continuedIn })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LeftOut leftOut={followUpLeftOut} />
    </>
  )
}

/** Open decisions that no line of this agenda reviews, with the reason and the way to their list. */
function LeftOut({ leftOut }: { readonly leftOut: Agenda['followUpLeftOut'] }) {
  const { t } = useTranslation()
  if (leftOut.length === 0) return null
  return (
    <section>
      <h3 className="backlog-group">
        {t('agenda.leftOut.title')}{' '}
        <span>{leftOut.reduce((sum, { count }) => sum + count, 0)}</span>
      </h3>
      <ul className="backlog-list">
        {leftOut.map(({ reason, count, query, references }) => (
          <li key={reason} className="candidate">
            <Link to={`/decisions?q=${encodeURIComponent(query)}`}>
              {t('agenda.leftOut.count', { count })}
            </Link>
            <span className="muted">{t(`agenda.leftOut.reason.${reason}`)}</span>
            <span className="muted left-out-references">
              {references.join(', ')}
              {count > references.length ? '…' : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type CandidateProps = {
  readonly candidate: CarryCandidate
  readonly meetingId: string
  readonly onBring: () => void
}

function Candidate({ candidate, meetingId, onBring }: CandidateProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const [isAsking, setAsking] = useState(false)
  const { item, meetingReference, meetingDay, reason } = candidate
  const day = isIsoDate(meetingDay) ? numericDay(meetingDay).slice(0, 5) : meetingDay
  return (
    <li className="candidate">
      <span className="candidate-title">
        <IconArrowBackUp size={14} stroke={1.6} aria-hidden="true" />
        <span>{item.title}</span>
      </span>
      <span className="muted" title={meetingReference}>
        {t('agenda.carry.from', { day, reason: t(`agenda.carryReasons.${reason}`) })}
      </span>
      {isAsking ? (
        <AsideReason
          itemId={item.id}
          meetingId={meetingId}
          title={item.title}
          onClose={() => setAsking(false)}
        />
      ) : (
        <span className="candidate-actions">
          <Button size="compact-xs" onClick={onBring}>
            {t('agenda.carry.bring')}
          </Button>
          <Button size="compact-xs" onClick={() => setAsking(true)}>
            {t('agenda.carry.leave')}
          </Button>
        </span>
      )}
    </li>
  )
}

type AsideReasonProps = {
  readonly itemId: string
  readonly meetingId: string
  readonly title: string
  readonly onClose: () => void
}

/** Nothing is left out without a reason: the list «non reportés» shows it. */
function AsideReason({ itemId, meetingId, title, onClose }: AsideReasonProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const setAside = useChange(client.agenda.setAside, { toast: t('agenda.toast.setAside') })
  const submit = async () => {
    if (reason.trim() === '') return
    if ((await setAside.run({ meetingId, itemId, reason })) !== null) onClose()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') void submit()
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <span className="candidate-reason">
      <input
        className="subject-new"
        aria-label={t('agenda.carry.reasonFor', { title })}
        placeholder={t('agenda.carry.reason')}
        maxLength={300}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears because it was asked for
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        size="compact-xs"
        variant="filled"
        disabled={reason.trim() === ''}
        loading={setAside.isRunning}
        onClick={() => void submit()}
      >
        {t('agenda.carry.leave')}
      </Button>
    </span>
  )
}
