import { crc32, deflateSync } from 'node:zlib'
import { addMinutes, isoDate, localTime } from '../../../shared/dates.ts'
import type {
  AgendaDocument,
  AgendaDocumentRow,
  AttendanceRow,
  AttendanceSheetDocument,
  DocumentMeeting,
  DocumentStamp,
  InvitationDocument,
  InvitationLetter,
  Letterhead,
} from '../../../shared/documents.ts'
import type { Correspondent } from '../../../shared/french-courtesy.ts'
import { createI18n } from '../../../shared/i18n.ts'
import type { DocumentTranslate } from '../../../electron/exports/document-words.ts'

/** Documents of the GEC of 10 December 2026 and of a state programme: the valid defaults of tests. */

export function documentTexts(lang: 'fr' | 'en'): DocumentTranslate {
  const t = createI18n(lang).getFixedT(lang, null, 'documents')
  return (key, parameters) => t(key, { ...parameters })
}

export const ownLetterhead: Letterhead = {
  kind: 'own',
  leftLines: [
    'Groupe des Partenaires Techniques et Financiers du Mali',
    'Secrétariat Exécutif du Groupe Exécutif de Coopération',
  ],
  rightLines: [],
  logo: null,
  footerLines: [
    'Badalabougou Est, BP 120, Bamako (Mali) – Tél. : +223 00 00 00 01 – secretariat@exemple.invalid',
  ],
}

export const stateLetterhead: Letterhead = {
  kind: 'state',
  leftLines: [
    'MINISTÈRE DE L’ÉCONOMIE ET DES FINANCES',
    'SECRÉTARIAT GÉNÉRAL',
    'UNITÉ TECHNIQUE DE GESTION DES FILETS SOCIAUX',
  ],
  rightLines: ['RÉPUBLIQUE DU MALI', 'Un Peuple – Un But – Une Foi'],
  logo: null,
  footerLines: ['Programme de filets sociaux (Jigisemejiri) – Bamako'],
}

export const stamp: DocumentStamp = {
  lang: 'fr',
  reference: 'N° 047/2026/SEG/GEC',
  version: 'Projet',
  town: 'Bamako',
  datedOn: isoDate('2026-11-21'),
  issuer: 'Secrétariat Exécutif du GEC',
  isDemo: true,
  confidentiality: 'INTERNAL',
}

export const gecMeeting: DocumentMeeting = {
  bodyName: 'Groupe Exécutif de Coopération',
  bodyCode: 'GEC',
  reference: 'GEC-2026-11',
  ordinal: 11,
  ordinalScope: 'year',
  noun: 'meeting',
  sessionType: 'ORDINARY',
  cadence: 'MONTHLY',
  title: '',
  day: isoDate('2026-12-10'),
  lastDay: null,
  startsAt: localTime('09:30'),
  endsAt: localTime('12:00'),
  zone: 'Africa/Bamako',
  mode: 'HYBRID',
  place: 'Salle de conférence du SEG, Badalabougou Est',
  link: 'https://visio.exemple.invalid/gec-2026-11',
}

export const cnpMeeting: DocumentMeeting = {
  ...gecMeeting,
  bodyName: 'Comité National de Pilotage du Programme de filets sociaux',
  bodyCode: 'CNP',
  reference: 'CNP-2026-02',
  ordinal: 18,
  ordinalScope: 'all',
  noun: 'session',
  cadence: 'HALF_YEARLY',
  day: isoDate('2026-11-27'),
  startsAt: localTime('09:00'),
  endsAt: localTime('13:00'),
  mode: 'IN_PERSON',
  place: 'Salle de réunion du ministère de l’Économie et des Finances',
  link: '',
}

export function agendaRow(fields: Partial<AgendaDocumentRow>): AgendaDocumentRow {
  const startsAt = fields.startsAt ?? localTime('09:30')
  const durationMinutes = fields.durationMinutes ?? 10
  return {
    number: '1',
    depth: 0,
    title: 'Ouverture par le Chef de file et tour de table',
    nature: 'INFORMATION',
    presenter: 'CdF (CA)',
    documents: [],
    expectedDecision: '',
    isLate: false,
    carryOver: null,
    followUp: [],
    ...fields,
    startsAt,
    durationMinutes,
    endsAt: fields.endsAt ?? addMinutes(startsAt, durationMinutes),
  }
}

/** Gives rows their hours one after the other; sub-items share the time of their item. */
export function timed(rows: readonly Partial<AgendaDocumentRow>[]): readonly AgendaDocumentRow[] {
  let clock = localTime('09:30')
  return rows.map((fields) => {
    const row = agendaRow({ ...fields, startsAt: clock })
    if (row.depth === 0) clock = row.endsAt
    return row
  })
}

