import { HeadingLevel, Paragraph, Tab, type Table, TextRun } from 'docx'
import type { MinutesDocument, MinutesDocumentItem } from '../../shared/minutes-documents.ts'
import { minutesNumber } from '../../shared/minutes-numbers.ts'
import { isBlank } from '../../shared/rich-text.ts'
import type { DocumentWords } from './document-words.ts'
import {
  FIRST_LONG_NUMERAL,
  LONG_NUMERAL_WIDTH,
  MINUTES_STYLES,
  NUMERAL_WIDTH,
} from './docx-minutes-styles.ts'
import { COLOURS } from './docx-styles.ts'
import { paragraph, textRuns } from './docx-text.ts'
import { followUpSaidParagraph } from './follow-up-said-word.ts'
import { decisionParagraph } from './minutes-decisions-word.ts'
import { MINUTES_WIDTH } from './minutes-frame-word.ts'
import { outcomeInlines } from './outcome-sentences.ts'
import type { ListNumbers } from './rich-text-lists-word.ts'
import { richRuns } from './rich-text-runs-word.ts'
import { richTextBlocks } from './rich-text-word.ts'

/** What developing items needs beside the item. */
export type ItemGround = {
  readonly document: MinutesDocument
  readonly words: DocumentWords
  readonly numbers: ListNumbers
  readonly form: 'minutes' | 'pv'
}

/** The agenda as a list, Roman numerals in comptes rendus. */
export function agendaLines({ document, words, form }: ItemGround): readonly Paragraph[] {
  if (document.items.length === 0) {
    return [paragraph(words, words.t('minutes.noItem'), { style: MINUTES_STYLES.remark })]
  }
  const hanging = numeralWidth(document.items)
  const isLong = hanging !== NUMERAL_WIDTH
  return document.items.map(
    ({ number, depth, title }) =>
      new Paragraph({
        style: depth === 0 ? MINUTES_STYLES.agendaLine : MINUTES_STYLES.agendaSubline,
        ...(isLong ? { indent: { left: hanging * (depth + 1), hanging } } : {}),
        children: [
          new TextRun(`${shownNumber(number, form)}${depth === 0 ? '.' : ''}`),
          new TextRun({ children: [new Tab()] }),
          ...textRuns(words, title),
        ],
      }),
  )
}

/** Room for the longest numeral of an agenda. */
function numeralWidth(items: readonly MinutesDocumentItem[]): number {
  const isLong = items.filter(({ depth }) => depth === 0).length >= FIRST_LONG_NUMERAL
  return isLong ? LONG_NUMERAL_WIDTH : NUMERAL_WIDTH
}

function shownNumber(number: string, form: ItemGround['form']): string {
  return form === 'minutes' ? minutesNumber(number) : number
}

/** One item: heading, text, how it ended, what was decided. */
export function itemBlocks(
  item: MinutesDocumentItem,
  ground: ItemGround,
): readonly (Paragraph | Table)[] {
  const { document, words, form } = ground
  if (item.isWithheld) return withheldBlocks(item, ground)
  const outcome = outcomeInlines(item, document.meeting, words, form)
  const decisions = item.decisions.map((decision) => decisionParagraph(decision, words))
  const text = richTextBlocks(item.content, {
    words,
    width: MINUTES_WIDTH,
    headingAbove: headingLevelOf(item, form),
    numbers: ground.numbers,
  })
  const followedUp = (item.followUpSaid ?? []).map((line) => followUpSaidParagraph(line, words))
  const said = [
    ...text,
    ...followedUp,
    ...(outcome.length === 0
      ? []
      : [
          new Paragraph({
            style: MINUTES_STYLES.outcome,
            ...(decisions.length > 0 ? { keepNext: true } : {}),
            children: richRuns(words, outcome),
          }),
        ]),
    ...decisions,
  ]
  return [itemHeading(item, ground), ...(said.length === 0 ? silence(item, ground) : said)]
}

/** A confidential item of an ordinary meeting: where it is recorded, and its references. */
function withheldBlocks(item: MinutesDocumentItem, ground: ItemGround): readonly Paragraph[] {
  const { words } = ground
  return [
    itemHeading(item, ground),
    paragraph(words, words.t('minutes.withheld'), { style: MINUTES_STYLES.remark }),
    ...item.decisions.map((decision) => decisionParagraph(decision, words)),
  ]
}

function headingLevelOf({ depth }: MinutesDocumentItem, form: ItemGround['form']): 1 | 2 | 3 {
  if (form === 'minutes') return depth === 0 ? 1 : 2
  return depth === 0 ? 2 : 3
}

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** «IV. Actualité du dialogue *(Chef de file – 15 min)*»; in a PV «Point 4 – …» alone. */
function itemHeading(item: MinutesDocumentItem, { document, words, form }: ItemGround): Paragraph {
  const heading = LEVELS[headingLevelOf(item, form)]
  const { number, title, depth, isWithheld } = item
  if (form === 'pv') return paragraph(words, words.t('pv.item', { number, title }), { heading })
  const time = item.durationMinutes > 0 ? words.duration(item.durationMinutes) : ''
  const parts = isWithheld ? [] : [item.presenter, time]
  const led = parts.filter((part) => part !== '').join(' – ')
  const hanging = numeralWidth(document.items)
  const note = { bold: false, italics: true, size: 20, color: COLOURS.grey }
  return new Paragraph({
    heading,
    indent: { left: hanging, hanging },
    children: [
      new TextRun(`${minutesNumber(number)}${depth === 0 ? '.' : ''}`),
      new TextRun({ children: [new Tab()] }),
      ...textRuns(words, title),
      ...(led === '' ? [] : textRuns(words, ` (${led})`, note)),
    ],
  })
}

/** What stands under an item of which nothing was written. */
function silence(item: MinutesDocumentItem, { document, words }: ItemGround): readonly Paragraph[] {
  const remark = (text: string) => [paragraph(words, text, { style: MINUTES_STYLES.remark })]
  if (item.treatment === 'NOT_DISCUSSED') return remark(words.t('minutes.notDiscussed'))
  if (item.treatment === 'DEFERRED') return remark(words.t('minutes.deferred'))
  const hasSubItems = document.items.some(({ number }) => number.startsWith(`${item.number}.`))
  if (hasSubItems || item.isRecap || !document.isDraft || !isBlank(item.content)) return []
  return remark(words.t('minutes.toWrite'))
}
