import { useTranslation } from 'react-i18next'
import { addDays, compareDates, diffDays, type IsoDate } from '../../shared/dates.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import type { Meeting, MeetingSummary, PlanStep } from '../../shared/meetings.ts'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { Segments, Stepper } from '../ui/progress.tsx'
import { Mark, Warning } from '../ui/status.tsx'
import { useFindingWords } from './finding-words.ts'

/** Steps passed out of five: planned, convened, held, minutes circulated, minutes adopted. */
export function stepsPassed({ state, minutesState }: Meeting): number {
  if (minutesState === 'ADOPTED') return 5
  if (minutesState === 'CIRCULATED') return 4
  if (state === 'HELD') return 3
  return state === 'CONVENED' ? 2 : 1
}

/** The state in one word, that of the minutes once they exist. */
export function useStateWord(): (meeting: Meeting) => string {
  const { t } = useTranslation()
  return ({ state, minutesState }) => {
    if (minutesState === 'ADOPTED') return t('meetings.header.adopted')
    if (minutesState === 'CIRCULATED') return t('meetings.header.circulated')
    return t(`meetings.states.${state}`)
  }
}

const offGlyphs = { POSTPONED: 'deferred', CANCELLED: 'void', LAPSED: 'void' } as const

/** The state in a list: five bars and the word, or the shape of a meeting that is off. */
export function MeetingState({ meeting }: { readonly meeting: Meeting }) {
  const word = useStateWord()
  const { state } = meeting
  if (state === 'POSTPONED' || state === 'CANCELLED' || state === 'LAPSED') {
    return (
      <Mark glyph={offGlyphs[state]} tone={state === 'POSTPONED' ? 'wait' : 'none'}>
        {word(meeting)}
      </Mark>
    )
  }
  return <Segments done={stepsPassed(meeting)} word={word(meeting)} />
}

/** The five steps in the header; why it is off when it will not take place. */
export function MeetingStepper({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation()
  const { state, stateReason } = meeting
  if (isOff(state)) {
    const word = t(`meetings.states.${state}`)
    return (
      <Mark glyph={state === 'POSTPONED' ? 'deferred' : 'void'} tone="wait">
        {stateReason === ''
          ? word
          : t('meetings.header.because', { state: word, reason: stateReason })}
      </Mark>
    )
  }
  const passed = stepsPassed(meeting)
  return (
    <Stepper
      label={t('meetings.header.progress')}
      current={passed === 5 ? 5 : passed - 1}
      steps={[
        t('meetings.states.PLANNED'),
        t('meetings.states.CONVENED'),
        t('meetings.states.HELD'),
        t('meetings.header.circulated'),
        t('meetings.header.adopted'),
      ]}
    />
  )
}

/** What stands in the way of a convocation is worth a word in the list before its day comes. */
const blocking = new Set(['no-place', 'referral-missing', 'day-off'])

/** Working days ahead at which a step is said in amber. */
const soonDays = 3

/** What to do next for a meeting: late in red, within three days in amber, otherwise its day. */
export function NextStep({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation()
  const today = useToday()
  const finding = useFindingWords()
  const sentence = useStepSentence()
  const { nextStep: step, findings, state, day } = meeting
  const blocked = findings.find(({ code }) => blocking.has(code))
  if (step !== null && step.daysLate > 0) {
    return (
      <Mark glyph="late" tone="late">
        {sentence(step)}
      </Mark>
    )
  }
  if (state !== 'HELD' && !isOff(state) && compareDates(day, today) < 0) {
    return <Warning>{t('meetings.next.hold')}</Warning>
  }
  if (step !== null && isSoon(step.dueOn, today)) return <Warning>{sentence(step)}</Warning>
  if (blocked !== undefined) return <Warning>{finding(blocked)}</Warning>
  return <span className="secondary">{step === null ? t('frame.none') : sentence(step)}</span>
}

function isSoon(dueOn: IsoDate | null, today: IsoDate): boolean {
  return dueOn !== null && diffDays(today, dueOn) <= soonDays
}

/** «Convoquer le 30/11», «Diffuser le CR, + 12 j». */
function useStepSentence(): (step: PlanStep) => string {
  const { t } = useTranslation()
  const today = useToday()
  const { numericDay } = useFormats()
  return ({ code, dueOn, daysLate }) => {
    const step = t(`meetings.next.${code}`)
    if (daysLate > 0) return t('meetings.next.late', { step, count: daysLate })
    if (dueOn === null) return step
    if (dueOn === today) return t('meetings.next.today', { step })
    if (dueOn === addDays(today, 1)) return t('meetings.next.tomorrow', { step })
    return t('meetings.next.on', { step, day: numericDay(dueOn).slice(0, 5) })
  }
}
