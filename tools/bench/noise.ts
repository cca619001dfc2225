import { createHash } from 'node:crypto'
import { availableParallelism, loadavg } from 'node:os'

/** How far this machine can be trusted, taken while the measures run. */
export type Noise = {
  readonly cores: number
  /** Programs that wanted a core, averaged over a minute. */
  readonly loadBefore: number
  readonly loadAfter: number
  /** The slowest run of one fixed piece of work against its fastest: 1 on a machine left alone. */
  readonly slowest: number
}

export type NoiseWatch = {
  /** Times the fixed work once more; called between measures. */
  readonly look: () => void
  readonly end: () => Noise
}

const looks = 5

export function watchNoise(): NoiseWatch {
  const loadBefore = currentLoad()
  const durations: number[] = []
  const look = () => {
    for (let time = 0; time < looks; time++) durations.push(timeFixedWork())
  }
  // The first run of any code is slower: it says nothing about the machine.
  timeFixedWork()
  look()
  const end = () => {
    look()
    const slowest = Math.max(...durations) / Math.min(...durations)
    return { cores: availableParallelism(), loadBefore, loadAfter: currentLoad(), slowest }
  }
  return { look, end }
}

function currentLoad(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1))
}

function timeFixedWork(): number {
  const start = performance.now()
  const hash = createHash('sha256')
  const block = Buffer.alloc(1 << 20, 'greffier')
  for (let time = 0; time < 24; time++) hash.update(block)
  hash.digest()
  return performance.now() - start
}
