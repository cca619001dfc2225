import { randomUUID } from 'node:crypto'
import { type ContractLine, findContractLine } from '../../shared/contract-lines.ts'
import type { GreffierClient } from '../../shared/contract.ts'
import { needed } from './arguments.ts'
import type { Command } from './command.ts'
import { type Terminal, UsageError } from './terminal.ts'
import { withCore } from './with-core.ts'

/** `call FEATURE.PROCEDURE [JSON|-]`: any line of the contract, from a script. */
export const callCommand: Command = {
  name: 'call',
  options: [],
  mostPositionals: 2,
  run: async (terminal, given) => {
    const [named, json] = given.positionals
    const name = needed(terminal, 'call', 'FEATURE.PROCEDURE', named)
    const line = findContractLine(name)
    if (line === null) throw new UsageError(terminal.t('cli.wrong.procedure', { name }))
    const input = completed(line, await readValue(terminal, json))
    const value = await withCore(given, (core) => callLine(core.client, line, input))
    return { lines: [JSON.stringify(value ?? null, null, 2)], value: value ?? null }
  },
}

async function readValue(terminal: Terminal, json: string | undefined): Promise<unknown> {
  const text = json === '-' ? await terminal.readInput() : json
  if (text === undefined || text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new UsageError(terminal.t('cli.wrong.json'))
    throw cause
  }
}

/** The input with an operation id, which a person at a terminal has no reason to make up. */
function completed({ takesOperationId, takesInput }: ContractLine, input: unknown): unknown {
  if (!takesInput) return input
  const given = input ?? {}
  if (!takesOperationId || typeof given !== 'object' || Array.isArray(given)) return given
  return { operationId: randomUUID(), ...given }
}

async function callLine(
  client: GreffierClient,
  { feature, procedure }: ContractLine,
  input: unknown,
): Promise<unknown> {
  // The name was found in the contract, which types the client: the call exists, and its input is
  // checked on arrival like that of every door.
  const call: (input: unknown) => Promise<unknown> = Reflect.get(
    Reflect.get(client, feature),
    procedure,
  )
  return call(input)
}
