import { generateSecretariat } from '../core/generate-secretariat.ts'
import { wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import { withCore } from './with-core.ts'

/** `generate --years N`: a large made-up secretariat, to measure with. */
export const generateCommand: Command = {
  name: 'generate',
  options: ['years'],
  mostPositionals: 0,
  run: async (terminal, given) => {
    const years = wholeNumber(terminal, given, 'years', { least: 1, most: 50, otherwise: 1 })
    const start = performance.now()
    const made = await withCore(given, (core) => generateSecretariat(core, years))
    const seconds = Number(((performance.now() - start) / 1000).toFixed(1))
    const value = { ...made, seconds }
    return { lines: [terminal.t('cli.done.generated', value)], value }
  },
}