const gecRows = timed([
  { number: '1', durationMinutes: 5 },
  {
    number: '2',
    title: "Adoption de l'ordre du jour et du compte rendu de la réunion du 12 novembre 2026",
    nature: 'ADOPTION',
    durationMinutes: 5,
    documents: ['Projet de compte rendu GEC-2026-10'],
    expectedDecision: 'Adopter le compte rendu de la réunion GEC-2026-10',
  },
  {
    number: '3',
    title: 'État de mise en œuvre des décisions antérieures',
    nature: 'FOLLOW_UP',
    presenter: 'SEG',
    durationMinutes: 15,
    documents: ['Tableau de suivi au 21/11/2026'],
    expectedDecision: 'Fixer une nouvelle échéance pour les décisions en retard',
    followUp: [
      {
        reference: 'GEC-2026-01-D02',
        isWithheld: false,
        text: 'Désigner un coordonnateur pour le GT Transport',
        lead: 'BM',
        dueOn: isoDate('2026-03-31'),
        statusLabel: 'Non entamée',
        daysLate: 235,
      },
      {
        reference: 'GEC-2026-08-D01',
        isWithheld: false,
        text: 'Recueillir les propositions de dates pour le CHR 2027',
        lead: 'SEG',
        dueOn: isoDate('2026-11-16'),
        statusLabel: 'En cours (12/14)',
        daysLate: 5,
      },
      {
        reference: 'GEC-2026-09-D01',
        isWithheld: false,
        text: "Cartographier les appuis au secteur de l'eau",
        lead: 'UNICEF',
        dueOn: isoDate('2026-12-15'),
        statusLabel: 'En cours',
        daysLate: 0,
      },
    ],
  },
  {
    number: '4',
    title: 'Actualité du dialogue avec le Gouvernement : retour de la Troïka',
    durationMinutes: 15,
    presenter: 'CdF (CA)',
  },
  {
    number: '5',
    title: 'Point thématique : appuis au secteur de l’eau et de l’assainissement',
    nature: 'DISCUSSION',
    presenter: 'GT Eau (UNICEF)',
    durationMinutes: 45,
    documents: ['Note du GT Eau', 'Cartographie des appuis (projet)'],
  },
  {
    number: '5.1',
    depth: 1,
    title: 'Présentation de la cartographie par le GT Eau',
    presenter: 'UNICEF',
    durationMinutes: 20,
  },
  {
    number: '5.2',
    depth: 1,
    title: 'Échanges et orientations',
    nature: 'DISCUSSION',
    presenter: 'Tous',
    durationMinutes: 25,
  },
  {
    number: '6',
    title: 'Revues et calendrier harmonisé : situation à date et version 1.0 du CHR 2027',
    nature: 'DECISION',
    presenter: 'SEG',
    durationMinutes: 15,
    documents: ['CHR 2027 v0.9'],
    expectedDecision: 'Valider la version 1.0 du calendrier harmonisé des revues 2027',
    carryOver: { reason: 'OPEN_ACTION', fromReference: 'GEC-2026-10' },
  },
  {
    number: '7',
    title: 'Fonctionnement des groupes thématiques et points des coordonnateurs',
    durationMinutes: 15,
    presenter: 'Coordonnateurs GT',
    carryOver: { reason: 'RECURRING', fromReference: 'GEC-2026-10' },
  },
  {
    number: '',
    title: 'Point d’étape avec le Chef de file sur la note de passation',
    presenter: 'SEG',
    durationMinutes: 5,
  },
  {
    number: '8',
    title: 'Calendrier des prochaines rencontres',
    presenter: 'SEG',
    durationMinutes: 5,
    isLate: true,
  },
  { number: '9', title: 'Divers', nature: 'DISCUSSION', presenter: 'Tous', durationMinutes: 10 },
  {
    number: '10',
    title: 'Récapitulatif des décisions et clôture',
    presenter: 'SEG',
    durationMinutes: 15,
  },
])

export const gecAgenda: AgendaDocument = {
  letterhead: ownLetterhead,
  stamp,
  meeting: gecMeeting,
  chair: 'S.E.Mme Claire FICTIVE, Ambassadrice du Canada, Chef de file',
  secretary: 'Secrétariat Exécutif du GEC',
  rows: gecRows,
  totalMinutes: 150,
  slotMinutes: 150,
}

const nobody: Correspondent = {
  honorific: '',
  gender: null,
  givenName: '',
  familyName: '',
  jobTitle: '',
}

export function letter(fields: Partial<InvitationLetter>): InvitationLetter {
  return {
    addressee: null,
    alternate: null,
    institutionName: 'Ambassade du Canada',
    institutionCode: 'CA',
    town: 'Bamako',
    reference: '',
    quality: 'member',
    ...fields,
  }
}

