import path from 'node:path'
import { parseArgs } from 'node:util'
import { type IsoDate, isIsoDate } from '../../shared/dates.ts'
import { defaultDataFolder } from '../core/default-data-folder.ts'
import { type Terminal, UsageError } from './terminal.ts'

export type OptionName =
  | 'profile'
  | 'port'
  | 'open'
  | 'demo'
  | 'meeting'
  | 'variant'
  | 'notice'
  | 'lang'
  | 'out'
  | 'years'
  | 'decisions'
  | 'bodies'
  | 'events'
  | 'body'
  | 'year'
  | 'version'
  | 'format'
  | 'layout'
  | 'query'
  | 'decision'
  | 'disclosure'
  | 'paper'

const flags: ReadonlySet<OptionName> = new Set(['open', 'demo'])

export type Given = {
  readonly values: Readonly<Partial<Record<OptionName, string>>>
  readonly flags: ReadonlySet<OptionName>
  readonly positionals: readonly string[]
  readonly dataFolder: string
  readonly fixedToday: IsoDate | null
  readonly isJson: boolean
}

export type CommandShape = {
  readonly name: string
  readonly options: readonly OptionName[]
  readonly mostPositionals: number
}

/** @throws UsageError when the words do not fit the command. */
export function readArguments(
  terminal: Terminal,
  { name, options, mostPositionals }: CommandShape,
  words: readonly string[],
): Given {
  const { values, positionals } = parse(terminal, name, options, words)
  const extra = positionals[mostPositionals]
  if (extra !== undefined) {
    throw new UsageError(terminal.t('cli.wrong.extra', { command: name, argument: extra }))
  }
  const texts = options.filter((option) => typeof values[option] === 'string')
  return {
    values: Object.fromEntries(texts.map((option) => [option, String(values[option])])),
    flags: new Set(options.filter((option) => values[option] === true)),
    positionals,
    dataFolder: dataFolderOf(terminal, values.data, name === 'demo' || values.demo === true),
    fixedToday: todayOf(terminal),
    isJson: values.json === true,
  }
}

type Parsed = {
  readonly values: Readonly<Record<string, unknown>>
  readonly positionals: readonly string[]
}

function parse(
  { t }: Terminal,
  command: string,
  options: readonly OptionName[],
  words: readonly string[],
): Parsed {
  const known: Record<string, { type: 'string' | 'boolean' }> = {
    data: { type: 'string' },
    json: { type: 'boolean' },
  }
  for (const name of options) known[name] = { type: flags.has(name) ? 'boolean' : 'string' }
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: known })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    const option = /'(?:-\w, )?(-[^' ]*)/u.exec(String(cause))?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new UsageError(t('cli.wrong.option', { option, command }))
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new UsageError(t('cli.wrong.optionValue', { option }))
    }
    throw cause
  }
}

/** The demonstration has a folder of its own, so that it never fills that of the user's own base. */
function dataFolderOf(
  { folder, env, platform, home }: Terminal,
  given: unknown,
  isDemo: boolean,
): string {
  if (typeof given === 'string' && given !== '') return path.resolve(folder, given)
  if (env.GREFFIER_DATA) return path.resolve(folder, env.GREFFIER_DATA)
  const own = defaultDataFolder({ platform, home, env })
  return isDemo ? `${own}-demo` : own
}

function todayOf({ env, t }: Terminal): IsoDate | null {
  const value = env.GREFFIER_TODAY
  if (value === undefined || value === '') return null
  if (!isIsoDate(value)) throw new UsageError(t('cli.wrong.today', { value }))
  return value
}

/** A whole number given as an option. @throws UsageError when it is none or out of bounds. */
export function wholeNumber(
  { t }: Terminal,
  given: Given,
  option: OptionName,
  {
    least,
    most,
    otherwise,
  }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const value = given.values[option]
  if (value === undefined) return otherwise
  const number = Number(value)
  if (/^\d+$/u.test(value) && number >= least && number <= most) return number
  throw new UsageError(t('cli.wrong.number', { option: `--${option}`, least, most, value }))
}

/** What the command cannot do without. @throws UsageError when it was not given. */
export function needed(
  { t }: Terminal,
  command: string,
  argument: string,
  value: string | undefined,
): string {
  if (value !== undefined && value !== '') return value
  throw new UsageError(t('cli.wrong.missing', { command, argument }))
}
