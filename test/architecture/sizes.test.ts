import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { project, trackedFiles } from './tracked-files.ts'

const longest = 300
const product = /^(electron|renderer|shared)\/.*\.(ts|tsx|css)$/

describe('A source file', () => {
  it(`has ${longest} lines at most`, () => {
    const tooLong = trackedFiles()
      .filter((file) => product.test(file))
      .map((file) => ({ file, lines: lineCount(file) }))
      .filter(({ lines }) => lines > longest)
    expect(tooLong).toEqual([])
  })

  it('has a name that says what it holds', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|index)(\.tsx?|\/)/
    expect(trackedFiles().filter((file) => product.test(file) && vague.test(file))).toEqual([])
  })
})

function lineCount(file: string): number {
  return readFileSync(join(project, file), 'utf8').trimEnd().split('\n').length
}
