import { serialDay } from '../../shared/follow-up-import-month-rules.ts'
import { attribute, localName, walkXml } from './import-xml.ts'

/** What a number of a workbook stands for. */
export type NumberMeaning = 'number' | 'percent' | 'day' | 'month' | 'year'

const builtInDays = [14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]

/** The meanings of the cell styles of a workbook, in their order. */
export function readNumberFormats(styles: string): readonly NumberMeaning[] {
  const codes = new Map<number, string>()
  const meanings: NumberMeaning[] = []
  let isInCells = false
  walkXml(styles, {
    open: (name, attributes) => {
      const tag = localName(name)
      if (tag === 'numFmt') {
        codes.set(
          Number(attribute(attributes, 'numFmtId')),
          attribute(attributes, 'formatCode') ?? '',
        )
      }
      if (tag === 'cellXfs') isInCells = true
      if (tag === 'xf' && isInCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0)
        meanings.push(meaningOf(id, codes.get(id)))
      }
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') isInCells = false
    },
    text: () => undefined,
  })
  return meanings
}

function meaningOf(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent'
    if (id === 17) return 'month'
    return builtInDays.includes(id) ? 'day' : 'number'
  }
  // Words in quotes, escaped signs, colours and locales say nothing of what the number is.
  const bare = code
    .replace(/;.*$/su, '')
    .replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, '')
    .toLowerCase()
  if (bare.includes('%')) return 'percent'
  if (!/[dyj]|m/u.test(bare) || /general|standard/u.test(bare)) return 'number'
  if (/[dj]/u.test(bare)) return 'day'
  if (/[ya]/u.test(bare)) return /m/u.test(bare) ? 'month' : 'year'
  return /[hs]/u.test(bare) ? 'number' : 'month'
}

/**
 * A number as the sheet shows it, as far as it matters here: a day as 2026-12-15, a month as 2026-12
 * because its day is Excel's and nobody's, a share with its sign.
 */
export function shownNumber(value: string, meaning: NumberMeaning, system: 1900 | 1904): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (meaning === 'percent') return `${Math.round(number * 1000) / 10} %`
  if (meaning === 'number') return plainNumber(number)
  const day = serialDay(number, system)
  if (day === null) return plainNumber(number)
  return day.slice(0, meaning === 'day' ? 10 : meaning === 'month' ? 7 : 4)
}

/** 0.1 + 0.2 is 0.3 in a sheet. */
function plainNumber(number: number): string {
  return String(Math.round(number * 1e6) / 1e6)
}
