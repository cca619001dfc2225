import { existsSync } from 'node:fs'
import { findAppBrowser, isRoot } from './machine.ts'
import { run, runPackage } from './programs.ts'

/**
 * A Chromium for the end-to-end tests: Playwright's own, the system's, or one installed now.
 *
 * Null when this machine has none and none could be fetched.
 */
export async function ensureTestBrowser(): Promise<string | null> {
  return (await playwrightBrowser()) ?? findAppBrowser() ?? (await installBrowser())
}

async function playwrightBrowser(): Promise<string | null> {
  const { chromium } = await import('@playwright/test')
  const program = chromium.executablePath()
  return existsSync(program) ? program : null
}

/** Debian's package brings the libraries that a bare container lacks, so it goes first. */
async function installBrowser(): Promise<string | null> {
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    console.error('Installation de Chromium par apt-get pour les essais (une à deux minutes)…')
    await installDebianPackage('chromium')
    const program = findAppBrowser()
    if (program !== null) return program
  }
  console.error('Installation de Chromium par Playwright pour les essais…')
  await runPackage('@playwright/test:playwright', ['install', 'chromium'], {
    shown: true,
    timeoutSeconds: 300,
  })
  return playwrightBrowser()
}

async function installDebianPackage(name: string): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '--yes', '--no-install-recommends', name]
  const { succeeded } = await run('apt-get', install, { env })
  if (succeeded) return
  // A fresh container has no list of packages yet.
  await run('apt-get', ['update'], { env })
  const { succeeded: secondTry, output } = await run('apt-get', install, { env })
  if (!secondTry) console.error(output.trim().split('\n').slice(-5).join('\n'))
}
