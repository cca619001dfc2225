import { isoDate } from '../../../shared/dates.ts'
import { decisionFigures } from '../../../shared/decision-rules.ts'
import type { FollowUpDocument, FollowUpRow } from '../../../shared/follow-up-documents.ts'
import { ownLetterhead, stamp } from './word-samples.ts'

/** Rows of a follow-up matrix: the valid defaults of tests. */
export function followUpRow(changes: Partial<FollowUpRow> = {}): FollowUpRow {
  return {
    reference: 'GEC-2026-10-D01',
    bodyCode: 'GEC',
    bodyName: 'Groupe Exécutif de Coopération',
    year: 2026,
    takenOn: isoDate('2026-11-12'),
    isWithheld: false,
    wording: 'Soumettre le projet de CHR 2027 à la Commission mixte',
    kindLabel: 'Décision',
    lead: 'CdF/SHA',
    leadPerson: '',
    supports: ['SEG'],
    group: '',
    dueInitialOn: isoDate('2026-11-26'),
    dueRevisedOn: null,
    dueRevisions: 0,
    status: 'IN_PROGRESS',
    statusLabel: 'En cours',
    supersededBy: '',
    percent: null,
    progress: '',
    daysLate: 0,
    evidence: [],
    difficulties: '',
    correctiveMeasures: '',
    observations: '',
    explanation: '',
    updatedOn: null,
    closedOn: null,
    hasBudgetImpact: false,
    ...changes,
  }
}

export function followUpDocument(
  rows: readonly FollowUpRow[],
  changes: Partial<FollowUpDocument> = {},
): FollowUpDocument {
  return {
    letterhead: ownLetterhead,
    stamp,
    layout: 'complete',
    filter: [],
    rows,
    figures: decisionFigures(rows, stamp.datedOn),
    ...changes,
  }
}

/** What a keyboard, a scanner or a hostile hand can put into a text. */
export const wildText = `\u0000Titre & <w:p> «${'très '.repeat(60)}» ${'X'.repeat(120)} 11e عبد الرحمن Ɲɛnɛma _x0041_\u0007\nsuite 'q' "r"`

export const wildRow = followUpRow({
  reference: wildText,
  bodyCode: wildText,
  bodyName: wildText,
  year: 0,
  takenOn: isoDate('1899-12-31'),
  wording: wildText,
  kindLabel: wildText,
  lead: wildText,
  leadPerson: wildText,
  supports: [wildText, wildText],
  group: wildText,
  dueRevisedOn: isoDate('2027-01-31'),
  dueRevisions: 4,
  status: 'SUPERSEDED',
  statusLabel: 'Remplacée',
  supersededBy: wildText,
  percent: 60,
  progress: wildText,
  daysLate: 12,
  evidence: [wildText, 'Lettre'],
  difficulties: wildText,
  correctiveMeasures: 'عبد الرحمن',
  observations: wildText,
  explanation: `${wildText} !`,
  updatedOn: isoDate('2026-11-01'),
  closedOn: isoDate('2026-11-02'),
  hasBudgetImpact: true,
})

/** As a shared document has it. */
export const withheldSample = followUpRow({
  reference: 'GA-2026-02-D01',
  bodyCode: 'GA',
  bodyName: 'Groupe des Ambassadeurs',
  isWithheld: true,
  takenOn: null,
  wording: '',
  kindLabel: '',
  lead: '',
  supports: [],
  status: 'DONE',
  statusLabel: 'Réalisée',
})

const late = followUpRow({
  reference: 'GEC-2025-03-D02',
  year: 2025,
  status: 'NOT_STARTED',
  statusLabel: 'Non entamée',
  dueInitialOn: isoDate('2026-10-31'),
  dueRevisedOn: isoDate('2026-11-10'),
  dueRevisions: 2,
  daysLate: 11,
  explanation: 'Le ministère n’a pas répondu.',
  difficulties: 'Pas de coordonnateur.',
})

/** Two bodies, three years, a late one, a withheld one. */
export const someRows = [late, followUpRow({ percent: 60 }), withheldSample]

export function manyRows(count: number): readonly FollowUpRow[] {
  return Array.from({ length: count }, (_, index) => ({
    ...(index % 3 === 0 ? late : followUpRow()),
    reference: `GEC-${2000 + Math.floor(index / 200)}-01-D${index % 200}`,
    year: 2000 + Math.floor(index / 200),
    wording: `Transmettre la note ${index} sur le cadre de ressources à moyen terme au ministère`,
  }))
}
