import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { RPCHandler } from '@orpc/server/node'
import { AppError } from '../../shared/errors.ts'
import type { Core } from '../core.ts'
import { type Gate, type Refusal, refuseCall, refuseStranger } from './http-gate.ts'
import { readAhead } from './renderer-files.ts'

// An import by name reads all that the module offers, and with its WebSocket the whole web client of
// Node: 40 ms before a browser can be started.
const { createServer } = process.getBuiltinModule('node:http')

export type HttpHostOptions = {
  /** A base that is still being opened is waited for: the interface loads meanwhile. */
  readonly core: Core | Promise<Core>
  /** The built interface; without it only the contract is served. */
  readonly rendererFolder: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  /**
   * Tried first where no port is asked for: a browser keeps by address what it remembers, such as the
   * theme and the last screen.
   */
  readonly usualPort?: number
}

export type HttpHost = {
  /** The address to open. The key is in its fragment, which a browser never sends anywhere. */
  readonly url: string
  /** Stops listening, lets the calls in hand end (5 s at most), and closes every connection. */
  readonly close: () => Promise<void>
}

const closingLimitMs = 5000

const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/**
 * Serves the contract and the interface to a browser of this machine.
 *
 * It listens on 127.0.0.1 only, answers its own name only, and takes calls that carry the key of
 * this start. It sends no CORS header and no cookie: cookies ignore ports, and any other program on
 * the loopback would receive them.
 */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    maxHeaderSize: 16_384,
  })
  server.keepAliveTimeout = 5000
  const port = await listenUsually(server, options)
  const authority = `127.0.0.1:${port}`
  const gate: Gate = { authority, token: randomBytes(32).toString('base64url') }
  const answer = answering(options, gate)
  server.on('request', (request, response) => void answer(request, response))
  return { url: `http://${authority}/#token=${gate.token}`, close: () => closeServer(server) }
}

type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function answering({ core, rendererFolder }: HttpHostOptions, gate: Gate): Answering {
  const opened = open(core)
  const readFile = readAhead(rendererFolder)
  const refuse = async (response: ServerResponse, refusal: Refusal) => {
    const { t } = (await opened).context
    if (refusal.allow !== undefined) response.setHeader('allow', refusal.allow)
    // The rest of a refused body is not read: the connection ends with the answer.
    response.setHeader('connection', 'close')
    const sentence = t(`cli.host.status${refusal.status}`)
    send(response, refusal.status, 'text/plain; charset=utf-8', sentence)
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseCall(request, gate)
    if (refusal !== null) return refuse(response, refusal)
    const { rpc, context } = await opened
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context })
    if (!matched) await refuse(response, { status: 404 })
  }

  async function page(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response, { status: 405, allow: 'GET, HEAD' })
    }
    const pathname = pathOf(request)
    const file = await readFile(pathname)
    if (file === null) {
      if (pathname !== '/') return refuse(response, { status: 404 })
      const { t } = (await opened).context
      return send(response, 503, 'text/plain; charset=utf-8', t('cli.host.noInterface'))
    }
    if (file.isImmutable) response.setHeader('cache-control', 'max-age=31536000, immutable')
    send(response, 200, file.mediaType, file.bytes)
  }

  return async (request, response) => {
    try {
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
      response.setHeader('cache-control', 'no-store')
      const stranger = refuseStranger(request, gate)
      if (stranger !== null) await refuse(response, stranger)
      else if (/^\/rpc(?:\/|$)/u.test(pathOf(request))) await call(request, response)
      else await page(request, response)
    } catch (cause) {
      // The name only: a message may carry a path or what someone wrote.
      process.stderr.write(`host failed: ${cause instanceof Error ? cause.name : 'unknown'}\n`)
      await opened.then(
        ({ context: { t } }) => sendFailure(response, t('cli.host.status500')),
        // The base could not be opened: the program says why, and ends.
        () => response.destroy(),
      )
    }
  }
}

type Opened = {
  readonly rpc: RPCHandler<Core['context']>
  readonly context: Core['context']
}

function open(core: Core | Promise<Core>): Promise<Opened> {
  const opened = Promise.resolve(core).then(async ({ router, context }) => {
    // Read with the core, and not before a browser can be started.
    const { RPCHandler: Handler } = await import('@orpc/server/node')
    return { rpc: new Handler(router), context }
  })
  // Whoever opens the base hears of its failure; without a request nobody would ask for it here.
  opened.catch(() => undefined)
  return opened
}

function sendFailure(response: ServerResponse, sentence: string): void {
  if (response.headersSent) response.destroy()
  else send(response, 500, 'text/plain; charset=utf-8', sentence)
}

/** The path of the request without its query. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split(/[?#]/u, 1)[0] ?? '/'
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length })
  // Node leaves the body of an answer to HEAD out by itself.
  response.end(bytes)
}

async function listenUsually(
  server: Server,
  { port = 0, usualPort = 0 }: HttpHostOptions,
): Promise<number> {
  if (port !== 0 || usualPort === 0) return listen(server, port)
  try {
    return await listen(server, usualPort)
  } catch (cause) {
    if (cause instanceof AppError) return listen(server, 0)
    throw cause
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(listenFailure(cause, port)))
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The host has no port')
  return address.port
}

function listenFailure(cause: Error, port: number): Error {
  const isTaken = 'code' in cause && (cause.code === 'EADDRINUSE' || cause.code === 'EACCES')
  return isTaken ? new AppError('locked', 'portTaken', { parameters: { port }, cause }) : cause
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), closingLimitMs)
    server.close(() => {
      clearTimeout(limit)
      resolve()
    })
    server.closeIdleConnections()
  })
}
