import { isoDate, localTime } from '../../../shared/dates.ts'
import type {
  AttendanceLine,
  DocumentDecision,
  MinutesDocument,
  MinutesDocumentItem,
} from '../../../shared/minutes-documents.ts'
import {
  emptyRichText,
  type RichBlock,
  type RichCell,
  type RichInline,
  type RichMark,
  type RichText,
} from '../../../shared/rich-text.ts'
import { cnpMeeting, gecMeeting, ownLetterhead, stamp, stateLetterhead } from './word-samples.ts'

/** Sittings of the GEC of 12 November 2026 and of a statutory body: the valid defaults of tests. */

export function run(text: string, ...marks: readonly RichMark['type'][]): RichInline {
  const kinds = marks.flatMap((type): readonly RichMark[] => (type === 'link' ? [] : [{ type }]))
  return { type: 'text', text, ...(kinds.length > 0 ? { marks: kinds } : {}) }
}

export function link(text: string, href: string): RichInline {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}

export function p(...content: readonly (string | RichInline)[]): RichBlock {
  return {
    type: 'paragraph',
    content: content.map((part) => (typeof part === 'string' ? run(part) : part)),
  }
}

export function h(level: 1 | 2 | 3, text: string): RichBlock {
  return { type: 'heading', attrs: { level }, content: [run(text)] }
}

export function ul(...items: readonly (string | readonly RichBlock[])[]): RichBlock {
  return { type: 'bulletList', content: items.map(listItem) }
}

export function ol(...items: readonly (string | readonly RichBlock[])[]): RichBlock {
  return { type: 'orderedList', content: items.map(listItem) }
}

function listItem(item: string | readonly RichBlock[]) {
  return { type: 'listItem' as const, content: typeof item === 'string' ? [p(item)] : item }
}

export function cell(text: string, attrs: RichCell['attrs'] = {}): RichCell {
  return { type: 'tableCell', attrs, content: [p(text)] }
}

export function head(text: string, attrs: RichCell['attrs'] = {}): RichCell {
  return { type: 'tableHeader', attrs, content: [p(text)] }
}

export function table(...rows: readonly (readonly RichCell[])[]): RichBlock {
  return { type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }
}

export function doc(...content: readonly RichBlock[]): RichText {
  return { type: 'doc', content }
}

/** Lists within lists, each of the given kind, as deep as asked. */
export function nested(depth: number, make: typeof ol): RichBlock {
  const inner = depth > 1 ? [nested(depth - 1, make)] : []
  return make([p(`Niveau ${depth}, premier`), ...inner], `Niveau ${depth}, second`)
}

export function decision(fields: Partial<DocumentDecision> = {}): DocumentDecision {
  return {
    reference: 'GEC-2026-10-D01',
    kind: 'DECISION',
    kindLabel: 'Décision',
    isWithheld: false,
    wording: 'Transmettre la note du GT Eau aux membres',
    lead: 'UNICEF',
    leadWithArticle: 'l’UNICEF',
    supports: ['SEG'],
    dueOn: isoDate('2026-12-15'),
    hasBudgetImpact: false,
    ...fields,
  }
}

export function item(fields: Partial<MinutesDocumentItem> = {}): MinutesDocumentItem {
  return {
    number: '1',
    depth: 0,
    title: 'Ouverture par le Chef de file et tour de table',
    presenter: 'Chef de file',
    durationMinutes: 5,
    nature: 'INFORMATION',
    treatment: 'DISCUSSED',
    isRecap: false,
    isWithheld: false,
    content: emptyRichText,
    outcome: null,
    conclusion: '',
    decisions: [],
    ...fields,
  }
}

/** A sitting with a confidential item and a restricted decision, of which little is printed. */
export function withholding(document: MinutesDocument): MinutesDocument {
  const reduced = (reference: string) =>
    decision({ reference, isWithheld: true, wording: '', lead: '', supports: [], dueOn: null })
  const secret = { isWithheld: true, presenter: '', treatment: null, content: emptyRichText }
  return {
    ...document,
    items: document.items.map((one, index) => {
      if (index === 2) return { ...one, ...secret, decisions: [reduced('GEC-2026-10-D01')] }
      return index === 4 ? { ...one, decisions: [reduced('GEC-2026-10-D04')] } : one
    }),
  }
}

export function line(fields: Partial<AttendanceLine> = {}): AttendanceLine {
  return {
    institutionCode: 'ES',
    institution: 'Ambassade d’Espagne / AECID',
    name: 'M. Luis ESSAI',
    jobTitle: 'Chef de la coopération',
    quality: 'TITULAR',
    attendance: 'PRESENT',
    representative: '',
    isMember: true,
    ...fields,
  }
}

