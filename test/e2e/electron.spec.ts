import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type * as Electron from 'electron'
import { isRealElectron } from './electron-app.ts'
import { startDoubleAgain } from './electron-double/launch-double.ts'
import { startElectronAgain } from './electron-real.ts'
import { answerDialogs, choose, notedCalls, test } from './support/window.ts'

test('opens the demonstration under a French menu', async ({ app, page }) => {
  await expect(page).toHaveTitle(/Greffier/u)
  const menu = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label.replace('&', '')) ?? [],
    null,
  )
  expect(menu.slice(-5)).toEqual(['Fichier', 'Édition', 'Affichage', 'Aller', 'Aide'])
  const isVisible = ({ BrowserWindow }: typeof Electron) =>
    BrowserWindow.getAllWindows().map((shown) => shown.isVisible())
  expect(await app.evaluate(isVisible, null)).toEqual([true])
})

test('goes from the menu to a meeting of the demonstration', async ({ app, page }) => {
  await choose(app, 'go.meetings')
  await expect(page.getByText('GEC-2026-11').first()).toBeVisible()
})

test('undoes the last change from the menu', async ({ app, page, demonstration: { agenda } }) => {
  await openAgenda(page, agenda.meetingId)
  const order = () =>
    page.locator('tr[data-id]').evaluateAll((rows) => rows.map((row) => row.dataset.id))
  const moved = page.getByRole('row', { name: /Divers/u })
  await expect(moved).toBeVisible()
  const before = await order()
  await moved.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(order).not.toEqual(before)
  await choose(app, 'undo')
  await expect.poll(order).toEqual(before)
})

test('writes the agenda and opens it in Word', async ({ app, page, start, demonstration }) => {
  await openAgenda(page, demonstration.agenda.meetingId)
  await expect(page.getByRole('row', { name: /Divers/u })).toBeVisible()
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: /ouvrir dans Word/u }).click()
  await expect.poll(async () => (await notedCalls(app)).length).toBe(1)
  const [call] = await notedCalls(app)
  const path = String(call?.args[0])
  expect(call?.name).toBe('openPath')
  expect(path.startsWith(start.args[1] ?? '?')).toBe(true)
  // A Word file is a zip archive.
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
})

test('opens the generated agenda in the application of the system, and nothing else', async ({
  app,
  page,
  demonstration: { agenda },
}) => {
  const open = (documentId: string) =>
    page.evaluate((document) => window.greffier?.openDocument(document), {
      meetingId: agenda.meetingId,
      documentId,
    })
  expect(await open(agenda.documentId)).toBe('opened')
  expect(await open(agenda.meetingId)).toBe('unknown')
  await expect(open('/etc/passwd')).rejects.toThrow('Refused')
  expect(await notedCalls(app)).toEqual([{ name: 'openPath', args: [agenda.path] }])
})

test('saves a file where the person says, under a plain name', async ({ app, page, start }) => {
  const chosen = join(start.userData, 'choisi.docx')
  await answerDialogs(app, { showSaveDialog: chosen })
  const outcome = await page.evaluate(() =>
    window.greffier?.saveAs('..\\..\\Ordre du jour.docx', new Uint8Array([0, 1, 254, 255])),
  )
  expect(outcome).toEqual({ kind: 'saved', fileName: 'choisi.docx' })
  expect([...readFileSync(chosen)]).toEqual([0, 1, 254, 255])
  const [call] = await notedCalls(app)
  expect(JSON.stringify(call)).toMatch(/Ordre du jour\.docx/u)
  expect(JSON.stringify(call)).not.toMatch(/\.\./u)
})

test('takes a folder from the system’s dialog alone', async ({ app, page, start }) => {
  expect(await page.evaluate(() => window.greffier?.chooseFolder())).toBeNull()
  await answerDialogs(app, { showOpenDialog: start.userData })
  expect(await page.evaluate(() => window.greffier?.chooseFolder())).toBe(start.userData)
})

