import { Document, type ISectionOptions, type IStylesOptions, Packer } from 'docx'
import type { DocumentStamp } from '../../shared/documents.ts'
import { documentStyles, type ParagraphStyle } from './docx-styles.ts'
import { cleanText } from './docx-text.ts'

/**
 * The bytes of a document. Its properties name the organisation and the title, and no person:
 * a letter that leaves the house does not tell who typed it.
 */
export async function packDocument(
  stamp: DocumentStamp,
  title: string,
  sections: readonly ISectionOptions[],
  more: MoreStyles = {},
): Promise<Uint8Array> {
  const issuer = cleanText(stamp.issuer)
  const file = new Document({
    title: cleanText(title),
    creator: issuer,
    lastModifiedBy: issuer,
    description: '',
    styles: withMore(documentStyles(stamp.lang), more),
    sections,
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/** Styles that only some documents need, beside those of all. */
export type MoreStyles = {
  readonly headings?: NonNullable<IStylesOptions['default']>
  readonly paragraphStyles?: readonly ParagraphStyle[]
}

function withMore(styles: IStylesOptions, { headings, paragraphStyles }: MoreStyles) {
  return {
    ...styles,
    default: { ...styles.default, ...headings },
    paragraphStyles: [...(styles.paragraphStyles ?? []), ...(paragraphStyles ?? [])],
  }
}
