import { generateCalendar } from '../core/generate-calendar.ts'
import { generateProgramme } from '../core/generate-programme.ts'
import { generateSecretariat } from '../core/generate-secretariat.ts'
import { wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import { withCore } from './with-core.ts'

/**
 * A made-up base to measure with: `generate --years N`, a large secretariat;
 * `generate --decisions N --bodies M`, a national programme with its committees; or
 * `generate --events N`, a secretariat whose coming year has so many sessions and sittings.
 */
export const generateCommand: Command = {
  name: 'generate',
  options: ['years', 'decisions', 'bodies', 'events'],
  mostPositionals: 0,
  run: async (terminal, given) => {
    const years = wholeNumber(terminal, given, 'years', { least: 1, most: 50, otherwise: 1 })
    const decisions = wholeNumber(terminal, given, 'decisions', {
      least: 0,
      most: 1_000_000,
      otherwise: 0,
    })
    const bodies = wholeNumber(terminal, given, 'bodies', { least: 20, most: 5000, otherwise: 200 })
    const events = wholeNumber(terminal, given, 'events', { least: 0, most: 20_000, otherwise: 0 })
    const start = performance.now()
    const made = await withCore(given, (core) => {
      if (events > 0) return generateCalendar(core, events)
      return decisions === 0
        ? generateSecretariat(core, years)
        : generateProgramme(core, { decisions, bodies })
    })
    const seconds = Number(((performance.now() - start) / 1000).toFixed(1))
    const value = { ...made, seconds }
    return { lines: [terminal.t('cli.done.generated', value)], value }
  },
}
