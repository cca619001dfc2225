import type { Paragraph, Table } from 'docx'
import type {
  CalendarChange,
  CalendarGround,
  CalendarRequest,
  DocumentVersion,
  ReviewCalendarDocument,
} from '../../shared/calendar-documents.ts'
import { capitalised, type DocumentWords } from './document-words.ts'
import { shortDays } from './document-calendar-days.ts'
import { CALENDAR_STYLES, CERTAINTY_SHAPES, HOLIDAY_LOOK } from './document-calendar-looks.ts'
import { LATE_LOOK, STATE_LOOKS } from './document-follow-up-looks.ts'
import { type PlainCell, type PlainRow, plainTable } from './docx-plain-table.ts'
import { COLOURS, STYLES } from './docx-styles.ts'
import { documentTable } from './docx-table.ts'
import { paragraph } from './docx-text.ts'

const { head, text, small, sign } = CALENDAR_STYLES

type Blocks = readonly (Paragraph | Table)[]
type Said = readonly [text: string, look?: { readonly bold?: boolean; readonly color?: string }]

/** A table of texts whose columns share the width by these parts of it. */
function table(
  heads: readonly string[],
  shares: readonly number[],
  rows: readonly PlainRow[],
  width: number,
  words: DocumentWords,
): Blocks {
  const total = shares.reduce((sum, one) => sum + one, 0)
  const columns = heads.map((one, index) => ({
    head: one,
    width: Math.floor((width * (shares[index] ?? 1)) / total),
  }))
  // Word wants a paragraph after a table.
  const after = paragraph(words, '', { style: STYLES.small, spacing: { after: 80 } })
  return [plainTable({ columns, borders: 'grid', headStyle: head, rows }, words), after]
}

function cell(...said: readonly Said[]): PlainCell {
  return {
    lines: said
      .filter(([one]) => one !== '')
      .map(([one, look]) => ({ text: one, style: text, ...look })),
  }
}

/** The dates of the budget that reviews are built around. */
export function milestoneBlocks(
  { milestones }: CalendarGround,
  width: number,
  words: DocumentWords,
): Blocks {
  const { t } = words
  const { budgetDebateOn, financeBillOn, workPlanOn } = milestones
  const row = (day: typeof workPlanOn, name: string, rule: string): PlainRow => ({
    cells: [cell([words.day(day), { bold: true }]), cell([name]), cell([rule])],
  })
  return table(
    [t('calendar.day'), t('calendar.milestone'), t('calendar.rule')],
    [3, 6, 8],
    [
      row(budgetDebateOn, t('calendar.budgetDebate'), t('calendar.budgetDebateRule')),
      row(financeBillOn, t('calendar.financeBill'), t('calendar.financeBillRule')),
      row(workPlanOn, t('calendar.workPlan'), t('calendar.workPlanRule')),
    ],
    width,
    words,
  )
}

/** Days off with their certainty, then the stretches of days that weigh. */
export function holidayBlocks(
  { holidays, spans, year }: CalendarGround,
  width: number,
  words: DocumentWords,
): Blocks {
  const { t } = words
  const rows = holidays.map(({ day, name, certainty }): PlainRow => {
    const isEstimated = certainty === 'ESTIMATED'
    const said = `${CERTAINTY_SHAPES[certainty]} ${t(`calendarCertainty.${certainty}`)}`
    const sure = cell([said, { bold: isEstimated }])
    return {
      cells: [
        cell([words.day(day), { bold: true }]),
        cell([name]),
        isEstimated ? { ...sure, fill: HOLIDAY_LOOK.ground } : sure,
      ],
    }
  })
  const stretches = spans.map(({ kind, name, days }): PlainRow => {
    const isEstimated = kind === 'RAMADAN'
    const sure = isEstimated ? `○ ${t('calendarCertainty.ESTIMATED')}` : t('calendar.none')
    return {
      cells: [
        cell([shortDays(days, year, words), { bold: true }]),
        cell([name]),
        cell([sure, { bold: isEstimated }]),
      ],
    }
  })
  const heads = [t('calendar.day'), t('calendar.holiday'), t('calendar.certainty')]
  return table(heads, [4, 8, 5], [...rows, ...stretches], width, words)
}

/** What the rules say of a project, the blocking findings first. */
export function conflictBlocks(
  { conflicts }: Pick<ReviewCalendarDocument, 'conflicts'>,
  width: number,
  words: DocumentWords,
): Blocks {
  const { t } = words
  if (conflicts.length === 0) return [paragraph(words, t('calendar.noFinding'))]
  const hard = conflicts.filter(({ severity }) => severity === 'HARD')
  const soft = conflicts.filter(({ severity }) => severity !== 'HARD')
  const rows = [...hard, ...soft].map(({ rule, severity, sentence }, index): PlainRow => {
    const isHard = severity === 'HARD'
    const { ink, ground } = isHard ? LATE_LOOK : STATE_LOOKS.PENDING
    const said = t(isHard ? 'calendar.hard' : 'calendar.soft')
    return {
      cells: [
        cell([String(index + 1)]),
        { ...cell([said, { bold: true, color: ink }]), fill: ground },
        cell([sentence]),
        cell([rule]),
      ],
    }
  })
  const counted = t('calendar.findingCount', {
    hard: t('calendar.hardCount', { count: hard.length }),
    soft: t('calendar.softCount', { count: soft.length }),
  })
  const heads = [
    t('calendar.number'),
    t('calendar.severity'),
    t('calendar.finding'),
    t('calendar.rule'),
  ]
  return [paragraph(words, counted), ...table(heads, [1, 3, 19, 1.4], rows, width, words)]
}

