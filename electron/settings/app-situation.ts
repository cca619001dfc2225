import type { AppSituation } from '../../shared/today.ts'
import { type CoreContext, readToday } from '../core-context.ts'
import { countLate } from '../decisions/decision-queries.ts'
import { readDueWork } from '../today/board-queries.ts'
import { getOrganisation } from './organisation-queries.ts'

/** What the program found in its data folder, and the counts of the rail where it is usable. */
export async function readSituation(context: CoreContext): Promise<AppSituation> {
  const { version, dataFolder } = context
  // A base that could not be used may have been put right meanwhile: the folder is looked at again.
  const found = context.state().kind === 'damaged' ? await context.reopen() : context.state()
  if (found.kind !== 'ready') {
    const counts = { late: 0, tasks: 0, vacancies: 0 }
    return { state: found, version, dataFolder, counts }
  }
  const { db } = found.base
  const today = await readToday(context)
  const { tasks, vacancies } = await readDueWork(db, today)
  const late = await countLate(db, today)
  return {
    state: { kind: 'ready', organisation: await getOrganisation(db), today },
    version,
    dataFolder,
    counts: { late, tasks: tasks.length, vacancies: vacancies.length },
  }
}
