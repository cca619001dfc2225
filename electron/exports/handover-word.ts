import { HeadingLevel, type ISectionOptions, Paragraph, type Table } from 'docx'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { HandoverDocument } from '../../shared/handover-documents.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { packDocument } from './docx-file.ts'
import { longTable, type Splice } from './docx-long-table.ts'
import { type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import type { PlainTable } from './docx-plain-table.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph } from './docx-text.ts'
import { followUpPlain } from './follow-up-table-word.ts'
import {
  calendarTable,
  contactTable,
  dialogueTable,
  figureTable,
  sittingTable,
  termTable,
  vacancyTable,
} from './handover-tables-word.ts'

const FORMAT: PageFormat = { orientation: 'portrait', sideMargin: 18 }
const WIDTH = textWidth(FORMAT)
const FOLLOW_UP = { layout: 'minimum', width: WIDTH, isGrouped: true } as const

type Block = Paragraph | Table
type Part = { readonly blocks: readonly Block[]; readonly splices: readonly Splice[] }

/** The note by which one Troïka hands over to the next, in its eight parts. */
export function buildHandover(
  document: HandoverDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const { letterhead, stamp } = document
  const words = documentWords(stamp.lang, t)
  const title = t('handover.title')
  const asOf = t('followUp.asOf', { date: words.date(stamp.datedOn) })
  const runningLine = `${title} – ${asOf}`
  const frame = sectionFrame({
    letterhead,
    stamp,
    words,
    format: FORMAT,
    runningLine,
    pagesOf: 'document',
  })
  const parts = partsOf(document, words)
  const section: ISectionOptions = {
    ...frame,
    children: [
      paragraph(words, title, { heading: HeadingLevel.TITLE }),
      paragraph(words, handedLine(document, words), { style: STYLES.subtitle }),
      paragraph(words, asOf, { style: STYLES.version }),
      ...parts.flatMap(({ blocks }) => blocks),
    ],
  }
  const splices = parts.flatMap((part) => part.splices)
  return packDocument(stamp, runningLine, [section], { splices })
}

/** «De la Troïka 2026 à la Troïka 2027». */
function handedLine({ term, next, period }: HandoverDocument, words: DocumentWords): string {
  const { t } = words
  if (term === null) return words.days(period.from, period.to)
  if (next === null) return t('handover.ofTerm', { term: term.label })
  return t('handover.fromTo', { term: term.label, next: next.label })
}

function partsOf(document: HandoverDocument, words: DocumentWords): readonly Part[] {
  return [
    mandatePart(document, words),
    accountPart(document, words),
    decisionPart(document.commitments, 'commitments', words),
    decisionPart(document.decisions, 'openDecisions', words),
    ...leftOutParts(document, words),
    calendarPart(document, words),
    vacancyPart(document, words),
    contactPart(document, words),
    sensitivePart(document, words),
  ]
}

function mandatePart({ term, next }: HandoverDocument, words: DocumentWords): Part {
  const { t } = words
  const head = heading('mandate', words)
  if (term === null) return joined(head, line(t('handover.noTerm'), words))
  const from = words.date(term.from)
  const said = t('handover.mandateSpan', { term: term.label, from, to: words.date(term.to) })
  const after =
    next === null
      ? t('handover.noNext')
      : t('handover.nextSpan', { next: next.label, from: words.date(next.from), lead: next.lead })
  const table = tabled(termTable(term, next, WIDTH, words), words)
  return joined(head, line(`${said} ${after}`, words), table)
}

function accountPart(document: HandoverDocument, words: DocumentWords): Part {
  const { t } = words
  const { sittings, dialogue, period } = document
  const held = sittings.reduce((sum, one) => sum + one.held, 0)
  const off = sittings.reduce((sum, one) => sum + one.off, 0)
  const counts = [
    t('handover.heldCount', { count: held, span: words.days(period.from, period.to) }),
    ...(off === 0 ? [] : [t('handover.offCount', { count: off })]),
  ].join(' ')
  return joined(
    heading('account', words),
    subheading('meetings', words),
    line(sittings.length === 0 ? t('handover.noSitting') : counts, words),
    ...(sittings.length === 0 ? [] : [tabled(sittingTable(sittings, WIDTH, words), words)]),
    subheading('decisions', words),
    tabled(figureTable(document, WIDTH, words), words),
    note(t('followUp.rateNote', { date: words.date(document.stamp.datedOn) }), words),
    subheading('dialogue', words),
    dialogue.length === 0
      ? line(t('handover.noDialogue'), words)
      : tabled(dialogueTable(dialogue, WIDTH, words), words),
  )
}

function decisionPart(
  rows: readonly FollowUpRow[],
  name: 'commitments' | 'openDecisions',
  words: DocumentWords,
): Part {
  const { t } = words
  const head = heading(name, words)
  if (rows.length === 0) return joined(head, line(t(`handover.${name}None`), words))
  const late = rows.filter(({ daysLate }) => daysLate > 0).length
  const said = [
    t(`handover.${name}Count`, { count: rows.length }),
    ...(late === 0 ? [] : [t('handover.lateCount', { count: late })]),
  ].join(' ')
  return joined(head, line(said, words), tabled(followUpPlain(rows, FOLLOW_UP, words), words))
}

function leftOutParts({ leftOut: count }: HandoverDocument, words: DocumentWords): readonly Part[] {
  return count === 0 ? [] : [note(words.t('handover.leftOut', { count }), words)]
}

function calendarPart({ calendar, stamp, until }: HandoverDocument, words: DocumentWords): Part {
  const { t } = words
  const span = words.days(stamp.datedOn, until)
  const head = heading('calendar', words)
  if (calendar.length === 0) return joined(head, line(t('handover.noMeeting', { span }), words))
  const said = t('handover.meetingCount', { count: calendar.length, span })
  return joined(head, line(said, words), tabled(calendarTable(calendar, WIDTH, words), words))
}

function vacancyPart({ vacancies }: HandoverDocument, words: DocumentWords): Part {
  const { t } = words
  const head = heading('vacancies', words)
  if (vacancies.length === 0) return joined(head, line(t('handover.noVacancy'), words))
  const said = t('handover.vacancyCount', { count: vacancies.length })
  return joined(head, line(said, words), tabled(vacancyTable(vacancies, WIDTH, words), words))
}

function contactPart({ contacts }: HandoverDocument, words: DocumentWords): Part {
  const head = heading('contacts', words)
  if (contacts.length === 0) return joined(head, line(words.t('handover.noContact'), words))
  return joined(head, tabled(contactTable(contacts, WIDTH, words), words))
}

/** Nothing but a mention in a note that may be handed on; else on a page of its own, to be taken out. */
function sensitivePart({ sensitive }: HandoverDocument, words: DocumentWords): Part {
  const { t } = words
  const head = heading('sensitive', words, sensitive !== null)
  if (sensitive === null) return joined(head, line(t('handover.apart'), words))
  const said = line(t('handover.envelope'), words)
  if (sensitive.length === 0) return joined(head, said, line(t('handover.noSensitive'), words))
  return joined(head, said, tabled(followUpPlain(sensitive, FOLLOW_UP, words), words))
}

const parts = [
  'mandate',
  'account',
  'commitments',
  'openDecisions',
  'calendar',
  'vacancies',
  'contacts',
  'sensitive',
] as const

function heading(
  name: (typeof parts)[number],
  words: DocumentWords,
  pageBreakBefore = false,
): Part {
  const text = `${parts.indexOf(name) + 1}. ${words.t(`handover.${name}`)}`
  const heading = HeadingLevel.HEADING_1
  return { blocks: [paragraph(words, text, { heading, pageBreakBefore })], splices: [] }
}

function subheading(name: 'meetings' | 'decisions' | 'dialogue', words: DocumentWords): Part {
  const text = words.t(`handover.${name}`)
  return { blocks: [paragraph(words, text, { heading: HeadingLevel.HEADING_2 })], splices: [] }
}

function line(text: string, words: DocumentWords): Part {
  return { blocks: [paragraph(words, text)], splices: [] }
}

function note(text: string, words: DocumentWords): Part {
  return { blocks: [paragraph(words, text, { style: STYLES.small })], splices: [] }
}

/** A table, with the paragraph that Word wants after it. */
function tabled(table: PlainTable, words: DocumentWords): Part {
  const { frame, splice } = longTable(table, words)
  return { blocks: [frame, new Paragraph({ style: STYLES.small })], splices: [splice] }
}

function joined(...pieces: readonly Part[]): Part {
  return {
    blocks: pieces.flatMap(({ blocks }) => blocks),
    splices: pieces.flatMap(({ splices }) => splices),
  }
}
