import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDecisionExtract } from '../../../electron/exports/decision-extract-word.ts'
import { buildDecisionIndex } from '../../../electron/exports/decision-index-word.ts'
import { buildFollowUp } from '../../../electron/exports/follow-up-word.ts'
import { buildFollowUpSheet } from '../../../electron/exports/follow-up-xlsx.ts'
import { buildHandover } from '../../../electron/exports/handover-word.ts'
import type { DocumentStamp, Letterhead } from '../../../shared/documents.ts'
import type { DecisionIndexDocument, ExtractDocument } from '../../../shared/follow-up-documents.ts'
import { emptyHandover, handover, wildHandover } from './handover-samples.ts'
import {
  followUpDocument,
  followUpRow,
  manyRows,
  someRows,
  wildRow,
  wildText,
} from './follow-up-samples.ts'
import { isValidatorInstalled, officeFindings } from './office-validator.ts'
import {
  documentTexts,
  gecMeeting,
  logoPng,
  ownLetterhead,
  stamp,
  stateLetterhead,
} from './word-samples.ts'

const fr = documentTexts('fr')
const en = documentTexts('en')
const inEnglish: DocumentStamp = { ...stamp, lang: 'en', confidentiality: 'RESTRICTED' }
const nameless: Letterhead = { ...ownLetterhead, leftLines: [], footerLines: [] }
const bare: DocumentStamp = { ...stamp, town: '', issuer: '', isDemo: false }

const extract: ExtractDocument = {
  letterhead: ownLetterhead,
  stamp,
  row: followUpRow({ hasBudgetImpact: true }),
  meeting: gecMeeting,
  itemTitle: 'Revues et calendrier harmonisé',
  adoptedOn: stamp.datedOn,
  addressee: 'Ambassade du Canada',
  signatory: { jobTitle: 'La Coordonnatrice', name: 'Awa EXEMPLE' },
}
const index: DecisionIndexDocument = {
  letterhead: ownLetterhead,
  stamp,
  year: 2026,
  rows: someRows,
  names: { SEG: 'Secrétariat Exécutif du GEC' },
}

type Built = Uint8Array | Promise<Uint8Array>

const documents: readonly (readonly [name: string, build: () => Built])[] = [
  ['a tableau.docx', () => buildFollowUp(followUpDocument(someRows), fr)],
  [
    'a tableau of four columns in English.docx',
    () => buildFollowUp(followUpDocument(someRows, { layout: 'minimum', stamp: inEnglish }), en),
  ],
  [
    'an empty tableau under a state letterhead.docx',
    () =>
      buildFollowUp(
        followUpDocument([], { letterhead: { ...stateLetterhead, logo: logoPng() }, stamp: bare }),
        fr,
      ),
  ],
  [
    'a wild tableau.docx',
    () =>
      buildFollowUp(
        followUpDocument([wildRow, wildRow], { filter: [wildText], letterhead: nameless }),
        fr,
      ),
  ],
  ['a tableau of 1000 decisions.docx', () => buildFollowUp(followUpDocument(manyRows(1000)), fr)],
  ['a workbook.xlsx', () => buildFollowUpSheet(followUpDocument(someRows), fr)],
  ['an empty workbook.xlsx', () => buildFollowUpSheet(followUpDocument([], { stamp: bare }), fr)],
  [
    'a wild workbook of few columns in English.xlsx',
    () =>
      buildFollowUpSheet(
        followUpDocument([wildRow], {
          layout: 'minimum',
          stamp: { ...inEnglish, issuer: wildText },
          filter: [wildText],
        }),
        en,
      ),
  ],
  ['a wild workbook.xlsx', () => buildFollowUpSheet(followUpDocument([wildRow]), fr)],
  ['an extract.docx', () => buildDecisionExtract(extract, fr)],
  [
    'a poor extract in English.docx',
    () =>
      buildDecisionExtract(
        {
          ...extract,
          letterhead: nameless,
          stamp: { ...bare, lang: 'en' },
          row: followUpRow({ lead: '', supports: [], dueInitialOn: null, takenOn: null }),
          meeting: null,
          itemTitle: '',
          adoptedOn: null,
          addressee: '',
          signatory: { jobTitle: '', name: '' },
        },
        en,
      ),
  ],
  [
    'a wild extract.docx',
    () => buildDecisionExtract({ ...extract, row: wildRow, addressee: wildText }, fr),
  ],
  ['an index.docx', () => buildDecisionIndex(index, fr)],
  ['an empty index in English.docx', () => buildDecisionIndex({ ...index, rows: [] }, en)],
  [
    'a wild index.docx',
    () => buildDecisionIndex({ ...index, rows: [wildRow, ...manyRows(400)] }, fr),
  ],
  ['a hand-over note.docx', () => buildHandover(handover, fr)],
  [
    'a restricted hand-over note in English.docx',
    () => buildHandover({ ...handover, stamp: inEnglish, sensitive: someRows }, en),
  ],
  ['an empty hand-over note.docx', () => buildHandover({ ...emptyHandover, stamp: bare }, fr)],
  ['a wild hand-over note.docx', () => buildHandover(wildHandover, fr)],
  [
    'a hand-over note of 1000 decisions.docx',
    () => buildHandover({ ...handover, decisions: manyRows(1000) }, fr),
  ],
]

describe.skipIf(!isValidatorInstalled)(
  `the Office validator${isValidatorInstalled ? '' : ` (not installed for ${process.platform}-${process.arch})`}`,
  () => {
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'greffier-register-'))
    })
    afterAll(() => rm(folder, { recursive: true }))

    it.each(documents)(
      'finds no error in %s',
      async (name, build) => {
        expect(await officeFindings(await build(), folder, name)).toEqual({ ok: true, errors: [] })
      },
      120_000,
    )
  },
)