/** The state of a version in words: «projet du …», «adoptée le … (…)». */
export function versionState(version: DocumentVersion, { t, date }: DocumentWords): string {
  const { state, madeOn, adoptedOn, adoptedBy } = version
  if (state === 'ADOPTED' && adoptedOn !== null) {
    return adoptedBy === ''
      ? t('calendar.adopted', { date: date(adoptedOn) })
      : t('calendar.adoptedBy', { date: date(adoptedOn), by: adoptedBy })
  }
  const key = state === 'ARBITRATED' ? 'calendar.arbitrated' : 'calendar.draft'
  return t(key, { date: date(madeOn) })
}

/** What each version changed, the newest first, and the requests that were made in the year. */
export function logBlocks(
  { changes, requests, ground }: ReviewCalendarDocument,
  width: number,
  words: DocumentWords,
): Blocks {
  const { t } = words
  const heads = [
    t('calendar.logVersion'),
    t('calendar.logDate'),
    t('calendar.logNote'),
    t('calendar.logBy'),
  ]
  const rows = changes.map((change) => changeRow(change, words))
  return [
    ...table(heads, [2, 3, 14, 4], rows, width, words),
    ...(requests.length === 0 ? [] : requestBlocks(requests, ground.year, width, words)),
  ]
}

function changeRow({ version, parent, sentences }: CalendarChange, words: DocumentWords): PlainRow {
  const { t } = words
  const from = parent === null ? '' : t('calendar.logFrom', { version: parent })
  const same = parent !== null && sentences.length === 0 ? t('calendar.logSame') : ''
  const day = version.adoptedOn ?? version.madeOn
  return {
    cells: [
      cell([version.label, { bold: true }], [t(`calendarStates.${version.state}`)]),
      cell([words.date(day)]),
      {
        lines: [
          ...cell([version.note, { bold: true }]).lines,
          ...(from === '' ? [] : [{ text: from, style: small }]),
          ...sentences.map((one) => ({ text: `• ${capitalised(one)}`, style: text })),
          ...(same === '' ? [] : [{ text: same, style: text }]),
        ],
      },
      cell([version.adoptedBy]),
    ],
  }
}

function requestBlocks(
  requests: readonly CalendarRequest[],
  year: number,
  width: number,
  words: DocumentWords,
): Blocks {
  const { t } = words
  const rows = requests.map((request): PlainRow => {
    const wanted = shortDays(request.wanted, year, words)
    return {
      cells: [
        cell([request.askedBy, { bold: true }], [words.date(request.askedOn)]),
        cell([capitalised(request.subject)], [wanted, { bold: true }]),
        cell([request.reason]),
        cell([requestState(request, words)]),
      ],
    }
  })
  const heads = [
    t('calendar.requestBy'),
    t('calendar.requestSubject'),
    t('calendar.requestReason'),
    t('calendar.requestState'),
  ]
  return [
    paragraph(words, t('calendar.requests'), { style: STYLES.tableHead, spacing: { after: 60 } }),
    ...table(heads, [4, 7, 8, 5], rows, width, words),
  ]
}

function requestState({ state, decidedOn, decidedBy }: CalendarRequest, words: DocumentWords) {
  const { t, date } = words
  const said = t(`calendarStates.${state}`)
  if (decidedOn === null) return said
  const parameters = { state: said, date: date(decidedOn), by: decidedBy }
  return decidedBy === ''
    ? t('calendar.requestDecided', parameters)
    : t('calendar.requestDecidedBy', parameters)
}

/** Twips that a seal and a signature take. */
const SIGNING_HEIGHT = 1500

/** Where the Government and the lead partner sign; who adopted it once it is. */
export function adoptionBlocks(
  { version, stamp, leadPartner }: ReviewCalendarDocument,
  width: number,
  words: DocumentWords,
): Blocks {
  const { t } = words
  const said = (value: string, bold = false) =>
    paragraph(words, value, { style: sign, look: bold ? { bold } : { color: COLOURS.grey } })
  const partner =
    leadPartner === ''
      ? t('calendar.partnersOffice')
      : t('calendar.partnersOfficeNamed', { name: leadPartner })
  const half = Math.floor(width / 2)
  const row = (left: Paragraph, right: Paragraph, height?: number) => ({
    cells: [{ children: [left] }, { children: [right] }],
    keepNext: true,
    ...(height === undefined ? {} : { height }),
  })
  return [
    paragraph(words, adoptionSentence(version, words), { keepNext: true }),
    ...(version.state === 'ADOPTED'
      ? []
      : [paragraph(words, t('calendar.doneAt', { town: stamp.town }), { keepNext: true })]),
    documentTable({
      columns: [
        { head: '', width: half },
        { head: '', width: half },
      ],
      borders: 'none',
      head: [],
      rows: [
        row(said(t('calendar.forGovernment'), true), said(t('calendar.forPartners'), true)),
        row(said(t('calendar.governmentOffice')), said(partner), SIGNING_HEIGHT),
      ],
    }),
    paragraph(words, '', { style: STYLES.small }),
  ]
}

function adoptionSentence(version: DocumentVersion, { t, date }: DocumentWords): string {
  const { label, state, adoptedOn, adoptedBy } = version
  if (state !== 'ADOPTED' || adoptedOn === null) return t('calendar.toAdopt', { version: label })
  const parameters = { version: label, date: date(adoptedOn), by: adoptedBy }
  return adoptedBy === ''
    ? t('calendar.adoptedSentence', parameters)
    : t('calendar.adoptedSentenceBy', parameters)
}
