import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const startFile = join(import.meta.dirname, '..', '..', 'tools', 'start.ts')

let data: string

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'greffier-start-'))
})

afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('npm start', () => {
  it('serves the application until it is told to end, then ends well', async () => {
    const application = start('--no-open', '--data', data)
    const url = await said(application, /http:\/\/127\.0\.0\.1:\S+/)
    const page = await fetch(url)
    application.kill('SIGTERM')
    expect(await page.text()).toContain('<title>Greffier')
    expect(await ended(application)).toBe(0)
  }, 60_000)

  it('says why the data folder refuses to open, and ends', async () => {
    const first = start('--no-open', '--data', data)
    await said(first, /http:\/\/127\.0\.0\.1:\S+/)
    const second = start('--no-open', '--data', data)
    const [sentence, code] = await Promise.all([said(second, /déjà .*/), ended(second)])
    first.kill('SIGTERM')
    expect([sentence, code, await ended(first)]).toEqual([expect.any(String), 1, 0])
  }, 60_000)

  it('answers an option that it does not know with those that it knows', async () => {
    const application = start('--fenetre')
    expect(await said(application, /Usage.*/)).toContain('--demo')
    expect(await ended(application)).toBe(1)
  })
})

type Application = ChildProcessByStdio<null, null, Readable>

function start(...args: readonly string[]): Application {
  return spawn(process.execPath, [startFile, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
}

function said({ stderr }: Application, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stderr.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const [found] = pattern.exec(text) ?? []
      if (found !== undefined) resolve(found)
    })
    stderr.on('close', () => reject(new Error(`It only said: ${text}`)))
  })
}

function ended(application: Application): Promise<number | null> {
  return new Promise((resolve) => {
    application.on('exit', resolve)
  })
}
