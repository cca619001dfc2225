import type { IsoDate } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { prefixOfReference } from '../../shared/decision-rules.ts'
import type { FollowUpFile } from '../../shared/follow-up-import.ts'
import { filedLine } from '../../shared/follow-up-import-filing-rules.ts'
import { readLines } from '../../shared/follow-up-import-line-rules.ts'
import { type PlannedFollowUp, planFollowUp } from '../../shared/follow-up-import-plan-rules.ts'
import { givenPrefix } from '../../shared/follow-up-import-reference-rules.ts'
import { layOut, likeliestTable } from '../../shared/follow-up-import-table-rules.ts'
import type { Translate } from '../../shared/i18n.ts'
import { followUpContract } from '../../shared/follow-up.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { describePlan, digestOf, type ReadSource } from './import-preview.ts'
import { writeFollowUp } from './import-queries.ts'
import { readImportRegister, readParties, readTypes } from './import-register-queries.ts'
import { readSource } from './import-source.ts'
import { readSaying } from './saying-queries.ts'

const os = implementing(followUpContract)

export const importHandlers = {
  previewImport: os.previewImport.handler(async ({ input, context }) => {
    const source = await layOutFile(context.t, input)
    const today = await readToday(context)
    const plan = await planFile(requireDatabase(context), input, source, today)
    return describePlan(context.t, input, source, plan)
  }),

  import: os.import.handler(async ({ input, context }) => {
    const { t, now } = context
    const source = await layOutFile(t, input)
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'followUp.import' }, async (trx) => {
      const plan = await planFile(trx, input, source, today)
      if (digestOf(input, plan) !== input.digest) throw new AppError('conflict', 'importChanged')
      const saying = await readSaying(trx, { meetingId: null, today, t, now })
      const dueReason = t('followUpImport.diary.dueReason', { fileName: input.fileName })
      return writeFollowUp(trx, plan, {
        saying,
        dueReason: dueReason.slice(0, 300),
        noteOf: (planned) => noteOf(t, input.fileName, planned),
      })
    })
  }),
}

/** Reads the file and finds the headers and the columns of the table that is meant. */
async function layOutFile(t: Translate, file: FollowUpFile): Promise<ReadSource> {
  const tables = await readSource(t, file)
  const table = Math.min(file.table ?? likeliestTable(tables), tables.length - 1)
  const chosen = tables[table]
  if (chosen === undefined) throw new Error('A file that was read has a table')
  return { tables, table, layout: layOut(chosen, file) }
}

async function planFile(
  db: AppDatabase,
  { year, bodyId, updateKnown }: FollowUpFile,
  { tables, table, layout }: ReadSource,
  today: IsoDate,
): Promise<readonly PlannedFollowUp[]> {
  // Without the column of decisions every line would be refused for the same reason.
  if (!layout.columns.some(({ column }) => column === 'wording')) return []
  const dateSystem = tables[table]?.dateSystem ?? 1900
  const parties = await readParties(db, today)
  const lines = readLines(layout, parties, { today, dateSystem, year, bodyId })
  const types = await readTypes(db)
  const filed = lines.flatMap((line) => filedLine(line, types, today) ?? [])
  const own = filed.flatMap(({ own: reference }) => reference ?? [])
  const given = filed.map(({ body, year: of, kind }) => givenPrefix(body, of, kind, types))
  const register = await readImportRegister(db, {
    bodyIds: [...new Set(filed.map(({ body }) => body.id))],
    references: own.flatMap((reference) => [reference, reference.toUpperCase()]),
    prefixes: [...new Set([...given, ...own.flatMap((one) => prefixOfReference(one) ?? [])])],
  })
  return planFollowUp(lines, register, { today, updateKnown })
}

/** Where a decision comes from, and the words of its line that became no field of it. */
function noteOf(t: Translate, fileName: string, { number, line, reference }: PlannedFollowUp) {
  const from = t('followUpImport.diary.from', { fileName, line: number })
  const written = line === null || line.reference === '' || line.reference === reference
  const named = written ? [] : [t('followUpImport.diary.number', { value: line.reference })]
  const kept = (line?.kept ?? []).map(({ column, value }) =>
    t('followUpImport.diary.kept', {
      column: t(`followUpImport.columns.${column}`),
      value: value.replace(/\s+/gu, ' ').trim(),
    }),
  )
  return [from, ...named, ...kept].join('\n')
}
