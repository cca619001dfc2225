import { processTerminal, runCommand } from './cli/run-command.ts'

process.exitCode = await runCommand(processTerminal(), process.argv.slice(2))
