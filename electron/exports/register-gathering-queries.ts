import type { IsoDate } from '../../shared/dates.ts'
import type { DecisionQuery, QueryTerm } from '../../shared/decision-query.ts'
import { decisionFigures } from '../../shared/decision-rules.ts'
import { asksWhatIsWithheld } from '../../shared/disclosure-rules.ts'
import type { DecisionFigures, DecisionLine } from '../../shared/decisions.ts'
import type { DocumentStamp, Letterhead } from '../../shared/documents.ts'
import { invalid } from '../../shared/errors.ts'
import type { RegisterDocumentRequest } from '../../shared/exports.ts'
import type { FollowUpDocument, FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listLinesByRow } from '../decisions/decision-queries.ts'
import { listRegisterRows } from '../decisions/register-queries.ts'
import type { Speaker } from '../follow-up/diary-queries.ts'
import { getOrganisation } from '../settings/organisation-queries.ts'
import { gatherFollowUpRows, type RowGround } from './follow-up-gathering-queries.ts'
import { letterheadOf } from './gathering-queries.ts'

/** The most decisions that one document prints; a longer list is for the screen. */
export const mostPrinted = 5000

/** What every document of the register starts from. */
export type RegisterGround = RowGround & {
  readonly today: IsoDate
  readonly request: RegisterDocumentRequest
  /** Who writes, and when: what a diary notes of it. */
  readonly speaker: Speaker
  /** Where the working years of countries lie. */
  readonly resourcesFolder: string
}

export async function readRegisterGround(
  db: AppDatabase,
  request: RegisterDocumentRequest,
  { today, t, now, resourcesFolder }: GroundSetting,
): Promise<RegisterGround> {
  const organisation = await getOrganisation(db)
  const isShared = request.disclosure === 'shared'
  const speaker = { author: organisation.userName, at: now.toISOString() }
  const lang = request.language
  return { db, request, organisation, lang, today, t, isShared, speaker, resourcesFolder }
}

type GroundSetting = {
  readonly today: IsoDate
  readonly t: Translate
  readonly now: Date
  readonly resourcesFolder: string
}

/** Letterhead of the organisation, and a stamp that bears the mention of a restricted document. */
export function registerFrame({ organisation, lang, today, isShared }: RegisterGround): {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
} {
  return {
    letterhead: letterheadOf({ organisation, body: { headerLines: [] } }),
    stamp: {
      lang,
      reference: '',
      version: '',
      town: organisation.town,
      datedOn: today,
      issuer: organisation.name,
      isDemo: organisation.isDemo,
      confidentiality: isShared ? 'INTERNAL' : 'RESTRICTED',
    },
  }
}

/**
 * The tableau de suivi of what a query line keeps.
 *
 * @param filter  the same in words
 */
export async function gatherFollowUp(
  ground: RegisterGround,
  { terms, problems }: DecisionQuery,
  filter: readonly string[],
): Promise<{
  readonly document: FollowUpDocument
  readonly notices: readonly string[]
}> {
  const { request, today, t } = ground
  const lines = await listRegisterLines(ground, terms)
  const gathered = await gatherFollowUpRows(ground, lines)
  // What a condition on withheld matter keeps would tell it: such rows are left out, and counted.
  const isTelling = ground.isShared && terms.some(asksWhatIsWithheld)
  const rows = isTelling ? gathered.filter(({ isWithheld }) => !isWithheld) : gathered
  return {
    document: {
      ...registerFrame(ground),
      layout: request.layout,
      filter,
      rows,
      figures: figuresOf(rows, terms, today),
    },
    notices: [
      ...problems.map(({ source }) => t('exports.notices.queryProblem', { source })),
      ...countedNotice(t, 'registerLeftOut', gathered.length - rows.length),
      ...countedNotice(t, 'registerWithheld', rows.filter(({ isWithheld }) => isWithheld).length),
    ],
  }
}

/** Figures of a selection; a rate of what was chosen by its state would say nothing but the choice. */
function figuresOf(
  rows: readonly FollowUpRow[],
  terms: readonly QueryTerm[],
  today: IsoDate,
): DecisionFigures {
  const figures = decisionFigures(rows, today)
  const marks: readonly string[] = ['open', 'closed', 'late', 'soon']
  const isByState = terms.some(
    ({ field, value }) => field === 'status' || (field === 'is' && marks.includes(value)),
  )
  return isByState ? { ...figures, executionRate: null } : figures
}

type CountedNotice = 'registerLeftOut' | 'registerWithheld'

export function countedNotice(t: Translate, name: CountedNotice, count: number) {
  return count === 0 ? [] : [t(`exports.notices.${name}`, { count })]
}

/**
 * The decisions that conditions keep, in the order of the request.
 *
 * @throws `invalid` beyond `mostPrinted`
 */
export async function listRegisterLines(
  { db, request, today }: Pick<RegisterGround, 'db' | 'request' | 'today'>,
  terms: readonly QueryTerm[],
): Promise<readonly DecisionLine[]> {
  const { sort, direction } = request
  const order = { terms, sort, direction }
  const rowNumbers = await listRegisterRows(db, order, mostPrinted + 1, today)
  if (rowNumbers.length > mostPrinted) throw invalid('registerTooLong', { most: mostPrinted })
  const lines = await listLinesByRow(db, rowNumbers, today)
  return rowNumbers.flatMap((row) => lines.get(row) ?? [])
}
