import { Worker } from 'node:worker_threads'
import type { BuiltFile, BuildJob, WordRunner } from './word-runner.ts'
import type { NumberedAnswer, NumberedJob } from './word-worker.ts'

type Waiting = {
  readonly resolve: (files: readonly BuiltFile[]) => void
  readonly reject: (failure: Error) => void
}

/** A worker with the jobs that it was given; one that dies fails its own, not those of the next. */
type Running = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

export type WordRunnerOptions = {
  /** The worker's own file where the program is bundled. */
  readonly workerFile?: URL | undefined
  /** Milliseconds without a document after which the worker ends. */
  readonly restMs?: number | undefined
}

/** Documents of one meeting are made one after the other, with a look at each. */
const usualRestMs = 30_000

/**
 * Runs the Word builders in one worker thread, started at the first document: most sessions begin
 * with reading, and the library of the format takes time to load. It ends once no document was
 * asked for a while, since it holds more memory than a morning's screens. A worker that died or
 * ended is replaced at the next document.
 */
export function createWordRunner(options: WordRunnerOptions = {}): WordRunner {
  const file = options.workerFile ?? new URL('./word-worker.ts', import.meta.url)
  const restMs = options.restMs ?? usualRestMs
  let running: Running | null = null
  let rest: NodeJS.Timeout | undefined
  let lastNumber = 0

  function start(): Running {
    // A document is small: the worker must not keep for long what a larger nursery would.
    const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: 8 } })
    const started: Running = { worker, waiting: new Map() }
    worker.on('message', (answer: NumberedAnswer) => {
      settle(started.waiting, answer)
      if (started.waiting.size === 0) letRest(started)
    })
    worker.on('error', (failure) => failAll(started.waiting, failure))
    worker.on('exit', () => {
      if (running === started) running = null
      failAll(started.waiting, new Error('The Word worker stopped'))
    })
    worker.unref()
    return started
  }

  function letRest({ worker }: Running): void {
    worker.unref()
    rest = setTimeout(() => void end(), restMs)
    rest.unref()
  }

  async function end(): Promise<void> {
    clearTimeout(rest)
    const ending = running
    running = null
    await ending?.worker.terminate()
  }

  return {
    build: (job: BuildJob) =>
      new Promise((resolve, reject) => {
        clearTimeout(rest)
        running ??= start()
        const { worker, waiting } = running
        lastNumber += 1
        waiting.set(lastNumber, { resolve, reject })
        // While a document is awaited the worker keeps the process alive.
        worker.ref()
        worker.postMessage({ number: lastNumber, job } satisfies NumberedJob)
      }),
    close: end,
  }
}

function settle(waiting: Map<number, Waiting>, answer: NumberedAnswer): void {
  const job = waiting.get(answer.number)
  waiting.delete(answer.number)
  if (job === undefined) return
  if ('files' in answer) job.resolve(answer.files)
  else job.reject(new Error(answer.failure))
}

function failAll(waiting: Map<number, Waiting>, failure: Error): void {
  for (const { reject } of waiting.values()) reject(failure)
  waiting.clear()
}
