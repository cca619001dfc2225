import { useTranslation } from 'react-i18next'
import type { ActivityLine, ActivityState } from '../../shared/programme.ts'
import { isInQuarter } from '../../shared/programme-rules.ts'
import type { Column } from '../ui/data-table.tsx'
import { DaysLate, Mark } from '../ui/status.tsx'
import type { ProgrammeRow } from './programme-rows.ts'
import { stateMarks, useProgrammeDays } from './programme-words.ts'

/**
 * What the table says of axes and activities.
 *
 * @param isNarrow  true leaves the quarters to the sheet beside the table
 */
export function useProgrammeColumns(
  year: number,
  isNarrow: boolean,
): readonly Column<ProgrammeRow>[] {
  const { t } = useTranslation()
  const { period } = useProgrammeDays(year)
  const columns: readonly Column<ProgrammeRow>[] = [
    {
      key: 'number',
      title: t('programme.fields.number'),
      width: '52px',
      cell: ({ kind, number }) => (
        <span className={kind === 'axis' ? 'programme-axis-mark' : 'secondary'}>{number}</span>
      ),
    },
    {
      key: 'title',
      title: t('programme.fields.title'),
      cell: (row) => <Title row={row} />,
      tooltip: (row) => (row.kind === 'axis' ? row.part.axis.title : row.activity.title),
    },
    {
      key: 'owner',
      title: t('programme.fields.owner'),
      width: '144px',
      cell: (row) => (row.kind === 'axis' ? null : row.activity.owner),
      tooltip: (row) => (row.kind === 'axis' ? '' : row.activity.owner),
    },
    {
      key: 'period',
      title: t('programme.fields.period'),
      width: '126px',
      cell: (row) =>
        row.kind === 'axis' ? null : <span className="secondary">{period(row.activity)}</span>,
    },
    {
      key: 'quarters',
      title: <QuarterHeads />,
      width: '152px',
      cell: (row) =>
        row.kind === 'axis' ? null : <QuarterCells activity={row.activity} year={year} />,
    },
    {
      key: 'percent',
      title: t('programme.fields.percent'),
      width: '104px',
      cell: (row) => (
        <PercentBar
          percent={row.kind === 'axis' ? row.part.figures.meanPercent : row.activity.percent}
        />
      ),
    },
    {
      key: 'state',
      title: t('programme.fields.state'),
      width: '116px',
      cell: (row) =>
        row.kind === 'axis' ? <AxisState row={row} /> : <StateMark state={row.activity.state} />,
    },
    {
      key: 'late',
      title: <span className="unseen">{t('programme.screen.onlyLate')}</span>,
      width: '112px',
      isNumeric: true,
      cell: (row) =>
        row.kind === 'axis' ? (
          <AxisLate count={row.part.figures.late} />
        ) : (
          <DaysLate days={row.activity.daysLate} />
        ),
    },
  ]
  return isNarrow ? columns.filter(({ key }) => key !== 'quarters') : columns
}

function Title({ row }: { readonly row: ProgrammeRow }) {
  const { t } = useTranslation()
  if (row.kind === 'activity') return row.activity.title
  const { axis, activities } = row.part
  return (
    <span className="programme-axis-title">
      {axis.title}
      {activities.length === 0 && (
        <span className="secondary"> {t('programme.screen.emptyAxis')}</span>
      )}
    </span>
  )
}

/** State of an activity: shape, word and colour together. */
export function StateMark({ state }: { readonly state: ActivityState }) {
  const { t } = useTranslation()
  const [glyph, tone] = stateMarks[state]
  return (
    <Mark glyph={glyph} tone={tone}>
      {t(`programme.states.${state}`)}
    </Mark>
  )
}

function AxisState({ row }: { readonly row: Extract<ProgrammeRow, { kind: 'axis' }> }) {
  const { t } = useTranslation()
  const { byState, total } = row.part.figures
  if (total === 0) return null
  const counts = { done: byState.DONE, total }
  return <span className="secondary">{t('programme.screen.done', counts)}</span>
}

function AxisLate({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  if (count === 0) return null
  return <span className="programme-late">{t('programme.screen.late', { count })}</span>
}

/** How far something is: a bar and its number. */
export function PercentBar({ percent }: { readonly percent: number | null }) {
  const { t } = useTranslation()
  if (percent === null) return null
  return (
    <span className="programme-percent-bar">
      <span aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      {t('programme.screen.percent', { percent })}
    </span>
  )
}

const quarters = [1, 2, 3, 4] as const

function QuarterHeads() {
  const { t } = useTranslation()
  return (
    <span className="programme-quarters">
      {quarters.map((quarter) => (
        <span key={quarter}>{t('programme.screen.quarter', { quarter })}</span>
      ))}
    </span>
  )
}

type QuarterCellsProps = { readonly activity: ActivityLine; readonly year: number }

/** The four quarters of an activity: where it runs, and what was stated at the end of each. */
function QuarterCells({ activity, year }: QuarterCellsProps) {
  const { t } = useTranslation()
  return (
    <span className="programme-quarters">
      {quarters.map((quarter) => {
        const stated = activity.quarters.find((state) => state.quarter === quarter)
        const isPlanned = isInQuarter(activity, year, quarter)
        const said =
          stated === undefined
            ? t(isPlanned ? 'programme.screen.cellPlanned' : 'programme.screen.cellIdle', {
                quarter,
              })
            : t('programme.screen.cellStated', { quarter, percent: stated.percent })
        return (
          <span
            key={quarter}
            className="programme-quarter"
            data-planned={isPlanned}
            title={stated === undefined || stated.note === '' ? said : `${said}. ${stated.note}`}
          >
            <span aria-hidden="true">{stated?.percent ?? ''}</span>
            <span className="unseen">{said}</span>
          </span>
        )
      })}
    </span>
  )
}
