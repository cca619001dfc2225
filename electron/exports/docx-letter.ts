import { type IParagraphOptions, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { DocumentStamp, InvitationLetter } from '../../shared/documents.ts'
import { agreed, type CourtesyForms } from '../../shared/french-courtesy.ts'
import type { DocumentWords } from './document-words.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph, textRuns } from './docx-text.ts'

/**
 * Number at the left, town and date at the right of the same line.
 *
 * @param reference  of this very letter; empty takes that of the stamp, or leaves it to fill
 * @param width  of the text, in twips
 */
export function numberAndDate(
  stamp: DocumentStamp,
  reference: string,
  words: DocumentWords,
  width: number,
): Paragraph {
  const { t } = words
  const number = reference || stamp.reference || t('invitation.numberToFill')
  const date = words.date(stamp.datedOn)
  const placed =
    stamp.town === ''
      ? t('common.dateAlone', { date })
      : t('common.townAndDate', { town: stamp.town, date })
  return new Paragraph({
    style: STYLES.placeAndDate,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      ...textRuns(words, number),
      new TextRun({ children: [new Tab()] }),
      ...textRuns(words, placed),
    ],
  })
}

type Addressed = Pick<InvitationLetter, 'addressee' | 'institutionName' | 'town'>

/** To whom a letter goes: name, function, institution, town. */
export function addresseeBlock(
  letter: Addressed,
  courtesy: CourtesyForms,
  words: DocumentWords,
): readonly Paragraph[] {
  const { addressee, institutionName, town } = letter
  const name = courtesy.nameLine === '' ? institutionName : courtesy.nameLine
  const lines = [
    addressee === null ? '' : jobTitleOf(letter, words),
    courtesy.nameLine === '' ? '' : institutionName,
    town,
  ].filter((line) => line !== '')
  return [
    paragraph(words, words.t('invitation.to'), { style: STYLES.addressee, keepNext: true }),
    paragraph(words, name, { style: STYLES.addresseeName }),
    ...lines.map((line) => paragraph(words, line, { style: STYLES.addressee })),
  ]
}

/** The function as recorded, in the gender of its holder. */
function jobTitleOf({ addressee }: Addressed, words: DocumentWords): string {
  if (addressee === null) return ''
  return words.lang === 'fr' && addressee.gender !== null
    ? agreed(addressee.jobTitle, addressee.gender)
    : addressee.jobTitle
}

/** Function, room for the signature, name. */
export function signatureBlock(
  signatory: { readonly jobTitle: string; readonly name: string },
  words: DocumentWords,
  before: number,
): readonly Paragraph[] {
  const style = STYLES.signature
  const name = signatory.name || words.t('invitation.signatoryToFill')
  return [
    paragraph(words, signatory.jobTitle, {
      style,
      keepNext: true,
      spacing: { before, after: 760 },
    }),
    paragraph(words, name, { style, look: { bold: true } }),
  ]
}

/** A paragraph of the message. */
export function letterBody(
  words: DocumentWords,
  text: string,
  options: Pick<IParagraphOptions, 'keepNext' | 'spacing'> = {},
): Paragraph {
  return paragraph(words, text, { style: STYLES.letterBody, ...options })
}
