import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type PhaseCode, phaseCodes } from '../../shared/calendar-events.ts'
import { reviewEventId } from '../../shared/review-event-rules.ts'
import { usualTimes } from '../../shared/review-rules.ts'
import type { ReviewLine } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { SelectField } from '../ui/select-field.tsx'
import { useChange } from '../use-change.ts'
import { PhaseEditor } from './phase-editor.tsx'
import { placeOfEvent } from './review-places.ts'
import { useDaysWords } from './use-days-words.ts'
import type { ReviewsSideState } from './use-reviews-side.ts'

type ReviewPhasesProps = {
  readonly side: ReviewsSideState
  readonly line: ReviewLine
}

/** The dates of a review in the version on screen, one phase open at a time. */
export function ReviewPhases({ side, line }: ReviewPhasesProps) {
  const { t } = useTranslation()
  const { place } = side
  const open = placeOfEvent(place.selected)?.phase ?? null
  const known = [...line.slots, ...line.actuals].map(({ phase }) => phase)
  const phases = phaseCodes.filter((phase) => known.includes(phase))
  const show = (phase: PhaseCode) => place.go({ selected: reviewEventId(line.review.id, phase) })
  return (
    <>
      {phases.length === 0 && <p className="secondary">{t('reviews.sheet.noDate')}</p>}
      <ul className="phases">
        {phases.map((phase) => (
          <li key={phase} className="phase" data-open={phase === open}>
            <PhaseLine
              line={line}
              phase={phase}
              isOpen={phase === open}
              onOpen={() => show(phase)}
            />
            {phase === open && <PhaseEditor key={phase} side={side} line={line} phase={phase} />}
          </li>
        ))}
      </ul>
      {!side.isFrozen && <AddPhase side={side} line={line} phases={phases} onAdded={show} />}
    </>
  )
}

type PhaseLineProps = {
  readonly line: ReviewLine
  readonly phase: PhaseCode
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function PhaseLine({ line, phase, isOpen, onOpen }: PhaseLineProps) {
  const { t } = useTranslation()
  const { planned, range, capital } = useDaysWords()
  const slot = line.slots.find((each) => each.phase === phase)
  const actual = line.actuals.find((each) => each.phase === phase)
  return (
    <button type="button" className="phase-line" aria-expanded={isOpen} onClick={onOpen}>
      <span className="phase-name">
        {capital(t(`reviews.phase.${phase}`))}
        {slot?.isLocked === true && (
          <IconLock size={14} stroke={1.6} aria-label={t('reviews.sheet.locked')} />
        )}
      </span>
      <span className="secondary">
        {slot === undefined ? t('reviews.sheet.unplanned') : planned(slot)}
      </span>
      {actual !== undefined && (
        <span className="phase-held">
          {t('reviews.sheet.heldOn', { days: range(actual.firstDay, actual.lastDay) })}
        </span>
      )}
    </button>
  )
}

type AddPhaseProps = ReviewPhasesProps & {
  readonly phases: readonly PhaseCode[]
  readonly onAdded: (phase: PhaseCode) => void
}

/** A phase begins as a date to be agreed; its days are typed where it opens. */
function AddPhase({ side, line, phases, onAdded }: AddPhaseProps) {
  const { t } = useTranslation()
  const { capital } = useDaysWords()
  const { versionId } = side.calendar
  const setSlot = useChange(client.reviews.setSlot)
  const free = phaseCodes.filter((phase) => !phases.includes(phase))
  if (free.length === 0 || versionId === null) return null
  const add = async (phase: PhaseCode) => {
    const added = await setSlot.run({
      versionId,
      reviewId: line.review.id,
      phase,
      seenRevision: null,
      draft: {
        precision: 'TO_AGREE',
        firstDay: null,
        lastDay: null,
        ...usualTimes(phase),
        place: '',
        isLocked: false,
      },
    })
    if (added !== null) onAdded(phase)
  }
  return (
    <SelectField
      // A new one empties the field after each choice.
      key={phases.length}
      label={t('reviews.sheet.addPhase')}
      isLabelHidden
      placeholder={t('reviews.sheet.addPhase')}
      value={null}
      choices={free.map((phase) => ({ value: phase, label: capital(t(`reviews.phase.${phase}`)) }))}
      onWrite={(phase) => void add(phase)}
    />
  )
}
