/** The middle of the values; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  const lower = sorted[Math.ceil(middle) - 1]
  if (upper === undefined || lower === undefined) throw new RangeError('No value to take')
  return (upper + lower) / 2
}

/**
 * The smallest value that at least this part of the values does not exceed (nearest rank).
 *
 * @param part  0 to 1; 0.95 for p95
 *
 * @example
 * percentile([10, 20, 30, 40], 0.75) //=> 30
 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]
  if (found === undefined) throw new RangeError('No value to take')
  return found
}

/**
 * How far the values lie from their median, as a part of it: half of them lie within this distance.
 * It says how much of a figure is noise, and one value gone wild does not move it.
 *
 * @example
 * spread([90, 100, 110]) //=> 0.1
 */
export function spread(values: readonly number[]): number {
  const middle = median(values)
  return middle === 0 ? 0 : median(values.map((value) => Math.abs(value - middle))) / middle
}

/**
 * The ratios of values that were taken side by side: what slows the machine down for
 * a while slows both, and leaves their ratio.
 */
export function pairedRatios(
  values: readonly number[],
  against: readonly number[],
): readonly number[] {
  if (values.length !== against.length) throw new RangeError('The values do not go in pairs')
  return values.map((value, at) => value / (against[at] ?? Number.NaN))
}
