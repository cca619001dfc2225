import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HttpHost, startHttpHost } from '../../../electron/hosts/http-host.ts'
import type { GreffierClient } from '../../../shared/contract.ts'
import { coreOfProfile, temporaryFolder } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let host: HttpHost
let port: number
let token: string
const rendererFolder = temporaryFolder()

beforeAll(async () => {
  mkdirSync(path.join(rendererFolder, 'assets'))
  writeFileSync(path.join(rendererFolder, 'index.html'), '<!doctype html><title>Greffier</title>')
  writeFileSync(path.join(rendererFolder, 'assets', 'index-Ab3dE9_x.js'), 'export {}')
  writeFileSync(path.join(rendererFolder, 'assets', 'notes.sqlite'), 'x')
  writeFileSync(path.join(rendererFolder, '..', 'greffier-secret.txt'), 'secret')
  symlinkSync('/etc/hostname', path.join(rendererFolder, 'assets', 'link.txt'))
  core = await coreOfProfile()
  host = await startHttpHost({ core, rendererFolder })
  const { hash, port: given } = new URL(host.url)
  port = Number(given)
  token = hash.slice('#token='.length)
})
afterAll(async () => {
  await host.close()
  await core.dispose()
  rmSync(rendererFolder, { recursive: true, force: true })
  rmSync(path.join(rendererFolder, '..', 'greffier-secret.txt'), { force: true })
})

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>
type Asked = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Headers
  readonly body?: string
}
type Answer = {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly text: string
}

