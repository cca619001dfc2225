import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { termSource } from '../../shared/decision-query-rules.ts'
import { notFound } from '../../shared/errors.ts'
import {
  documentLanguages,
  type ExportResult,
  papers,
  registerFormats,
} from '../../shared/exports.ts'
import type { Core } from '../core.ts'
import { type Given, needed, type OptionName, wholeNumber } from './arguments.ts'
import { oneOf, type Terminal, UsageError } from './terminal.ts'

/** Documents of the register that the command makes. */
export const registerExportKinds = [
  'follow-up',
  'decision-extract',
  'decision-index',
  'handover',
  'reminder',
  'work-programme',
  'review-calendar',
  'meeting-calendar',
] as const
export type RegisterExportKind = (typeof registerExportKinds)[number]

const layouts = ['complete', 'minimum'] as const
const disclosures = ['shared', 'restricted'] as const

/** What each kind can be asked for, beside language, disclosure and folder. */
const choices: Readonly<Record<RegisterExportKind, readonly OptionName[]>> = {
  'follow-up': ['format', 'layout', 'query', 'body', 'year'],
  'decision-extract': ['decision'],
  'decision-index': ['year'],
  handover: [],
  reminder: [],
  'work-programme': ['format', 'body', 'year'],
  'review-calendar': ['format', 'year', 'version', 'paper'],
  'meeting-calendar': ['format', 'year', 'version', 'body'],
}

/** Options that make sense for documents of the register, one kind or another. */
export const registerOptions: readonly OptionName[] = [
  'format',
  'layout',
  'query',
  'decision',
  'disclosure',
  'paper',
]

/** Everything that was asked, read before the base is opened. */
type Request = ReturnType<typeof readRequest>

/** Reads what was asked of a document of the register, and says how to write it. */
export function registerExport(
  terminal: Terminal,
  kind: RegisterExportKind,
  given: Given,
): (core: Core) => Promise<ExportResult> {
  const request = readRequest(terminal, kind, given)
  return (core) => write(core, request)
}

function readRequest(terminal: Terminal, kind: RegisterExportKind, given: Given) {
  const { t } = terminal
  const { values } = given
  refuseOthers(terminal, kind, given)
  const language = oneOf(documentLanguages, values.lang, () =>
    t('cli.wrong.language', { value: values.lang ?? '' }),
  )
  const chosen = <Choice extends string>(option: OptionName, known: readonly Choice[]) =>
    oneOf(known, values[option], () =>
      t('cli.wrong.choice', {
        option: `--${option}`,
        value: values[option] ?? '',
        known: known.join(', '),
      }),
    )
  return {
    kind,
    language,
    format: chosen('format', registerFormats),
    layout: chosen('layout', layouts),
    disclosure: chosen('disclosure', disclosures),
    paper: chosen('paper', papers),
    version: versionOf(terminal, values.version),
    query: queryOf(terminal, given),
    body: values.body,
    year: values.year === undefined ? null : yearOf(terminal, given),
    reference:
      kind === 'decision-extract'
        ? needed(terminal, 'export decision-extract', '--decision RÉFÉRENCE', values.decision)
        : '',
    holder:
      kind === 'work-programme'
        ? needed(terminal, 'export work-programme', '--body CODE', values.body)
        : '',
    folder: values.out === undefined ? null : path.resolve(terminal.folder, values.out),
  }
}

/** @throws UsageError for an option that this kind does not have. */
function refuseOthers({ t }: Terminal, kind: RegisterExportKind, { values }: Given): void {
  const known: readonly OptionName[] = ['out', 'lang', 'disclosure', ...choices[kind]]
  const options: readonly OptionName[] = [
    'meeting',
    'variant',
    'notice',
    'version',
    'body',
    'year',
    ...registerOptions,
  ]
  const other = options.find((option) => values[option] !== undefined && !known.includes(option))
  if (other === undefined) return
  throw new UsageError(t('cli.wrong.option', { option: `--${other}`, command: `export ${kind}` }))
}

function yearOf(terminal: Terminal, given: Given): number {
  return wholeNumber(terminal, given, 'year', { least: 1990, most: 2200, otherwise: 0 })
}

/** @throws UsageError for what is no label of a version. */
function versionOf({ t }: Terminal, value: string | undefined): string | null {
  if (value === undefined || /^\d{1,2}\.\d{1,2}$/u.test(value)) return value ?? null
  throw new UsageError(t('cli.wrong.version', { value }))
}

/** The query line, with body and year as two more of its conditions. */
function queryOf(terminal: Terminal, given: Given): string {
  const { query = '', body } = given.values
  const year = given.values.year === undefined ? null : yearOf(terminal, given)
  return [
    query,
    body === undefined ? '' : termSource({ field: 'body', value: body }),
    year === null ? '' : termSource({ field: 'year', value: year }),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

async function write({ client }: Core, request: Request): Promise<ExportResult> {
  const { kind, language, format, layout, disclosure, query, year, reference, folder } = request
  const { body, paper, version } = request
  // The secretariat is no body, and has a work programme.
  const bodyId =
    body === undefined || kind === 'work-programme' ? null : await findBody(client, body)
  const decisionId = kind === 'decision-extract' ? await findDecision(client, reference) : null
  return client.exports.writeRegister({
    operationId: randomUUID(),
    kind,
    decisionId,
    folder,
    ...(kind === 'follow-up' ? { query } : {}),
    ...(kind === 'follow-up' ? {} : { year }),
    ...(kind === 'meeting-calendar' ? { bodyId, version } : {}),
    ...(kind === 'review-calendar' ? { version } : {}),
    ...(paper === undefined ? {} : { paper }),
    ...(kind === 'work-programme' ? { holder: request.holder } : {}),
    ...(language === undefined ? {} : { language }),
    ...(format === undefined ? {} : { format }),
    ...(layout === undefined ? {} : { layout }),
    ...(disclosure === undefined ? {} : { disclosure }),
  })
}

/** @throws `not-found` when no decision has this reference. */
async function findDecision(client: Core['client'], reference: string): Promise<string> {
  const query = termSource({ field: 'reference', value: reference })
  const { lines } = await client.decisions.register({ query, limit: 500 })
  const line = lines.find((one) => one.reference.toUpperCase() === reference.toUpperCase())
  if (line === undefined) throw notFound('decisionUnknown', { reference })
  return line.id
}

/** @throws `not-found` when no body has this code: an empty table would hide the slip. */
async function findBody(client: Core['client'], code: string): Promise<string> {
  const bodies = await client.bodies.list({ includeClosed: true })
  const found = bodies.find((body) => body.code.toUpperCase() === code.toUpperCase())
  if (found === undefined) throw notFound('bodyUnknown', { code })
  return found.id
}
