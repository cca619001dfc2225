import { exportKinds, notices } from '../../shared/exports.ts'
import { defaultDataFolder } from '../core/default-data-folder.ts'
import { allCommands } from './all-commands.ts'
import { registerExportKinds } from './export-register.ts'
import type { Terminal } from './terminal.ts'

/** What `greffier --help` says. */
export function helpText({ t, platform, home, env }: Terminal): string {
  const folder = defaultDataFolder({ platform, home, env })
  const verbs = allCommands.map(
    ({ name }) => `  ${name.padEnd(10)}${t(`cli.help.${nameOf(name)}`)}`,
  )
  const shared = [t('cli.help.data', { folder }), t('cli.help.json'), t('cli.help.today')]
  const lines = [
    t('cli.help.title'),
    t('cli.help.usage'),
    '',
    t('cli.help.commands'),
    ...verbs,
    '',
    t('cli.help.options'),
    ...shared.map((line) => `  ${line}`),
    t('cli.help.exports', { kinds: exportKinds.join(', '), notices: notices.join(', ') }),
    t('cli.help.registerExports', { kinds: registerExportKinds.join(', ') }),
  ]
  return lines.join('\n')
}

const verbNames = [
  'init',
  'demo',
  'serve',
  'call',
  'export',
  'generate',
  'backup',
  'restore',
  'check',
] as const

function nameOf(name: string): (typeof verbNames)[number] {
  const known = verbNames.find((verb) => verb === name)
  if (known === undefined) throw new Error(`The command ${name} has no line in the help`)
  return known
}
