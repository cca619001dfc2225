import { createServer, type Server } from 'node:http'
import { chromium, type Page } from '@playwright/test'
import { callerOf } from './support/caller.ts'
import { expect, test } from './support/greffier.ts'
import { type Host, startHost } from './support/host.ts'

/** What a page of another site can try from a browser of the same person, while Greffier is open. */
const attempts = [
  'json',
  'jsonWithToken',
  'text',
  'form',
  'get',
  'put',
  'credentials',
  'beacon',
  'webSocket',
  'eventSource',
  'script',
  'image',
] as const

let host: Host
let site: Server
let siteUrl: string
test.beforeAll(async ({ demonstration }) => {
  host = await startHost(demonstration)
  site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Ailleurs</title>')
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const address = site.address()
  if (address === null || typeof address === 'string') throw new Error('The site has no port')
  siteUrl = `http://localhost:${address.port}/`
})
test.afterAll(async () => {
  site.close()
  await host.close()
})

const origin = () => new URL(host.url).origin
const token = () => new URL(host.url).hash.slice('#token='.length)

/** What the journal could undo and when it was last written, asked as the application asks. */
const lastChange = () => callerOf(host).history.state()

/** True when the attempt came to anything that the page could see. */
function tryFrom(page: Page, name: (typeof attempts)[number]): Promise<boolean> {
  const body = JSON.stringify({ json: { operationId: crypto.randomUUID() } })
  const rpc = `${origin()}/rpc/history/undo`
  return page.evaluate(
    async ({ attempt, url, home, key, text }) => {
      const json = { 'content-type': 'application/json' }
      const asked: Record<string, RequestInit> = {
        json: { method: 'POST', headers: json, body: text },
        jsonWithToken: {
          method: 'POST',
          headers: { ...json, 'x-greffier-token': key },
          body: text,
        },
        text: { method: 'POST', mode: 'no-cors', body: text },
        form: { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ json: text }) },
        get: { method: 'GET' },
        put: { method: 'PUT', body: text },
        credentials: { method: 'POST', mode: 'no-cors', credentials: 'include', body: text },
      }
      const init = asked[attempt]
      if (init !== undefined) {
        return fetch(url, init).then(
          ({ ok }) => ok,
          () => false,
        )
      }
      // A beacon tells nothing of its fate: whether anything changed is asked afterwards.
      if (attempt === 'beacon') return !navigator.sendBeacon(url, text)
      return new Promise<boolean>((resolve) => {
        const settle = (target: EventTarget, good: string) => {
          target.addEventListener(good, () => resolve(true))
          target.addEventListener('error', () => resolve(false))
        }
        if (attempt === 'webSocket') settle(new WebSocket(home.replace('http', 'ws')), 'open')
        if (attempt === 'eventSource') settle(new EventSource(url), 'open')
        if (attempt === 'script' || attempt === 'image') {
          const element = document.createElement(attempt === 'image' ? 'img' : 'script')
          settle(element, 'load')
          element.src = attempt === 'image' ? `${home}/greffier.svg` : `${home}/index.html`
          document.head.append(element)
        }
      })
    },
    { attempt: name, url: rpc, home: origin(), key: token(), text: body },
  )
}

test.describe('A page of another site', () => {
  for (const attempt of attempts) {
    test(`reaches nothing with ${attempt}`, async ({ page }) => {
      const before = await lastChange()
      await page.goto(siteUrl)
      expect(await tryFrom(page, attempt)).toBe(false)
      expect(await lastChange()).toEqual(before)
    })
  }

  test('cannot send a form that the person submits', async ({ page }) => {
    const before = await lastChange()
    await page.goto(siteUrl)
    await page.evaluate((action) => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'POST', enctype: 'text/plain', action })
      document.body.append(form)
      form.submit()
    }, `${origin()}/rpc/history/undo`)
    await expect(page.locator('body')).toContainText('vient d’une autre page')
    expect(await lastChange()).toEqual(before)
  })

  test('cannot show Greffier in a frame, nor lead there', async ({ page }) => {
    await page.goto(siteUrl)
    await page.evaluate((home) => {
      const frame = document.createElement('iframe')
      frame.src = home
      document.body.append(frame)
    }, origin())
    await expect(page.frameLocator('iframe').locator('#root')).toHaveCount(0)
    await page.evaluate((home) => {
      location.href = home
    }, origin())
    await expect(page.locator('body')).toContainText('vient d’une autre page')
  })

  test('gains nothing by giving its name our address', async ({ launchOptions }) => {
    const rebound = '--host-resolver-rules=MAP evil.example 127.0.0.1'
    const args = [...(launchOptions.args ?? []), rebound]
    const browser = await chromium.launch({ ...launchOptions, args })
    const page = await browser.newPage()
    const response = await page.goto(`http://evil.example:${new URL(host.url).port}/`)
    expect(response?.status()).toBe(421)
    await browser.close()
  })
})

test('The own page keeps its key out of the address and through a reload', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(host.url)
  await expect(page.getByRole('main')).toBeVisible()
  expect(page.url()).not.toContain(token())
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  expect(complaints.filter((text) => /Content Security Policy|401/u.test(text))).toEqual([])
})
