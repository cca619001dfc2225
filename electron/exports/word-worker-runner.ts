import type { WordRunner } from './word-runner.ts'

/** Runs the Word builders in a worker thread of the core. */
export function createWordRunner(_workerFile?: URL): WordRunner {
  return {
    build: async () => [],
    close: async () => undefined,
  }
}
