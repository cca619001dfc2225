import { compareDates, isoDate, yearOf } from '../../shared/dates.ts'
import { compareReferences } from '../../shared/decision-rules.ts'
import type { DecisionIndexDocument, FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { gatherFollowUpRows } from './follow-up-gathering-queries.ts'
import {
  countedNotice,
  listRegisterLines,
  type RegisterGround,
  registerFrame,
} from './register-gathering-queries.ts'

/** The decisions of one year, that of today when none is named, in the order of their days. */
export async function gatherIndex(ground: RegisterGround): Promise<{
  readonly document: DecisionIndexDocument
  readonly notices: readonly string[]
}> {
  const { db, today, t } = ground
  const year = ground.request.year ?? yearOf(today)
  const request = { ...ground.request, sort: 'takenOn', direction: 'asc' } as const
  const term = { field: 'year', value: year, isNegated: false, source: '' } as const
  const lines = await listRegisterLines({ db, request, today }, [term])
  const rows = await gatherFollowUpRows(ground, lines)
  const withheld = rows.filter(({ isWithheld }) => isWithheld)
  return {
    document: {
      ...registerFrame(ground),
      year,
      // The tables of follow-up go by body; an index goes by day.
      rows: rows.toSorted(byDay),
      names: await readNames(db),
    },
    notices: countedNotice(t, 'registerWithheld', withheld.length),
  }
}

/** Earlier days first, those without one last; references put a day in order. */
function byDay(first: FollowUpRow, second: FollowUpRow): number {
  const days = compareDates(first.takenOn ?? never, second.takenOn ?? never)
  return days === 0 ? compareReferences(first.reference, second.reference) : days
}

const never = isoDate('9999-12-31')

/** Names of institutions and of thematic groups, by their codes. */
async function readNames(db: AppDatabase): Promise<Readonly<Record<string, string>>> {
  const bodies = await db.selectFrom('body').select(['code', 'name']).execute()
  const institutions = await db.selectFrom('institution').select(['code', 'name']).execute()
  return Object.fromEntries([...bodies, ...institutions].map(({ code, name }) => [code, name]))
}
