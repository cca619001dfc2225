import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import type { DocumentLanguage } from '../../shared/documents.ts'

/**
 * Calibri is on every Windows and Mac with Word, LibreOffice draws its metric twin Carlito, and both
 * hold the letters of Bambara (ɛ ɔ ɲ ŋ). Arabic, which Calibri lacks, is set in Arial.
 */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Calibri', cs: 'Arial' }

export const COLOURS = {
  ink: '1C2022',
  grey: '4A5154',
  accent: '0B4954',
  line: '9AA3A5',
  tint: 'EDF2F3',
  warning: '9C1F18',
  watermark: 'CCD2D4',
} as const

/** Ids of the named styles; a chancery changes a style once and the whole document follows. */
export const STYLES = {
  issuer: 'Emetteur',
  issuerLine: 'EmetteurLigne',
  stateLine: 'Timbre',
  motto: 'Devise',
  small: 'Petit',
  mark: 'Mention',
  subtitle: 'SousTitre',
  version: 'Version',
  factLabel: 'Rubrique',
  fact: 'Renseignement',
  tableHead: 'TableauEntete',
  tableText: 'TableauTexte',
  tableNote: 'TableauNote',
  signingText: 'EmargementTexte',
  placeAndDate: 'LieuEtDate',
  addressee: 'Suscription',
  addresseeName: 'SuscriptionNom',
  subject: 'ObjetDeLettre',
  letterBody: 'CorpsDeLettre',
  letterLink: 'LienDeLettre',
  letterList: 'ListeDeLettre',
  signature: 'Signataire',
  copies: 'Ampliations',
} as const

/** Lines set close. */
export const SINGLE = { line: 240, lineRule: LineRuleType.AUTO } as const
/** Where the addressee and the signature begin: the right half of the letter, in twips. */
const RIGHT_HALF = 4820

export type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number]

/** Named styles of every document, in the language that its spelling is checked in. */
export function documentStyles(lang: DocumentLanguage): IStylesOptions {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB'
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 22,
          color: COLOURS.ink,
          language: { value: locale, eastAsia: locale, bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 120, line: 259, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 36, bold: true, color: COLOURS.accent },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 160, after: 40, ...SINGLE },
        },
      },
      heading1: {
        run: { size: 26, bold: true, color: COLOURS.accent },
        paragraph: {
          keepNext: true,
          keepLines: true,
          outlineLevel: 0,
          spacing: { before: 280, after: 100 },
        },
      },
      heading2: {
        run: { size: 22, bold: true, color: COLOURS.ink },
        paragraph: {
          keepNext: true,
          keepLines: true,
          outlineLevel: 1,
          spacing: { before: 160, after: 80 },
        },
      },
      hyperlink: { run: { color: COLOURS.accent, underline: {} } },
    },
    paragraphStyles: [...HEAD_STYLES, ...BLOCK_STYLES, ...TABLE_STYLES, ...LETTER_STYLES],
  }
}

/** A named style on the ground of the text’s own. */
export function style(
  id: string,
  name: string,
  run: ParagraphStyle['run'] = {},
  paragraph: ParagraphStyle['paragraph'] = {},
): ParagraphStyle {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: run ?? {},
    paragraph: paragraph ?? {},
  }
}

const HEAD_STYLES: readonly ParagraphStyle[] = [
  style(
    STYLES.issuer,
    'En-tête – organisation',
    { size: 25, bold: true, color: COLOURS.accent },
    { spacing: { after: 20, ...SINGLE } },
  ),
  style(
    STYLES.issuerLine,
    'En-tête – service',
    { size: 20, color: COLOURS.grey },
    { spacing: { after: 0, ...SINGLE } },
  ),
  style(
    STYLES.stateLine,
    'En-tête – timbre',
    { size: 20, bold: true },
    { alignment: AlignmentType.CENTER, spacing: { after: 0, ...SINGLE } },
  ),
  style(
    STYLES.motto,
    'En-tête – devise',
    { size: 20, italics: true },
    { alignment: AlignmentType.CENTER, spacing: { after: 0, ...SINGLE } },
  ),
  style(
    STYLES.small,
    'Petit',
    { size: 17, color: COLOURS.grey },
    { spacing: { after: 0, ...SINGLE } },
  ),
  style(
    STYLES.mark,
    'Mention',
    { size: 18, bold: true, color: COLOURS.warning },
    { alignment: AlignmentType.RIGHT, spacing: { before: 40, after: 0, ...SINGLE } },
  ),
]

