import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  copyDurably,
  writeDurably,
  writeNewDurably,
} from '../../../electron/backup/durable-files.ts'
import { temporaryFolder } from '../core-fixture.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => path.join(folder, name)

describe('A durable write', () => {
  it('replaces a file whole and leaves nothing beside it', async () => {
    writeFileSync(at('Procès-verbal.docx'), 'ancien et plus long')
    await writeDurably(at('Procès-verbal.docx'), 'neuf')
    expect(readFileSync(at('Procès-verbal.docx'), 'utf8')).toBe('neuf')
    expect(readdirSync(folder)).toEqual(['Procès-verbal.docx'])
  })

  it('leaves the older file as it was when the name is taken by a folder', async () => {
    mkdirSync(at('note.docx'))
    await expect(writeDurably(at('note.docx'), 'neuf')).rejects.toMatchObject({ code: 'EISDIR' })
    expect(readdirSync(folder)).toEqual(['note.docx'])
  })

  it('says that a folder is missing, and makes none', async () => {
    await expect(writeDurably(at('absent/note.docx'), 'x')).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes a name only while nobody has it', async () => {
    expect(await writeNewDurably(at('note.docx'), 'un')).toBe(true)
    expect(await writeNewDurably(at('note.docx'), 'deux')).toBe(false)
    expect(readFileSync(at('note.docx'), 'utf8')).toBe('un')
    expect(readdirSync(folder)).toEqual(['note.docx'])
  })

  it('gives a name to one of ten who want it at once', async () => {
    const all = Array.from({ length: 10 }, (_, rank) => writeNewDurably(at('note'), String(rank)))
    expect((await Promise.all(all)).filter(Boolean)).toHaveLength(1)
  })

  it('copies every byte of a large file', async () => {
    const bytes = Buffer.alloc(3_000_001, 'Sébékoro')
    writeFileSync(at('source'), bytes)
    await copyDurably(at('source'), at('copie'))
    expect(readFileSync(at('copie')).equals(bytes)).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual(['copie', 'source'])
  })
})
