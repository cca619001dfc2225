import { HeadingLevel, type ISectionOptions, Paragraph, type Table } from 'docx'
import type { DecisionIndexDocument, FollowUpRow } from '../../shared/follow-up-documents.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { packDocument } from './docx-file.ts'
import { longTable, type Splice } from './docx-long-table.ts'
import { type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { type PlainRow, type PlainTable } from './docx-plain-table.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph } from './docx-text.ts'
import { textLine, wordingLines } from './follow-up-columns-word.ts'
import { groundOf, LATE_LOOK, STATE_LOOKS } from './document-follow-up-looks.ts'

const FORMAT: PageFormat = { orientation: 'portrait', sideMargin: 16 }
const WIDTH = textWidth(FORMAT)

type Part = { readonly blocks: readonly (Paragraph | Table)[]; readonly splices: readonly Splice[] }

/** The decisions of a year for the archives: by day, then by nature, group and institution. */
export function buildDecisionIndex(
  document: DecisionIndexDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const { letterhead, stamp, year, rows } = document
  const words = documentWords(stamp.lang, t)
  const title = t('index.title')
  const runningLine = `${title} – ${t('index.year', { year })}`
  const frame = sectionFrame({
    letterhead,
    stamp,
    words,
    format: FORMAT,
    runningLine,
    pagesOf: 'document',
  })
  const parts =
    rows.length === 0
      ? [{ blocks: [paragraph(words, t('index.empty'))], splices: [] }]
      : [chronology(rows, words), ...indexes(document, words)]
  const section: ISectionOptions = {
    ...frame,
    children: [
      paragraph(words, title, { heading: HeadingLevel.TITLE }),
      paragraph(words, t('index.year', { year }), { style: STYLES.subtitle }),
      paragraph(words, t('index.counted', { count: rows.length }), { style: STYLES.version }),
      ...parts.flatMap(({ blocks }) => blocks),
    ],
  }
  return packDocument(stamp, runningLine, [section], {
    splices: parts.flatMap(({ splices }) => splices),
  })
}

function part(title: string, table: PlainTable, words: DocumentWords): Part {
  const { frame, splice } = longTable(table, words)
  return {
    blocks: [
      paragraph(words, title, { heading: HeadingLevel.HEADING_1 }),
      frame,
      new Paragraph({ style: STYLES.small }),
    ],
    splices: [splice],
  }
}

function chronology(rows: readonly FollowUpRow[], words: DocumentWords): Part {
  const { t } = words
  const fixed = { date: 1100, reference: 1750, body: 1150, lead: 1250, state: 1500 }
  const taken = Object.values(fixed).reduce((sum, one) => sum + one, 0)
  const table: PlainTable = {
    columns: [
      { head: t('index.date'), width: fixed.date },
      { head: t('index.reference'), width: fixed.reference },
      { head: t('index.body'), width: fixed.body },
      { head: t('index.wording'), width: WIDTH - taken },
      { head: t('index.lead'), width: fixed.lead },
      { head: t('index.state'), width: fixed.state },
    ],
    borders: 'rows',
    headStyle: STYLES.tableHead,
    rows: rows.map((row) => chronologyRow(row, words)),
  }
  return part(t('index.chronological'), table, words)
}

function chronologyRow(row: FollowUpRow, words: DocumentWords): PlainRow {
  const { t } = words
  const text = STYLES.tableText
  const day = row.takenOn === null ? t('index.noDay') : words.numericDay(row.takenOn)
  const lead = row.lead === '' ? t('decisions.toName') : row.lead
  const { shape, ink } = STATE_LOOKS[row.status]
  const late = row.daysLate === 0 ? '' : `${LATE_LOOK.shape} ${t('followUp.late')}`
  return {
    cells: [
      { lines: textLine(row.isWithheld ? '–' : day, text) },
      { lines: textLine(row.reference, text, { bold: true }) },
      { lines: textLine(row.bodyCode, text) },
      { lines: wordingLines(row, words, text, STYLES.tableNote) },
      { lines: textLine(row.isWithheld ? '–' : lead, text) },
      {
        lines: [
          ...textLine(`${shape} ${row.statusLabel}`, text, { color: ink }),
          ...textLine(late, STYLES.tableNote, { color: LATE_LOOK.ink, bold: true }),
        ],
        fill: groundOf(row),
      },
    ],
  }
}

/** A name of an index with its decisions: those of which it answers, those that it supports. */
type Entry = {
  readonly name: string
  readonly references: readonly string[]
  readonly supported: readonly string[]
}
type Mention = { readonly name: string; readonly isSupport: boolean }

/** Nature, group and institution, each with the references under it; withheld ones only by nature. */
function indexes(document: DecisionIndexDocument, words: DocumentWords): readonly Part[] {
  const { t } = words
  const { rows, names } = document
  const named = (code: string) => {
    const name = names[code] ?? code
    return name === code ? code : `${code} – ${name}`
  }
  const own = (name: string): Mention => ({ name, isSupport: false })
  const byKind = entriesOf(rows, ({ kindLabel, isWithheld }) => [
    own(isWithheld ? t('index.noKind') : kindLabel),
  ])
  const byGroup = entriesOf(rows, ({ group }) => (group === '' ? [] : [own(named(group))]))
  const byInstitution = entriesOf(rows, ({ lead, supports }) => [
    ...leadersOf(lead).map((code) => own(named(code))),
    ...supports.map((code) => ({ name: named(code), isSupport: true })),
  ])
  return [
    indexPart(t('index.byKind'), t('index.kind'), byKind, words),
    indexPart(t('index.byGroup'), t('index.group'), byGroup, words),
    indexPart(t('index.byInstitution'), t('index.institution'), byInstitution, words),
  ].filter((one) => one !== null)
}

/** Those that «CdF/SHA» or «SEG (RAF)» names. */
function leadersOf(lead: string): readonly string[] {
  return lead
    .replace(/\([^)]*\)/gu, '')
    .split(/[/,;+&]|\s(?:et|and)\s/u)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name))
}

