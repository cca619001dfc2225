import { Worker } from 'node:worker_threads'
import type { BuiltFile, BuildJob, WordRunner } from './word-runner.ts'
import type { NumberedAnswer, NumberedJob } from './word-worker.ts'

type Waiting = {
  readonly resolve: (files: readonly BuiltFile[]) => void
  readonly reject: (failure: Error) => void
}

/**
 * Runs the Word builders in one worker thread, started at the first document: most sessions begin
 * with reading, and the library of the format takes time to load. A worker that dies fails the jobs
 * it had and is replaced at the next one.
 *
 * @param workerFile  the worker's own file where the program is bundled
 */
export function createWordRunner(workerFile?: URL): WordRunner {
  const file = workerFile ?? new URL('./word-worker.ts', import.meta.url)
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastNumber = 0

  function start(): Worker {
    // A document is small: the worker must not keep for long what a larger nursery would.
    const started = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: 8 } })
    started.on('message', (answer: NumberedAnswer) => settle(waiting, answer))
    started.on('error', (failure) => failAll(waiting, failure))
    started.on('exit', () => {
      if (worker === started) worker = null
      failAll(waiting, new Error('The Word worker stopped'))
    })
    started.unref()
    return started
  }

  return {
    build: (job: BuildJob) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        lastNumber += 1
        waiting.set(lastNumber, { resolve, reject })
        // While a document is awaited the worker keeps the process alive.
        worker.ref()
        worker.postMessage({ number: lastNumber, job } satisfies NumberedJob)
      }),
    close: async () => {
      await worker?.terminate()
    },
  }

  function settle(jobs: Map<number, Waiting>, answer: NumberedAnswer): void {
    const job = jobs.get(answer.number)
    jobs.delete(answer.number)
    if (jobs.size === 0) worker?.unref()
    if (job === undefined) return
    if ('files' in answer) job.resolve(answer.files)
    else job.reject(new Error(answer.failure))
  }
}

function failAll(waiting: Map<number, Waiting>, failure: Error): void {
  for (const { reject } of waiting.values()) reject(failure)
  waiting.clear()
}
