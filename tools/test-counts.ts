/** How many tests of a suite passed, failed and were left out. */
export type Counts = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** A step that is one check, such as the linter. */
export function countCheck(succeeded: boolean): Counts {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 }
}

export function total(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The last line of `npm test`, which other programs read. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * The counts of a suite whose process also ended well or not.
 *
 * A suite that ran nothing has failed, and so has one that ended badly with no failed test: a file
 * that could not be loaded, or an error outside every test.
 */
export function soundCounts(counts: Counts, succeeded: boolean): Counts {
  const ranNothing = counts.passed + counts.failed === 0
  const failedSilently = !succeeded && counts.failed === 0
  return ranNothing || failedSilently ? { ...counts, failed: 1 } : counts
}

/** Reads the report of `vitest --reporter=json`. */
export function vitestCounts(report: unknown): Counts {
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  }
}

/** Reads the report of `playwright test --reporter=json`; a test that passed at the second try passed. */
export function playwrightCounts(report: unknown): Counts {
  const stats = objectAt(report, 'stats')
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected'),
    skipped: numberAt(stats, 'skipped'),
  }
}

function objectAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function numberAt(value: unknown, name: string): number {
  const found = objectAt(value, name)
  return typeof found === 'number' ? found : 0
}
