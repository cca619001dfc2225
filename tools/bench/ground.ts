import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '../build.ts'
import { project, run } from '../programs.ts'

/** The day that every measure lives on. */
export const benchDay = '2026-11-21'

/** The year that an invented calendar is of: the one to come. */
export const calendarYear = 2027

/** What the measures of one run share; each part is made when it is first asked for. */
export type Ground = {
  readonly folder: string
  /** The demonstration. */
  readonly demo: () => Promise<string>
  /** 3,000 meetings, 30,000 items, 20,000 decisions, 500 people. */
  readonly tenYears: () => Promise<string>
  /** A national programme with this many decisions and bodies. */
  readonly programme: (size: ProgrammeSize) => Promise<string>
  /** A secretariat whose coming year has this many sessions and sittings. */
  readonly calendar: (events: number) => Promise<string>
  readonly remove: () => void
}

export type ProgrammeSize = { readonly decisions: number; readonly bodies: number }

export async function prepareGround(): Promise<Ground> {
  const built = await buildIfStale()
  if (!built.succeeded) throw new Error(built.output)
  const folder = mkdtempSync(join(tmpdir(), 'greffier-bench-'))
  return {
    folder,
    demo: once(() => fillDemo(join(folder, 'demo'))),
    tenYears: once(() => fill(join(folder, 'ten-years'), ['generate', '--years', '10'])),
    programme: ({ decisions, bodies }) => {
      const size = ['--decisions', String(decisions), '--bodies', String(bodies)]
      return fill(join(folder, `programme-${decisions}`), ['generate', ...size])
    },
    calendar: (events) =>
      fill(join(folder, `calendar-${events}`), ['generate', '--events', String(events)]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Fills a folder with the demonstration. */
export function fillDemo(data: string): Promise<string> {
  return fill(data, ['demo'])
}

async function fill(data: string, words: readonly string[]): Promise<string> {
  const cli = join(project, 'electron', 'cli.ts')
  const env = { GREFFIER_TODAY: benchDay }
  const { succeeded, output } = await run(process.execPath, [cli, ...words, '--data', data], {
    env,
  })
  if (!succeeded) throw new Error(output)
  return data
}

function once(make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | null = null
  return () => {
    made ??= make()
    return made
  }
}
