import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource } from 'pe-library'
import { Resource } from 'resedit'

/**
 * The place of the fuses in Electron's binary, as a fresh download has it: a mark that the tools
 * look for, the version of the list, its length, and one digit each.
 */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011', 'latin1'),
])

/** A folder that the packager takes for a download of Electron: all names, no program. */
export function stubElectron(folder: string, platform: 'linux' | 'win32'): string {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'), { recursive: true })
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'locales/fr.pak']) {
    writeFileSync(join(folder, name), name)
  }
  if (platform === 'win32') writeFileSync(join(folder, 'electron.exe'), windowsProgram())
  else writeFileSync(join(folder, 'electron'), linuxProgram(), { mode: 0o755 })
  return folder
}

function linuxProgram(): Buffer {
  return Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), fuseWire])
}

/** An unsigned program with a version in its resources, which the packager replaces by ours. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion(45, 4, 1, 0, 1033)
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  program.setExtraData(new Uint8Array(fuseWire).buffer)
  return Buffer.from(program.generate())
}
