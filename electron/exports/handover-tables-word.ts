import type { DecisionFigures } from '../../shared/decisions.ts'
import type {
  HandoverContact,
  HandoverDocument,
  HandoverMeeting,
  HandoverSittings,
  HandoverTerm,
  HandoverVacancy,
} from '../../shared/handover-documents.ts'
import type { DocumentWords } from './document-words.ts'
import type { PlainCell, PlainRow, PlainTable } from './docx-plain-table.ts'
import { COLOURS, STYLES } from './docx-styles.ts'
import { textLine } from './follow-up-columns-word.ts'

type Column = { readonly head: string; readonly share: number }

/** Columns by their shares of a width; the last takes what rounding leaves. */
function tableOf(columns: readonly Column[], width: number, rows: readonly PlainRow[]): PlainTable {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((share / total) * width))
  const rest = width - widths.reduce((sum, one) => sum + one, 0)
  return {
    columns: columns.map(({ head }, at) => ({
      head,
      width: (widths[at] ?? 0) + (at === columns.length - 1 ? rest : 0),
    })),
    borders: 'rows',
    headStyle: STYLES.tableHead,
    rows,
  }
}

function cell(text: string, look: { readonly bold?: boolean } = {}): PlainCell {
  return { lines: textLine(text === '' ? '–' : text, STYLES.tableText, look) }
}

/** A text with what is said of it in small below; an empty text is a dash. */
function notedCell(text: string, ...notes: readonly string[]): PlainCell {
  return {
    lines: [
      ...textLine(text === '' ? '–' : text, STYLES.tableText),
      ...notes.flatMap((one) => textLine(one, STYLES.tableNote)),
    ],
  }
}

/** The three members of both terms, side by side. */
export function termTable(
  term: HandoverTerm,
  next: HandoverTerm | null,
  width: number,
  { t }: DocumentWords,
): PlainTable {
  const terms = next === null ? [term] : [term, next]
  const columns = [
    { head: t('handover.role'), share: 20 },
    ...terms.map(({ label }) => ({ head: t('handover.troikaOf', { term: label }), share: 40 })),
  ]
  const rows = (['outgoing', 'lead', 'incoming'] as const).map((role) => ({
    cells: [
      cell(t(`handover.${role}`), { bold: true }),
      ...terms.map((one) => cell(one[role] === '' ? t('handover.toName') : one[role])),
    ],
  }))
  return tableOf(columns, width, rows)
}

export function sittingTable(
  sittings: readonly HandoverSittings[],
  width: number,
  { t }: DocumentWords,
): PlainTable {
  const columns = [
    { head: t('handover.body'), share: 64 },
    { head: t('handover.held'), share: 14 },
    { head: t('handover.off'), share: 22 },
  ]
  const rows = sittings.map(({ bodyCode, bodyName, held, off }) => ({
    cells: [cell(bodyLabel(bodyName, bodyCode)), cell(String(held)), cell(off ? String(off) : '')],
  }))
  return tableOf(columns, width, rows)
}

/** The full name with a code that is an abbreviation: «Groupe Exécutif de Coopération (GEC)». */
function bodyLabel(name: string, code: string): string {
  return /^\p{Lu}{2,8}$/u.test(code) && code !== name ? `${name} (${code})` : name
}

/** Figures of the decisions of the term, beside those of the whole register. */
export function figureTable(
  { taken, register }: Pick<HandoverDocument, 'taken' | 'register'>,
  width: number,
  words: DocumentWords,
): PlainTable {
  const { t } = words
  const columns = [
    { head: '', share: 22 },
    { head: t('followUp.total'), share: 11 },
    { head: t('followUp.DONE'), share: 13 },
    { head: t('followUp.IN_PROGRESS'), share: 12 },
    { head: t('followUp.NOT_STARTED'), share: 14 },
    { head: t('followUp.late'), share: 12 },
    { head: t('followUp.rate'), share: 16 },
  ]
  const rows = [
    figureRow(t('handover.takenInTerm'), taken, words),
    figureRow(t('handover.wholeRegister'), register, words),
  ]
  return tableOf(columns, width, rows)
}

