import { sql } from 'kysely'
import { isDecisionWithheld, openItem } from '../../shared/disclosure-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { DocumentLanguage } from '../../shared/documents.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { Organisation } from '../../shared/settings.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { kindLabelOf } from './decision-gathering-queries.ts'
import { listItemSecrecy } from './item-secrecy-queries.ts'

/** What rows are gathered for. */
export type RowGround = {
  readonly db: AppDatabase
  readonly organisation: Organisation
  readonly lang: DocumentLanguage
  readonly t: Translate
  /** True for a document that may be handed on: it withholds what is restricted. */
  readonly isShared: boolean
}

/**
 * Decisions as the tables of the register print them, by body and year, in the order given within
 * those. In a shared document a restricted decision, one of a confidential body, and one that a
 * confidential or internal item took are told by reference, body, state and due day alone.
 */
export async function gatherFollowUpRows(
  ground: RowGround,
  lines: readonly DecisionLine[],
): Promise<readonly FollowUpRow[]> {
  const { db, isShared } = ground
  const ids = lines.map(({ id }) => id)
  const facts = {
    bodies: await readBodies(db),
    titles: await readEvidenceTitles(db, ids),
    notes: await readLastNotes(db, ids),
  }
  const secrecy = await listItemSecrecy(db, isShared ? lines.map(({ itemId }) => itemId) : [])
  const rows = lines.map((line) => {
    const own = secrecy.get(line.itemId ?? '') ?? openItem
    const ofItem = { isRestricted: line.isWithheld, secrecy: own }
    const isWithheld = isShared && (own.isInternal || isDecisionWithheld(ofItem, 'INTERNAL'))
    const row = rowOf(line, ground, facts)
    return { row: isWithheld ? withheldRow(row) : row, place: facts.bodies.get(line.bodyId)?.place }
  })
  return rows
    .toSorted((first, second) => {
      const byPlace = (first.place ?? 0) - (second.place ?? 0)
      return byPlace === 0 ? first.row.year - second.row.year : byPlace
    })
    .map(({ row }) => row)
}

type RowFacts = {
  readonly bodies: ReadonlyMap<string, { readonly name: string; readonly place: number }>
  readonly titles: ReadonlyMap<string, readonly string[]>
  readonly notes: ReadonlyMap<string, string>
}

function rowOf(
  line: DecisionLine,
  { organisation, lang, t }: RowGround,
  { bodies, titles, notes }: RowFacts,
): FollowUpRow {
  const { bodyId, id, evidence, leadLabel, leadPersonName, groupCode, supportCodes } = line
  const { reference, bodyCode, year, takenOn, wording, dueInitialOn, dueRevisedOn } = line
  const { dueRevisions, status, supersededBy, percent, progress, daysLate } = line
  const { difficulties, correctiveMeasures, observations, updatedOn, closedOn } = line
  return {
    reference,
    bodyCode,
    year,
    takenOn,
    wording,
    dueInitialOn,
    dueRevisedOn,
    dueRevisions,
    status,
    supersededBy,
    percent,
    progress,
    daysLate,
    difficulties,
    correctiveMeasures,
    observations,
    updatedOn,
    closedOn,
    bodyName: bodies.get(bodyId)?.name ?? bodyCode,
    isWithheld: false,
    kindLabel: kindLabelOf(line, { organisation, lang }, t),
    lead: leadLabel,
    leadPerson: leadPersonName,
    supports: supportCodes.filter((code) => code !== ''),
    group: groupCode ?? '',
    statusLabel: t(`decisions.statuses.${status}`),
    evidence: [evidence, ...(titles.get(id) ?? [])].filter((text) => text.trim() !== ''),
    explanation: notes.get(id) ?? '',
    hasBudgetImpact: line.hasBudgetImpact,
  }
}

/** What shared lists may tell of a withheld decision: reference, body, state, due day. */
export function withheldRow(row: FollowUpRow): FollowUpRow {
  return {
    ...row,
    isWithheld: true,
    takenOn: null,
    wording: '',
    kindLabel: '',
    lead: '',
    leadPerson: '',
    supports: [],
    group: '',
    dueRevisions: 0,
    supersededBy: '',
    percent: null,
    progress: '',
    evidence: [],
    difficulties: '',
    correctiveMeasures: '',
    observations: '',
    explanation: '',
    updatedOn: null,
    closedOn: null,
    hasBudgetImpact: false,
  }
}

async function readBodies(db: AppDatabase): Promise<RowFacts['bodies']> {
  const rows = await db
    .selectFrom('body')
    .select(['id', 'name'])
    .orderBy('position')
    .orderBy('code')
    .execute()
  return new Map(rows.map(({ id, name }, place) => [id, { name, place }]))
}

async function readEvidenceTitles(db: AppDatabase, ids: readonly string[]) {
  const rows = await db
    .selectFrom('evidence')
    .select(['decisionId', 'title'])
    .where('decisionId', 'in', idsWithin(ids))
    .orderBy('addedOn')
    .orderBy('id')
    .execute()
  const byDecision = Map.groupBy(rows, ({ decisionId }) => decisionId)
  return new Map([...byDecision].map(([id, own]) => [id, own.map(({ title }) => title)]))
}

/** The last note of each diary; what was said of a link may tell of the decision at its other end. */
async function readLastNotes(db: AppDatabase, ids: readonly string[]) {
  const rows = await db
    .selectFrom('decisionEntry')
    .select(['decisionId', 'note'])
    .where('decisionId', 'in', idsWithin(ids))
    .where('note', '<>', '')
    .where('kind', '<>', 'LINKED')
    .orderBy('saidOn')
    .orderBy('at')
    .execute()
  return new Map(rows.map(({ decisionId, note }) => [decisionId, note]))
}

/** Ids as one parameter, whatever their number. */
function idsWithin(ids: readonly string[]) {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
}
