import { rmSync } from 'node:fs'
import {
  type BrowserContext,
  chromium,
  type Frame,
  type Request,
  type Route,
} from '@playwright/test'
import { windowsOf } from './app.ts'
import { settings } from './settings.ts'

type ProtocolHandler = (request: globalThis.Request) => Response | Promise<Response>
type BlockingListener = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void

const handlers = new Map<string, ProtocolHandler>()
const blocking: { readonly urls: readonly string[]; readonly listener: BlockingListener }[] = []

/** `protocol` and the part of `session` that sees requests. */
export const protocol = {
  registerSchemesAsPrivileged: (): void => {},
  handle: (scheme: string, handler: ProtocolHandler): void => {
    handlers.set(scheme, handler)
  },
}

export function onBeforeRequest(
  { urls }: { readonly urls: readonly string[] },
  listener: BlockingListener,
): void {
  blocking.push({ urls, listener })
}

/**
 * Chromium knows no scheme of ours, so `app://greffier/` travels as a secure address that leads
 * nowhere, and is answered before it leaves the browser.
 */
export function toBrowser(address: string): string {
  return address.replace(/^([a-z]+):\/\/([^/]*)/u, (whole, scheme: string, host: string) =>
    handlers.has(scheme) ? `https://${host}.${scheme}.localhost` : whole,
  )
}

export function fromBrowser(address: string): string {
  return address.replace(/^https:\/\/([^./]+)\.([a-z]+)\.localhost/u, '$2://$1')
}

export type NavigationGuard = (frame: Frame, address: string) => boolean

let guard: NavigationGuard = () => true

/** Asked before each navigation of a page; false stops it. */
export function setNavigationGuard(next: NavigationGuard): void {
  guard = next
}

let opened: Promise<BrowserContext> | null = null

export function browserContext(): Promise<BrowserContext> {
  opened ??= openBrowser()
  return opened
}

async function openBrowser(): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(`${settings.userData}/browser`, {
    ...(settings.browser !== undefined && { executablePath: settings.browser }),
    args: ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'],
    locale: 'fr-FR',
    viewport: { width: 1366, height: 768 },
  })
  await context.route('**/*', answer)
  windowsOf.stopBrowser = async () => {
    await context.close()
    rmSync(`${settings.userData}/browser`, { recursive: true, force: true })
  }
  return context
}

async function answer(route: Route): Promise<void> {
  const request = route.request()
  const address = fromBrowser(request.url())
  if (request.isNavigationRequest() && !mayNavigate(request, address)) return route.abort('aborted')
  const handler = handlers.get(new URL(address).protocol.slice(0, -1))
  if (handler !== undefined) return fulfill(route, request, address, handler)
  // Whatever the application lets through still goes nowhere: a test needs no network.
  return route.abort(isBlocked(address) ? 'blockedbyclient' : 'internetdisconnected')
}

function mayNavigate(request: Request, address: string): boolean {
  try {
    return guard(request.frame(), address)
  } catch {
    // Playwright has no frame yet for a window that is only being opened, and none is to open.
    return false
  }
}

async function fulfill(
  route: Route,
  request: Request,
  address: string,
  handler: ProtocolHandler,
): Promise<void> {
  const response = await handler(new Request(address, { method: request.method() }))
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

function isBlocked(address: string): boolean {
  return blocking.some(({ urls, listener }) => {
    const concerns = urls.some((url) => address.startsWith(url.slice(0, url.indexOf('//') + 2)))
    let isCancelled = false
    if (concerns) {
      listener({ url: address }, ({ cancel }) => {
        isCancelled = cancel === true
      })
    }
    return isCancelled
  })
}
