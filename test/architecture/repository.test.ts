import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { project, trackedFiles } from './tracked-files.ts'

type Line = { readonly file: string; readonly line: number; readonly text: string }

/** This file spells out what it looks for. */
const itself = 'test/architecture/repository.test.ts'
const isText = (file: string) =>
  /\.(ts|tsx|cjs|mjs|json|jsonc|md|yml|yaml|css|html|sql)$|\/run$|^\.npmrc$/.test(file)
const isCode = (file: string) =>
  /^(electron|renderer|shared|test|tools)\/.*\.(ts|tsx|cjs)$/.test(file)

describe('The repository', () => {
  it('names no folder of the machine that it was written on', () => {
    expect(linesWith(/(?<![\w.$}/-])\/(work|root)\/\w/, isText)).toEqual([])
  })

  it('names no package registry in its lock files or npm settings', () => {
    const settings = (file: string) => /package-lock\.json$|\.npmrc$/.test(file)
    expect(linesWith(/"resolved": "https?:|registry\s*=|:_auth/, settings)).toEqual([])
  })

  it('has no work left marked in the code', () => {
    expect(linesWith(/\b(TODO|FIXME|XXX|HACK)\b/, isCode)).toEqual([])
  })

  // Skipping under a condition is allowed: the test then says what this machine lacks.
  it('leaves no test out for good', () => {
    const tests = (file: string) => file.startsWith('test/')
    expect(linesWith(/\b(it|test|describe)\.(only|todo|fixme|skip\(\s*['"`)])/, tests)).toEqual([])
  })

  it('does without escapes from the compiler', () => {
    expect(linesWith(/@ts-(ignore|nocheck|expect-error)|\bas any(?! (?!as\b)\w)/, isCode)).toEqual(
      [],
    )
  })
})

function linesWith(pattern: RegExp, isWanted: (file: string) => boolean): readonly Line[] {
  return trackedFiles()
    .filter((file) => isWanted(file) && file !== itself)
    .flatMap((file) => linesOf(file).filter(({ text }) => pattern.test(text)))
}

function linesOf(file: string): readonly Line[] {
  const lines = readFileSync(join(project, file), 'utf8').split('\n')
  return lines.map((text, index) => ({ file, line: index + 1, text: text.trim().slice(0, 120) }))
}
