import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DecisionFigures as Figures, DecisionLine } from '../../shared/decisions.ts'
import type { Task } from '../../shared/today.ts'
import { yearOf } from '../../shared/dates.ts'
import { useSecretariat, useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { DaysLate, Mark, Status } from '../ui/status.tsx'
import { taskKey, taskPath } from './task-groups.ts'

type DecisionFiguresProps = {
  readonly figures: Figures
  readonly lateMinutes: readonly Task[]
}

/** The execution rate with the counts that it is made of: a bare percentage proves nothing. */
export function DecisionFigures({ figures, lateMinutes }: DecisionFiguresProps) {
  const { t } = useTranslation()
  const { rate } = useFormats()
  const { done, late, denominator, executionRate } = figures
  const onTime = Math.max(0, denominator - done - late)
  const year = yearOf(useToday())
  const listOf = (asked: string) =>
    `/decisions?view=all&q=${encodeURIComponent(`${asked} année:${year}`)}`
  return (
    <section>
      <div className="today-title">
        <h2>{t('today.figures.title')}</h2>
        <Link className="today-title-end" to="/figures">
          {t('today.figures.all')}
        </Link>
      </div>
      {executionRate === null ? (
        <p className="today-nothing">{t('today.figures.nothing')}</p>
      ) : (
        <>
          <div className="today-rate">
            <strong>{rate(executionRate)}</strong>
            <span className="secondary">
              {t('today.figures.counts', { count: done, total: denominator })}
              <br />
              {t('today.figures.denominator')}
            </span>
          </div>
          <div className="today-bar" aria-hidden="true">
            <i style={{ flexGrow: done, background: 'var(--ok)' }} />
            <i style={{ flexGrow: onTime, background: 'var(--prog)' }} />
            <i style={{ flexGrow: late, background: 'var(--late)' }} />
          </div>
          <div className="today-legend">
            <Mark glyph="done" tone="ok">
              <Link to={listOf('état:réalisée')}>{t('today.figures.done', { count: done })}</Link>
            </Mark>
            <Mark glyph="half" tone="prog">
              <Link to={listOf('est:ouverte -est:retard')}>
                {t('today.figures.onTime', { count: onTime })}
              </Link>
            </Mark>
            <Mark glyph="late" tone={late > 0 ? 'late' : 'none'}>
              <Link to={listOf('est:retard')}>{t('today.figures.late', { count: late })}</Link>
            </Mark>
          </div>
        </>
      )}
      {lateMinutes.length > 0 && <LateMinutes tasks={lateMinutes} />}
    </section>
  )
}

/** Late minutes named here; the others are among the steps to do. */
const named = 4

/** Minutes past their day, each a way to its text. */
function LateMinutes({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation()
  const hidden = tasks.length - named
  return (
    <div className="today-late-minutes">
      <Mark glyph="late" tone="late">
        {t('today.figures.minutesLate', { count: tasks.length })}
      </Mark>
      <ul>
        {tasks.slice(0, named).map((task) => (
          <li key={taskKey(task)}>
            <Link to={taskPath(task)} title={task.bodyName}>
              {task.meetingReference}
            </Link>
            <DaysLate days={task.daysLate} />
          </li>
        ))}
        {hidden > 0 && (
          <li className="secondary">{t('today.figures.minutesMore', { count: hidden })}</li>
        )}
      </ul>
    </div>
  )
}

/** Late decisions shown here; the register has them all. */
const shown = 7

/** The decisions past their due day, the latest first. */
export function LateDecisions({ decisions }: { readonly decisions: readonly DecisionLine[] }) {
  const { t } = useTranslation()
  // The board brings the latest ones only; the count is that of the whole register.
  const { late } = useSecretariat().counts
  const hidden = late - shown
  return (
    <section>
      <div className="today-title">
        <h2>{t('today.late.title')}</h2>
        {late > 0 && <span className="muted">{late}</span>}
        <Link className="today-title-end" to="/decisions">
          {t('today.late.all')}
        </Link>
      </div>
      {decisions.length === 0 && <p className="today-nothing">{t('today.late.empty')}</p>}
      <ul>
        {decisions.slice(0, shown).map((decision) => (
          <LateDecision key={decision.id} decision={decision} />
        ))}
      </ul>
      {hidden > 0 && (
        <Link className="today-more" to="/decisions">
          {t('today.late.more', { count: hidden })}
        </Link>
      )}
      {late > 0 && (
        <Link className="today-more" to="/reminders">
          {t('reminders.fromToday')}
        </Link>
      )}
    </section>
  )
}

/** A decision that its body keeps to itself is named by its reference alone, as in the register. */
function LateDecision({ decision }: { readonly decision: DecisionLine }) {
  const { t } = useTranslation()
  const { id, status, reference, isWithheld, leadLabel, daysLate } = decision
  const words = isWithheld ? t('followUp.withheld') : decision.wording
  return (
    <li>
      <Link className="today-decision" to={`/decisions/${id}`}>
        <span className="today-decision-status">
          <Status status={status} isGlyphOnly />
        </span>
        <span className="today-decision-wording ellipsis" title={words}>
          {words}
        </span>
        <span className="today-decision-facts">
          {t(`frame.status.${status}`)} · {reference}
          {!isWithheld && ` · ${leadLabel}`}
        </span>
        <DaysLate days={daysLate} />
      </Link>
    </li>
  )
}