/** References under each name, names in the order of the alphabet. */
function entriesOf(
  rows: readonly FollowUpRow[],
  mentionsOf: (row: FollowUpRow) => readonly Mention[],
): readonly Entry[] {
  const mentions = rows.flatMap((row) =>
    mentionsOf(row).map((mention) => ({ ...mention, reference: row.reference })),
  )
  return [...Map.groupBy(mentions, ({ name }) => name)]
    .map(([name, own]) => ({
      name,
      references: own.filter(({ isSupport }) => !isSupport).map(({ reference }) => reference),
      supported: own.filter(({ isSupport }) => isSupport).map(({ reference }) => reference),
    }))
    .toSorted((first, second) => first.name.localeCompare(second.name, 'fr'))
}

function indexPart(
  title: string,
  head: string,
  entries: readonly Entry[],
  words: DocumentWords,
): Part | null {
  if (entries.length === 0) return null
  const { t } = words
  const table: PlainTable = {
    columns: [
      { head, width: 3400 },
      { head: t('index.count'), width: 900 },
      { head: t('index.references'), width: WIDTH - 4300 },
    ],
    borders: 'rows',
    headStyle: STYLES.tableHead,
    rows: entries.map((entry) => entryRow(entry, words)),
  }
  return part(title, table, words)
}

function entryRow({ name, references, supported }: Entry, { t }: DocumentWords): PlainRow {
  const text = STYLES.tableText
  const support = t('index.inSupport', { references: supported.join(', ') })
  return {
    cells: [
      { lines: textLine(name, text, { bold: true }) },
      { lines: textLine(String(references.length + supported.length), text) },
      {
        lines: [
          ...textLine(references.join(', '), text),
          ...textLine(supported.length === 0 ? '' : support, STYLES.tableNote),
        ],
      },
    ],
  }
}
