import type { Noise } from './noise.ts'

/** One figure of the issue against its limit. */
export type Figure = {
  readonly name: string
  /** What was measured against what, in a few words. */
  readonly what: string
  readonly value: number
  readonly limit: number
  readonly unit: '×' | 'ms' | 'MB'
  /** Of the samples behind the value: see `spread`. Null where one sample is all there is. */
  readonly spread: number | null
  /** What else the run showed, in milliseconds unless the name says another unit. */
  readonly facts: Readonly<Record<string, number | string>>
}

/** A measure that this machine, or this state of the project, does not allow. */
export type Skipped = { readonly name: string; readonly reason: string }

export type Report = {
  readonly figures: readonly Figure[]
  readonly skipped: readonly Skipped[]
  readonly noise: Noise
}

export function isWithin({ value, limit }: Figure): boolean {
  return value <= limit
}

/** What `--json` prints: one value, with the verdicts in it. */
export function reportValue({ figures, skipped, noise }: Report) {
  return {
    passed: figures.every(isWithin) && skipped.length === 0,
    figures: figures.map((figure) => ({ ...figure, isWithin: isWithin(figure) })),
    skipped,
    noise,
  }
}

/** The same for a person: one line a figure, what lies behind it beneath. */
export function reportLines({ figures, skipped, noise }: Report): readonly string[] {
  return [
    ...figures.flatMap(figureLines),
    ...skipped.map(({ name, reason }) => `– ${name}: not measured, ${reason}`),
    '',
    noiseLine(noise),
  ]
}

function figureLines(figure: Figure): readonly string[] {
  const { name, what, value, limit, unit } = figure
  const verdict = isWithin(figure) ? '✓' : '✗'
  const measured = `${amount(value, unit)} (limit ${amount(limit, unit)})`
  const spread = figure.spread === null ? '' : `, ± ${Math.round(figure.spread * 100)} %`
  const facts = Object.entries(figure.facts).map(([fact, of]) => `${fact} ${roundedFact(of)}`)
  return [
    `${verdict} ${name.padEnd(16)} ${measured}${spread}  ${what}`,
    ...(facts.length === 0 ? [] : [`  ${''.padEnd(16)} ${facts.join(' · ')}`]),
  ]
}

function amount(value: number, unit: Figure['unit']): string {
  return `${roundedFact(value)} ${unit}`
}

/** Three digits are more than any of these figures carries. */
function roundedFact(value: number | string): string {
  if (typeof value === 'string') return value
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

function noiseLine({ cores, loadBefore, loadAfter, slowest }: Noise): string {
  const slowed = Math.round((slowest - 1) * 100)
  return (
    `Machine: ${cores} cores, load ${loadBefore} before and ${loadAfter} after; ` +
    `the same fixed work took up to ${slowed} % longer than at its fastest. ` +
    'Figures marked × were taken side by side, the others bear the load of the machine.'
  )
}
