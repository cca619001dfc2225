import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource } from 'pe-library'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale } from '../../tools/build.ts'
import { project } from '../../tools/programs.ts'
import { stubElectron } from './stub-electron.ts'

/** Packing takes 5 s for each system on an idle machine. */
const packingLimitMs = 120_000

const work = mkdtempSync(join(tmpdir(), 'greffier-packaging-'))

const systems = [
  {
    platform: 'linux',
    flag: '--linux',
    folder: 'linux-unpacked',
    program: 'greffier',
    magic: '\x7fELF',
  },
  {
    platform: 'win32',
    flag: '--win',
    folder: 'win-unpacked',
    program: 'Greffier.exe',
    magic: 'MZ',
  },
] as const

beforeAll(async () => {
  const { succeeded, output } = await buildIfStale()
  if (!succeeded) throw new Error(output)
}, packingLimitMs)

afterAll(() => rmSync(work, { recursive: true, force: true }))

describe.each(systems)(
  'The package for $platform',
  ({ platform, flag, folder, program, magic }) => {
    const output = join(work, platform)
    const packed = join(output, folder)
    const archive = join(packed, 'resources', 'app.asar')

    beforeAll(() => {
      const electron = stubElectron(join(work, `electron-${platform}`), platform)
      pack(flag, electron, output)
    }, packingLimitMs)

    it('holds the built application, its driver, and nothing else', () => {
      const wanted =
        /^(out\/(main|preload|renderer)\/.*|package\.json|node_modules\/better-sqlite3\/.*)$/u
      const files = filesIn(archive)
      expect(files.filter((file) => !wanted.test(file))).toEqual([])
      expect(files.filter((file) => /\.(ts|tsx|map|md|spec\.\w+|test\.\w+)$/u.test(file))).toEqual(
        [],
      )
      expect(files).toEqual(
        expect.arrayContaining([
          'out/main/main.js',
          'out/main/core-process.js',
          'out/main/word-worker.js',
          'out/main/harmonise-worker.js',
          'out/main/highs.wasm',
          'out/preload/preload.cjs',
          'out/renderer/index.html',
          'package.json',
        ]),
      )
    })

    it('starts from the window’s process', () => {
      const { main, type, scripts, devDependencies } = packedJson(archive, 'package.json')
      expect({ main, type, scripts, devDependencies }).toEqual({
        main: 'out/main/main.js',
        type: 'module',
        scripts: undefined,
        devDependencies: undefined,
      })
    })

    it('imports nothing that it does not hold', () => {
      const known = new Set([...builtinModules, 'electron', 'better-sqlite3'])
      const bundles = filesIn(archive).filter((file) =>
        /^out\/(main|preload)\/.*\.c?js$/u.test(file),
      )
      const imported = bundles.flatMap((file) => importsOf(extractFile(archive, file).toString()))
      expect(imported).toEqual(expect.arrayContaining(['electron', 'better-sqlite3']))
      const isHeld = (name: string) =>
        name.startsWith('.') || name.startsWith('node:') || known.has(name)
      expect(imported.filter((name) => !isHeld(name))).toEqual([])
    })

    it('brings the driver of its own system, outside the archive', () => {
      const drivers = filesIn(archive).filter((file) => file.endsWith('.node'))
      expect(drivers).toEqual([`node_modules/better-sqlite3/prebuilds/${platform}-x64.node`])
      const [driver = ''] = drivers
      const bytes = readFileSync(join(`${archive}.unpacked`, driver))
      expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic)
    })

    it('brings profiles, holidays, the demonstration and its icon', () => {
      const resources = join(packed, 'resources')
      expect(JSON.parse(readFileSync(join(resources, 'profiles/SEG_ML.json'), 'utf8'))).toBeTypeOf(
        'object',
      )
      expect(readFileSync(join(resources, 'holidays/ML.json')).length).toBeGreaterThan(100)
      expect(readFileSync(join(resources, 'demo/SEG_ML/meetings.json')).length).toBeGreaterThan(100)
      expect(readFileSync(join(resources, 'icons/linux/256x256.png')).length).toBeGreaterThan(1000)
    })

    it('has the fuses of the security checklist', async () => {
      const wire = await getCurrentFuseWire(join(packed, program))
      const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
      expect({
        runAsNode: isOn(FuseV1Options.RunAsNode),
        cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
        nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
        inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
        asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
        onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
        browserSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
        filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
        wasmTrapHandlers: isOn(FuseV1Options.WasmTrapHandlers),
      }).toEqual({
        runAsNode: false,
        cookieEncryption: true,
        nodeOptions: false,
        inspect: false,
        asarIntegrity: true,
        onlyAsar: true,
        browserSnapshot: false,
        filePrivileges: false,
        wasmTrapHandlers: true,
      })
    })
  },
)

describe('The program for Windows', () => {
  it('carries the fingerprint of its archive, the name of the product and its icon', () => {
    const file = readFileSync(join(work, 'win32', 'win-unpacked', 'Greffier.exe'))
    const { entries } = NtExecutableResource.from(NtExecutable.from(file))
    const [integrity] = entries.filter(({ type }) => type === 'INTEGRITY')
    expect(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString()).toMatch(
      /app\.asar.*sha256/iu,
    )
    // 14 is a group of icons, 16 the description shown among the properties of the file.
    expect(entries.some(({ type }) => type === 14)).toBe(true)
    const [version] = entries.filter(({ type }) => type === 16)
    expect(Buffer.from(version?.bin ?? new ArrayBuffer(0)).toString('utf16le')).toContain(
      'Greffier',
    )
  })
})

/** Packs the folders of one system, without an installer and without the network. */
function pack(flag: string, electron: string, output: string): void {
  const builder = join(project, 'node_modules', 'electron-builder', 'cli.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      builder,
      flag,
      '--x64',
      '--dir',
      '--publish=never',
      `-c.electronDist=${electron}`,
      `-c.directories.output=${output}`,
    ],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
    },
  )
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
}

/** Names within the archive, without its folders. */
function filesIn(archive: string): readonly string[] {
  const names = listPackage(archive, { isPack: false }).map((name) =>
    name.replaceAll('\\', '/').replace(/^\//u, ''),
  )
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)))
}

function packedJson(archive: string, name: string): Record<string, unknown> {
  return JSON.parse(extractFile(archive, name).toString('utf8'))
}

function importsOf(code: string): readonly string[] {
  const imports =
    /(?:(?<=^|;)import\b(?:[^'"();]*?\bfrom)?\s*|\bimport\(|\brequire\()["']([^"'\n]+)["']/gmu
  return [...code.matchAll(imports)].flatMap(([, name]) => (name === undefined ? [] : [name]))
}
