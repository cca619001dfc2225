import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../../electron/cli/run-command.ts'
import type { Terminal } from '../../../electron/cli/terminal.ts'
import { openCore } from '../../../electron/core.ts'
import { translator } from '../../../shared/i18n.ts'
import { temporaryFolder } from '../core-fixture.ts'

// Real processes and real disks: on a machine that does much else, each step may take long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = temporaryFolder()
const project = path.join(import.meta.dirname, '..', '..', '..')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let printed: string[]
let complained: string[]
beforeEach(() => {
  printed = []
  complained = []
})
beforeAll(async () => {
  printed = []
  await run('init --profile SEG_ML --data base')
})

type World = {
  readonly env?: Record<string, string>
  readonly input?: string
  readonly home?: string
}

/** Runs a command as a person would who stands in the folder of these tests. */
function run(words: string, world: World = {}): Promise<0 | 1> {
  const terminal: Terminal = {
    env: { GREFFIER_TODAY: '2026-11-21', ...world.env },
    platform: 'linux',
    home: world.home ?? path.join(folder, 'home'),
    folder,
    t: translator('fr'),
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
    readInput: async () => world.input ?? '',
    untilStopped: async () => undefined,
  }
  return runCommand(terminal, words === '' ? [] : words.split(' '))
}
const value = () => {
  expect(printed).toHaveLength(1)
  return JSON.parse(printed[0] ?? '')
}

