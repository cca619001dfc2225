import { type IsoDate, yearOf } from './dates.ts'
import { foldText } from './folding.ts'
import type { ImportBody } from './follow-up-import-party-rules.ts'
import { readLooseDay } from './follow-up-import-day-rules.ts'
import { monthPattern } from './follow-up-import-month-rules.ts'

/** What titles say of the lines under them. */
export type LineContext = {
  readonly body: ImportBody | null
  readonly takenOn: IsoDate | null
  readonly year: number | null
}

export const noContext: LineContext = { body: null, takenOn: null, year: null }

type Reading = {
  readonly findBody: (text: string) => ImportBody | null
  readonly today: IsoDate
}

/** A day in numbers or in words within a longer text. */
const dayWithin = new RegExp(
  String.raw`\b(?:\d{1,2}(?:er)? ${monthPattern} \d{4}|\d{1,2}[ /.]\d{1,2}[ /.]\d{2,4}|\d{4} \d{2} \d{2})\b`,
  'u',
)

/**
 * What a title tells: «GEC – réunion du 12 novembre 2026» a body and a day, «Année 2025» a year.
 * What it does not tell stays as the titles above it said, but for the day.
 *
 * @param isCaption  true above the headers, where a day is that of the table and no decision's
 */
export function readContext(
  title: string,
  above: LineContext,
  { findBody, today }: Reading,
  isCaption: boolean,
): LineContext {
  const day = isCaption ? null : dayIn(title, { year: above.year, today })
  const said = isCaption ? foldText(title).replace(new RegExp(dayWithin, 'gu'), ' ') : title
  const year = Number(/(?:^|\D)((?:19|20)\d{2})(?!\d)/u.exec(said)?.[1] ?? 0)
  return {
    body: findBody(title) ?? above.body,
    takenOn: day,
    year: day === null ? (year === 0 ? above.year : year) : yearOf(day),
  }
}

/** The day that a text names somewhere, such as «Réunion du 12/11/2026»; null for none. */
export function dayIn(
  text: string,
  { year, today }: { readonly year: number | null; readonly today: IsoDate },
): IsoDate | null {
  const found = dayWithin.exec(foldText(text))?.[0]
  if (found === undefined) return null
  const reading = readLooseDay(found, { year, after: null, today, tense: 'past' }, 1900)
  return reading.kind === 'exact' || reading.kind === 'understood' ? reading.day : null
}
