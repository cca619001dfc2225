import { EventEmitter } from 'node:events'
import type { Dialog, Frame, Page } from '@playwright/test'
import { app, PreventableEvent } from './app.ts'
import { ipcMain } from './ipc-main.ts'
import { MessagePortMain } from './message-ports.ts'
import { pageScript } from './page-script.ts'
import { type InvokeAnswer, type PageCall, pageNames, type PageNews } from './page-side.ts'
import { browserContext, fromBrowser, toBrowser } from './pages.ts'
import { createWire } from './wire.ts'

const wire = createWire()

/** A frame as the window's process sees it. */
export function frameOf(frame: Frame): object {
  const above = frame.parentFrame()
  return {
    url: fromBrowser(frame.url()),
    parent: above === null ? null : frameOf(above),
    isDestroyed: () => frame.isDetached(),
  }
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

/** The page of a window: a page of Chromium, with the real preload in it. */
export class WebContents extends EventEmitter {
  readonly ready: Promise<void>
  readonly #preload: string
  readonly #onGone: () => void
  readonly #ports = new Map<number, MessagePortMain>()
  #page: Page | null = null
  #address = ''
  #hasCrashed = false
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(preload: string, onGone: () => void) {
    super()
    this.#preload = preload
    this.#onGone = onGone
    this.ready = this.#openPage()
    app.emit('web-contents-created', {}, this)
  }

  get page(): Page {
    if (this.#page === null) throw new Error('The page is not open yet')
    return this.#page
  }

  get mainFrame(): object {
    return frameOf(this.page.mainFrame())
  }

  get navigationHistory() {
    return {
      goBack: () => void this.page.goBack(),
      goForward: () => void this.page.goForward(),
    }
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  getURL(): string {
    return fromBrowser(this.page.url())
  }

  async loadURL(address: string): Promise<void> {
    await this.ready
    this.#address = address
    await this.page.goto(toBrowser(address))
  }

  /** Loads the same address again, in a new page when the old one crashed. */
  reload(): void {
    void (this.#hasCrashed ? this.#replacePage() : this.page.reload())
  }

  forcefullyCrashRenderer(): void {
    void this.#crash()
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false
  }

  executeJavaScript(code: string): Promise<unknown> {
    return this.page.evaluate(code)
  }

  send(channel: string, ...args: unknown[]): void {
    this.#tell({ kind: 'send', channel, args: args.map(wire.encode) })
  }

  async close(): Promise<void> {
    await this.ready
    await this.page.close({ runBeforeUnload: true })
  }

  async #openPage(): Promise<void> {
    const context = await browserContext()
    const page = await context.newPage()
    this.#page = page
    await page.exposeBinding(pageNames.call, ({ frame }, call: PageCall) => this.#hear(frame, call))
    await page.addInitScript(pageScript(this.#preload))
    page.on('dialog', (dialog) => void this.#answerObjection(dialog))
    page.on('close', () => this.#gone(page))
    page.on('crash', () => this.#crashed())
    page.on('popup', (popup) => void popup.close())
    await this.#watchOpenings(page)
    page.on('domcontentloaded', () => this.emit('dom-ready'))
    page.on('load', () => this.emit('did-finish-load'))
  }

  /** A page that objects to its closing, as with `beforeunload`. */
  async #answerObjection(dialog: Dialog): Promise<void> {
    const event = new PreventableEvent()
    this.emit('will-prevent-unload', event)
    await (event.defaultPrevented ? dialog.accept() : dialog.dismiss())
  }

  async #replacePage(): Promise<void> {
    this.#hasCrashed = false
    const crashed = this.page
    await this.#openPage()
    await this.page.goto(crashed.url())
    await crashed.close()
  }

  async #crash(): Promise<void> {
    const devTools = await this.page.context().newCDPSession(this.page)
    // A page that has crashed gives no answer.
    devTools.send('Page.crash').catch(() => {})
  }

  #crashed(): void {
    this.#hasCrashed = true
    this.#endPorts()
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  }

  #gone(page: Page): void {
    if (page !== this.#page) return
    this.#endPorts()
    this.#onGone()
  }

  /** Asks the application about each window that the page wants; the double opens none. */
  async #watchOpenings(page: Page): Promise<void> {
    const devTools = await page.context().newCDPSession(page)
    devTools.on('Page.windowOpen', ({ url }) => {
      const { action } = this.#openHandler({ url: fromBrowser(url) })
      if (action === 'allow') throw new Error('The double opens no second window')
    })
    await devTools.send('Page.enable')
  }

  #endPorts(): void {
    for (const port of this.#ports.values()) port.end()
    this.#ports.clear()
  }

  #hear(frame: Frame, call: PageCall): Promise<InvokeAnswer> | null {
    const event = { sender: this, senderFrame: frameOf(frame), ports: [] as MessagePortMain[] }
    switch (call.kind) {
      case 'hello':
        this.#endPorts()
        return null
      case 'invoke':
        return this.#invoke(event, call.channel, call.args.map(wire.decode))
      case 'send':
        ipcMain.emit(call.channel, event, ...call.args.map(wire.decode))
        return null
      case 'post':
        event.ports = call.ports.map((id) => this.#openPort(id))
        ipcMain.emit(call.channel, event, wire.decode(call.message))
        return null
      case 'port':
        this.#ports.get(call.port)?.arrive(wire.decode(call.data))
        return null
    }
  }

  async #invoke(event: object, channel: string, args: unknown[]): Promise<InvokeAnswer> {
    const handler = ipcMain._invokeHandlers.get(channel)
    if (handler === undefined) return { failure: `No handler registered for '${channel}'` }
    try {
      return { value: wire.encode(await handler(event, ...args)) }
    } catch (failure) {
      return { failure: String(failure) }
    }
  }

  #openPort(id: number): MessagePortMain {
    const port = new MessagePortMain()
    port.carry(
      (data) => this.#tell({ kind: 'port', port: id, data: wire.encode(data) }),
      () => {},
    )
    this.#ports.set(id, port)
    return port
  }

  #tell(news: PageNews): void {
    const told = this.page.evaluate(
      ([name, message]) => {
        const receive: unknown = Reflect.get(window, name)
        if (typeof receive === 'function') receive(message)
      },
      [pageNames.receive, news] as const,
    )
    // A page that goes away while it is being told needs to know nothing more.
    told.catch(() => {})
  }

  /** What the application's guards say to a navigation that the page began; false stops it. */
  mayNavigate(frame: Frame, address: string): boolean {
    const isMainFrame = frame === this.#page?.mainFrame()
    if (isMainFrame && address.split('#')[0] === this.#address.split('#')[0]) return true
    const details = Object.assign(new PreventableEvent(), { url: address, isMainFrame })
    this.emit('will-frame-navigate', details)
    if (isMainFrame && !details.defaultPrevented) this.emit('will-navigate', details)
    return !details.defaultPrevented
  }
}
