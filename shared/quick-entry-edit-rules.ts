import { addDays, dayOfMonth, type IsoDate, monthOf, yearOf } from './dates.ts'
import type { DecisionKind } from './decision-codes.ts'
import type { DecisionType } from './decisions.ts'
import type { QuickMark } from './quick-entry-rules.ts'

type Place = { readonly start: number; readonly end: number }

/** A day as a quick entry reads it back whatever the meeting: «pour le 15/12/2026». */
export function dayWords(day: IsoDate): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `pour le ${twoDigits(dayOfMonth(day))}/${twoDigits(monthOf(day))}/${yearOf(day)}`
}

/** The line with other words in one place. */
export function replaced(text: string, { start, end }: Place, words: string): string {
  return text.slice(0, start) + words + text.slice(end)
}

/** The line with more words at its end. */
export function appended(text: string, words: string): string {
  const before = text.trimEnd()
  return before === '' ? `${words} ` : `${before} ${words}`
}

/** The line with a lead before everything else, where a first name means who leads. */
export function withLead(text: string, kindEnd: number, words: string): string {
  return `${text.slice(0, kindEnd)}${words} ${text.slice(kindEnd).trimStart()}`
}

/** The line without a mark, and without what tied it to the next name. */
export function withoutMark(text: string, { cut }: QuickMark): string {
  const before = text.slice(0, cut.start)
  const after = text.slice(cut.end)
  if (cut.isGlued === true) return before + after
  const untied = after.replace(/^\s*(?:[,;/&+]|et|and)\s*(?=@)/iu, ' ')
  return before === '' ? untied.trimStart() : `${before.trimEnd()} ${untied.trimStart()}`.trimEnd()
}

/** The line with another kind said before it; the usual kind needs no words. */
export function withKind(
  text: string,
  mark: QuickMark | null,
  kind: DecisionKind,
  types: readonly DecisionType[],
): string {
  const index = types.findIndex((type) => type.kind === kind)
  const words = index > 0 ? `${types[index]?.label ?? ''} : ` : ''
  return mark === null ? words + text : replaced(text, mark.cut, words)
}

/** The neighbour of a value in a list that has no end; the first or the last where there is none. */
export function stepped<Value>(
  values: readonly Value[],
  current: Value | null,
  step: 1 | -1,
): Value | null {
  const at = current === null ? -1 : values.indexOf(current)
  const next = at === -1 ? (step === 1 ? 0 : values.length - 1) : at + step
  return values[(next + values.length) % values.length] ?? null
}

export function steppedDay(day: IsoDate | null, step: 1 | -1, from: IsoDate): IsoDate {
  return addDays(day ?? from, step)
}

/** A name being typed behind its sign, where the caret stands. */
export type TypedName = Place & { readonly sign: '@' | '#'; readonly typed: string }

/** The name that the caret stands at the end of; null elsewhere. */
export function typedName(text: string, caret: number): TypedName | null {
  const match = /(?<![\p{L}\p{N}_.@#-])([@#])([^\s@#,;:]*)$/u.exec(text.slice(0, caret))
  if (match === null || /^\d+$/u.test(match[2] ?? '')) return null
  const end = caret + (/^[\p{L}\p{N}_.&-]*/u.exec(text.slice(caret))?.[0].length ?? 0)
  const sign = match[1] === '@' ? '@' : '#'
  return { sign, start: match.index, end, typed: text.slice(match.index + 1, end) }
}
