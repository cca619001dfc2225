import { AppError } from '../../shared/errors.ts'
import { foundingRows } from '../../shared/profile-rules.ts'
import type { Profile } from '../../shared/profile-schema.ts'
import type { ProfileSummary } from '../../shared/profiles.ts'
import type { CoreContext, OpenBase } from '../core-context.ts'
import { os } from '../contract-server.ts'
import { type Operation, rowId, runOperation } from '../db/operations.ts'
import { foundBase } from './founding-files.ts'
import { insertFoundingRows } from './founding-queries.ts'
import { getProfile, listHolidayFiles, listProfiles } from './profile-files.ts'

type Named = { readonly name: string }

export const profileHandlers = {
  list: os.profiles.list.handler(async ({ context }) =>
    (await listProfiles(context.resourcesFolder)).map(summaryOf),
  ),
  found: os.profiles.found.handler(async ({ input, context }) => {
    const profile = await getProfile(context.resourcesFolder, input.profile)
    const holidays = await listHolidayFiles(context.resourcesFolder, profile)
    const rows = foundingRows(profile, holidays, input, rowId)
    const operation = foundingOperation(context, 'profiles.found', input)
    return foundOnce(context, operation, async ({ db }) =>
      runOperation(db, operation, async (trx) => {
        await insertFoundingRows(trx, rows)
        return { name: rows.organisation.name }
      }),
    )
  }),
  openDemo: os.profiles.openDemo.handler(async () => {
    throw new Error('not built')
  }),
}

/**
 * Fills a new base, or answers as the first time when this very operation founded the one that is
 * there: its answer may have been lost on the way.
 */
async function foundOnce(
  context: CoreContext,
  operation: Operation,
  fill: (base: OpenBase) => Promise<Named>,
): Promise<Named> {
  const found = context.state()
  if (found.kind === 'ready') {
    return runOperation(found.base.db, operation, async () => {
      throw new AppError('forbidden', 'baseExists')
    })
  }
  let answer: Named = { name: '' }
  await foundBase(context.dataFolder, async (base) => {
    answer = await fill(base)
  })
  await context.reopen()
  return answer
}

function foundingOperation(
  context: CoreContext,
  name: string,
  { operationId, userName }: { readonly operationId: string; readonly userName: string },
): Operation {
  return {
    id: operationId,
    name,
    actor: userName,
    at: context.now().toISOString(),
    isUndoable: false,
  }
}

function summaryOf({
  code,
  name,
  description,
  organisation,
  roles,
  bodies,
}: Profile): ProfileSummary {
  return {
    code,
    name,
    description,
    bodyCount: bodies.length,
    secretariatName: organisation.name,
    roles,
  }
}
