import { createHash } from 'node:crypto'
import type { CalendarMessage, PlannedRow } from '../../shared/calendar-import-plan-rules.ts'
import {
  type CalendarFile,
  type CalendarImportLine,
  calendarImportsContract,
  type CalendarOutcome,
  type CalendarPreview,
} from '../../shared/calendar-imports.ts'
import { AppError } from '../../shared/errors.ts'
import type { Translate } from '../../shared/i18n.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import { type CalendarSource, readCalendarSource } from './calendar-source.ts'
import { planImport, readTargetZone } from './import-ground-queries.ts'
import { writeImport } from './import-writing.ts'

const os = implementing(calendarImportsContract)

export const calendarImportHandlers = {
  preview: os.preview.handler(async ({ input, context }) => {
    const source = await readFile(context, input)
    const today = await readToday(context)
    const plan = await planImport(requireDatabase(context), context.t, input, source.rows, today)
    return describe(context.t, input, source, plan)
  }),

  apply: os.apply.handler(async ({ input, context }) => {
    const source = await readFile(context, input)
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'calendarImports.apply' }, async (trx) => {
      const plan = await planImport(trx, context.t, input, source.rows, today)
      if (digestOf(input, plan) !== input.digest) throw new AppError('conflict', 'importChanged')
      await writeImport(trx, input, plan)
      const { create, update, skip, refuse } = countsOf(plan)
      return { created: create, updated: update, skipped: skip, refused: refuse }
    })
  }),
}

async function readFile(context: CoreContext, file: CalendarFile): Promise<CalendarSource> {
  const zone = await readTargetZone(requireDatabase(context), file)
  return readCalendarSource(context.t, file, zone)
}

/** Names a file with all that it would do: another base or other columns give another name. */
function digestOf({ contentBase64, target }: CalendarFile, plan: readonly PlannedRow[]): string {
  const written = plan.map(({ row, outcome, writing }) => [row.number, outcome, writing])
  return createHash('sha256')
    .update(contentBase64)
    .update(JSON.stringify(target))
    .update(JSON.stringify(written))
    .digest('hex')
}

function countsOf(plan: readonly PlannedRow[]): Readonly<Record<CalendarOutcome, number>> {
  const count = (outcome: CalendarOutcome) =>
    plan.filter((planned) => planned.outcome === outcome).length
  return {
    create: count('create'),
    update: count('update'),
    skip: count('skip'),
    refuse: count('refuse'),
  }
}

function describe(
  t: Translate,
  file: CalendarFile,
  { tables, table, columns }: CalendarSource,
  plan: readonly PlannedRow[],
): CalendarPreview {
  return {
    digest: digestOf(file, plan),
    tables,
    table,
    columns,
    lines: plan.map((planned) => describeLine(t, planned)),
    counts: countsOf(plan),
  }
}

function describeLine(
  t: Translate,
  { row, outcome, target, messages }: PlannedRow,
): CalendarImportLine {
  const { number, label, days, precision, startsAt, endsAt, place } = row
  return {
    number,
    outcome,
    label,
    target,
    first: days?.first ?? null,
    last: days?.last ?? null,
    precision,
    startsAt,
    endsAt,
    place,
    messages: messages.map((message) => sentenceOf(t, message)),
  }
}

function sentenceOf(t: Translate, { code, parameters }: CalendarMessage): string {
  return t(`calendarImport.messages.${code}`, parameters)
}
