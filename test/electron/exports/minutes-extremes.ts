import type { DocumentStamp } from '../../../shared/documents.ts'
import type { MinutesDocument } from '../../../shared/minutes-documents.ts'
import { emptyRichText, type RichBlock } from '../../../shared/rich-text.ts'
import {
  cell,
  cnpMinutes,
  decision,
  doc,
  gecMinutes,
  h,
  head,
  item,
  line,
  link,
  nested,
  ol,
  p,
  run,
  table,
  ul,
} from './minutes-samples.ts'
import { ownLetterhead, stamp } from './word-samples.ts'

/** Sittings at the limits of what a secretariat may enter, and a little beyond. */

export const wild = `\u0000Titre & <w:p> "${'très '.repeat(50)}" ${'X'.repeat(120)} 11e عبد الرحمن Ɲɛnɛma\nsuite\uFFFE\uD800`

const bare: DocumentStamp = {
  ...stamp,
  reference: '',
  version: '',
  town: '',
  issuer: '',
  isDemo: false,
}
const nobody = { name: '', title: '' }

/** Nothing was entered but the meeting itself. */
export const poorMinutes: MinutesDocument = {
  ...gecMinutes,
  stamp: bare,
  letterhead: { ...ownLetterhead, leftLines: [], footerLines: [] },
  meeting: { ...gecMinutes.meeting, reference: '', ordinal: null, place: '', mode: 'IN_PERSON' },
  previousDay: null,
  chair: nobody,
  secretary: nobody,
  openedAt: null,
  closedAt: null,
  items: [],
  documents: [],
  attendance: {
    lines: [],
    figures: {
      convened: 0,
      represented: 0,
      present: 0,
      remote: 0,
      byProxy: 0,
      excused: 0,
      absent: 0,
      notEntered: 0,
      guests: 0,
      quorum: null,
    },
  },
  remarksUntil: null,
  next: null,
  establishedBy: '',
}

const sixtyItems = Array.from({ length: 60 }, (_, index) =>
  item({
    number: index % 3 === 2 ? `${index}.1` : String(index + 1),
    depth: index % 3 === 2 ? 1 : 0,
    title: `${'Examen de la situation des appuis budgétaires et sectoriels '.repeat(5)}${index}`,
    presenter: wild,
    content: index % 2 === 0 ? doc(p(wild), ul(wild, wild)) : emptyRichText,
    conclusion: wild,
    outcome: index % 4 === 0 ? 'ADOPTED_RESERVED' : null,
    decisions: index % 5 === 0 ? [decision({ wording: wild, lead: wild, supports: [wild] })] : [],
  }),
)

/** 60 items with titles of 300 characters, 80 participants, restricted. */
export const hugeMinutes: MinutesDocument = {
  ...cnpMinutes,
  stamp: { ...stamp, confidentiality: 'RESTRICTED' },
  items: sixtyItems,
  rapporteurs: wild,
  attendance: {
    ...cnpMinutes.attendance,
    lines: Array.from({ length: 80 }, (_, index) =>
      line({
        name: index % 3 === 0 ? 'M. عبد الرحمن النموذجي' : 'Mme Ɲɛnɛma KƆNƐ',
        institution: index % 7 === 0 ? wild : 'Banque islamique de développement',
        attendance: index % 5 === 0 ? 'EXCUSED' : 'REPRESENTED',
        representative: index % 2 === 0 ? wild : '',
      }),
    ),
  },
  documents: Array.from({ length: 40 }, () => ({ title: wild, author: wild, itemNumber: '3' })),
}

const paragraphOf = (count: number) =>
  p(
    'Les participants relèvent que le calendrier harmonisé des revues permet de mieux programmer les missions. '.repeat(
      count,
    ),
  )

const wideTable = (columns: number): RichBlock =>
  table(
    Array.from({ length: columns }, (_, index) => head(`Colonne ${index + 1}`)),
    ...Array.from({ length: 30 }, (_, row) =>
      Array.from({ length: columns }, (__, index) =>
        cell(index === 0 ? `Commune ${row}` : '1 250'),
      ),
    ),
  )

