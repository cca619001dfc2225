import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx'
import { isAttendanceEntered } from '../../shared/attendance-rules.ts'
import type { DocumentDecision, MinutesDocument } from '../../shared/minutes-documents.ts'
import { minutesNumber } from '../../shared/minutes-numbers.ts'
import { isBlank } from '../../shared/rich-text.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { factsTable } from './docx-facts.ts'
import { MINUTES_STYLES } from './docx-minutes-styles.ts'
import { STYLES } from './docx-styles.ts'
import { documentTable } from './docx-table.ts'
import { paragraph } from './docx-text.ts'
import { annexBlocks } from './minutes-annexes-word.ts'
import { decisionParagraph, decisionTable } from './minutes-decisions-word.ts'
import { MINUTES_WIDTH, packMinutes } from './minutes-frame-word.ts'
import { agendaLines, itemBlocks, type ItemGround } from './minutes-items-word.ts'
import {
  closed,
  documentReference,
  endedOnce,
  factOf,
  genderOf,
  officerLine,
  versionSentence,
} from './minutes-sentences.ts'
import { openingSentence, quorumSentence, sessionTitle, timeToRead } from './pv-sentences.ts'
import { listNumbers } from './rich-text-lists-word.ts'
import { richTextBlocks } from './rich-text-word.ts'

type Block = Paragraph | Table
type Part = { readonly title: string; readonly blocks: readonly Block[] }

/** The procès-verbal of a statutory body as a Word file: its parts in the order that deeds keep. */
export async function buildPv(
  document: MinutesDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const words = documentWords(document.stamp.lang, t)
  const ground: ItemGround = { document, words, numbers: listNumbers(), form: 'pv' }
  const reference = documentReference(document, 'PV')
  const parts = [
    officePart(document, words),
    quorumPart(document, words),
    agendaPart(ground),
    ceremonyPart(ground),
    itemsPart(ground),
    recommendationsPart(document, words),
    closingPart(ground),
  ].filter(({ blocks }) => blocks.length > 0)
  const children = [
    paragraph(words, sessionTitle(document, words), {
      heading: HeadingLevel.TITLE,
      look: { size: 30 },
    }),
    paragraph(words, versionSentence(document, words), { style: STYLES.version }),
    paragraph(words, openingSentence(document, words), { style: MINUTES_STYLES.text }),
    ...parts.flatMap(({ title, blocks }, index) => [
      paragraph(words, `${minutesNumber(String(index + 1))}. ${title}`, {
        heading: HeadingLevel.HEADING_1,
      }),
      ...blocks,
    ]),
    ...signatures(document, words),
    ...annexBlocks(document, words),
  ]
  return packMinutes(document, words, { title: t('pv.runningTitle'), reference, children })
}

function officePart(document: MinutesDocument, words: DocumentWords): Part {
  const { t } = words
  const { chair, secretary, rapporteurs } = document
  const facts = [
    ...factOf(t(`pv.chair${genderOf(chair)}`), officerLine(chair)),
    ...factOf(t('pv.secretary'), officerLine(secretary)),
    ...factOf(t('pv.rapporteurs'), rapporteurs),
  ]
  const table = factsTable(facts, words, MINUTES_WIDTH, { labelWidth: 2200 })
  return { title: t('pv.office'), blocks: facts.length === 0 ? [] : [table, gap()] }
}

function gap(): Paragraph {
  return new Paragraph({ style: STYLES.small })
}

function quorumPart(document: MinutesDocument, words: DocumentWords): Part {
  const { t } = words
  const { lines, figures } = document.attendance
  const names = lines
    .filter(({ attendance }) => attendance === 'EXCUSED')
    .map(({ institution, name }) => [name, institution].filter((part) => part !== '').join(', '))
    .join(' ; ')
  const text = { style: MINUTES_STYLES.text }
  return {
    title: t(
      isAttendanceEntered(figures) || figures.quorum !== null ? 'pv.quorum' : 'minutes.opening',
    ),
    blocks: [
      paragraph(words, quorumSentence(document, words), text),
      ...(names === '' ? [] : [paragraph(words, t('pv.excused', { names }), text)]),
    ],
  }
}

function agendaPart(ground: ItemGround): Part {
  const { document, words } = ground
  const lead = paragraph(words, words.t('pv.agendaAdopted'), {
    style: MINUTES_STYLES.text,
    keepNext: true,
  })
  return {
    title: words.t('pv.agenda'),
    blocks: [...(document.items.length === 0 ? [] : [lead]), ...agendaLines(ground)],
  }
}

