import { dueOn } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import {
  type DisclosedDecisions,
  discloseDecisions,
  openItem,
} from '../../shared/disclosure-rules.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { DocumentDecision } from '../../shared/minutes-documents.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listDecisionsOfMeeting } from '../decisions/decision-queries.ts'
import type { MeetingSource } from './gathering-queries.ts'
import { listItemSecrecy } from './item-secrecy-queries.ts'

/** The decisions of a meeting as its documents may print them, in the order of their references. */
export async function gatherDecisions(
  db: AppDatabase,
  source: MeetingSource,
  t: Translate,
): Promise<DisclosedDecisions> {
  const lines = await listDecisionsOfMeeting(db, source.meeting.id, source.today)
  const leads = await listLeads(db, lines)
  const itemIds = lines.map(({ itemId }) => itemId)
  const secrecy = await listItemSecrecy(db, itemIds)
  const recorded = lines.map((line) => ({
    itemId: line.itemId,
    isRestricted: line.isRestricted,
    secrecy: secrecy.get(line.itemId ?? '') ?? openItem,
    decision: decisionOf(
      line,
      leads.get(line.leadInstitutionId ?? ''),
      kindLabelOf(line, source, t),
    ),
  }))
  return discloseDecisions(recorded, source.meeting.confidentiality)
}

type Lead = { readonly code: string; readonly nameWithArticle: string }

async function listLeads(
  db: AppDatabase,
  lines: readonly DecisionLine[],
): Promise<ReadonlyMap<string, Lead>> {
  const ids = [...new Set(lines.flatMap(({ leadInstitutionId }) => leadInstitutionId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('institution')
    .select(['id', 'code', 'nameWithArticle'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

function decisionOf(
  line: DecisionLine,
  lead: Lead | undefined,
  kindLabel: string,
): DocumentDecision {
  const { reference, kind, wording, leadLabel, supportCodes, hasBudgetImpact } = line
  const isAlone = leadLabel === '' || leadLabel === lead?.code
  return {
    reference,
    kind,
    kindLabel,
    isWithheld: false,
    wording,
    lead: leadLabel === '' ? (lead?.code ?? '') : leadLabel,
    leadWithArticle: isAlone ? (lead?.nameWithArticle ?? '') : '',
    supports: supportCodes.filter((code) => code !== ''),
    dueOn: dueOn(line),
    hasBudgetImpact,
  }
}

/** The organisation's own word in its language; that of the catalogue in another one. */
export function kindLabelOf(
  { kind }: Pick<DecisionLine, 'kind'>,
  { organisation, lang }: Pick<MeetingSource, 'organisation' | 'lang'>,
  t: Translate,
): string {
  const own = organisation.decisionTypes.find((type) => type.kind === kind)?.label
  return own !== undefined && organisation.language === lang
    ? own
    : t(`documents.decisionKinds.${kind}`)
}