/** What the editor can make, all of it at once. */
export const markedUpMinutes: MinutesDocument = {
  ...gecMinutes,
  opening: doc(h(3, 'Un titre de rang 3 d’abord'), p('Texte')),
  closing: doc(p('Le Chef de file remercie les interprètes.')),
  items: [
    item({
      title: 'Vingt pages',
      content: doc(...Array.from({ length: 150 }, () => paragraphOf(4)), wideTable(5)),
    }),
    item({
      number: '2',
      title: 'Tableaux',
      content: doc(
        wideTable(12),
        wideTable(30),
        table([]),
        table([head('Seule')]),
        table(
          [head('Fusion', { colspan: 50, rowspan: 40 }), head('B')],
          [cell('C', { rowspan: 9 }), cell('D', { colspan: 3 })],
          [],
          [cell('E'), cell('F'), cell('G')],
        ),
        table(
          Array.from({ length: 50 }, (_, index) => cell(String(index), { colspan: 50 })),
          [cell(wild)],
        ),
        table([
          { type: 'tableCell', content: [table([cell('dans une cellule')]), ul('une liste')] },
          { type: 'tableCell', content: [h(1, 'Titre'), ol('un', [p('deux'), ol('a', 'b')])] },
          { type: 'tableHeader', content: [p('')] },
        ]),
        table([cell(paragraphText(300)), cell('court')]),
      ),
    }),
    item({
      number: '3',
      title: 'Listes',
      content: doc(
        nested(5, ol),
        nested(5, ul),
        nested(9, ol),
        ol('un', 'deux'),
        p('Entre deux listes'),
        ol('un encore', [p('deux'), ol('a'), p('suite'), ol('a encore')]),
        {
          type: 'orderedList',
          attrs: { start: 7 },
          content: [{ type: 'listItem', content: [p('sept')] }],
        },
        ul([h(2, 'Titre de liste'), p('suite'), table([cell('table de liste')])], [p('')]),
        ul([nested(2, ul)]),
      ),
    }),
    item({
      number: '4',
      title: 'متابعة تنفيذ القرارات',
      content: doc(
        p('متابعة ', run('تنفيذ', 'bold'), ' القرارات'),
        p(wild, run(wild, 'bold', 'italic', 'underline'), link(wild, 'http://[')),
        p(
          link('ok', 'https://exemple.invalid/\u0001é?a=1&b="2"<>#x'),
          { type: 'hardBreak' },
          'ligne',
        ),
        p(link('courriel', 'mailto:a@exemple.invalid?subject=é à'), { type: 'hardBreak' }),
        h(1, wild),
        p(),
        { type: 'heading', attrs: { level: 2 } },
      ),
    }),
  ],
}

function paragraphText(count: number): string {
  return 'Une cellule bien plus longue qu’une page. '.repeat(count)
}

/** The Ambassadors’ group: no name at all, numbered copies. */
export const namelessMinutes: MinutesDocument = {
  ...gecMinutes,
  stamp: { ...stamp, confidentiality: 'CONFIDENTIAL', version: 'Projet – v0.1' },
  isNameless: true,
  chair: { name: '', title: 'Chef de file' },
  secretary: { name: '', title: 'Secrétariat Exécutif' },
  items: gecMinutes.items.map((entry) => ({ ...entry, presenter: '' })),
  attendance: { ...gecMinutes.attendance, lines: [] },
}

export const extremes = {
  poor: poorMinutes,
  huge: hugeMinutes,
  markedUp: markedUpMinutes,
  nameless: namelessMinutes,
  adopted: {
    ...gecMinutes,
    isDraft: false,
    adoptedOn: gecMinutes.meeting.day,
    versionLabel: 'v1.0',
    stamp: { ...gecMinutes.stamp, version: '', isDemo: false },
  },
} satisfies Record<string, MinutesDocument>
