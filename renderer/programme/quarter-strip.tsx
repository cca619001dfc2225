import { useTranslation } from 'react-i18next'
import { yearOf } from '../../shared/dates.ts'
import type { ProgrammeBoard, QuarterFigures } from '../../shared/programme.ts'
import { quarterOf } from '../../shared/programme-rules.ts'
import { useToday } from '../organisation.ts'

type QuarterStripProps = {
  readonly board: ProgrammeBoard
  /** Null shows the whole year. */
  readonly chosen: number | null
  readonly onChoose: (quarter: number | null) => void
}

/** The year and its four quarters with their figures; each shows its own activities. */
export function QuarterStrip({ board, chosen, onChoose }: QuarterStripProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { programme, figures, quarters } = board
  const { year } = programme
  const present = yearOf(today) === year ? quarterOf(today) : null
  const isPast = (quarter: number) =>
    year < yearOf(today) || (present !== null && quarter < present)
  const { total, byState, late, meanPercent } = figures
  return (
    <div className="quarter-strip" role="group" aria-label={t('programme.screen.stripLabel')}>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        <span className="quarter-strip-head">
          <strong>{year}</strong>
          {meanPercent !== null && (
            <span>{t('programme.screen.percent', { percent: meanPercent })}</span>
          )}
        </span>
        <span className="quarter-strip-line">
          {total === 0
            ? t('programme.screen.emptyAxis')
            : t('programme.screen.done', { done: byState.DONE, total })}
          {late > 0 && (
            <span className="programme-late">{t('programme.screen.late', { count: late })}</span>
          )}
        </span>
      </button>
      {quarters.map((figure) => (
        <Quarter
          key={figure.quarter}
          figure={figure}
          isChosen={chosen === figure.quarter}
          isPresent={figure.quarter === present}
          isPast={isPast(figure.quarter)}
          onChoose={() => onChoose(chosen === figure.quarter ? null : figure.quarter)}
        />
      ))}
    </div>
  )
}

type QuarterProps = {
  readonly figure: QuarterFigures
  readonly isChosen: boolean
  readonly isPresent: boolean
  readonly isPast: boolean
  readonly onChoose: () => void
}

function Quarter({ figure, isChosen, isPresent, isPast, onChoose }: QuarterProps) {
  const { t } = useTranslation()
  const { quarter, active, due, done, late } = figure
  return (
    <button type="button" aria-pressed={isChosen} onClick={onChoose}>
      <span className="quarter-strip-head">
        <strong>{t('programme.screen.quarter', { quarter })}</strong>
        {isPresent && <span className="quarter-strip-now">{t('programme.screen.now')}</span>}
        <Stated figure={figure} isPast={isPast} isPresent={isPresent} />
      </span>
      <span className="quarter-strip-line">
        <span>
          {due === 0
            ? t('programme.screen.quarterNoneDue')
            : t('programme.screen.quarterDue', { count: due, done })}
        </span>
        {late > 0 ? (
          <span className="programme-late">{t('programme.screen.late', { count: late })}</span>
        ) : (
          <span>{t('programme.screen.quarterActive', { count: active })}</span>
        )}
      </span>
    </button>
  )
}

type StatedProps = Pick<QuarterProps, 'figure' | 'isPast' | 'isPresent'>

function Stated({ figure: { statedPercent, active }, isPast, isPresent }: StatedProps) {
  const { t } = useTranslation()
  if (statedPercent === null && active === 0) return null
  const said =
    statedPercent !== null
      ? t('programme.screen.quarterStated', { percent: statedPercent })
      : t(
          isPast || isPresent
            ? 'programme.screen.quarterNotStated'
            : 'programme.screen.quarterAhead',
        )
  return <span>{said}</span>
}