export const fiveLetters: readonly InvitationLetter[] = [
  letter({
    addressee: {
      honorific: 'S.E.Mme',
      gender: 'F',
      givenName: 'Claire',
      familyName: 'FICTIVE',
      jobTitle: 'Ambassadrice du Canada au Mali',
    },
    alternate: {
      ...nobody,
      honorific: 'Mme',
      gender: 'F',
      givenName: 'Aminata',
      familyName: 'GABARIT',
    },
  }),
  letter({
    addressee: {
      honorific: 'M.',
      gender: 'M',
      givenName: 'Luis',
      familyName: 'ESSAI',
      jobTitle: 'Chef de la coopération',
    },
    institutionName: 'Ambassade d’Espagne / AECID',
    institutionCode: 'ES',
  }),
  letter({
    addressee: {
      honorific: 'M.',
      gender: 'M',
      givenName: 'Karim',
      familyName: 'ÉCHANTILLON',
      jobTitle: 'Représentant résident',
    },
    institutionName: 'Programme des Nations Unies pour le développement',
    institutionCode: 'PNUD',
  }),
  letter({
    addressee: {
      honorific: 'Mme',
      gender: 'F',
      givenName: 'Ɲɛnɛma',
      familyName: 'KƆNƐ',
      jobTitle: 'Directeur des opérations',
    },
    institutionName: 'Banque mondiale',
    institutionCode: 'BM',
    alternate: { ...nobody, honorific: 'M.', gender: 'M', givenName: 'Ali', familyName: 'PATRON' },
  }),
  letter({ institutionName: 'Ambassade des Pays-Bas', institutionCode: 'NL' }),
]

export const gecInvitation: InvitationDocument = {
  letterhead: ownLetterhead,
  stamp,
  meeting: gecMeeting,
  notice: 'convocation',
  change: { from: gecMeeting.day, hasNewDay: true, reason: '' },
  onBehalfOf: 'du Chef de file des Partenaires Techniques et Financiers',
  requestedBy: '',
  agenda: gecRows
    .filter((row) => row.number !== '' && row.depth === 0)
    .map(({ number, title }) => ({ number, title })),
  replyBy: isoDate('2026-12-07'),
  replyTo: 'secretariat@exemple.invalid',
  sources: [],
  attachments: ['Projet d’ordre du jour', 'Documents de séance'],
  signatory: { jobTitle: 'La Coordonnatrice du Secrétariat Exécutif', name: 'Awa EXEMPLE' },
  copies: ['Groupe des Ambassadeurs (pour information)', 'Chrono et archives'],
  letters: fiveLetters,
}

export function attendanceRow(fields: Partial<AttendanceRow>): AttendanceRow {
  return {
    name: 'M. Luis ESSAI',
    institution: 'Ambassade d’Espagne / AECID',
    jobTitle: 'Chef de la coopération',
    quality: 'TITULAR',
    phone: '+223 00 00 00 02',
    email: 'luis.essai@exemple.invalid',
    isRemote: false,
    representative: '',
    ...fields,
  }
}

const SEATS = [
  ['S.E.Mme Claire FICTIVE', 'Ambassade du Canada', 'Ambassadrice, Chef de file'],
  ['M. Luis ESSAI', 'Ambassade d’Espagne / AECID', 'Chef de la coopération'],
  ['M. Karim ÉCHANTILLON', 'Bureau du Coordonnateur résident', 'Coordonnateur résident'],
  ['Mme Ɲɛnɛma KƆNƐ', 'Banque mondiale', 'Directrice des opérations'],
  ['Dr Mariam PROTOTYPE', 'Organisation mondiale de la Santé', 'Représentante'],
  ['M. عبد الرحمن النموذجي', 'Banque islamique de développement', 'Représentant résident'],
  ['', 'Ambassade des Pays-Bas', ''],
] as const

export function attendanceSheet(seatCount: number): AttendanceSheetDocument {
  const rows = Array.from({ length: seatCount }, (_, index) => {
    const [name, institution, jobTitle] = SEATS[index % SEATS.length] ?? SEATS[0]
    return attendanceRow({
      name,
      institution,
      jobTitle,
      quality: index % 5 === 4 ? 'ALTERNATE' : 'TITULAR',
      isRemote: index % 6 === 5,
      ...(name === '' ? { phone: '', email: '' } : {}),
    })
  })
  return {
    letterhead: ownLetterhead,
    stamp,
    meeting: gecMeeting,
    days: [gecMeeting.day],
    rows,
    blankLines: 6,
    participantCount: null,
    excused: [{ name: 'Mme Anna SIMULÉE', institution: 'Coopération suisse', note: 'représentée' }],
    absent: [],
    secretary: { jobTitle: 'La Coordonnatrice du Secrétariat Exécutif', name: 'Awa EXEMPLE' },
  }
}

/** A logo of three bars, as a PNG of the given size. */
export function logoPng(width = 160, height = 80): Uint8Array {
  const pixel = (x: number, y: number) =>
    y > 8 && y < height - 8 && Math.floor((x * 6) / width) % 2 === 0
      ? [11, 73, 84]
      : [255, 255, 255]
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (__, x) => pixel(x, y)).flat(),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  chunk.set(body, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}
