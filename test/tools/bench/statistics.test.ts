import { describe, expect, it } from 'vitest'
import { median, pairedRatios, percentile, spread } from '../../../tools/bench/statistics.ts'

describe('the median', () => {
  it('is the middle of an odd number of values, in whatever order they came', () => {
    expect(median([9, 1, 5])).toBe(5)
  })

  it('is the mean of the two middle ones of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  it('of nothing is a bug', () => {
    expect(() => median([])).toThrow('No value')
  })
})

describe('a percentile', () => {
  it.each([
    [0.5, 20],
    [0.75, 30],
    [0.95, 40],
    [1, 40],
    [0, 10],
  ])('%s of four values is %s', (part, expected) => {
    expect(percentile([40, 10, 30, 20], part)).toBe(expected)
  })

  it('of twenty values leaves one of them above 95 %', () => {
    const values = Array.from({ length: 20 }, (_, index) => index + 1)
    expect(percentile(values, 0.95)).toBe(19)
  })
})

describe('the spread', () => {
  it('is the distance within which half of the values lie, as a part of the median', () => {
    expect(spread([90, 100, 110])).toBe(0.1)
  })

  it('does not follow one value gone wild', () => {
    expect(spread([90, 100, 110, 100, 9000])).toBe(0.1)
  })
})

describe('paired ratios', () => {
  it('compare what was taken side by side', () => {
    expect(pairedRatios([200, 900], [100, 300])).toEqual([2, 3])
  })

  it('of unequal rows are a bug', () => {
    expect(() => pairedRatios([1], [1, 2])).toThrow('pairs')
  })
})
