import { backupCommand, demoCommand, initCommand, restoreCommand } from './base-commands.ts'
import { callCommand } from './call-command.ts'
import { checkCommand } from './check-command.ts'
import type { Command } from './command.ts'
import { exportCommand } from './export-command.ts'
import { generateCommand } from './generate-command.ts'
import { serveCommand } from './serve-command.ts'

export const allCommands: readonly Command[] = [
  initCommand,
  demoCommand,
  serveCommand,
  callCommand,
  exportCommand,
  generateCommand,
  backupCommand,
  restoreCommand,
  checkCommand,
]
