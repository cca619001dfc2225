import { invalid, notFound } from '../../shared/errors.ts'
import type { programmeSources, WorkProgramme } from '../../shared/programme.ts'
import { carriedActivity, modelDays } from '../../shared/programme-rules.ts'
import type { CoreContext } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { getOrganisation } from '../settings/organisation-queries.ts'
import { readModel } from './programme-model-files.ts'
import {
  findEarlierProgramme,
  findProgramme,
  insertActivity,
  insertAxis,
  insertProgramme,
  listActivities,
  listAxes,
} from './programme-queries.ts'

type NewProgramme = {
  readonly year: number
  readonly holder: string
  readonly title: string
  readonly source: (typeof programmeSources)[number]
}

/**
 * A new programme: empty, as the holder's last one before it, or as the model.
 *
 * @throws `invalid` when the holder has one for this year already.
 * @throws `not-found` when there is none to copy.
 */
export async function createProgramme(
  trx: AppTransaction,
  { year, holder, title, source }: NewProgramme,
  context: Pick<CoreContext, 'resourcesFolder' | 't'>,
): Promise<WorkProgramme> {
  if ((await findProgramme(trx, year, holder)) !== null) {
    throw invalid('programmeExists', { holder, year: String(year) })
  }
  const earlier = source === 'COPY' ? await findEarlierProgramme(trx, year, holder) : null
  if (source === 'COPY' && earlier === null) throw notFound('programmeNotCopied', { holder })
  const programme = await insertProgramme(trx, { year, holder, title, adoptedOn: null })
  if (earlier !== null) await copyAxes(trx, earlier, programme, context)
  if (source === 'MODEL') await writeModel(trx, programme, context)
  return programme
}

async function copyAxes(
  trx: AppTransaction,
  earlier: WorkProgramme,
  programme: WorkProgramme,
  { t }: Pick<CoreContext, 't'>,
): Promise<void> {
  const activities = await listActivities(trx, earlier.id)
  const years = programme.year - earlier.year
  const note = t('programme.postponedFrom', { year: earlier.year })
  for (const { id, title, objective } of await listAxes(trx, earlier.id)) {
    const axis = await insertAxis(trx, { programmeId: programme.id, title, objective })
    for (const activity of activities.filter(({ axisId }) => axisId === id)) {
      const draft = carriedActivity(activity, years, note)
      if (draft !== null) await insertActivity(trx, axis.id, draft)
    }
  }
}

async function writeModel(
  trx: AppTransaction,
  { id: programmeId, holder, year }: WorkProgramme,
  { resourcesFolder }: Pick<CoreContext, 'resourcesFolder'>,
): Promise<void> {
  const model = await readModel(resourcesFolder)
  const { shortName } = await getOrganisation(trx)
  const isSecretariat = holder === shortName
  for (const { title, objective, activities } of isSecretariat ? model.secretariat : model.body) {
    const axis = await insertAxis(trx, { programmeId, title, objective })
    for (const { from, to, ...activity } of activities) {
      const owner = isSecretariat ? shortName : holder
      const progress = { state: 'NOT_STARTED', percent: 0, note: '' } as const
      const days = modelDays({ from, to }, year)
      await insertActivity(trx, axis.id, { ...activity, ...days, ...progress, owner })
    }
  }
}