function ceremonyPart({ document, words, numbers }: ItemGround): Part {
  return {
    title: words.t('pv.ceremony'),
    blocks: richTextBlocks(document.opening, {
      words,
      width: MINUTES_WIDTH,
      headingAbove: 1,
      numbers,
    }),
  }
}

function itemsPart(ground: ItemGround): Part {
  const { document, words } = ground
  return {
    title: words.t('pv.items'),
    blocks: document.items.flatMap((item) => itemBlocks(item, ground)),
  }
}

/** The table of what was recommended and decided, under the name of what it holds. */
function recommendationsPart(document: MinutesDocument, words: DocumentWords): Part {
  const { t } = words
  const decisions = [
    ...document.items.flatMap((item) => item.decisions),
    ...document.otherDecisions,
  ]
  if (decisions.length === 0) {
    const none = paragraph(words, t('pv.noRecommendation'), { style: MINUTES_STYLES.text })
    return { title: t('pv.recommendations'), blocks: [none] }
  }
  const others = document.otherDecisions.map((decision) => decisionParagraph(decision, words))
  const { title, head } = tableWords(decisions, words)
  return { title, blocks: [...others, decisionTable(decisions, head, words), gap()] }
}

function tableWords(decisions: readonly DocumentDecision[], { t }: DocumentWords) {
  const recommended = decisions.filter(({ kind }) => kind === 'RECOMMENDATION').length
  if (recommended === decisions.length) {
    return { title: t('pv.recommendations'), head: t('decisions.recommendation') }
  }
  const title = t(recommended === 0 ? 'pv.decisionsOnly' : 'pv.decisionsAndRecommendations')
  return { title, head: t(recommended === 0 ? 'decisions.decision' : 'decisions.wording') }
}

function closingPart({ document, words, numbers }: ItemGround): Part {
  const { t } = words
  const ground = { words, width: MINUTES_WIDTH, headingAbove: 1, numbers }
  const formula = endedOnce(t('pv.closing', { time: timeToRead(document.closedAt, words) }))
  return {
    title: t('pv.end'),
    blocks: [
      ...(isBlank(document.closing) ? [] : richTextBlocks(document.closing, ground)),
      // Signatures never stand on a page without what they sign.
      paragraph(words, formula, { style: MINUTES_STYLES.text, keepNext: true }),
    ],
  }
}

/** «Fait à Bamako, le …», then the secretary at the left and the chair at the right. */
function signatures(document: MinutesDocument, words: DocumentWords): readonly Block[] {
  const { t } = words
  const { stamp, adoptedOn, chair, secretary, rapporteurs } = document
  const date = words.date(adoptedOn ?? stamp.datedOn)
  const done =
    stamp.town === '' ? t('pv.done', { date }) : t('pv.doneAt', { town: stamp.town, date })
  const half = Math.floor(MINUTES_WIDTH / 2)
  const visa = paragraph(words, t('pv.visa', { names: closed(rapporteurs) }), {
    style: STYLES.copies,
    spacing: { before: 240 },
  })
  return [
    paragraph(words, done, {
      style: STYLES.placeAndDate,
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      spacing: { before: 280, after: 240 },
    }),
    documentTable({
      columns: [
        { head: '', width: half },
        { head: '', width: MINUTES_WIDTH - half },
      ],
      borders: 'none',
      head: [],
      rows: [
        {
          cells: [
            signature(t(`pv.signSecretary${genderOf(secretary)}`), secretary.name, words),
            signature(t(`pv.signChair${genderOf(chair)}`), chair.name, words),
          ],
          keepNext: rapporteurs !== '',
        },
        ...(rapporteurs === '' ? [] : [{ cells: [{ children: [visa], span: 2 }] }]),
      ],
    }),
    gap(),
  ]
}

/** Office, room for the hand, name; a name unknown is left to write. */
function signature(office: string, name: string, words: DocumentWords) {
  const style = { style: STYLES.signature, indent: { left: 0 } }
  return {
    children: [
      paragraph(words, office, { ...style, keepNext: true, spacing: { after: 900 } }),
      paragraph(words, name === '' ? '____________________' : name, {
        ...style,
        look: { bold: true },
      }),
    ],
  }
}
