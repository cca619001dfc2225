import { invalid } from '../../shared/errors.ts'
import type { WorkActivity, WorkAxis } from '../../shared/programme.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { listActivities, listAxes } from './programme-queries.ts'

/**
 * Gives the axes of a programme the order of the ids.
 *
 * @throws `invalid` when the ids are not those of all its axes: somebody added or removed one.
 */
export async function orderAxes(
  trx: AppTransaction,
  programmeId: string,
  ids: readonly string[],
): Promise<readonly WorkAxis[]> {
  const axes = await listAxes(trx, programmeId)
  checkWhole(ids, axes, axes)
  for (const [index, id] of ids.entries()) {
    const axis = axes.find((one) => one.id === id)
    const position = index + 1
    if (axis === undefined || axis.position === position) continue
    await reviseRow(trx, 'workAxis', { id, seenRevision: axis.revision, patch: { position } })
  }
  return listAxes(trx, programmeId)
}

/**
 * Gives the activities of an axis the order of the ids; those of other axes of its programme that
 * are named come into it.
 *
 * @throws `invalid` when an activity of the axis is not named, or one of another programme is.
 */
export async function orderActivities(
  trx: AppTransaction,
  axisId: string,
  ids: readonly string[],
): Promise<readonly WorkActivity[]> {
  const { programmeId } = await getRow(trx, 'workAxis', axisId)
  const all = await listActivities(trx, programmeId)
  checkWhole(
    ids,
    all.filter((activity) => activity.axisId === axisId),
    all,
  )
  for (const [index, id] of ids.entries()) {
    const activity = all.find((one) => one.id === id)
    const position = index + 1
    if (activity === undefined) continue
    if (activity.position === position && activity.axisId === axisId) continue
    const patch = { position, axisId }
    await reviseRow(trx, 'workActivity', { id, seenRevision: activity.revision, patch })
  }
  const after = await listActivities(trx, programmeId)
  return after.filter((activity) => activity.axisId === axisId)
}

type Identified = { readonly id: string }

function checkWhole(
  ids: readonly string[],
  needed: readonly Identified[],
  known: readonly Identified[],
): void {
  const named = new Set(ids)
  const knownIds = new Set(known.map(({ id }) => id))
  const isWhole = needed.every(({ id }) => named.has(id))
  if (named.size !== ids.length || !isWhole || ids.some((id) => !knownIds.has(id))) {
    throw invalid('orderOutdated')
  }
}
