import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // The end-to-end files belong to Playwright.
    exclude: ['test/e2e/**', 'node_modules/**'],
    // Word files and SQLite with full durability are slow on a two-core machine under load.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: availableParallelism(),
    // A moment is local time and a zone: no test may lean on the zone of the machine.
    env: { TZ: 'UTC' },
  },
})
