import type { ActivityLine, ProgrammeAxis, ProgrammeBoard } from '../../shared/programme.ts'
import { isInQuarter } from '../../shared/programme-rules.ts'
import { ACTIVITY_LOOKS, activityGround } from './document-programme-looks.ts'
import { FOLLOW_UP_STYLES, LATE_LOOK } from './document-follow-up-looks.ts'
import type { DocumentWords } from './document-words.ts'
import type { PlainCell, PlainRow, PlainTable } from './docx-plain-table.ts'
import { COLOURS, STYLES } from './docx-styles.ts'
import { textLine } from './follow-up-columns-word.ts'

/** Twips; the column of the activity takes what is left of the width. */
const widths = {
  number: 560,
  owner: 1300,
  period: 1240,
  indicator: 1900,
  quarter: 700,
  state: 1420,
  remarks: 2100,
} as const
const quarters = [1, 2, 3, 4] as const

/** A shade darker than the head of columns, so that an axis is found while leafing. */
const AXIS_GROUND = 'DDE7E9'
const PLANNED_GROUND = 'EDF2F3'

/** The activities under the heading of their axis, as data. */
export function programmePlain(
  { axes, programme }: ProgrammeBoard,
  width: number,
  words: DocumentWords,
): PlainTable {
  const { t } = words
  const { number, owner, period, indicator, quarter, state, remarks } = widths
  const taken = number + owner + period + indicator + 4 * quarter + state + remarks
  const columns = [
    { head: t('programme.number'), width: number },
    { head: t('programme.activity'), width: width - taken },
    { head: t('programme.owner'), width: owner },
    { head: t('programme.period'), width: period },
    { head: t('programme.indicatorAndTarget'), width: indicator },
    ...quarters.map((one) => ({ head: t('programme.quarter', { quarter: one }), width: quarter })),
    { head: t('programme.stateAndPercent'), width: state },
    { head: t('programme.remarks'), width: remarks },
  ]
  const rows = axes.flatMap((part, at) => [
    axisRow(part, at + 1, columns.length, words),
    ...part.activities.map((activity, place) => ({
      cells: activityCells(activity, `${at + 1}.${place + 1}`, programme.year, words),
    })),
  ])
  return { columns, borders: 'grid', headStyle: FOLLOW_UP_STYLES.head, rows }
}

function axisRow(
  { axis, activities, figures }: ProgrammeAxis,
  number: number,
  span: number,
  words: DocumentWords,
): PlainRow {
  const { t } = words
  const { byState, late } = figures
  const counts = [
    t('programme.axisCount', { count: activities.length }),
    ...(byState.DONE === 0 ? [] : [t('programme.axisDone', { count: byState.DONE })]),
    ...(late === 0 ? [] : [t('programme.axisLate', { count: late })]),
  ]
  const said = activities.length === 0 ? t('programme.axisEmpty') : `(${counts.join(', ')})`
  return {
    cells: [
      {
        lines: [
          { text: `${number}. ${axis.title} ${said}`, style: STYLES.tableHead },
          ...textLine(axis.objective, STYLES.tableNote, { italics: true }),
        ],
        span,
        fill: AXIS_GROUND,
      },
    ],
    keepNext: activities.length > 0,
  }
}

function activityCells(
  activity: ActivityLine,
  number: string,
  year: number,
  words: DocumentWords,
): readonly PlainCell[] {
  const { t } = words
  const text = FOLLOW_UP_STYLES.text
  const { title, expectedResult, owner, indicator, target } = activity
  const targetSaid = target === '' ? '' : t('programme.target', { target })
  return [
    { lines: textLine(number, text) },
    {
      lines: [
        ...textLine(title, text, { bold: true }),
        ...textLine(expectedResult, text, { color: COLOURS.grey }),
      ],
    },
    { lines: textLine(owner === '' ? t('programme.none') : owner, text) },
    { lines: textLine(periodOf(activity, words), text) },
    {
      lines: [...textLine(indicator, text), ...textLine(targetSaid, text, { color: COLOURS.grey })],
    },
    ...quarters.map((quarter) => quarterCell(activity, quarter, year, words)),
    stateCell(activity, words),
    { lines: remarkLines(activity, words) },
  ]
}

/** «01/03/2026 – 31/10/2026», or the one day that is known. */
export function periodOf(
  { startsOn, endsOn }: Pick<ActivityLine, 'startsOn' | 'endsOn'>,
  { t, numericDay }: DocumentWords,
): string {
  if (startsOn !== null && endsOn !== null) {
    return startsOn === endsOn
      ? numericDay(startsOn)
      : t('programme.period2', { from: numericDay(startsOn), to: numericDay(endsOn) })
  }
  if (startsOn !== null) return t('programme.from', { day: numericDay(startsOn) })
  return endsOn === null ? t('programme.none') : t('programme.until', { day: numericDay(endsOn) })
}

function quarterCell(
  activity: ActivityLine,
  quarter: number,
  year: number,
  { t }: DocumentWords,
): PlainCell {
  const style = FOLLOW_UP_STYLES.text
  const stated = activity.quarters.find((state) => state.quarter === quarter)
  const isPlanned = isInQuarter(activity, year, quarter)
  const fill = isPlanned ? { fill: PLANNED_GROUND } : {}
  if (stated !== undefined) {
    const text = t('programme.percent', { percent: stated.percent })
    return { lines: [{ text, style, bold: true }], ...fill }
  }
  const text = isPlanned ? t('programme.planned') : t('programme.none')
  return { lines: [{ text, style, color: COLOURS.grey }], ...fill }
}

function stateCell(activity: ActivityLine, { t }: DocumentWords): PlainCell {
  const style = FOLLOW_UP_STYLES.text
  const { state, percent, daysLate } = activity
  const { shape, ink } = ACTIVITY_LOOKS[state]
  const late = `${LATE_LOOK.shape} ${t('programme.late')}, ${t('programme.daysLate', { days: daysLate })}`
  return {
    lines: [
      { text: `${shape} ${t(`programme.${state}`)}`, style, bold: true, color: ink },
      { text: t('programme.percent', { percent }), style },
      ...(daysLate === 0 ? [] : [{ text: late, style, bold: true, color: LATE_LOOK.ink }]),
    ],
    fill: activityGround(activity),
  }
}

/** What was noted of it, what was found at the last quarter, and where it leads. */
function remarkLines(activity: ActivityLine, words: DocumentWords) {
  const style = FOLLOW_UP_STYLES.text
  const { note, quarters: states } = activity
  const last = states.findLast((state) => state.note !== '')
  const found =
    last === undefined
      ? ''
      : words.t('programme.quarterNote', { quarter: last.quarter, note: last.note })
  return [
    ...textLine(note, style),
    ...textLine(found, style, { color: COLOURS.grey }),
    ...linkWords(activity, words).flatMap((text) =>
      textLine(text, style, { color: COLOURS.accent }),
    ),
  ]
}

/** «GEC-2026-02 (12/02/2026)» */
export function linkWords(
  { links }: Pick<ActivityLine, 'links'>,
  { t, numericDay }: DocumentWords,
): readonly string[] {
  return links.map(({ label, day }) =>
    day === null
      ? t('programme.toAgree', { label })
      : t('programme.linkOn', { label, day: numericDay(day) }),
  )
}
