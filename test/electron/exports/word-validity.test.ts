import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAgenda } from '../../../electron/exports/agenda-word.ts'
import { buildAttendanceSheet } from '../../../electron/exports/attendance-sheet-word.ts'
import {
  buildInvitationLetter,
  buildInvitationLetters,
} from '../../../electron/exports/invitation-word.ts'
import { buildDecisionRecord } from '../../../electron/exports/decision-record-word.ts'
import { buildMinutes } from '../../../electron/exports/minutes-word.ts'
import { buildPv } from '../../../electron/exports/pv-word.ts'
import type { DocumentStamp, Letterhead } from '../../../shared/documents.ts'
import type { MinutesDocument } from '../../../shared/minutes-documents.ts'
import { extremes } from './minutes-extremes.ts'
import { cnpMinutes, gecMinutes, withholding } from './minutes-samples.ts'
import { isValidatorInstalled, officeFindings } from './office-validator.ts'
import {
  attendanceRow,
  attendanceSheet,
  cnpMeeting,
  documentTexts,
  fiveLetters,
  gecAgenda,
  gecInvitation,
  letter,
  logoPng,
  ownLetterhead,
  stamp,
  stateLetterhead,
  timed,
} from './word-samples.ts'

/** Files wait for one another at a program that takes its time to start. */
const aMinute = 60_000

const fr = documentTexts('fr')
const en = documentTexts('en')

const nameless: Letterhead = { ...ownLetterhead, leftLines: [], footerLines: [] }
const bare: DocumentStamp = {
  ...stamp,
  reference: '',
  version: '',
  town: '',
  issuer: '',
  isDemo: false,
}
const wild = `\u0000Titre & <w:p> «${'très '.repeat(50)}» ${'X'.repeat(120)} 11e عبد الرحمن Ɲɛnɛma\nsuite`

const sixtyItems = timed(
  Array.from({ length: 60 }, (_, index) => ({
    number: index % 3 === 2 ? `${index}.1` : String(index + 1),
    depth: index % 3 === 2 ? (1 as const) : (0 as const),
    title: `${index} ${wild}`,
    documents: [wild, wild],
    expectedDecision: wild,
    isLate: true,
    carryOver: { reason: 'DEFERRED' as const, fromReference: 'GEC-2026-10' },
    followUp:
      index % 20 === 0
        ? [
            {
              reference: 'GEC-2026-01-D02',
              isWithheld: index === 20,
              text: wild,
              lead: wild,
              dueOn: null,
              statusLabel: wild,
              daysLate: 3,
            },
          ]
        : [],
  })),
)

