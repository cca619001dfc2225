import { parentPort } from 'node:worker_threads'
import { build } from './job-building.ts'
import type { BuildJob, BuiltFile } from './word-runner.ts'

/** A job with the number under which its answer is awaited. */
export type NumberedJob = { readonly number: number; readonly job: BuildJob }

export type NumberedAnswer =
  | { readonly number: number; readonly files: readonly BuiltFile[] }
  | { readonly number: number; readonly failure: string }

parentPort?.on('message', ({ number, job }: NumberedJob) => {
  build(job)
    .then((files): NumberedAnswer => ({ number, files }))
    .catch((failure: unknown): NumberedAnswer => ({ number, failure: String(failure) }))
    .then((answer) => parentPort?.postMessage(answer, ownBuffers(answer)))
    .catch((failure: unknown) => {
      throw failure
    })
})

/**
 * The memory of large files passes over instead of being copied, which would hold up the other
 * thread. Small ones may share a buffer with something that still needs it.
 */
function ownBuffers(answer: NumberedAnswer): ArrayBuffer[] {
  if (!('files' in answer)) return []
  const buffers = answer.files.flatMap(({ bytes: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  )
  return [...new Set(buffers)]
}
