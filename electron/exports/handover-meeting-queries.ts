import type { IsoDate } from '../../shared/dates.ts'
import { printsInFull } from '../../shared/disclosure-rules.ts'
import type { HandoverMeeting, HandoverSittings } from '../../shared/handover-documents.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import type { RegisterGround } from './register-gathering-queries.ts'

type Period = { readonly from: IsoDate; readonly to: IsoDate }

/** How often each body sat within a period, in the order of bodies; those that never met are left out. */
export async function countSittings(
  db: AppDatabase,
  { from, to }: Period,
): Promise<readonly HandoverSittings[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.bodyId')
    .select(['body.code as bodyCode', 'body.name as bodyName', 'meeting.state'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('meeting.day', '>=', from)
    .where('meeting.day', '<=', to)
    .groupBy(['body.id', 'meeting.state'])
    .orderBy('body.position')
    .orderBy('body.code')
    .execute()
  const sum = (counted: typeof rows) => counted.reduce((total, { count }) => total + count, 0)
  return [...Map.groupBy(rows, ({ bodyCode }) => bodyCode)]
    .map(([bodyCode, own]) => ({
      bodyCode,
      bodyName: own[0]?.bodyName ?? bodyCode,
      held: sum(own.filter(({ state }) => state === 'HELD')),
      off: sum(own.filter(({ state }) => isOff(state))),
    }))
    .filter(({ held, off }) => held + off > 0)
}

/**
 * Meetings of a period by their days: those with the Government that were held, or all that are to
 * come. A note that may be handed on tells of a confidential or restricted one body and day alone.
 */
export async function listHandoverMeetings(
  { db, isShared }: Pick<RegisterGround, 'db' | 'isShared'>,
  { from, to, which }: Period & { readonly which: 'dialogue' | 'ahead' },
): Promise<readonly HandoverMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.bodyId')
    .select(['body.code as bodyCode', 'body.name as bodyName', 'meeting.reference', 'meeting.day'])
    .select(['meeting.lastDay', 'meeting.startsAt', 'meeting.title', 'meeting.place'])
    .select(['meeting.state', 'meeting.confidentiality'])
    .where('meeting.day', '>=', from)
    .where('meeting.day', '<=', to)
    .where('meeting.state', 'in', which === 'dialogue' ? ['HELD'] : ['PLANNED', 'CONVENED'])
    .$if(which === 'dialogue', (query) => query.where('body.level', '=', 'JOINT'))
    .orderBy('meeting.day')
    .orderBy('meeting.startsAt')
    .orderBy('meeting.reference')
    .execute()
  return rows.map(({ state, confidentiality, ...meeting }) => {
    const isWithheld = isShared && printsInFull(confidentiality)
    const told = isWithheld ? { startsAt: null, title: '', place: '' } : {}
    return { ...meeting, ...told, isConvened: state === 'CONVENED', isWithheld }
  })
}
