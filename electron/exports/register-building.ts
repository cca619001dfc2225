import { translator } from '../../shared/i18n.ts'
import { buildDecisionExtract } from './decision-extract-word.ts'
import { buildDecisionIndex } from './decision-index-word.ts'
import { documentTranslate } from './document-words.ts'
import { buildFollowUp } from './follow-up-word.ts'
import { buildFollowUpSheet } from './follow-up-xlsx.ts'
import type { BuiltFile, RegisterJob } from './word-runner.ts'

/** The file of one document of the register. */
export async function buildRegister(job: RegisterJob): Promise<readonly BuiltFile[]> {
  const t = documentTranslate(translator(job.document.stamp.lang))
  switch (job.kind) {
    case 'follow-up':
      return docx(await buildFollowUp(job.document, t))
    case 'follow-up-sheet':
      return [{ label: '', extension: '.xlsx', bytes: buildFollowUpSheet(job.document, t) }]
    case 'decision-extract':
      return docx(await buildDecisionExtract(job.document, t))
    case 'decision-index':
      return docx(await buildDecisionIndex(job.document, t))
  }
}

function docx(bytes: Uint8Array): readonly BuiltFile[] {
  return [{ label: '', extension: '.docx', bytes }]
}
