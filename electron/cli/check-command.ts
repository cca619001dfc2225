import { checkBase, type SoundnessReport } from '../core/check-base.ts'
import type { Command } from './command.ts'
import type { Terminal } from './terminal.ts'
import { withCore } from './with-core.ts'

/** `check`: reads the whole base and says in one sentence whether it is sound. */
export const checkCommand: Command = {
  name: 'check',
  options: [],
  mostPositionals: 0,
  run: async (terminal, given) => {
    const value = await withCore(given, checkBase)
    return { lines: linesOf(terminal, value), value, isGood: value.isSound }
  },
}

function linesOf({ t }: Terminal, report: SoundnessReport): readonly string[] {
  if (report.kind === 'empty') return [t('cli.check.empty')]
  if (report.kind === 'damaged') return [report.what, report.remedy, t('cli.check.unsound')]
  const findings = report.checks.map(({ name, faults }) => {
    const [first] = faults
    const verdict =
      first === undefined
        ? t('cli.check.good')
        : t('cli.check.faults', { count: faults.length, first })
    return t('cli.check.line', { name: t(`cli.check.${name}`), verdict })
  })
  return [...findings, report.isSound ? t('cli.check.sound') : t('cli.check.unsound')]
}
