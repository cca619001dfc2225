import { setFlagsFromString } from 'node:v8'

/**
 * Lets the memory of this process grow by a fifth between two collections instead of doubling.
 *
 * The core lives all day beside Word and a browser, on laptops of 4 to 8 GB. Its lists are large and
 * short-lived: left alone, the engine keeps twice what they need. Measured on ten years: 40 MB less,
 * no slower.
 */
export function growHeapSlowly(): void {
  setFlagsFromString('--heap-growing-percent=20')
  // The launcher lets the start go without a collection; the worker of documents does with less.
  setFlagsFromString('--initial-old-space-size=0')
}
