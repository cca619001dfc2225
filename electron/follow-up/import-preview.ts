import { createHash } from 'node:crypto'
import type { FollowUpMessage } from '../../shared/follow-up-import-messages.ts'
import type { PlannedFollowUp } from '../../shared/follow-up-import-plan-rules.ts'
import type { SourceTable, TableLayout } from '../../shared/follow-up-import-table-rules.ts'
import type {
  FollowUpFile,
  FollowUpImportLine,
  FollowUpOutcome,
  FollowUpPreview,
} from '../../shared/follow-up-import.ts'
import type { Translate } from '../../shared/i18n.ts'

/** A file read as far as it can be without the register. */
export type ReadSource = {
  readonly tables: readonly SourceTable[]
  readonly table: number
  readonly layout: TableLayout
}

/**
 * Names a file together with all that it would do: other bytes, columns taken for something else or a
 * register that changed meanwhile give another name.
 */
export function digestOf(
  { contentBase64, fileName }: FollowUpFile,
  plan: readonly PlannedFollowUp[],
) {
  const written = plan.map(({ number, outcome, draft, change }) => [number, outcome, draft, change])
  return createHash('sha256')
    .update(contentBase64)
    .update(fileName)
    .update(JSON.stringify(written))
    .digest('hex')
}

/** The plan in words, as the screen shows it before anything is written. */
export function describePlan(
  t: Translate,
  file: FollowUpFile,
  { tables, table, layout }: ReadSource,
  plan: readonly PlannedFollowUp[],
): FollowUpPreview {
  const count = (outcome: FollowUpOutcome) => plan.filter((one) => one.outcome === outcome).length
  return {
    digest: digestOf(file, plan),
    tables: tables.map(({ label, rows }, index) => ({
      label: label === '' ? t('followUpImport.table', { rank: index + 1 }) : label,
      rows: rows.filter((row) => row.some((cell) => cell !== '')).length,
    })),
    table,
    headerRow: layout.headerRow,
    columns: layout.columns,
    lines: plan.map((line) => describeLine(t, line)),
    counts: {
      create: count('create'),
      update: count('update'),
      skip: count('skip'),
      refuse: count('refuse'),
    },
  }
}

function describeLine(t: Translate, planned: PlannedFollowUp): FollowUpImportLine {
  const { number, outcome, line, title, reference, kind, draft, sameAs, messages } = planned
  return {
    number,
    outcome,
    reference,
    bodyCode: line?.body?.code ?? '',
    wording: line?.wording ?? title,
    kind,
    lead: line?.lead.label ?? '',
    dueOn: line?.dueRevisedOn ?? line?.dueInitialOn ?? null,
    status: draft?.status ?? line?.status ?? 'NOT_STARTED',
    sameAs,
    messages: messages.map((message) => sentenceOf(t, message)),
  }
}

function sentenceOf(t: Translate, message: FollowUpMessage): string {
  const { code, parameters, column, day, status, fields } = message
  const sentence = t(`followUpImport.messages.${code}`, {
    ...parameters,
    ...(column === null ? {} : { column: t(`followUpImport.columns.${column}`) }),
    ...(status === null ? {} : { status: t(`decisions.statuses.${status}`) }),
    // In figures, as in both languages.
    day: day === null ? '' : day.split('-').toReversed().join('/'),
    fields: fields.map((field) => t(`followUpImport.columns.${field}`).toLowerCase()).join(', '),
  })
  return sentence.replace(/ {2,}/gu, ' ')
}
