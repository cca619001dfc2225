import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import type { GreffierBridge } from '../../../shared/bridge.ts'
import { type AppStart, launchApp, type RunningApp } from '../electron-app.ts'

declare global {
  // As the interface declares it; the two are never checked together.
  interface Window {
    readonly greffier?: GreffierBridge
  }
}

/** Calls of the system that a test wants to see, and what the person is made to answer. */
type Answers = {
  readonly showMessageBox?: number
  readonly showOpenDialog?: string
  readonly showSaveDialog?: string
}
type Call = { readonly name: string; readonly args: readonly unknown[] }

const project = join(import.meta.dirname, '../../..')
const env = { GREFFIER_TODAY: '2026-11-21' }

function greffier(...words: readonly string[]): string {
  const args = [join(project, 'electron/cli.ts'), ...words]
  return execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } })
}

type Demonstration = {
  readonly folder: string
  /** The agenda of GEC-2026-11 as the register of documents has it. */
  readonly agenda: {
    readonly meetingId: string
    readonly documentId: string
    readonly path: string
  }
}

/** Playwright's `test` with Greffier in a window of its own; `page` is what the window shows. */
export const test = base.extend<
  { readonly start: AppStart; readonly app: RunningApp },
  { readonly demonstration: Demonstration }
>({
  demonstration: [
    // Playwright wants braces here, and the linter something in them.
    async ({ browserName: _browserName }, provide) => {
      const folder = mkdtempSync(join(tmpdir(), 'greffier-demonstration-'))
      await provide({ folder, agenda: makeDemonstration(folder) })
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  start: async ({ demonstration }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'greffier-window-'))
    cpSync(join(demonstration.folder, 'data'), join(folder, 'data'), { recursive: true })
    await provide({ args: ['--data', join(folder, 'data')], userData: join(folder, 'window'), env })
    rmSync(folder, { recursive: true, force: true })
  },

  app: async ({ start }, provide) => {
    const app = await launchApp(start)
    await provide(app)
    await app.quit()
    expect(await app.exited, 'the window ends without a fault').toBe(0)
  },

  page: async ({ app }, provide) => {
    await answerDialogs(app, {})
    const page = await app.window()
    await expect(page.locator('main')).toBeVisible()
    await provide(page)
  },
})

/** From now on dialogs answer by themselves, and what is asked of the system is noted. */
export async function answerDialogs(app: RunningApp, answers: Answers): Promise<void> {
  await app.evaluate(
    ({ dialog, shell }, { showMessageBox = 0, showOpenDialog, showSaveDialog }) => {
      const calls: { name: string; args: unknown[] }[] = []
      // A window cannot travel to the test; what is asked can.
      const note = (name: string, args: readonly unknown[]) => {
        calls.push({ name, args: args.filter((arg) => arg?.constructor?.name !== 'BrowserWindow') })
      }
      Object.assign(globalThis, { noted: calls })
      Object.assign(dialog, {
        showMessageBox: async (...args: unknown[]) => {
          note('showMessageBox', args)
          return { response: showMessageBox, checkboxChecked: false }
        },
        showOpenDialog: async (...args: unknown[]) => {
          note('showOpenDialog', args)
          const filePaths = showOpenDialog === undefined ? [] : [showOpenDialog]
          return { canceled: filePaths.length === 0, filePaths }
        },
        showSaveDialog: async (...args: unknown[]) => {
          note('showSaveDialog', args)
          return { canceled: showSaveDialog === undefined, filePath: showSaveDialog ?? '' }
        },
      })
      Object.assign(shell, {
        openPath: async (...args: unknown[]) => {
          note('openPath', args)
          return ''
        },
        openExternal: async (...args: unknown[]) => note('openExternal', args),
        showItemInFolder: (...args: unknown[]) => note('showItemInFolder', args),
      })
    },
    answers,
  )
}

/** What has been asked of the system since `answerDialogs`. */
export function notedCalls(app: RunningApp): Promise<readonly Call[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'noted') as Call[], null)
}

/** Clicks an entry of the menu, by its id. */
export async function choose(app: RunningApp, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click()
  }, id)
}

/** Fills the folder once, and has the agenda of a meeting written, as a secretariat would have. */
function makeDemonstration(folder: string): Demonstration['agenda'] {
  const data = ['--data', join(folder, 'data')]
  const read = (procedure: string, input: object) =>
    JSON.parse(greffier('call', procedure, JSON.stringify(input), '--json', ...data))
  greffier('demo', ...data)
  greffier(
    'export',
    'agenda',
    '--meeting',
    'GEC-2026-11',
    '--out',
    join(folder, 'documents'),
    ...data,
  )
  const { meeting } = read('meetings.find', { reference: 'GEC-2026-11' })
  const [document] = read('exports.list', { meetingId: meeting.id })
  return { meetingId: meeting.id, documentId: document.id, path: document.path }
}