describe('The command', () => {
  it('says its name and version', async () => {
    expect(await run('--version')).toBe(0)
    expect(printed).toEqual([expect.stringMatching(/^Greffier \d+\.\d+\.\d+$/u)])
  })

  it.each(['help', '--help', '-h', 'check --help'])(
    'explains itself in French: %s',
    async (words) => {
      expect(await run(words)).toBe(0)
      expect(printed.join('\n')).toMatch(
        /Usage\u00A0: greffier COMMANDE[\s\S]*restore[\s\S]*GREFFIER_TODAY/u,
      )
    },
  )

  it('explains itself on stderr when it is given nothing, and fails', async () => {
    expect(await run('')).toBe(1)
    expect([printed, complained.join().includes('Usage')]).toEqual([[], true])
  })

  it.each([
    ['restaurer', 'n’existe pas'],
    ['check --bavard', '--bavard'],
    ['check --profile SEG_ML', '--profile'],
    ['check --data', '--data'],
    ['backup ailleurs', 'ailleurs'],
    ['init --data neuf', '--profile'],
    ['init --profile INCONNU --data neuf', 'INCONNU'],
    ['init --profile SEG_ML --data base', 'déjà un secrétariat'],
    ['generate --years 1 --data base', 'déjà un secrétariat'],
    ['generate --years 0 --data neuf', '--years'],
    ['generate --years 1.5 --data neuf', '--years'],
    ['serve --port 70000', '--port'],
    ['serve --port x', '--port'],
    ['call --data base', 'FEATURE.PROCEDURE'],
    ['call meetings --data base', 'meetings'],
    ['call meetings.destroy --data base', 'meetings.destroy'],
    ['call constructor.name --data base', 'constructor.name'],
    ['call meetings.list {bad --data base', 'JSON'],
    ['call meetings.get {"id":"x"} --data base', 'ne convient pas'],
    ['call meetings.list {} --data neuf', 'Aucun secrétariat'],
    ['export --data base', 'GENRE'],
    ['export follow-up --meeting GEC-2026-01 --data base', '--meeting'],
    ['export follow-up --format pdf --data base', 'docx, xlsx'],
    ['export follow-up --layout court --data base', 'complete, minimum'],
    ['export follow-up --body NIX --data base', 'NIX'],
    ['export follow-up --year 12 --data base', '--year'],
    ['export decision-extract --data base', '--decision'],
    ['export decision-extract --decision GEC-1900-01-D01 --data base', 'GEC-1900-01-D01'],
    ['export decision-index --format xlsx --data base', '--format'],
    ['export handover --year 2026 --data base', '--year'],
    ['export agenda --meeting GEC-2026-11 --query est:retard --data base', '--query'],
    ['export review-calendar --year 2027 --version 2 --data base', '--version'],
    ['export review-calendar --year 2031 --version 7.3 --data base', '2031'],
    ['export meeting-calendar --year 2027 --paper a3 --data base', '--paper'],
    ['export decision-index --format ics --data base', '--format'],
    ['export meeting-calendar --body NIX --data base', 'NIX'],
    ['export facture --data base', 'inconnu'],
    ['export agenda --data base', '--meeting'],
    ['export agenda --meeting GEC-1900-01 --out o --data base', 'GEC-1900-01'],
    ['export agenda --meeting GEC-2026-11 --year 2026 --data base', '--year'],
    ['export agenda --meeting GEC-2026-11 --lang de --data base', 'de'],
    ['export agenda --meeting GEC-2026-11 --variant brief --data base', 'brief'],
    ['export email --meeting GEC-2026-11 --notice relance --data base', 'relance'],
    ['export minutes --meeting GEC-2026-11 --variant annotated --data base', 'n’a qu’une forme'],
    ['export pack --meeting GEC-2026-11 --variant separate --data base', 'n’a qu’une forme'],
    ['export event --meeting GEC-2026-11 --variant annotated --data base', 'n’a qu’une forme'],
    ['export agenda --meeting GEC-2026-11 --variant merged --data base', 'il a plain, annotated'],
    ['export email --meeting GEC-2026-11 --variant annotated --data base', 'merged, separate'],
    ['export agenda --meeting GEC-2026-11 --notice reminder --data base', 'retirez --notice'],
    ['export invitation --meeting GEC-2026-11 --notice minutes --data base', 'ne se fait pas'],
    ['restore --data base', 'FICHIER'],
    ['restore absent.db --data base', 'absent.db'],
  ])('refuses with a reason on stderr: %s', async (words, reason) => {
    expect(await run(words)).toBe(1)
    expect(complained.join('\n')).toContain(reason)
    expect(printed).toEqual([])
  })

  it('refuses a day that does not exist', async () => {
    expect(await run('check --data base', { env: { GREFFIER_TODAY: '2026-02-30' } })).toBe(1)
    expect(complained.join()).toContain('2026-02-30')
  })

  it('says a refusal as one value too under --json', async () => {
    expect(await run('call meetings.list {} --data neuf --json')).toBe(1)
    expect(value()).toMatchObject({ error: { code: 'storage', what: expect.any(String) } })
    expect(complained).toHaveLength(1)
  })

  it('takes paths from where the person stands, then from GREFFIER_DATA, then the usual folder', async () => {
    await run('call app.state --json --data base', { env: { GREFFIER_DATA: 'autre' } })
    expect(value().dataFolder).toBe(path.join(folder, 'base'))
    printed = []
    await run('call app.state --json', { env: { GREFFIER_DATA: 'autre' } })
    expect(value().dataFolder).toBe(path.join(folder, 'autre'))
    printed = []
    await run('call app.state --json')
    expect(value().dataFolder).toBe(path.join(folder, 'home', '.local', 'share', 'greffier'))
  })

  it('keeps the demonstration out of the folder of the person', async () => {
    await run('demo --json', { home: path.join(folder, 'maison') })
    const share = path.join(folder, 'maison', '.local', 'share')
    expect([
      existsSync(path.join(share, 'greffier')),
      existsSync(path.join(share, 'greffier-demo')),
    ]).toEqual([false, true])
  })

  it('lives on the day it is given', async () => {
    await run('call app.state --json --data base')
    expect(value().state.today).toBe('2026-11-21')
  })

  it('calls any line of the contract, with the id that a change needs', async () => {
    await run('call bodies.list --json --data base')
    const gec = value().find(({ code }: { code: string }) => code === 'GEC')
    const { draft } = await proposal(gec.id)
    const input = JSON.stringify({ bodyId: gec.id, draft })
    expect(await run('call meetings.plan - --json --data base', { input })).toBe(0)
    expect(value().reference).toBe('GEC-2026-01')
  })

  it('prints the value for a person when nobody asked for JSON', async () => {
    expect(await run('call app.state --data base')).toBe(0)
    expect(printed.join()).toContain('\n  "version"')
  })

  it('writes documents and prints the path of each', async () => {
    expect(await run('export agenda --meeting GEC-2026-01 --out sorties --data base')).toBe(0)
    expect(printed).toHaveLength(1)
    expect(path.dirname(printed[0] ?? '')).toBe(path.join(folder, 'sorties'))
    expect(readFileSync(printed[0] ?? '').toString('latin1', 0, 2)).toBe('PK')
  })

  it('writes a calendar file, and refuses what a meeting cannot be said to be', async () => {
    expect(await run('export event --meeting GEC-2026-01 --out sorties --data base')).toBe(0)
    expect(readFileSync(printed[0] ?? '', 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/u)
    printed = []
    const cancelled = 'export invitation --meeting GEC-2026-01 --notice cancellation'
    expect(await run(`${cancelled} --out sorties --data base`)).toBe(1)
    expect(complained.join()).toContain('Planifiée')
  })

  it('writes the follow-up of decisions for Word and for Excel, and the index of a year', async () => {
    expect(await run('export follow-up --body GEC --year 2026 --out sorties --data base')).toBe(0)
    expect(path.basename(printed[0] ?? '')).toBe(
      'Suivi des décisions 2026-11-21 instance GEC année 2026.docx',
    )
    printed = []
    const sheet = 'export follow-up --format xlsx --layout minimum --query est:retard'
    expect(await run(`${sheet} --out sorties --data base`)).toBe(0)
    expect(printed[0]).toMatch(/est retard\.xlsx$/u)
    printed = []
    expect(await run('export decision-index --lang en --out sorties --data base')).toBe(0)
    expect(path.basename(printed[0] ?? '')).toBe('Index of decisions 2026.docx')
  })

  it('writes the hand-over note of the Troïka', async () => {
    expect(await run('export handover --disclosure restricted --out sorties --data base')).toBe(0)
    expect(path.basename(printed[0] ?? '')).toBe(
      'Note de passation 2026 (diffusion restreinte).docx',
    )
  })

  it('backs up, restores by path, and checks', async () => {
    await run('backup --json --data base')
    const { path: backup } = value()
    printed = []
    expect(await run(`restore ${path.relative(folder, backup)} --data base`)).toBe(0)
    expect(printed.join('\n')).toMatch(/restaurée depuis[\s\S]*gardée/u)
    printed = []
    expect(await run('check --data base')).toBe(0)
    expect(printed.at(-1)).toBe('La base est saine.')
    printed = []
    expect(await run('check --json --data base')).toBe(0)
    expect(value()).toMatchObject({ kind: 'checked', isSound: true })
  })

  it('says what is wrong with a base, and fails', async () => {
    mkdirSync(path.join(folder, 'abîmée'))
    writeFileSync(path.join(folder, 'abîmée', 'greffier.db'), 'garbage')
    expect(await run('check --data abîmée')).toBe(1)
    expect(printed.at(-1)).toBe('La base n’est pas saine.')
    expect(complained).toEqual([])
  })

  it('does not call a folder sound that holds no base', async () => {
    expect(await run('check --data vide')).toBe(1)
    expect(printed).toEqual(['Ce dossier ne contient pas encore de base.'])
  })

  it('makes up a large secretariat that is sound', async () => {
    expect(await run('generate --years 1 --data grand --json')).toBe(0)
    expect(value()).toMatchObject({ meetings: 300, items: 3000, people: 500 })
    printed = []
    expect(await run('check --data grand')).toBe(0)
    printed = []
    await run('call meetings.list {"limit":5} --json --data grand')
    expect(value()).toMatchObject({ total: 300 })
  })

  it('says that the folder is in use', async () => {
    const core = await openCore({ dataFolder: path.join(folder, 'base'), closingBackup: 'never' })
    expect(await run('check --data base')).toBe(1)
    expect(complained.join()).toContain('déjà ouvert')
    await core.close()
  })

  async function proposal(bodyId: string) {
    printed = []
    await run(`call meetings.propose {"bodyId":"${bodyId}","day":"2026-12-10"} --json --data base`)
    const proposed = value()
    printed = []
    return proposed
  }
})

describe('The command as a program', () => {
  const program = path.join(project, 'electron', 'cli.ts')
  const start = (args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })

  it('ends with 0 and one JSON value on stdout', () => {
    const { status, stdout, stderr } = start(['call', 'app.state', '--data', 'base', '--json'])
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ state: { kind: 'ready' } })
  })

  it('ends with 1 and the reason on stderr', () => {
    const { status, stdout, stderr } = start(['call', 'meetings.list', '{}', '--data', 'neuf2'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('Aucun secrétariat')
  })

  it('stands where npm was called from', () => {
    const env = { npm_lifecycle_event: 'greffier', INIT_CWD: path.join(folder, 'base', '..') }
    const { stdout } = spawnSync(
      process.execPath,
      [program, 'call', 'app.state', '--data', 'base', '--json'],
      {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      },
    )
    expect(JSON.parse(stdout).dataFolder).toBe(path.join(folder, 'base'))
  })

  it('leaves no folder behind in the project', () => {
    expect(readdirSync(project)).not.toContain('base')
  })
})
