import { useTranslation } from 'react-i18next'

type SegmentsProps = {
  /** Steps passed, the present one included. */
  readonly done: number
  readonly total?: number
  /** The state in words: the bar alone would be colour without meaning. */
  readonly word: string
}

/** The state of a meeting in a list: five small bars and the word. */
export function Segments({ done, total = 5, word }: SegmentsProps) {
  return (
    <span className="segments">
      {Array.from({ length: total }, (_, index) => (
        <i key={index} data-done={index < done} />
      ))}
      <span className="segments-word">{word}</span>
    </span>
  )
}

/** How ready a meeting is: a bar and its count, «4/10». */
export function ReadinessBar({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation()
  const share = total === 0 ? 0 : Math.min(1, done / total)
  return (
    <span className="readiness">
      <span className="readiness-track" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span aria-hidden="true">
        {done}/{total}
      </span>
      <span className="unseen">{t('frame.readiness', { done, total })}</span>
    </span>
  )
}

type StepperProps = {
  readonly label: string
  readonly steps: readonly string[]
  /** Index of the present step; `steps.length` when all are behind. */
  readonly current: number
}

/** The steps of a record in its header: passed, present, to come. */
export function Stepper({ label, steps, current }: StepperProps) {
  const { t } = useTranslation()
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => {
        const state = index < current ? 'done' : index === current ? 'current' : 'next'
        return (
          <li key={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <StepMark state={state} />
            {step}
            {state === 'done' && <span className="unseen">{t('frame.stepDone')}</span>}
          </li>
        )
      })}
    </ol>
  )
}

/** The mark of one step: passed, present, to come. */
export function StepMark({ state }: { readonly state: 'done' | 'current' | 'next' }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" aria-hidden="true">
      <circle
        cx="7"
        cy="7"
        r="5.8"
        stroke="currentColor"
        strokeWidth={state === 'current' ? 2 : 1.5}
        fill={state === 'done' ? 'currentColor' : 'none'}
      />
      {state === 'current' && <circle cx="7" cy="7" r="2.2" fill="currentColor" />}
      {state === 'done' && (
        <path d="m4.2 7.2 2 2 3.6-4" stroke="var(--surface)" strokeWidth="1.5" />
      )}
    </svg>
  )
}
