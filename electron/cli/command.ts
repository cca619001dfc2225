import type { CommandShape, Given } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** What a command answers: lines for a person, one value for a script. */
export type Outcome = {
  readonly lines: readonly string[]
  readonly value: unknown
  /** False ends the process with 1 although the command did its work, as a failed check does. */
  readonly isGood?: boolean
}

export type Command = CommandShape & {
  /** Null when the command has already said all that it had to say. */
  readonly run: (terminal: Terminal, given: Given) => Promise<Outcome | null>
}
