import type { Translate } from '../../shared/i18n.ts'

/** What a command sees of the world around it; tests give their own. */
export type Terminal = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
  /** The folder that relative paths start from: where the person stands, not where npm went. */
  readonly folder: string
  readonly t: Translate
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
  readonly readInput: () => Promise<string>
  /** Settles when the person or the system asks the command to end. */
  readonly untilStopped: () => Promise<void>
}

/** A command that was asked for in a way that it cannot follow; the message is for the person. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** True when the help should follow. */
  readonly showsHelp: boolean

  constructor(message: string, showsHelp = false) {
    super(message)
    this.showsHelp = showsHelp
  }
}

/** What was given, as one of a closed list. @throws UsageError when it is not in it. */
export function oneOf<Choice extends string>(
  known: readonly Choice[],
  given: string | undefined,
  refusal: () => string,
): Choice | undefined {
  if (given === undefined) return undefined
  const choice = known.find((one) => one === given)
  if (choice === undefined) throw new UsageError(refusal())
  return choice
}
