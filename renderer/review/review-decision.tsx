import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { dueOn } from '../../shared/decision-rules.ts'
import type { Review, ReviewLine } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { closingNeed } from '../follow-up/closing-need.ts'
import { NeedWords } from '../follow-up/closing-panel.tsx'
import { EvidenceForm } from '../follow-up/evidence-form.tsx'
import { Refusal } from '../follow-up/refusal.tsx'
import { ReplacementFields } from '../follow-up/replacement-fields.tsx'
import { StatusChoice } from '../follow-up/status-choice.tsx'
import { useSaid } from '../follow-up/use-said.ts'
import { useFormats } from '../ui/formats.ts'
import { Glyph } from '../ui/glyphs.tsx'
import { Keys } from '../ui/keys.tsx'
import { isHidden } from './hidden-line.ts'
import { SayDue, SayNote, SayProgress } from './say-fields.tsx'
import type { ReviewWork } from './use-review.ts'

type ReviewDecisionProps = {
  readonly review: Review
  readonly line: ReviewLine
  readonly bodyId: string
  readonly work: ReviewWork
  /** Told when evidence stands at the decision: closing then needs no word. */
  readonly onProven: () => void
  readonly onPlace: () => void
}

/** One decision: what it says, and everything that can be said of it. */
export function ReviewDecision(props: ReviewDecisionProps) {
  const { review, line, bodyId, work, onProven, onPlace } = props
  const { t } = useTranslation()
  const holder = useRef<HTMLElement>(null)
  const { said, say } = useSaid(line.id)
  const sheet = useQuery(api.followUp.sheet.queryOptions({ input: { id: line.id } }))
  const isProven = (sheet.data?.evidence.length ?? 0) > 0
  const status = said.status ?? line.status
  const need = closingNeed(line, said.status, isProven)
  const isLacking = work.lackingId === line.id
  // Letters are commands here: the focus stands on the decision and in no field.
  useEffect(() => holder.current?.focus(), [])
  useEffect(() => {
    if (isProven) onProven()
  }, [isProven, onProven])
  useEffect(() => {
    if (isLacking) holder.current?.querySelector<HTMLElement>('.say-note textarea')?.focus()
  }, [isLacking])
  return (
    <article
      ref={holder}
      className="review-decision"
      tabIndex={-1}
      aria-label={line.reference}
      onKeyDown={(event) => {
        // Also from a button, which takes Entrée for itself.
        if (event.key !== 'Enter' || !event.ctrlKey || event.defaultPrevented) return
        event.preventDefault()
        work.next()
      }}
    >
      <DecisionHead review={review} line={line} />
      <section>
        <h2 className="say-label">{t('followUp.state.label')}</h2>
        <StatusChoice
          hasKeys
          value={status}
          aside={<SayProgress line={line} said={said} onSay={say} />}
          onChoose={(chosen) => say({ status: chosen === line.status ? undefined : chosen })}
        />
      </section>
      {need === 'replacement' && <ReplacementFields decisionId={line.id} said={said} onSay={say} />}
      <SayNote review={review} said={said} onSay={say} isLacking={isLacking}>
        {need !== null && <NeedWords need={need} />}
        {need === 'note-or-evidence' && <EvidenceForm decisionId={line.id} onAdded={onProven} />}
      </SayNote>
      <SayDue line={line} said={said} onSay={say} review={review} bodyId={bodyId} />
      <Refusal failure={work.following.refusal} />
      <Moves work={work} line={line} onPlace={onPlace} />
    </article>
  )
}

type MovesProps = {
  readonly work: ReviewWork
  readonly line: ReviewLine
  readonly onPlace: () => void
}

function Moves({ work, line, onPlace }: MovesProps) {
  const { t } = useTranslation()
  return (
    <div className="review-moves">
      <Button
        leftSection={<IconArrowLeft size={16} stroke={1.6} />}
        rightSection={<Keys of="Alt+ArrowLeft" />}
        onClick={work.back}
      >
        {t('followUp.review.back')}
      </Button>
      <Button disabled={line.isOnAgenda} rightSection={<Keys of="o" />} onClick={onPlace}>
        {t(line.isOnAgenda ? 'followUp.review.isPlaced' : 'followUp.review.place')}
      </Button>
      <Button
        className="review-next"
        variant="filled"
        rightSection={
          <>
            <span className="review-next-keys">{t('followUp.review.nextKeys')}</span>
            <IconArrowRight size={16} stroke={1.6} />
          </>
        }
        onClick={work.next}
      >
        {t('followUp.review.next')}
      </Button>
    </div>
  )
}

function DecisionHead({ review, line }: Pick<ReviewDecisionProps, 'review' | 'line'>) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { reference, bodyName, meetingDay, daysLate } = line
  const origin = meetingDay === null ? bodyName : `${bodyName}, ${day(meetingDay)}`
  return (
    <>
      <p className="review-origin">
        <strong>{reference}</strong>
        <span className="secondary">{origin}</span>
        {daysLate > 0 && (
          <span className="mark tone-late">
            <Glyph name="late" />
            {t('followUp.sheet.late', { count: daysLate })}
          </span>
        )}
      </p>
      <p className="review-wording">
        {isHidden(line, review.meeting) ? t('followUp.withheld') : line.wording}
      </p>
      <Facts line={line} isHiddenHere={isHidden(line, review.meeting)} />
    </>
  )
}

function Facts({
  line,
  isHiddenHere,
}: {
  readonly line: ReviewLine
  readonly isHiddenHere: boolean
}) {
  const { t } = useTranslation()
  const { date } = useFormats()
  const { leadLabel, leadPersonName, daysLate, seenWithoutChange, progress } = line
  const due = dueOn(line)
  const lead = leadPersonName === '' ? leadLabel : `${leadLabel} (${leadPersonName})`
  return (
    <p className="review-facts">
      {!isHiddenHere && (
        <span>
          {t('decisions.register.column.lead')}{' '}
          <strong>{lead === '' ? t('decisions.meeting.noLead') : lead}</strong>
        </span>
      )}
      <span>
        {t('decisions.register.column.due')}{' '}
        <strong className={daysLate > 0 ? 'late' : undefined}>
          {due === null ? t('decisions.register.noDue') : date(due)}
        </strong>
      </span>
      {progress !== '' && !isHiddenHere && <span>{progress}</span>}
      {seenWithoutChange > 0 && (
        <span>{t('followUp.review.unchanged', { count: seenWithoutChange })}</span>
      )}
    </p>
  )
}
