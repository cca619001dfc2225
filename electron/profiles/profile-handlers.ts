import { demoRows } from '../../shared/demo-rules.ts'
import { AppError } from '../../shared/errors.ts'
import { type FoundingAnswers, foundingRows } from '../../shared/profile-rules.ts'
import type { Profile } from '../../shared/profile-schema.ts'
import { type ProfileSummary, profilesContract } from '../../shared/profiles.ts'
import type { CoreContext } from '../core-context.ts'
import { implementing } from '../contract-server.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { type Operation, rowId, runOperation } from '../db/operations.ts'
import { foundBase } from './base-founding.ts'
import { keepDemoFiles, listDemos, readDemo, readDemoFiles } from './demo-files.ts'
import { insertDemoRows } from './demo-queries.ts'
import { insertFoundingRows } from './founding-queries.ts'
import { getProfile, listHolidayFiles, listProfiles } from './profile-files.ts'

const os = implementing(profilesContract)

type Named = { readonly name: string }

export const profileHandlers = {
  list: os.list.handler(async ({ context: { resourcesFolder } }) => {
    const demos = await listDemos(resourcesFolder)
    const profiles = await listProfiles(resourcesFolder)
    return profiles.map((profile) => summaryOf(profile, demos.includes(profile.code)))
  }),
  found: os.found.handler(async ({ input, context }) => {
    const { operationId, profile: code, ...answers } = input
    const operation = {
      id: operationId,
      name: 'profiles.found',
      actor: input.userName,
      at: context.now().toISOString(),
      isUndoable: false,
    }
    return foundOnce(context, operation, async () => {
      const rows = await rowsOf(context, code, answers)
      return async (trx) => {
        await insertFoundingRows(trx, rows)
        return { name: rows.organisation.name }
      }
    })
  }),
  openDemo: os.openDemo.handler(async ({ input, context }) => {
    const { resourcesFolder, dataFolder } = context
    const demo = await readDemo(resourcesFolder, input.profile)
    const { profile, userName, userRole, at } = demo.demo
    const operation = {
      id: input.operationId,
      name: 'profiles.openDemo',
      actor: userName,
      at,
      isUndoable: false,
    }
    return foundOnce(context, operation, async () => {
      const answers = { secretariatName: '', userName, userRole, backupFolder: '' }
      // The demonstration brings its own institutions, those of its profile among them.
      const founding = { ...(await rowsOf(context, profile, answers)), institutions: [] }
      const files = await readDemoFiles(resourcesFolder, demo)
      const facts = new Map(
        files.map(({ name, sha256, sizeBytes }) => [name, { sha256, sizeBytes }]),
      )
      const rows = demoRows(demo, founding, facts, rowId)
      await keepDemoFiles(dataFolder, files)
      return async (trx) => {
        await insertDemoRows(trx, rows)
        return { name: rows.organisation.name }
      }
    })
  }),
}

/**
 * Fills a new base in one operation, or answers as the first time when this very operation founded
 * the one that is there: its answer may have been lost on the way.
 *
 * @param prepare  gathers what is written, before any file is made
 */
async function foundOnce(
  context: CoreContext,
  operation: Operation,
  prepare: () => Promise<(trx: AppTransaction) => Promise<Named>>,
): Promise<Named> {
  const found = context.state()
  if (found.kind === 'damaged') throw new AppError('forbidden', 'baseExists')
  if (found.kind === 'ready') {
    return runOperation(found.base.db, operation, async () => {
      throw new AppError('forbidden', 'baseExists')
    })
  }
  const write = await prepare()
  const answer = await foundBase(context.dataFolder, async ({ db }) =>
    runOperation(db, operation, write),
  )
  await context.reopen()
  return answer
}

async function rowsOf({ resourcesFolder }: CoreContext, code: string, answers: FoundingAnswers) {
  const profile = await getProfile(resourcesFolder, code)
  const holidays = await listHolidayFiles(resourcesFolder, profile)
  return foundingRows(profile, holidays, answers, rowId)
}

function summaryOf(profile: Profile, hasDemo: boolean): ProfileSummary {
  const { code, name, description, organisation, roles, bodies } = profile
  return {
    code,
    name,
    description,
    bodyCount: bodies.length,
    secretariatName: organisation.name,
    roles,
    hasDemo,
  }
}
