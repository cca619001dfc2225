import { homedir } from 'node:os'
import { text } from 'node:stream/consumers'
import manifest from '../../package.json' with { type: 'json' }
import { AppError } from '../../shared/errors.ts'
import { frenchTranslator } from '../../shared/french-translator.ts'
import { readArguments } from './arguments.ts'
import type { Command, Outcome } from './command.ts'
import { type Terminal, UsageError } from './terminal.ts'

/**
 * Runs the command that the words name, and returns the code that the process ends with.
 *
 * `own` stands for all the commands there are, whose code is then never read.
 */
export async function runCommand(
  terminal: Terminal,
  words: readonly string[],
  own?: readonly Command[],
): Promise<0 | 1> {
  const [name = '', ...rest] = words
  if (['help', '--help', '-h'].includes(name)) return help(terminal, terminal.print, 0)
  if (['version', '--version', '-v'].includes(name)) return tellVersion(terminal)
  if (name === '') return help(terminal, terminal.complain, 1)
  const commands = own ?? (await import('./all-commands.ts')).allCommands
  const command = commands.find((known) => known.name === name)
  if (command === undefined) {
    terminal.complain(terminal.t('cli.wrong.command', { command: name }))
    return help(terminal, terminal.complain, 1)
  }
  if (rest.includes('--help') || rest.includes('-h')) return help(terminal, terminal.print, 0)
  const isJson = rest.includes('--json')
  try {
    const given = readArguments(terminal, command, rest)
    return tell(terminal, await command.run(terminal, given), isJson)
  } catch (failure) {
    return complain(terminal, failure, isJson)
  }
}

function tellVersion({ print }: Terminal): 0 {
  print(`${manifest.productName} ${manifest.version}`)
  return 0
}

function tell({ print }: Terminal, outcome: Outcome | null, isJson: boolean): 0 | 1 {
  if (outcome === null) return 0
  if (isJson) print(JSON.stringify(outcome.value))
  else for (const line of outcome.lines) print(line)
  return outcome.isGood === false ? 1 : 0
}

/** The reason goes to stderr; under `--json` stdout still carries one value, which says it too. */
function complain(terminal: Terminal, failure: unknown, isJson: boolean): 1 {
  const reason = reasonOf(terminal, failure)
  terminal.complain([reason.what, reason.remedy].join(' ').trim())
  if (isJson) terminal.print(JSON.stringify({ error: reason }))
  if (terminal.env.GREFFIER_TRACE === '1' && failure instanceof Error) {
    terminal.complain(failure.stack ?? failure.message)
  }
  return 1
}

type Reason = { readonly code: string; readonly what: string; readonly remedy: string }

function reasonOf({ t }: Terminal, failure: unknown): Reason {
  if (failure instanceof UsageError) return { code: 'usage', what: failure.message, remedy: '' }
  if (failure instanceof AppError) {
    const { parameters = {} } = failure.details
    return {
      code: failure.code,
      what: t(`errors.${failure.sentence}.what`, parameters),
      remedy: t(`errors.${failure.sentence}.remedy`, parameters),
    }
  }
  return (
    reasonOfAnswer(failure) ?? {
      code: 'unexpected',
      what: t('cli.wrong.unexpected', { name: failure instanceof Error ? failure.name : '–' }),
      remedy: '',
    }
  )
}

/** A refusal by the contract, which carries its two sentences in its data. */
function reasonOfAnswer(failure: unknown): Reason | null {
  if (!(failure instanceof Error) || !('code' in failure) || !('data' in failure)) return null
  const { code, data } = failure
  if (typeof data !== 'object' || data === null || !('what' in data) || !('remedy' in data)) {
    return null
  }
  return { code: String(code), what: String(data.what), remedy: String(data.remedy) }
}

/** Read when asked for: it names every command, and every document. */
async function help(terminal: Terminal, say: (line: string) => void, code: 0 | 1): Promise<0 | 1> {
  const { helpText } = await import('./help-text.ts')
  say(helpText(terminal))
  return code
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    folder: callerFolder(),
    t: frenchTranslator(),
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    readInput: () => text(process.stdin),
    untilStopped,
  }
}

/** Where the person stands: npm moves to the project's folder but remembers where it was called. */
function callerFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env
  return script !== undefined && script !== 'npx' && caller ? caller : process.cwd()
}

/**
 * The first signal ends the command cleanly; the same one again, from an impatient hand, at once.
 * A parent that opened a channel ends us by closing it: Windows has no signal that can be handled.
 */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve())
    }
    process.once('disconnect', () => resolve())
    process.channel?.unref()
  })
}
