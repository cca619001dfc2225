const numerals = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/**
 * The number of an item as comptes rendus print it: the first level in Roman numerals.
 *
 * @example
 * minutesNumber('4')   //=> 'IV'
 * minutesNumber('4.1') //=> 'IV.1'
 */
export function minutesNumber(number: string): string {
  const [first = '', ...rest] = number.split('.')
  const rank = Number(first)
  return [Number.isInteger(rank) && rank > 0 ? roman(rank) : first, ...rest].join('.')
}

function roman(rank: number): string {
  const numeral = numerals.find(([, value]) => value <= rank)
  return numeral === undefined ? '' : numeral[0] + roman(rank - numeral[1])
}