test('gives the page a closed list of functions, without events and frozen', async ({
  app,
  page,
}) => {
  const exposed = await page.evaluate(() => ({
    names: Object.keys(window.greffier ?? {}).sort(),
    isFrozen: Object.isFrozen(window.greffier),
    isOpen: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  }))
  expect(exposed).toEqual({
    names: [
      'chooseBackup',
      'chooseFolder',
      'onMenuCommand',
      'openDocument',
      'platform',
      'saveAs',
      'setTheme',
      'showDocument',
    ],
    isFrozen: true,
    isOpen: [],
  })

  await page.evaluate(() => {
    Object.assign(window, { heard: [] })
    const heard: unknown = Reflect.get(window, 'heard')
    window.greffier?.onMenuCommand((...given: unknown[]) => {
      if (Array.isArray(heard)) heard.push(given)
    })
  })
  await choose(app, 'help')
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([['help']])
})

test('answers no frame but its own page', async ({ app, page }) => {
  await expect(page.locator('main')).toBeVisible()
  const outcomes = await app.evaluate(async ({ BrowserWindow, ipcMain, MessageChannelMain }) => {
    const own = { url: 'app://greffier/', parent: null, isDestroyed: () => false }
    const foreign: Record<string, object | null> = {
      'a frame inside the page': { ...own, parent: own },
      'about:blank': { ...own, url: 'about:blank' },
      'an empty address': { ...own, url: '' },
      'another host of our scheme': { ...own, url: 'app://greffier.example/' },
      'a page of the web': { ...own, url: 'https://greffier/' },
      'a frame that has gone': { ...own, isDestroyed: () => true },
      'no frame at all': null,
    }
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron keeps its handlers under this name; it has no public way to call one.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (event: object, request: object) => unknown
    >
    const isAnswered = async (senderFrame: object | null) => {
      try {
        await handlers.get('greffier:ask')?.({ sender, senderFrame }, { ask: 'chooseFolder' })
        return true
      } catch {
        return false
      }
    }
    const isJoined = (senderFrame: object | null) => {
      const { port1, port2 } = new MessageChannelMain()
      const isClosed = new Promise<boolean>((resolve) => port2.once('close', () => resolve(true)))
      const isOpen = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 300))
      ipcMain.emit('greffier:port', { sender, senderFrame, ports: [port1] })
      return Promise.race([isClosed, isOpen]).then((hasClosed) => !hasClosed)
    }
    const ask = async (frame: object | null) => {
      const [answered, joined] = [await isAnswered(frame), await isJoined(frame)]
      return answered && joined ? 'answered' : answered || joined ? 'half answered' : 'refused'
    }
    const entries = Object.entries({ 'our page': own, ...foreign })
    return Promise.all(entries.map(async ([name, frame]) => `${name}: ${await ask(frame)}`))
  }, null)
  expect(outcomes).toEqual([
    'our page: answered',
    'a frame inside the page: refused',
    'about:blank: refused',
    'an empty address: refused',
    'another host of our scheme: refused',
    'a page of the web: refused',
    'a frame that has gone: refused',
    'no frame at all: refused',
  ])
})

test('stays on its own page, and opens links outside only after a question', async ({
  app,
  page,
}) => {
  const { origin } = new URL(page.url())
  await answerDialogs(app, { showMessageBox: 1 })
  await page.evaluate(() => {
    location.href = 'https://exemple.org/ailleurs'
  })
  await expect.poll(async () => (await notedCalls(app)).length).toBe(1)
  await page.evaluate(() => void globalThis.open('file:///etc/passwd'))
  await page.evaluate(() => void globalThis.open('ms-word:ofe|u|https://exemple.org/a.docx'))
  await page.evaluate(() => void globalThis.open('https://banque.example@exemple.org/'))
  await answerDialogs(app, { showMessageBox: 0 })
  await page.evaluate(() => void globalThis.open('https://exemple.org/page'))
  await expect.poll(async () => (await notedCalls(app)).length).toBe(2)

  const [question, opening] = await notedCalls(app)
  expect(JSON.stringify(question)).toContain('exemple.org dans votre navigateur')
  expect(opening).toEqual({ name: 'openExternal', args: ['https://exemple.org/page'] })
  expect(new URL(page.url()).origin).toBe(origin)
  const countWindows = ({ BrowserWindow }: typeof Electron) => BrowserWindow.getAllWindows().length
  expect(await app.evaluate(countWindows, null)).toBe(1)
})