function figureRow(label: string, figures: DecisionFigures, words: DocumentWords): PlainRow {
  const { t } = words
  const { total, byStatus, done, denominator, late, executionRate } = figures
  const rate = executionRate === null ? t('followUp.noRate') : words.rate(executionRate)
  const counts = executionRate === null ? '' : t('followUp.rateCounts', { done, denominator })
  return {
    cells: [
      cell(label, { bold: true }),
      cell(String(total)),
      cell(String(byStatus.DONE)),
      cell(String(byStatus.IN_PROGRESS)),
      cell(String(byStatus.NOT_STARTED)),
      cell(String(late)),
      notedCell(rate, counts),
    ],
  }
}

/** Meetings with the Government that were held. */
export function dialogueTable(
  meetings: readonly HandoverMeeting[],
  width: number,
  words: DocumentWords,
): PlainTable {
  const { t } = words
  const columns = [
    { head: t('handover.date'), share: 22 },
    { head: t('handover.reference'), share: 20 },
    { head: t('handover.frame'), share: 58 },
  ]
  const rows = meetings.map((meeting) => ({
    cells: [
      cell(daysOf(meeting, words)),
      cell(meeting.reference),
      notedCell(meeting.bodyName, meeting.title),
    ],
  }))
  return tableOf(columns, width, rows)
}

function daysOf({ day, lastDay }: HandoverMeeting, words: DocumentWords): string {
  return lastDay === null ? words.date(day) : words.days(day, lastDay)
}

/** Meetings to come; of a withheld one its place says why it is not told. */
export function calendarTable(
  meetings: readonly HandoverMeeting[],
  width: number,
  words: DocumentWords,
): PlainTable {
  const { t } = words
  const columns = [
    { head: t('handover.date'), share: 24 },
    { head: t('handover.meeting'), share: 42 },
    { head: t('handover.place'), share: 22 },
    { head: t('handover.state'), share: 12 },
  ]
  const rows = meetings.map((meeting) => ({
    cells: [
      notedCell(
        daysOf(meeting, words),
        meeting.startsAt === null ? '' : words.time(meeting.startsAt),
      ),
      notedCell(
        meeting.bodyName,
        [meeting.reference, meeting.title].filter((part) => part !== '').join(' – '),
      ),
      meeting.isWithheld
        ? { lines: textLine(t('followUp.withheld'), STYLES.tableText, { italics: true }) }
        : cell(meeting.place),
      cell(t(meeting.isConvened ? 'handover.convened' : 'handover.planned')),
    ],
  }))
  return tableOf(columns, width, rows)
}

export function vacancyTable(
  vacancies: readonly HandoverVacancy[],
  width: number,
  words: DocumentWords,
): PlainTable {
  const { t } = words
  const columns = [
    { head: t('handover.group'), share: 46 },
    { head: t('handover.situation'), share: 34 },
    { head: t('handover.since'), share: 20 },
  ]
  const rows = vacancies.map(({ bodyName, institution, since, days }) => ({
    cells: [
      cell(bodyName, { bold: true }),
      cell(
        institution === '' ? t('handover.nobody') : t('handover.withoutHolder', { institution }),
      ),
      notedCell(
        since === null ? '' : words.date(since),
        days === null ? '' : t('handover.days', { count: days }),
      ),
    ],
  }))
  return tableOf(columns, width, rows)
}

/** Contacts in three parts, each under its heading. */
export function contactTable(
  contacts: readonly HandoverContact[],
  width: number,
  { t }: DocumentWords,
): PlainTable {
  const columns = [
    { head: t('handover.office'), share: 30 },
    { head: t('handover.contact'), share: 36 },
    { head: t('handover.address'), share: 34 },
  ]
  const rows = (['troika', 'government', 'groups'] as const).flatMap((part) => {
    const own = contacts.filter((contact) => contact.part === part)
    if (own.length === 0) return []
    const head = textLine(t(`handover.${part}Contacts`), STYLES.tableHead)
    const ground = { lines: head, span: columns.length, fill: COLOURS.tint }
    return [{ cells: [ground], keepNext: true }, ...own.map((contact) => contactRow(contact, t))]
  })
  return tableOf(columns, width, rows)
}

function contactRow(contact: HandoverContact, t: DocumentWords['t']): PlainRow {
  const { office, name, jobTitle, institution, email, phone } = contact
  return {
    cells: [
      cell(office),
      notedCell(name === '' ? t('handover.unknown') : name, jobTitle, institution),
      notedCell(email === '' ? phone : email, email === '' ? '' : phone),
    ],
  }
}
