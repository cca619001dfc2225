import { AlignmentType, BorderStyle, ShadingType } from 'docx'
import type { MoreStyles } from './docx-file.ts'
import { COLOURS, SINGLE, style } from './docx-styles.ts'

/** Ids of the named styles of comptes rendus, procès-verbaux and relevés. */
export const MINUTES_STYLES = {
  text: 'TexteDeSeance',
  list: 'ListeDeSeance',
  remark: 'RemarqueDeSeance',
  outcome: 'Conclusion',
  decision: 'Decision',
  agendaLine: 'LigneOrdreDuJour',
  agendaSubline: 'SousLigneOrdreDuJour',
  establishment: 'Etablissement',
  denseHead: 'TableauDenseEntete',
  denseText: 'TableauDenseTexte',
  tinyHead: 'TableauMinusculeEntete',
  tinyText: 'TableauMinusculeTexte',
} as const

const lowerHeading = (size: number, outlineLevel: number, italics = false) => ({
  run: { size, bold: true, italics, color: COLOURS.ink },
  paragraph: {
    keepNext: true,
    keepLines: true,
    outlineLevel,
    spacing: { before: 120, after: 60 },
  },
})

/** How far numerals stand before the titles of items, in twips. */
export const NUMERAL_WIDTH = 680
/** The same where an agenda goes beyond XXVI. */
export const LONG_NUMERAL_WIDTH = 1020
/** Rank of the first item whose numeral, XXVII, wants more room. */
export const FIRST_LONG_NUMERAL = 27

/** What minutes need beside the styles of all documents. */
export const minutesStyles: MoreStyles = {
  headings: {
    heading3: lowerHeading(22, 2, true),
    heading4: lowerHeading(21, 3),
    heading5: lowerHeading(21, 4, true),
    heading6: lowerHeading(20, 5),
  },
  paragraphStyles: [
    style(
      MINUTES_STYLES.text,
      'Texte de séance',
      {},
      { alignment: AlignmentType.BOTH, spacing: { after: 110, line: 259 } },
    ),
    style(MINUTES_STYLES.list, 'Liste de séance', {}, { spacing: { after: 50, line: 259 } }),
    style(
      MINUTES_STYLES.remark,
      'Remarque de séance',
      { italics: true, color: COLOURS.grey },
      { spacing: { after: 110, line: 259 } },
    ),
    style(
      MINUTES_STYLES.outcome,
      'Conclusion',
      {},
      {
        alignment: AlignmentType.BOTH,
        keepLines: true,
        spacing: { before: 60, after: 110, line: 259 },
      },
    ),
    style(
      MINUTES_STYLES.decision,
      'Décision',
      {},
      {
        keepLines: true,
        indent: { left: 200, right: 120 },
        spacing: { before: 100, after: 120, line: 259 },
        border: {
          left: { style: BorderStyle.SINGLE, size: 24, color: COLOURS.accent, space: 8 },
        },
        shading: { type: ShadingType.CLEAR, fill: COLOURS.tint, color: 'auto' },
      },
    ),
    style(
      MINUTES_STYLES.agendaLine,
      'Ordre du jour – point',
      {},
      {
        indent: { left: NUMERAL_WIDTH, hanging: NUMERAL_WIDTH },
        spacing: { after: 30, ...SINGLE },
      },
    ),
    style(
      MINUTES_STYLES.agendaSubline,
      'Ordre du jour – sous-point',
      { size: 21 },
      {
        indent: { left: 2 * NUMERAL_WIDTH, hanging: NUMERAL_WIDTH },
        spacing: { after: 30, ...SINGLE },
      },
    ),
    style(
      MINUTES_STYLES.establishment,
      'Établissement',
      { size: 19, italics: true, color: COLOURS.grey },
      {
        keepLines: true,
        border: {
          top: { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line, space: 6 },
        },
        spacing: { before: 280, after: 60, ...SINGLE },
      },
    ),
    style(
      MINUTES_STYLES.denseHead,
      'Tableau dense – en-tête',
      { size: 15, bold: true, color: COLOURS.accent },
      { keepNext: true, spacing: { after: 0, ...SINGLE } },
    ),
    style(
      MINUTES_STYLES.denseText,
      'Tableau dense – texte',
      { size: 15 },
      { spacing: { after: 0, ...SINGLE } },
    ),
    style(
      MINUTES_STYLES.tinyHead,
      'Tableau minuscule – en-tête',
      { size: 11, bold: true, color: COLOURS.accent },
      { keepNext: true, spacing: { after: 0, ...SINGLE } },
    ),
    style(
      MINUTES_STYLES.tinyText,
      'Tableau minuscule – texte',
      { size: 11 },
      { spacing: { after: 0, ...SINGLE } },
    ),
  ],
}
