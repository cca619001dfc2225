import { type DuplicatePair, type PersonDraft, peopleContract } from '../../shared/directory.ts'
import { AppError } from '../../shared/errors.ts'
import { foldLetters, foldText } from '../../shared/folding.ts'
import { planFile } from '../../shared/import-plan-rules.ts'
import { patched } from '../../shared/patching.ts'
import { findLikenesses } from '../../shared/person-rules.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { describePlan, digestOf, readImportFile } from './import-preview.ts'
import { readDirectory, writeImport } from './import-queries.ts'
import { mergePeople } from './person-merge-queries.ts'
import {
  getPersonSummary,
  insertPerson,
  listPeople,
  listPersonWords,
  type PersonWords,
  summarisePeople,
} from './person-queries.ts'

const os = implementing(peopleContract)

export const personHandlers = {
  list: os.list.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const today = await readToday(context)
    const found = inNameOrder(await listPersonWords(db, { ...input, today }), input.search)
    const ids = found.slice(input.offset, input.offset + input.limit)
    return { people: await summarisePeople(db, ids, today), total: found.length }
  }),

  get: os.get.handler(async ({ input, context }) =>
    getPersonSummary(requireDatabase(context), input.id, await readToday(context)),
  ),

  create: os.create.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'people.create' }, async (trx) => {
      await checkDraft(trx, input.draft)
      return insertPerson(trx, input.draft)
    }),
  ),

  update: os.update.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'people.update' }, async (trx) => {
      const current = await getRow(trx, 'person', input.id)
      // A stale form meets its conflict first: what it says may be wrong by now.
      if (current.revision === input.seenRevision) {
        await checkDraft(trx, patched<PersonDraft>(current, input.patch))
      }
      return reviseRow(trx, 'person', input)
    }),
  ),

  remove: os.remove.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'people.remove' }, async (trx) =>
      deleteRow(trx, 'person', input),
    ),
  ),

  duplicates: os.duplicates.handler(async ({ context }) => {
    const db = requireDatabase(context)
    const pairs = findLikenesses(await listPeople(db)).slice(0, mostPairsShown)
    const ids = [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))]
    const people = await summarisePeople(db, ids, await readToday(context))
    const byId = new Map(people.map((person) => [person.id, person]))
    return pairs.flatMap(({ firstId, secondId, reason }): readonly DuplicatePair[] => {
      const [first, second] = [byId.get(firstId), byId.get(secondId)]
      return first === undefined || second === undefined ? [] : [{ first, second, reason }]
    })
  }),

  merge: os.merge.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'people.merge' }, async (trx) => mergePeople(trx, input)),
  ),

  previewImport: os.previewImport.handler(async ({ input, context }) => {
    const table = await readImportFile(context.t, input)
    const today = await readToday(context)
    const directory = await readDirectory(requireDatabase(context), today)
    const plan = planFile(table.rows, directory, today, input.createInstitutions)
    return describePlan(context.t, input, table, plan)
  }),

  commitImport: os.commitImport.handler(async ({ input, context }) => {
    const table = await readImportFile(context.t, input)
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'people.commitImport' }, async (trx) => {
      const directory = await readDirectory(trx, today)
      const plan = planFile(table.rows, directory, today, input.createInstitutions)
      if (digestOf(input, plan) !== input.digest) throw new AppError('conflict', 'importChanged')
      return writeImport(trx, plan, directory, today)
    })
  }),
}

/** More pairs than anyone compares in one go; the next ones come when these are settled. */
const mostPairsShown = 500

/**
 * The ids of those who have every word of the search, by family name. A word may stand anywhere, so
 * signs between words are left as they are: folding them would cost more than all the rest.
 */
function inNameOrder(people: readonly PersonWords[], search: string): readonly string[] {
  const wanted = foldText(search).split(' ')
  return people
    .map(({ id, words }) => ({ id, words: foldLetters(words) }))
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .toSorted((first, second) => (first.words < second.words ? -1 : 1))
    .map(({ id }) => id)
}

async function checkDraft(
  trx: AppTransaction,
  { institutionId, validFrom, validTo }: Readonly<PersonDraft>,
): Promise<void> {
  checkDatesInOrder(validFrom, validTo)
  if (institutionId !== null) await getRow(trx, 'institution', institutionId)
}