/** A request as it stands, with nothing added by a browser or by fetch. */
function send({
  method = 'POST',
  path: at = listing,
  headers = {},
  body = '{}',
}: Asked): Promise<Answer> {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const length = hasBody ? { 'content-length': String(Buffer.byteLength(body)) } : {}
  const all = { ...rightHeaders(), ...length, ...headers }
  const given = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? [...value] : String(value)]],
    ),
  )
  return new Promise((resolve, reject) => {
    const asking = request({
      host: '127.0.0.1',
      port,
      method,
      path: at,
      headers: given,
      setHost: false,
    })
    asking.on('error', reject)
    asking.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
    asking.end(hasBody ? body : undefined)
  })
}
const listing = '/rpc/bodies/list'
const rightHeaders = () => ({
  host: `127.0.0.1:${port}`,
  'x-greffier-token': token,
  'content-type': 'application/json',
})
/** Bytes on the wire, for what no client would send. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.setTimeout(3000, () => socket.destroy())
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
}
const statusOf = (raw: string) => Number(/^HTTP\/1\.1 (\d{3})/u.exec(raw)?.[1] ?? 0)
const operationCount = () => {
  const state = core.context.state()
  if (state.kind !== 'ready') throw new Error('No base')
  return state.base.connection.prepare<[], number>('SELECT count(*) FROM operation').pluck().get()
}
const undoing = '/rpc/history/undo'
const undoBody = () => JSON.stringify({ json: { operationId: crypto.randomUUID() } })

/** Each is a call that would change something if it came in. */
const wrong: readonly (readonly [string, number, () => Asked])[] = [
  ['a host of another name', 421, () => ({ headers: { host: 'evil.example' } })],
  ['a rebound name with our port', 421, () => ({ headers: { host: `evil.example:${port}` } })],
  ['localhost', 421, () => ({ headers: { host: `localhost:${port}` } })],
  ['our address without its port', 421, () => ({ headers: { host: '127.0.0.1' } })],
  ['our address with another port', 421, () => ({ headers: { host: `127.0.0.1:${port + 1}` } })],
  ['our address with a dot at its end', 421, () => ({ headers: { host: `127.0.0.1.:${port}` } })],
  ['the loopback of version 6', 421, () => ({ headers: { host: `[::1]:${port}` } })],
  ['our address in one number', 421, () => ({ headers: { host: `2130706433:${port}` } })],
  ['our address with a user', 421, () => ({ headers: { host: `x@127.0.0.1:${port}` } })],
  ['no host', 421, () => ({ headers: { host: '' } })],
  ['an origin elsewhere', 403, () => ({ headers: { origin: 'https://evil.example' } })],
  ['the origin null', 403, () => ({ headers: { origin: 'null' } })],
  ['our origin with https', 403, () => ({ headers: { origin: `https://127.0.0.1:${port}` } })],
  ['our origin without its port', 403, () => ({ headers: { origin: 'http://127.0.0.1' } })],
  [
    'the origin of another port',
    403,
    () => ({ headers: { origin: `http://127.0.0.1:${port + 1}` } }),
  ],
  ['the origin localhost', 403, () => ({ headers: { origin: `http://localhost:${port}` } })],
  [
    'an origin that begins as ours',
    403,
    () => ({ headers: { origin: `http://127.0.0.1:${port}.evil.example` } }),
  ],
  ['an empty origin', 403, () => ({ headers: { origin: '' } })],
  ['a page of another site', 403, () => ({ headers: { 'sec-fetch-site': 'cross-site' } })],
  ['a page of another port', 403, () => ({ headers: { 'sec-fetch-site': 'same-site' } })],
  ['no token', 401, () => ({ headers: { 'x-greffier-token': undefined } })],
  ['an empty token', 401, () => ({ headers: { 'x-greffier-token': '' } })],
  ['a token cut short', 401, () => ({ headers: { 'x-greffier-token': token.slice(0, -1) } })],
  ['a token with more', 401, () => ({ headers: { 'x-greffier-token': `${token}A` } })],
  ['a token of the right length', 401, () => ({ headers: { 'x-greffier-token': 'A'.repeat(43) } })],
  ['two tokens', 401, () => ({ headers: { 'x-greffier-token': [token, token] } })],
  [
    'the token as a cookie',
    401,
    () => ({ headers: { 'x-greffier-token': undefined, cookie: `token=${token}` } }),
  ],
  [
    'the token as a bearer',
    401,
    () => ({ headers: { 'x-greffier-token': undefined, authorization: `Bearer ${token}` } }),
  ],
  [
    'the token in the address',
    401,
    () => ({ path: `${undoing}?token=${token}`, headers: { 'x-greffier-token': undefined } }),
  ],
  ['a form', 415, () => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' } })],
  [
    'a form of several parts',
    415,
    () => ({ headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
  ],
  ['plain text', 415, () => ({ headers: { 'content-type': 'text/plain' } })],
  ['no type', 415, () => ({ headers: { 'content-type': undefined } })],
  ['JSON of another kind', 415, () => ({ headers: { 'content-type': 'application/ld+json' } })],
  ['JSON after text', 415, () => ({ headers: { 'content-type': 'text/plain; application/json' } })],
  ['a compressed body', 415, () => ({ headers: { 'content-encoding': 'gzip' } })],
  ['GET', 405, () => ({ method: 'GET' })],
  ['HEAD', 405, () => ({ method: 'HEAD' })],
  ['PUT', 405, () => ({ method: 'PUT' })],
  ['PATCH', 405, () => ({ method: 'PATCH' })],
  ['DELETE', 405, () => ({ method: 'DELETE' })],
  ['TRACE', 405, () => ({ method: 'TRACE' })],
  [
    'a question before a call from elsewhere (CORS)',
    403,
    () => ({
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    }),
  ],
  [
    'a question before a call from here',
    405,
    () => ({ method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } }),
  ],
  ['a line that the contract lacks', 404, () => ({ path: '/rpc/meetings/destroy' })],
  ['a feature that the contract lacks', 404, () => ({ path: '/rpc/shell/run' })],
  ['a property of every object', 404, () => ({ path: '/rpc/constructor/constructor' })],
  ['the prototype of every object', 404, () => ({ path: '/rpc/__proto__/toString' })],
  ['the root of the contract', 404, () => ({ path: '/rpc' })],
  ['a call outside of the contract', 405, () => ({ path: '/api/undo' })],
  [
    'a length beyond the limit',
    413,
    () => ({ headers: { 'content-length': '36000001' }, body: '' }),
  ],
  ['an address with two slashes', 400, () => ({ path: '//evil.example/rpc/history/undo' })],
  ['a whole address', 400, () => ({ path: `http://127.0.0.1:${port}${undoing}` })],
]

describe('The loopback host', () => {
  it.each(wrong)('refuses %s with %i, and nothing changes', async (_, status, asked) => {
    const before = operationCount()
    const answer = await send({ path: undoing, body: undoBody(), ...asked() })
    expect(answer.status).toBe(status)
    expect(operationCount()).toBe(before)
    const names = Object.keys(answer.headers)
    expect(
      names.filter((name) => name.startsWith('access-control-') || name === 'set-cookie'),
    ).toEqual([])
    expect(answer.text).not.toMatch(/node_modules|electron\/|\bat \w+ \(|[\\/]work[\\/]/u)
  })

  it.each([
    ['no host at all', () => `POST ${undoing} HTTP/1.1\r\ncontent-length: 0\r\n\r\n`],
    [
      'two hosts',
      () =>
        `POST ${undoing} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nhost: evil.example\r\ncontent-length: 0\r\n\r\n`,
    ],
    ['HTTP 1.0 without a host', () => `GET / HTTP/1.0\r\n\r\n`],
    [
      'a length and chunks',
      () => `${head()}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['two lengths', () => `${head()}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`],
    [
      'chunks, whose size nobody knows',
      () => `${head()}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    ],
    ['a header cut in two lines', () => `${head()}x-a: b\r\n c: d\r\ncontent-length: 2\r\n\r\n{}`],
    ['a space before the colon', () => `${head()}content-length : 2\r\n\r\n{}`],
    ['a method of its own', () => `FETCH ${undoing} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`],
    [
      'headers without end',
      () => `${head()}x-fill: ${'a'.repeat(20_000)}\r\ncontent-length: 2\r\n\r\n{}`,
    ],
    ['another protocol (WebSocket)', () => upgrading()],
    ['a tunnel', () => `CONNECT evil.example:443 HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`],
    ['bytes that are no HTTP', () => '\u0016\u0003\u0001hello\r\n\r\n'],
  ])('refuses on the wire: %s', async (_, bytes) => {
    const before = operationCount()
    const answer = await sendRaw(bytes().replace(/\r\n\r\n/u, '\r\nconnection: close\r\n\r\n'))
    expect([0, 400, 403, 404, 405, 411, 421, 426, 431]).toContain(statusOf(answer))
    expect(operationCount()).toBe(before)
  })

  const head = () =>
    `POST ${undoing} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nx-greffier-token: ${token}\r\ncontent-type: application/json\r\n`
  const upgrading = () =>
    `GET /rpc HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`

  it.each([
    '/../greffier-secret.txt',
    '/%2e%2e/greffier-secret.txt',
    '/..%2fgreffier-secret.txt',
    '/assets/..%2f..%2fgreffier-secret.txt',
    '/assets/%2e%2e%5cgreffier-secret.txt',
    '/assets/link.txt',
    '/assets/notes.sqlite',
    '/assets/',
    '/assets',
    '/%00index.html',
    '/index.html%00.js',
    '/%c0%ae%c0%ae/greffier-secret.txt',
    '/%E0%A4%A',
    '/C:/Windows/win.ini',
    '/.env',
    `/${'a'.repeat(5000)}.html`,
  ])('serves nothing outside of the interface: %.40s', async (at) => {
    const { status, text } = await send({ method: 'GET', path: at })
    expect([status, text.includes('secret')]).toEqual([404, false])
  })

  it('serves the interface with its policy, and keeps the token out of it', async () => {
    const page = await send({
      method: 'GET',
      path: '/',
      headers: { 'x-greffier-token': undefined },
    })
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
      },
    })
    expect(page.text).not.toContain(token)
  })

  it('lets a file whose name carries its hash be kept', async () => {
    const { headers } = await send({ method: 'GET', path: '/assets/index-Ab3dE9_x.js' })
    expect(headers['cache-control']).toContain('immutable')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    ['without a browser', {}],
    ['from its own page', { 'sec-fetch-site': 'same-origin', origin: true }],
    ['opened by the person', { 'sec-fetch-site': 'none' }],
    ['with its character set', { 'content-type': 'application/json; charset=utf-8' }],
  ])('answers a right call: %s', async (_, headers) => {
    const origin = 'origin' in headers ? { origin: `http://127.0.0.1:${port}` } : {}
    const {
      status,
      text,
      headers: answered,
    } = await send({
      headers: { ...Object(headers), ...origin },
      body: '{"json":{}}',
    })
    expect([status, text.includes('GEC')]).toEqual([200, true])
    expect(answered['cache-control']).toBe('no-store')
  })

  it('carries refusals of the contract as they are', async () => {
    const link = new RPCLink({
      url: `http://127.0.0.1:${port}/rpc`,
      headers: () => ({ 'x-greffier-token': token }),
    })
    const client: GreffierClient = createORPCClient(link)
    await expect(client.meetings.find({ reference: 'GEC-1900-01' })).rejects.toMatchObject({
      code: 'not-found',
      data: { what: expect.stringContaining('GEC-1900-01') },
    })
  })

  it('answers malformed calls without a stack, a path or a change', async () => {
    const before = operationCount()
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '{"json":{"operationId":1}}',
      '{"json":[[1]],"meta":[[0,"x"]]}',
    ]
    for (const body of [
      ...bodies,
      '{"__proto__":{"x":1}}',
      '{"json":"\\ud800"}',
      '"x"'.repeat(9),
    ]) {
      const { status, text } = await send({ path: undoing, body })
      expect([body, status >= 400 && status < 500]).toEqual([body, true])
      expect(text).not.toMatch(/node_modules|\bat \w+ \(|\.ts:/u)
    }
    expect(operationCount()).toBe(before)
    expect(Reflect.get({}, 'x')).toBeUndefined()
  })

  it('takes another token at each start, of 256 bits', async () => {
    const other = await startHttpHost({ core, rendererFolder })
    const { hash } = new URL(other.url)
    await other.close()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(hash).not.toBe(`#token=${token}`)
  })

  it('listens to this machine only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)
    if (outside === undefined) return
    const reached = await new Promise((resolve) => {
      const socket = connect(port, outside.address, () => resolve(true))
      socket.on('error', () => resolve(false))
    })
    expect(reached).toBe(false)
  })

  it('takes its usual port while it is free, and any other beside a host that has it', async () => {
    const first = await startHttpHost({ core, rendererFolder })
    const usualPort = Number(new URL(first.url).port)
    await first.close()
    const again = await startHttpHost({ core, rendererFolder, usualPort })
    const beside = await startHttpHost({ core, rendererFolder, usualPort })
    expect(Number(new URL(again.url).port)).toBe(usualPort)
    expect(Number(new URL(beside.url).port)).not.toBe(usualPort)
    await Promise.all([again.close(), beside.close()])
  })

  it('says in words that a port is taken', async () => {
    await expect(startHttpHost({ core, rendererFolder, port })).rejects.toMatchObject({
      code: 'locked',
      sentence: 'portTaken',
    })
  })

  it('shows the interface while the base is still being opened, and lets calls wait for it', async () => {
    const opening = Promise.withResolvers<typeof core>()
    const early = await startHttpHost({ core: opening.promise, rendererFolder })
    const called = callOf(early).bodies.list({})
    const answered = { page: (await fetch(early.url)).status, call: await isSettled(called) }
    opening.resolve(core)
    expect([answered, (await called).length > 0]).toEqual([{ page: 200, call: false }, true])
    await early.close()
  })

  it('drops the calls that wait for a base that refuses to open', async () => {
    const opening = Promise.withResolvers<typeof core>()
    const early = await startHttpHost({ core: opening.promise, rendererFolder })
    const called = callOf(early).bodies.list({})
    opening.reject(new Error('locked'))
    await expect(called).rejects.toBeInstanceOf(Error)
    await early.close()
  })

  it('says that the interface is not built', async () => {
    const bare = await startHttpHost({ core, rendererFolder: path.join(rendererFolder, 'none') })
    const response = await fetch(bare.url)
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('npm run build'),
    ])
    await bare.close()
  })
})

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const still = Symbol('still')
  return (await Promise.race([promise, delay(100, still)])) !== still
}

function callOf({ url }: HttpHost): GreffierClient {
  const { origin, hash } = new URL(url)
  const headers = { 'x-greffier-token': hash.slice('#token='.length) }
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: () => headers }))
}
