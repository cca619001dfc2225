import { useTranslation } from 'react-i18next'
import type { MeetingDetail, PlanStep } from '../../shared/meetings.ts'
import { useFormats } from '../ui/formats.ts'
import { StepMark } from '../ui/progress.tsx'

type LineState = 'done' | 'current' | 'next'

/** How a meeting advances: planned, the steps of its backward plan, held, then its minutes. */
export function PlanLines({ detail }: { readonly detail: MeetingDetail }) {
  const { t } = useTranslation()
  const { shortDay } = useFormats()
  const { meeting, steps } = detail
  const before = steps.filter(({ code }) => code !== 'MINUTES' && code !== 'ADOPTION')
  const after = steps.filter(({ code }) => code === 'MINUTES' || code === 'ADOPTION')
  const current = meeting.nextStep?.code ?? null
  const stepLine = (step: PlanStep) => <StepLine key={step.code} step={step} current={current} />
  return (
    <ol>
      <Line
        state="done"
        word={t('meetings.inspector.planned')}
        due={t('meetings.inspector.plannedFor', { day: shortDay(meeting.firstPlannedOn) })}
      />
      {before.map(stepLine)}
      <Line
        state={meeting.state === 'HELD' ? 'done' : current === null ? 'current' : 'next'}
        word={t('meetings.inspector.held')}
        due={shortDay(meeting.day)}
      />
      {after.map(stepLine)}
    </ol>
  )
}

type StepLineProps = { readonly step: PlanStep; readonly current: PlanStep['code'] | null }

function StepLine({ step, current }: StepLineProps) {
  const { t } = useTranslation()
  const due = useDueWords()
  const { code, doneOn, daysLate } = step
  return (
    <Line
      state={doneOn !== null ? 'done' : code === current ? 'current' : 'next'}
      word={t(`meetings.steps.${code}`)}
      due={due(step)}
      isLate={daysLate > 0}
    />
  )
}

/** «J-10 · lun. 30/11», or the day on which it was done. */
export function useDueWords(): (step: PlanStep) => string {
  const { t } = useTranslation()
  const { shortDay, numericDay } = useFormats()
  return ({ delay, dueOn, doneOn, daysLate }) => {
    if (doneOn !== null) return t('meetings.inspector.doneOn', { day: numericDay(doneOn) })
    if (daysLate > 0) return t('frame.daysLate', { count: daysLate })
    if (dueOn === null) return delay === '' ? t('frame.none') : delay
    const day = `${shortDay(dueOn)}/${dueOn.slice(5, 7)}`
    return delay.startsWith('J') ? t('meetings.inspector.dueOn', { delay, day }) : delay
  }
}

type LineProps = {
  readonly state: LineState
  readonly word: string
  readonly due: string
  readonly isLate?: boolean
}

function Line({ state, word, due, isLate = false }: LineProps) {
  return (
    <li
      className="plan-line"
      data-state={state}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <StepMark state={state} />
      <span>{word}</span>
      <span className={`plan-line-due${isLate ? ' late' : ''}`}>{due}</span>
    </li>
  )
}