test('shows no webview, no remote content and asks for no permission', async ({ app, page }) => {
  const isPrevented = await app.evaluate(({ BrowserWindow }) => {
    let prevented = false
    const event = {
      preventDefault: () => {
        prevented = true
      },
    }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
    return prevented
  }, null)
  expect(isPrevented).toBe(true)

  const reached = await page.evaluate(async () => {
    const isLoaded = (element: HTMLImageElement | HTMLScriptElement) =>
      new Promise((resolve) => {
        element.addEventListener('load', () => resolve(true))
        element.addEventListener('error', () => resolve(false))
        document.body.append(element)
      })
    const inline = document.createElement('script')
    inline.textContent = 'window.wasRun = true'
    document.body.append(inline)
    const picture = Object.assign(new Image(), { src: 'https://exemple.org/a.png' })
    const script = Object.assign(document.createElement('script'), {
      src: 'https://exemple.org/a.js',
    })
    return {
      fetch: await fetch('https://exemple.org/').then(
        () => true,
        () => false,
      ),
      picture: await isLoaded(picture),
      script: await isLoaded(script),
      inline: 'wasRun' in window,
      notifications: await Notification.requestPermission(),
    }
  })
  expect(reached).toEqual({
    fetch: false,
    picture: false,
    script: false,
    inline: false,
    notifications: 'denied',
  })
})

test('joins the page alone to the core, not a frame inside it', async ({ page }) => {
  await page.evaluate(() => {
    document.body.append(document.createElement('iframe'))
  })
  await expect.poll(() => page.frames().length).toBe(2)
  const answer = await page.frames()[1]?.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve('answered'))
        port1.start()
        parent.postMessage('greffier:connect', '*', [port2])
        // What the core would answer, if only with a refusal.
        port1.postMessage(JSON.stringify({ i: '1', p: { u: '/app/state' } }))
        setTimeout(() => resolve('silence'), 500)
      }),
  )
  expect(answer).toBe('silence')
})

test('brings its window to the front when it is started again', async ({ app, page, start }) => {
  await expect(page.locator('main')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), null)
  const again = isRealElectron ? startElectronAgain : startDoubleAgain
  expect(await again(start)).toBe(0)
  const isMinimized = ({ BrowserWindow }: typeof Electron) =>
    BrowserWindow.getAllWindows()[0]?.isMinimized()
  await expect.poll(() => app.evaluate(isMinimized, null)).toBe(false)
})

test('comes back on the same screen after the page has crashed', async ({ app, page }) => {
  await choose(app, 'go.directory')
  await expect(page).toHaveURL(/#\/directory$/u)
  await page.evaluate(() => {
    Object.assign(window, { isBeforeTheCrash: true })
  })
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  }, null)
  // Between the crash and the new page there is nobody to ask.
  const readScreen = ({ BrowserWindow }: typeof Electron) =>
    BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript(
        `'isBeforeTheCrash' in window || !document.querySelector('main') ? '' : location.hash`,
      )
      .catch(() => '')
  await expect.poll(() => app.evaluate(readScreen, null)).toBe('#/directory')
})

test('says what was kept when the core is lost, and goes on with another', async ({
  app,
  page,
}) => {
  await app.evaluate(({ app: running }) => {
    const core = running.getAppMetrics().find(({ name }) => name === 'Greffier, données')
    if (core !== undefined) process.kill(core.pid, 'SIGKILL')
  }, null)
  await expect.poll(async () => JSON.stringify(await notedCalls(app))).toContain('« Enregistré »')
  await choose(app, 'go.meetings')
  await expect(page.getByText('GEC-2026-11').first()).toBeVisible()
})

async function openAgenda(page: Page, meetingId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, meetingId)
}