const lines: readonly AttendanceLine[] = [
  line({
    institutionCode: 'CA',
    institution: 'Ambassade du Canada',
    name: 'S.E.Mme Claire FICTIVE',
    jobTitle: 'Ambassadrice, Chef de file',
  }),
  line({ attendance: 'REMOTE' }),
  line({ institution: 'Banque mondiale', name: 'Mme Ɲɛnɛma KƆNƐ', quality: 'ALTERNATE' }),
  line({
    institution: 'Organisation mondiale de la Santé',
    name: 'Dr Mariam PROTOTYPE',
    attendance: 'REPRESENTED',
    representative: 'M. Ali PATRON',
  }),
  line({
    institution: 'Coopération suisse',
    name: 'Mme Anna SIMULÉE',
    attendance: 'EXCUSED',
  }),
  line({ institution: 'Ambassade des Pays-Bas', name: '', jobTitle: '', attendance: 'ABSENT' }),
  line({
    institution: 'Banque islamique de développement',
    name: 'M. عبد الرحمن النموذجي',
    jobTitle: 'Représentant résident',
    quality: 'GUEST',
    isMember: false,
  }),
]

const figures = {
  convened: 12,
  represented: 9,
  present: 7,
  remote: 1,
  byProxy: 1,
  excused: 2,
  absent: 1,
  notEntered: 0,
  guests: 1,
  quorum: null,
}

const items: readonly MinutesDocumentItem[] = [
  item({
    content: doc(
      p(
        'La séance est ouverte à 9h35 par le Chef de file, qui souhaite la bienvenue aux participants et présente les excuses de la Coopération suisse.',
      ),
    ),
  }),
  item({
    number: '2',
    title: "Adoption de l'ordre du jour et du compte rendu de la réunion du 8 octobre 2026",
    nature: 'ADOPTION',
    outcome: 'ADOPTED_AMENDED',
    conclusion: 'Le point relatif aux rencontres du premier trimestre 2027 est ajouté en Divers',
  }),
  item({
    number: '3',
    title: 'État de mise en œuvre des décisions antérieures',
    presenter: 'SEG',
    durationMinutes: 15,
    nature: 'FOLLOW_UP',
    content: doc(
      p(
        'Sur 24 décisions échues, 11 sont réalisées, 9 en cours et 4 non entamées, soit un taux d’exécution de 45,8 %. Les échanges ont porté sur :',
      ),
      ol(
        'la désignation du coordonnateur du GT Transport, en retard de 235 jours ;',
        [
          p('les dates des revues sectorielles :'),
          ul('12 ministères sur 14 ont répondu ;', 'deux relances restent à faire ;'),
        ],
        'la cartographie des appuis au secteur de l’eau.',
      ),
      table(
        [head('Référence'), head('Décision'), head('État')],
        [
          cell('GEC-2026-01-D02'),
          cell('Désigner un coordonnateur pour le GT Transport'),
          cell('Non entamée'),
        ],
        [
          cell('GEC-2026-08-D01'),
          cell('Recueillir les propositions de dates pour le CHR 2027'),
          cell('En cours (12/14)'),
        ],
      ),
    ),
    decisions: [
      decision({
        reference: 'GEC-2026-10-D01',
        wording: 'Relancer par écrit les deux ministères dont les dates manquent',
        lead: 'SEG',
        leadWithArticle: 'le Secrétariat Exécutif du GEC',
        supports: [],
        dueOn: isoDate('2026-11-26'),
      }),
    ],
  }),
  item({
    number: '4',
    title: 'Actualité du dialogue avec le Gouvernement : retour de la Troïka',
    durationMinutes: 15,
    content: doc(
      p('La Troïka rend compte de la préparation de la rencontre du 15 décembre.'),
      h(1, 'Préparation de la Commission mixte'),
      p(
        'Le projet de relevé est disponible sur ',
        link('l’espace documentaire', 'https://exemple.invalid/commission?id=1&v=2'),
        ' ; les observations sont à envoyer à ',
        link('secretariat@exemple.invalid', 'mailto:secretariat@exemple.invalid'),
        '.',
      ),
      h(2, 'Points à porter'),
      ul('le calendrier harmonisé 2027 ;', 'l’appui budgétaire.'),
    ),
    outcome: 'NOTED',
  }),
  item({
    number: '5',
    title: 'Point thématique : appuis au secteur de l’eau et de l’assainissement',
    presenter: 'GT Eau (UNICEF)',
    durationMinutes: 45,
    nature: 'DISCUSSION',
  }),
  item({
    number: '5.1',
    depth: 1,
    title: 'Présentation de la cartographie par le GT Eau',
    presenter: 'UNICEF',
    durationMinutes: 20,
    content: doc(
      p('Le GT présente ', run('19 projets', 'bold'), ' pour un montant de 4 898 898 270 FCFA.'),
    ),
  }),
  item({
    number: '5.2',
    depth: 1,
    title: 'Échanges et orientations',
    presenter: 'Tous',
    durationMinutes: 25,
    content: doc(p('Les participants saluent la qualité du travail.')),
    conclusion: 'Les orientations du GT sont partagées par les membres',
    decisions: [
      decision({ reference: 'GEC-2026-10-D02' }),
      decision({
        reference: 'GEC-2026-10-D03',
        wording: 'Le GT Eau publiera la cartographie une fois validée.',
        lead: 'UNICEF, OMS',
        leadWithArticle: '',
        supports: [],
        dueOn: null,
      }),
    ],
  }),
  item({
    number: '6',
    title: 'Validation de la version 1.0 du CHR 2027',
    presenter: 'SEG',
    durationMinutes: 15,
    nature: 'DECISION',
    treatment: 'DEFERRED',
  }),
  item({
    number: '7',
    title: 'Divers',
    presenter: 'Tous',
    durationMinutes: 10,
    content: doc(p('Néant.')),
  }),
  item({
    number: '8',
    title: 'Récapitulatif des décisions et clôture',
    presenter: 'SEG',
    isRecap: true,
  }),
]

