/**
 * `npm test`: types, lint, format, unused code, build; then the unit and architecture tests; then
 * the browser. The last line counts all of them, and any failure makes the exit code 1.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { electronBinary } from './electron-binary.ts'
import { findLibreOffice } from './machine.ts'
import { project, type Run, runPackage } from './programs.ts'
import { ensureTestBrowser } from './test-browser.ts'
import {
  countCheck,
  type Counts,
  playwrightCounts,
  soundCounts,
  summaryLine,
  total,
  vitestCounts,
} from './test-counts.ts'

type Step = { readonly name: string; readonly counts: Counts; readonly seconds: number }
type Launcher = {
  installIfStale(folder: string, node: string, announcement: string): void
}
type Check = { readonly name: string; readonly run: () => Promise<Run> }

const checks: readonly Check[] = [
  { name: 'types', run: () => runPackage('typescript:tsc', ['--build']) },
  {
    name: 'règles',
    run: () => runPackage('oxlint', ['--config', '.oxlint.config.ts', '--deny-warnings']),
  },
  {
    name: 'format',
    run: () => runPackage('@biomejs/biome:biome', ['format', '--config-path', 'test/architecture']),
  },
  {
    name: 'code inutilisé',
    run: () => runPackage('knip', ['--config', 'test/architecture/knip.json', '--no-progress']),
  },
  { name: 'construction', run: buildIfStale },
]

async function runCheck({ name, run }: Check): Promise<Step> {
  const { succeeded, output, seconds } = await run()
  if (!succeeded) console.error(`\n── ${name} ──\n${output.trim()}\n`)
  return finish({ name, counts: countCheck(succeeded), seconds })
}

/** Vitest, over everything that needs no window. */
async function runUnits(reports: string, env: Record<string, string>): Promise<Step> {
  const report = join(reports, 'vitest.json')
  const { succeeded, seconds } = await runPackage(
    'vitest',
    [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { shown: true, env },
  )
  const counts = soundCounts(vitestCounts(readReport(report)), succeeded)
  return finish({ name: 'unités et architecture', counts, seconds })
}

/** Playwright, over the built interface in a browser and in the Electron double. */
async function runBrowser(reports: string, env: Record<string, string>): Promise<Step> {
  const report = join(reports, 'playwright.json')
  const { succeeded, seconds } = await runPackage(
    '@playwright/test:playwright',
    ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=line,json'],
    { shown: true, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, CI: '1' } },
  )
  const counts = soundCounts(playwrightCounts(readReport(report)), succeeded)
  return finish({ name: 'navigateur', counts, seconds })
}

function finish(step: Step): Step {
  const counted = summaryLine(step.counts)
  console.error(`${step.name.padEnd(24)} ${step.seconds.toFixed(1).padStart(6)} s   ${counted}`)
  return step
}

/** Null when the suite ended before it could write its report. */
function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** Microsoft's own validator of Word files; a machine that it does not exist for does without. */
function installWordValidator(): void {
  const launcher: Launcher = createRequire(import.meta.url)('./launcher.cjs')
  const folder = join(project, 'tools', 'ooxml')
  launcher.installIfStale(folder, process.execPath, 'Installation du validateur Word…')
}

/** What the tests are told about this machine; a test without what it needs says so. */
async function machineEnvironment(): Promise<Record<string, string>> {
  installWordValidator()
  const browser = await ensureTestBrowser()
  const libreOffice = findLibreOffice()
  return {
    ...(browser !== null && { GREFFIER_CHROMIUM: browser }),
    ...(libreOffice !== null && { GREFFIER_SOFFICE: libreOffice }),
  }
}

/** One line for what was not shown here, the real window at least: it has a command of its own. */
function notTriedHere(env: Record<string, string>): string {
  const missing = [
    electronBinary() === null
      ? 'la vraie fenêtre Electron (son binaire n’est pas installé ici ; ailleurs : npm run test:electron)'
      : 'la vraie fenêtre Electron (lancez npm run test:electron)',
    ...('GREFFIER_SOFFICE' in env ? [] : ['le rendu des documents (LibreOffice est absent)']),
    ...('GREFFIER_CHROMIUM' in env ? [] : ['l’écran (aucun Chromium trouvé ni installable)']),
  ]
  return `Non essayé ici : ${missing.join(' ; ')}.`
}

async function runAll(reports: string): Promise<readonly Step[]> {
  const checked = await Promise.all(checks.map(runCheck))
  const env = await machineEnvironment()
  const units = await runUnits(reports, env)
  const browser = await runBrowser(reports, env)
  console.error(notTriedHere(env))
  return [...checked, units, browser]
}

const reports = mkdtempSync(join(tmpdir(), 'greffier-test-'))
try {
  const steps = await runAll(reports)
  const counts = total(steps.map((step) => step.counts))
  process.exitCode = counts.failed > 0 ? 1 : 0
  console.log(summaryLine(counts))
} finally {
  rmSync(reports, { recursive: true, force: true })
}
