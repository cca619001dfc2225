import { processTerminal, runCommand } from './cli/run-command.ts'

/** `greffier serve` as a program of its own, for those who start the host as a child process. */
process.exitCode = await runCommand(processTerminal(), ['serve', ...process.argv.slice(2)])