export const gecMinutes: MinutesDocument = {
  letterhead: ownLetterhead,
  stamp: { ...stamp, reference: '', version: 'Projet – v0.2' },
  versionLabel: 'v0.2',
  meeting: {
    ...gecMeeting,
    reference: 'GEC-2026-10',
    ordinal: 10,
    day: isoDate('2026-11-12'),
  },
  isDraft: true,
  isNameless: false,
  detailedForm: 'MINUTES',
  adoptedOn: null,
  previousDay: isoDate('2026-10-08'),
  chair: { name: 'S.E.Mme Claire FICTIVE', title: 'Chef de file des PTF (Ambassade du Canada)' },
  secretary: { name: 'Mme Awa EXEMPLE', title: 'Secrétariat Exécutif du GEC' },
  rapporteurs: '',
  openedAt: localTime('09:35'),
  closedAt: localTime('12:05'),
  opening: emptyRichText,
  closing: emptyRichText,
  items,
  otherDecisions: [],
  attendance: { figures, lines },
  documents: [
    { title: 'Note du GT Eau', author: 'UNICEF', itemNumber: '5' },
    { title: 'CHR 2027 v0.9', author: 'SEG', itemNumber: '6' },
  ],
  remarksUntil: isoDate('2026-11-26'),
  withheld: {
    internalDecisions: 0,
    restrictedDecisions: 0,
    confidentialItems: 0,
    confidentialDecisions: 0,
  },
  next: {
    reference: 'GEC-2026-11',
    day: isoDate('2026-12-10'),
    startsAt: localTime('09:30'),
    place: 'Salle de conférence du SEG, Badalabougou Est',
  },
  establishedBy: 'le SEG',
}

export const cnpMinutes: MinutesDocument = {
  ...gecMinutes,
  letterhead: stateLetterhead,
  meeting: { ...cnpMeeting, day: isoDate('2026-11-23') },
  chair: {
    name: 'M. Oumar TÉMOIN',
    title: 'Secrétaire général du ministère, représentant le Ministre',
  },
  secretary: { name: 'Mme Awa EXEMPLE', title: 'Coordonnatrice de l’UTGFS' },
  rapporteurs: 'M. Issa MODÈLE, Mme Fanta GABARIT',
  openedAt: localTime('09:30'),
  closedAt: localTime('12:45'),
  detailedForm: 'PV',
  establishedBy: 'l’UTGFS',
  opening: doc(
    p(
      'Le Secrétaire général souhaite la bienvenue aux membres et rappelle les attentes du Gouvernement.',
    ),
  ),
  attendance: {
    lines,
    figures: {
      ...figures,
      convened: 18,
      represented: 14,
      quorum: { rule: 'HALF', needed: 9, isReached: true },
    },
  },
  items: [
    item({
      title: 'Adoption du procès-verbal de la 17e session',
      nature: 'ADOPTION',
      content: doc(p('Le procès-verbal est présenté par la Coordonnatrice.')),
      outcome: 'ADOPTED',
    }),
    item({
      number: '2',
      title: 'Examen et adoption du programme de travail et budget annuel 2027',
      nature: 'ADOPTION',
      content: doc(
        p('Le programme de travail est arrêté à 4 898 898 270 FCFA. Les débats ont porté sur :'),
        ul('le ciblage des communes ;', 'le calendrier des transferts.'),
      ),
      outcome: 'ADOPTED_RESERVED',
      conclusion: 'Sous réserve de la prise en compte des observations sur le ciblage.',
      decisions: [
        decision({
          reference: 'CNP-2026-02-R01',
          kind: 'RECOMMENDATION',
          kindLabel: 'Recommandation',
          wording: 'Transmettre le programme révisé aux membres',
          lead: 'UTGFS',
          leadWithArticle: 'l’UTGFS',
          supports: ['DNDS'],
          hasBudgetImpact: true,
        }),
      ],
    }),
    item({
      number: '3',
      title: 'Point sur les antennes régionales',
      nature: 'INFORMATION',
      outcome: 'REFERRED',
    }),
  ],
}
