import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const launcherFile = join(import.meta.dirname, '..', '..', 'tools', 'launcher.cjs')

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'greffier-launcher-')))
  mkdirSync(join(folder, 'tools'))
  cpSync(launcherFile, join(folder, 'tools', 'launcher.cjs'))
  describePackage({})
  writeLock()
  writeFileSync(join(folder, 'tools', 'where.ts'), 'console.log(process.cwd() as string)\n')
  writeFileSync(join(folder, 'tools', 'fail.ts'), 'process.exitCode = 3\n')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('The launcher', () => {
  it('leaves stdout to the program, also while it installs', async () => {
    const { stdout, stderr } = await launch('tools/where.ts')
    expect(stdout).toBe(`${folder}\n`)
    expect(stderr).toContain('Installation des dépendances')
  })

  it('is silent once all is installed', async () => {
    await launch('tools/where.ts')
    expect((await launch('tools/where.ts')).stderr).toBe('')
  })

  it('installs again when the lock file changed', async () => {
    await launch('tools/where.ts')
    writeLock('2.0.0')
    expect((await launch('tools/where.ts')).stderr).toContain('Installation des dépendances')
  })

  it('runs a program in the folder where npm was called', async () => {
    const elsewhere = realpathSync(tmpdir())
    const env = { npm_lifecycle_event: 'greffier', INIT_CWD: elsewhere }
    expect((await launch('tools/where.ts', env)).stdout).toBe(`${elsewhere}\n`)
  })

  it('ends with the exit code of the program', async () => {
    expect((await launch('tools/fail.ts')).code).toBe(3)
  })

  it('takes over the lock of an installer that died', async () => {
    writeFileSync(join(folder, '.ci-lock'), String(pidOfDeadProcess()))
    expect((await launch('tools/where.ts')).code).toBe(0)
    expect(existsSync(join(folder, '.ci-lock'))).toBe(false)
  })

  it('waits for an installer that is alive', async () => {
    writeFileSync(join(folder, '.ci-lock'), String(process.pid))
    const waiting = launch('tools/where.ts')
    setTimeout(() => rmSync(join(folder, '.ci-lock')), 1_500)
    const { code, stderr } = await waiting
    expect(stderr).toContain('on attend sa fin')
    expect(code).toBe(0)
  })

  it('says a sentence and frees the lock when the installation fails', async () => {
    describePackage({ 'absent-from-the-lock': '1.0.0' })
    const { code, stderr } = await launch('tools/where.ts')
    expect(code).toBe(1)
    expect(stderr).toContain('L’installation n’a pas abouti')
    expect(existsSync(join(folder, '.ci-lock'))).toBe(false)
  })
})

function describePackage(dependencies: Readonly<Record<string, string>>): void {
  const description = { name: 'launched', version: '1.0.0', type: 'module', dependencies }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description))
}

function writeLock(version = '1.0.0'): void {
  const name = 'launched'
  const lock = { name, version, lockfileVersion: 3, packages: { '': { name, version } } }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
}

type Launched = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

async function launch(
  command: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Launched> {
  const child = spawn(process.execPath, [join(folder, 'tools', 'launcher.cjs'), command], {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: '', ...env },
  })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  const code = await exitCode(child)
  return { code, stdout: stdout(), stderr: stderr() }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: string[] = []
  stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk))
  return () => chunks.join('')
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('close', resolve)
  })
}

function pidOfDeadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid
}
