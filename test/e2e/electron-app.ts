import type { Page } from '@playwright/test'
import type * as Electron from 'electron'
import { launchDouble } from './electron-double/launch-double.ts'
import { launchElectron } from './electron-real.ts'

export type AppStart = {
  /** Switches of Greffier: `--demo`, `--data DIR`. */
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Where this start keeps what a browser keeps; also what makes a second start the second. */
  readonly userData: string
}

/** Greffier in a window, in Electron or in its double: a test does not know which. */
export type RunningApp = {
  readonly window: () => Promise<Page>
  /** Runs a function in the window's process. It travels as text: it sees nothing of its own file. */
  readonly evaluate: <Result, Arg>(
    run: (electron: typeof Electron, arg: Arg) => Result | Promise<Result>,
    arg: Arg,
  ) => Promise<Result>
  /** Its exit code, once it has ended. */
  readonly exited: Promise<number | null>
  /** Ends it as a person would, by quitting, and waits. */
  readonly quit: () => Promise<void>
}

/** True when the tests were asked to run in the real Electron. */
export const isRealElectron = process.env.GREFFIER_ELECTRON === 'real'

/** Starts Greffier as it was built into `out/`. */
export function launchApp(start: AppStart): Promise<RunningApp> {
  return isRealElectron ? launchElectron(start) : launchDouble(start)
}
