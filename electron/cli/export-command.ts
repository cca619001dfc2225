import { randomUUID } from 'node:crypto'
import path from 'node:path'
import {
  type ExportKind,
  type ExportResult,
  documentLanguages,
  exportKinds,
  type Notice,
  notices,
} from '../../shared/exports.ts'
import type { Core } from '../core.ts'
import { type Given, needed } from './arguments.ts'
import type { Command } from './command.ts'
import {
  registerExport,
  type RegisterExportKind,
  registerExportKinds,
  registerOptions,
} from './export-register.ts'
import { oneOf, type Terminal, UsageError } from './terminal.ts'
import { withCore } from './with-core.ts'

const variants = ['plain', 'annotated', 'merged', 'separate'] as const
type Variant = (typeof variants)[number]

/** What each kind can be asked for; `plain`, which changes nothing, is left to all of them. */
const choices: Readonly<Record<ExportKind, Choices>> = {
  agenda: { variants: ['plain', 'annotated'], notices: [] },
  // Minutes are sent out by e-mail alone.
  invitation: {
    variants: ['plain', 'merged', 'separate'],
    notices: notices.filter((notice) => notice !== 'minutes'),
  },
  'attendance-sheet': { variants: ['plain'], notices: [] },
  minutes: { variants: ['plain'], notices: [] },
  pv: { variants: ['plain'], notices: [] },
  'decision-record': { variants: ['plain'], notices: [] },
  pack: { variants: ['plain'], notices: [] },
  event: { variants: ['plain'], notices: [] },
  email: { variants: ['plain', 'merged', 'separate'], notices },
}
type Choices = { readonly variants: readonly Variant[]; readonly notices: readonly Notice[] }

/**
 * `export KIND --meeting REF --out DIR`, `export follow-up --out DIR`: writes the files and prints
 * the path of each.
 */
export const exportCommand: Command = {
  name: 'export',
  options: [
    ...(['meeting', 'variant', 'notice', 'lang', 'out', 'body', 'year', 'version'] as const),
    ...registerOptions,
  ],
  mostPositionals: 1,
  run: async (terminal, given) => {
    const kind = readKind(terminal, given.positionals[0])
    const work = isOfRegister(kind)
      ? registerExport(terminal, kind, given)
      : meetingExport(terminal, kind, given)
    const value = await withCore(given, work)
    for (const notice of value.notices) terminal.complain(notice)
    return { lines: value.files.map((file) => file.path), value }
  },
}

function isOfRegister(kind: ExportKind | RegisterExportKind): kind is RegisterExportKind {
  return registerExportKinds.some((known) => known === kind)
}

function meetingExport(terminal: Terminal, kind: ExportKind, given: Given) {
  const request = readRequest(terminal, kind, given)
  return (core: Core) => write(core, request)
}

type Request = {
  readonly kind: ExportKind
  readonly reference: string
  readonly language: (typeof documentLanguages)[number] | undefined
  readonly variant: Variant | undefined
  readonly notice: Notice | undefined
  readonly folder: string | null
}

function readRequest(terminal: Terminal, kind: ExportKind, given: Given): Request {
  const { t } = terminal
  const { values } = given
  for (const option of ['body', 'year', 'version', ...registerOptions] as const) {
    if (values[option] === undefined) continue
    throw new UsageError(
      t('cli.wrong.option', { option: `--${option}`, command: `export ${kind}` }),
    )
  }
  const { variant, notice, lang, out } = values
  return {
    kind,
    reference: needed(terminal, 'export', '--meeting RÉFÉRENCE', values.meeting),
    language: oneOf(documentLanguages, lang, () => t('cli.wrong.language', { value: lang ?? '' })),
    variant: readVariant(terminal, kind, variant),
    notice: readNotice(terminal, kind, notice),
    folder: out === undefined ? null : path.resolve(terminal.folder, out),
  }
}

function readKind(terminal: Terminal, named: string | undefined): ExportKind | RegisterExportKind {
  const { t } = terminal
  const all = [...exportKinds, ...registerExportKinds]
  const kinds = all.join(', ')
  const given = needed(terminal, 'export', `GENRE (${kinds})`, named)
  const kind = all.find((known) => known === given)
  if (kind !== undefined) return kind
  throw new UsageError(t('cli.wrong.exportKind', { kind: given, kinds }))
}

/** @throws UsageError for a variant that does not exist, or that this kind does not have. */
function readVariant({ t }: Terminal, kind: ExportKind, given: string | undefined) {
  const value = given ?? ''
  const variant = oneOf(variants, given, () => t('cli.wrong.variant', { value }))
  const known = choices[kind].variants
  return oneOf(known, variant, () =>
    known.length === 1
      ? t('cli.wrong.variantOfNone', { kind })
      : t('cli.wrong.variantOfKind', { kind, value, variants: known.join(', ') }),
  )
}

/** @throws UsageError for a notice that does not exist, or that this kind does not send. */
function readNotice({ t }: Terminal, kind: ExportKind, given: string | undefined) {
  const value = given ?? ''
  const parameters = { value, notices: notices.join(', ') }
  const notice = oneOf(notices, given, () => t('cli.wrong.notice', parameters))
  const known = choices[kind].notices
  return oneOf(known, notice, () =>
    known.length === 0
      ? t('cli.wrong.noticeOfNone', { kind })
      : t('cli.wrong.noticeOfKind', { kind, value, notices: known.join(', ') }),
  )
}

async function write({ client }: Core, request: Request): Promise<ExportResult> {
  const { kind, reference, language, variant, notice, folder } = request
  const { meeting } = await client.meetings.find({ reference })
  return client.exports.write({
    operationId: randomUUID(),
    kind,
    meetingId: meeting.id,
    folder,
    ...(language === undefined ? {} : { language }),
    ...(variant === undefined ? {} : { variant }),
    ...(notice === undefined ? {} : { notice }),
  })
}
