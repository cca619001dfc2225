import { AppError, notFound } from '../../shared/errors.ts'
import type { ExtractDocument } from '../../shared/follow-up-documents.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { getDecision } from '../decisions/decision-queries.ts'
import { gatherFollowUpRows } from './follow-up-gathering-queries.ts'
import { documentMeetingOf, letterheadOf, readMeetingSource } from './gathering-queries.ts'
import { type RegisterGround, registerFrame } from './register-gathering-queries.ts'

/**
 * One decision to notify to the institution that leads it.
 *
 * @throws `forbidden` for a decision withheld from shared documents
 * @throws `not-found` when it is gone, or none is named
 */
export async function gatherExtract(ground: RegisterGround): Promise<{
  readonly document: ExtractDocument
  readonly notices: readonly string[]
}> {
  const { db, request, today, lang, organisation, t } = ground
  if (request.decisionId === null) throw notFound('rowGone')
  const line = await getDecision(db, request.decisionId, today)
  const [row] = await gatherFollowUpRows(ground, [line])
  if (row === undefined) throw notFound('rowGone')
  if (row.isWithheld) {
    throw new AppError('forbidden', 'extractWithheld', { parameters: { reference: row.reference } })
  }
  const source =
    line.meetingId === null
      ? null
      : await readMeetingSource(db, { meetingId: line.meetingId, lang, today })
  const frame = registerFrame(ground)
  const addressee = await findInstitutionName(db, line.leadInstitutionId)
  const adoptedOn = source?.meeting.minutesAdoptedOn ?? null
  return {
    document: {
      ...frame,
      letterhead: source === null ? frame.letterhead : letterheadOf(source),
      row,
      meeting: source === null ? null : documentMeetingOf(source),
      itemTitle: await findItemTitle(db, line.itemId),
      adoptedOn,
      addressee,
      signatory: { jobTitle: organisation.signatoryTitle, name: organisation.signatoryName },
    },
    notices: [
      ...(source !== null && adoptedOn === null ? [t('exports.notices.extractNotAdopted')] : []),
      ...(addressee === '' ? [t('exports.notices.extractWithoutLead')] : []),
      ...(organisation.signatoryName === '' ? [t('exports.notices.noSignatory')] : []),
    ],
  }
}

async function findInstitutionName(db: AppDatabase, id: string | null): Promise<string> {
  if (id === null) return ''
  const row = await db
    .selectFrom('institution')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name ?? ''
}

async function findItemTitle(db: AppDatabase, id: string | null): Promise<string> {
  if (id === null) return ''
  const row = await db
    .selectFrom('agendaItem')
    .select('title')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.title ?? ''
}