const documents: readonly (readonly [name: string, build: () => Promise<Uint8Array>])[] = [
  [
    'a rich agenda with logo',
    () =>
      buildAgenda(
        { ...gecAgenda, letterhead: { ...ownLetterhead, logo: logoPng() } },
        'annotated',
        fr,
      ),
  ],
  ['a plain agenda in English', () => buildAgenda(gecAgenda, 'plain', en)],
  [
    'a poor agenda',
    () =>
      buildAgenda(
        { ...gecAgenda, letterhead: nameless, stamp: bare, rows: [], chair: '', secretary: '' },
        'annotated',
        fr,
      ),
  ],
  [
    'an agenda of 60 wild items',
    () => buildAgenda({ ...gecAgenda, rows: sixtyItems }, 'annotated', fr),
  ],
  [
    'an agenda of a state body',
    () =>
      buildAgenda(
        { ...gecAgenda, meeting: cnpMeeting, letterhead: { ...stateLetterhead, logo: logoPng() } },
        'plain',
        fr,
      ),
  ],
  ['five letters in one file', () => buildInvitationLetters(gecInvitation, fr)],
  ...(['reminder', 'postponement', 'cancellation'] as const).map(
    (notice) =>
      [
        `five letters of ${notice}`,
        () =>
          buildInvitationLetters(
            { ...gecInvitation, notice, change: { ...gecInvitation.change, reason: wild } },
            fr,
          ),
      ] as const,
  ),
  ['no letter at all', () => buildInvitationLetters({ ...gecInvitation, letters: [] }, fr)],
  [
    '80 letters under a state letterhead',
    () =>
      buildInvitationLetters(
        {
          ...gecInvitation,
          letterhead: { ...stateLetterhead, logo: logoPng() },
          letters: Array.from({ length: 16 }, () => fiveLetters).flat(),
        },
        fr,
      ),
  ],
  [
    'a poor letter',
    () =>
      buildInvitationLetter(
        {
          ...gecInvitation,
          letterhead: nameless,
          stamp: bare,
          agenda: [],
          attachments: [],
          copies: [],
          replyBy: null,
          replyTo: '',
          onBehalfOf: '',
          signatory: { jobTitle: '', name: '' },
          letters: [letter({ institutionName: '', town: '' })],
        },
        0,
        fr,
      ),
  ],
  [
    'a wild letter in English',
    () =>
      buildInvitationLetter(
        {
          ...gecInvitation,
          sources: [wild],
          agenda: [{ number: '', title: wild }],
          meeting: { ...gecInvitation.meeting, place: wild, link: wild },
          letters: [letter({ institutionName: wild })],
        },
        0,
        en,
      ),
  ],
  ['a sheet of 80 seats', () => buildAttendanceSheet(attendanceSheet(80), fr)],
  [
    'a poor sheet',
    () =>
      buildAttendanceSheet(
        { ...attendanceSheet(0), letterhead: nameless, stamp: bare, days: [], excused: [] },
        fr,
      ),
  ],
  [
    'a wild sheet',
    () =>
      buildAttendanceSheet(
        {
          ...attendanceSheet(0),
          rows: [attendanceRow({ name: wild, institution: wild, email: wild })],
          excused: [{ name: wild, institution: wild, note: wild }],
          participantCount: 120,
        },
        en,
      ),
  ],
]

const sittings = {
  rich: gecMinutes,
  statutory: cnpMinutes,
  withholding: withholding(gecMinutes),
  ...extremes,
}
const minutesDocuments: typeof documents = Object.entries(sittings).flatMap(([name, sitting]) => [
  [`the compte rendu of a ${name} sitting`, () => buildMinutes(sitting, fr)] as const,
  [`the procès-verbal of a ${name} sitting`, () => buildPv(sitting, fr)] as const,
  [`the relevé of a ${name} sitting`, () => buildDecisionRecord(sitting, fr)] as const,
])
const englishMinutes: typeof documents = [
  ['minutes in English', () => buildMinutes(inEnglish(extremes.markedUp), en)],
  ['a PV in English', () => buildPv(inEnglish(extremes.huge), en)],
  ['a withholding PV in English', () => buildPv(inEnglish(withholding(cnpMinutes)), en)],
  ['a record in English', () => buildDecisionRecord(inEnglish(gecMinutes), en)],
]

function inEnglish(sitting: MinutesDocument): MinutesDocument {
  return { ...sitting, stamp: { ...sitting.stamp, lang: 'en' } }
}

describe.skipIf(!isValidatorInstalled)(
  `the Office validator${isValidatorInstalled ? '' : ` (not installed for ${process.platform}-${process.arch})`}`,
  () => {
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'greffier-word-'))
    })
    afterAll(() => rm(folder, { recursive: true }))

    it.concurrent.each([...documents, ...minutesDocuments, ...englishMinutes])(
      'finds no error in %s',
      async (name, build) => {
        expect(await officeFindings(await build(), folder, `${name}.docx`)).toEqual({
          ok: true,
          errors: [],
        })
      },
      aMinute,
    )

    it('does find the error of a broken file', async () => {
      const { ok } = await officeFindings(new Uint8Array([80, 75, 3, 4]), folder, 'broken.docx')
      expect(ok).toBe(false)
    })
  },
)
