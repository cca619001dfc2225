import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type * as Electron from 'electron'
import { launchDouble, startDoubleAgain } from './electron-double/launch-double.ts'
import { answerDialogs, notedCalls, test } from './support/window.ts'

// What can be watched in the double alone: the real Electron would wait for a person, or offers no
// way to look.

test('refuses a folder that another host holds, with a sentence, and ends', async ({ start }) => {
  const folder = start.args[1] ?? ''
  const serve = join(import.meta.dirname, '../../electron/serve.ts')
  const host = spawn(process.execPath, [serve, '--data', folder], { stdio: 'pipe' })
  await once(host.stdout, 'data')
  expect(await startDoubleAgain(start)).toBe(1)
  await end(host)
})

test('is asked nothing by a frame inside the page that speaks to it directly', async ({ page }) => {
  await page.evaluate(() => {
    document.body.append(document.createElement('iframe'))
  })
  await expect.poll(() => page.frames().length).toBe(2)
  const answer = await page.frames()[1]?.evaluate(async () => {
    // The double leaves its own way out in frames, where Electron puts none.
    const call: unknown = Reflect.get(window, '__electronDoubleCall')
    if (typeof call !== 'function') return 'no way out'
    const asked = { kind: 'invoke', channel: 'greffier:ask', args: [{ ask: 'chooseFolder' }] }
    return JSON.stringify(await call(asked))
  })
  expect(answer).toContain('Refused')
})

test('remembers how the window stood, and its theme', async ({ app, page, start }) => {
  // The interface says its own theme once when it begins.
  await expect(page.locator('main')).toBeVisible()
  await page.evaluate(() => window.greffier?.setTheme('dark'))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize(), null)
  await app.quit()

  const again = await launchDouble(start)
  await again.window()
  const stand = ({ BrowserWindow, nativeTheme }: typeof Electron) => ({
    isMaximized: BrowserWindow.getAllWindows()[0]?.isMaximized(),
    theme: nativeTheme.themeSource,
  })
  const remembered = { isMaximized: true, theme: 'dark' }
  await expect.poll(() => again.evaluate(stand, null)).toEqual(remembered)
  await again.quit()
})

test('keeps no more than its own windows open, sandboxed and apart', async ({ app, page }) => {
  await expect(page.locator('main')).toBeVisible()
  const made = await app.evaluate(({ app: running, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const { width, height, minWidth, minHeight, webPreferences } = Reflect.get(
      window ?? {},
      'options',
    )
    return {
      size: [width, height, minWidth, minHeight],
      isSandboxed: Reflect.get(running, 'isSandboxed'),
      ...webPreferences,
      preload: null,
    }
  }, null)
  expect(made).toEqual({
    size: [1366, 768, 1024, 640],
    isSandboxed: true,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: true,
    preload: null,
  })
})

test('asks before it closes on a change that is not saved', async ({ app, page }) => {
  // Left to the double: without a listener, the test's own end would answer the page.
  page.on('dialog', () => {})
  // The page objects, as it does while a change is on its way to the disk.
  await page.evaluate(() => {
    Object.assign(window, { object: (event: Event) => event.preventDefault() })
    window.addEventListener('beforeunload', Reflect.get(window, 'object'))
  })
  await page.locator('main').click()
  await app.evaluate(({ app: running, dialog }) => {
    Object.assign(globalThis, { asked: 0 })
    Object.assign(dialog, {
      showMessageBoxSync: () => {
        Object.assign(globalThis, { asked: Number(Reflect.get(globalThis, 'asked')) + 1 })
        return 0
      },
    })
    running.quit()
  }, null)
  const countAsked = () => Number(Reflect.get(globalThis, 'asked'))
  await expect.poll(() => app.evaluate(countAsked, null)).toBe(1)
  await expect(page.locator('main')).toBeVisible()

  await page.evaluate(() => {
    window.removeEventListener('beforeunload', Reflect.get(window, 'object'))
  })
})

test('opens the demonstration in an empty folder, and ends with a backup of it', async ({
  start,
}) => {
  const folder = `${start.userData}-demonstration`
  const app = await launchDouble({ ...start, args: ['--demo', '--data', folder] })
  await answerDialogs(app, {})
  const page = await app.window()
  await expect(page.getByText('fictives').first()).toBeVisible()
  expect(existsSync(join(folder, 'greffier.db'))).toBe(true)
  expect(await notedCalls(app)).toEqual([])
  await app.quit()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /^sauvegardes.*\.db$/u.test(name))).toHaveLength(1)
})

async function end(host: ChildProcess): Promise<void> {
  const ended = once(host, 'exit')
  host.kill()
  await ended
}