const BLOCK_STYLES: readonly ParagraphStyle[] = [
  style(
    STYLES.subtitle,
    'Sous-titre',
    { size: 26, color: COLOURS.ink },
    { alignment: AlignmentType.CENTER, keepNext: true, spacing: { after: 40, ...SINGLE } },
  ),
  style(
    STYLES.version,
    'Version',
    { size: 20, italics: true, color: COLOURS.grey },
    { alignment: AlignmentType.CENTER, spacing: { after: 200, ...SINGLE } },
  ),
  style(
    STYLES.factLabel,
    'Rubrique',
    { size: 20, color: COLOURS.grey },
    { keepLines: true, spacing: { before: 20, after: 20, ...SINGLE } },
  ),
  style(
    STYLES.fact,
    'Renseignement',
    { size: 21 },
    { keepLines: true, spacing: { before: 20, after: 20, ...SINGLE } },
  ),
]

const TABLE_STYLES: readonly ParagraphStyle[] = [
  style(
    STYLES.tableHead,
    'Tableau – en-tête',
    { size: 19, bold: true, color: COLOURS.accent },
    { keepNext: true, spacing: { after: 0, ...SINGLE } },
  ),
  style(STYLES.tableText, 'Tableau – texte', { size: 19 }, { spacing: { after: 0, ...SINGLE } }),
  style(
    STYLES.tableNote,
    'Tableau – annotation',
    { size: 18, color: COLOURS.grey },
    { spacing: { before: 20, after: 20, ...SINGLE } },
  ),
  style(STYLES.signingText, 'Émargement', { size: 19 }, { spacing: { after: 0, ...SINGLE } }),
]

const LETTER_STYLES: readonly ParagraphStyle[] = [
  style(
    STYLES.placeAndDate,
    'Lieu et date',
    {},
    { alignment: AlignmentType.LEFT, spacing: { before: 120, after: 240, ...SINGLE } },
  ),
  style(
    STYLES.addressee,
    'Suscription',
    {},
    { indent: { left: RIGHT_HALF }, keepLines: true, spacing: { after: 0, ...SINGLE } },
  ),
  style(
    STYLES.addresseeName,
    'Suscription – nom',
    { bold: true },
    {
      indent: { left: RIGHT_HALF },
      keepNext: true,
      outlineLevel: 0,
      spacing: { after: 0, ...SINGLE },
    },
  ),
  style(
    STYLES.subject,
    'Objet',
    {},
    { indent: { left: 794, hanging: 794 }, spacing: { after: 60, ...SINGLE } },
  ),
  style(
    STYLES.letterBody,
    'Corps de lettre',
    {},
    {
      alignment: AlignmentType.BOTH,
      spacing: { after: 120, line: 257, lineRule: LineRuleType.AUTO },
    },
  ),
  style(STYLES.letterLink, 'Lien de lettre', {}, { spacing: { after: 120, ...SINGLE } }),
  style(
    STYLES.letterList,
    'Liste de lettre',
    {},
    { indent: { left: 851, hanging: 426 }, spacing: { after: 0, ...SINGLE } },
  ),
  style(
    STYLES.signature,
    'Signataire',
    {},
    {
      alignment: AlignmentType.CENTER,
      indent: { left: RIGHT_HALF },
      keepLines: true,
      spacing: { after: 0, ...SINGLE },
    },
  ),
  style(
    STYLES.copies,
    'Ampliations',
    { size: 18, color: COLOURS.grey },
    { keepLines: true, spacing: { after: 0, ...SINGLE } },
  ),
]
