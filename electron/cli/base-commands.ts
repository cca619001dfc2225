import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { needed } from './arguments.ts'
import type { Command } from './command.ts'
import { withCore } from './with-core.ts'

export const initCommand: Command = {
  name: 'init',
  options: ['profile'],
  mostPositionals: 0,
  run: async (terminal, given) => {
    const profile = needed(terminal, 'init', '--profile CODE', given.values.profile)
    const founding = { operationId: randomUUID(), profile }
    const value = await withCore(given, ({ client }) => client.profiles.found(founding))
    const folder = given.dataFolder
    return { lines: [terminal.t('cli.done.founded', { ...value, folder })], value }
  },
}

export const demoCommand: Command = {
  name: 'demo',
  options: ['profile'],
  mostPositionals: 0,
  run: async (terminal, given) => {
    const { profile } = given.values
    const asked = { operationId: randomUUID(), ...(profile === undefined ? {} : { profile }) }
    const value = await withCore(given, ({ client }) => client.profiles.openDemo(asked))
    const folder = given.dataFolder
    return { lines: [terminal.t('cli.done.demo', { ...value, folder })], value }
  },
}

export const backupCommand: Command = {
  name: 'backup',
  options: [],
  mostPositionals: 0,
  run: async ({ t }, given) => {
    const value = await withCore(given, ({ client }) => client.backup.create())
    return { lines: [t('cli.done.backup', { path: value.path })], value }
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  options: [],
  mostPositionals: 1,
  run: async (terminal, given) => {
    const named = needed(terminal, 'restore', 'FICHIER', given.positionals[0])
    const file = path.resolve(terminal.folder, named)
    const value = await withCore(given, ({ client }) =>
      client.backup.restore({ operationId: randomUUID(), path: file }),
    )
    const { t } = terminal
    const lines = [t('cli.done.restored', { path: value.restoredFrom })]
    if (value.keptAt !== null) lines.push(t('cli.done.replacedKept', { path: value.keptAt }))
    return { lines, value }
  },
}
