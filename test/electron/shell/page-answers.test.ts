import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPage, isOwnPage } from '../../../electron/shell/page-answers.ts'

const folder = mkdtempSync(join(tmpdir(), 'greffier-pages-'))
const interfaceFolder = join(folder, 'renderer')

beforeAll(() => {
  mkdirSync(join(interfaceFolder, 'assets'), { recursive: true })
  writeFileSync(join(interfaceFolder, 'index.html'), '<!doctype html>')
  writeFileSync(join(interfaceFolder, 'assets', 'index-a1b2c3d4.js'), 'export {}')
  writeFileSync(join(folder, 'secret.json'), '{}')
  symlinkSync(join(folder, 'secret.json'), join(interfaceFolder, 'link.json'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function answer(url: string, method = 'GET') {
  return answerPage(interfaceFolder, { method, url })
}

describe('app://greffier/', () => {
  it('gives the interface at its root and its files by their names', async () => {
    const page = await answer('app://greffier/#/meetings')
    expect(await page.text()).toBe('<!doctype html>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const script = await answer('app://greffier/assets/index-a1b2c3d4.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    'app://greffier/../secret.json',
    'app://greffier/..%2fsecret.json',
    'app://greffier/%2e%2e/secret.json',
    'app://greffier/..%5csecret.json',
    'app://greffier/assets/../../secret.json',
    'app://greffier//etc/passwd',
    'app://greffier/C:/Windows/win.ini',
    'app://greffier/link.json',
    'app://greffier/%00',
    'app://greffier/%zz',
  ])('gives nothing from outside its folder: %s', async (url) => {
    expect((await answer(url)).status).toBe(404)
  })

  it.each([
    'app://greffier.example/',
    'https://greffier/',
    'file:///etc/passwd',
    'about:blank',
    '',
  ])('answers no address but its own: %s', async (url) => {
    expect(isOwnPage(url)).toBe(false)
    expect((await answer(url)).status).toBe(403)
  })

  it('only reads', async () => {
    expect((await answer('app://greffier/', 'POST')).status).toBe(405)
    expect(await (await answer('app://greffier/', 'HEAD')).text()).toBe('')
  })

  it('forbids every connection, frame and foreign script, refusals included', async () => {
    for (const url of ['app://greffier/', 'app://greffier/none', 'app://elsewhere/']) {
      const { headers } = await answer(url)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "connect-src 'none'",
          "object-src 'none'",
          "frame-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ]),
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})
