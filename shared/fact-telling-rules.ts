import { theHoliday, wordings } from './calendar-wording-rules.ts'
import { type IsoDate, monthOf, yearOf } from './dates.ts'
import type { Language, Translate } from './i18n.ts'
import type { HolidayCertainty } from './settings.ts'

type Telling = { readonly t: Translate; readonly language: Language }
type Told = {
  readonly name: string
  readonly day: IsoDate
  readonly certainty: HolidayCertainty
}

/**
 * What became of a day off: «La Tabaski passe du 16 au 17 mai 2027.» Null before a new day and after
 * one that is taken away; nothing is said of a change of name.
 */
export function toldHoliday(
  { t, language }: Telling,
  before: Told | null,
  after: Told | null,
): readonly string[] {
  const { fullDate } = wordings[language]
  const named = (row: Told) => ({ name: row.name, day: fullDate(row.day) })
  if (before === null) return after === null ? [] : [t('calendarFacts.told.added', named(after))]
  if (after === null) return [t('calendarFacts.told.removed', named(before))]
  const { name, day, certainty } = after
  const moved = before.day === day ? [] : [toldMove({ t, language }, name, before.day, day)]
  const said = t(`settings.certainties.${certainty}`).toLowerCase()
  const words = { name, day: fullDate(day), certainty: said }
  return before.certainty === certainty
    ? moved
    : [...moved, t('calendarFacts.told.certainty', words)]
}

/** «La Tabaski passe du 16 au 17 mai 2027.» */
export function toldMove(
  { t, language }: Telling,
  name: string,
  from: IsoDate,
  to: IsoDate,
): string {
  const { fullDate, date } = wordings[language]
  const isOneMonth = yearOf(from) === yearOf(to) && monthOf(from) === monthOf(to)
  const start = yearOf(from) === yearOf(to) ? date(from) : fullDate(from)
  const subject = theHoliday(name, language)
  return t('calendarFacts.told.moved', {
    holiday: subject.charAt(0).toUpperCase() + subject.slice(1),
    from: isOneMonth && language === 'fr' ? (start.split(/[\s\u00A0]/u)[0] ?? start) : start,
    to: fullDate(to),
  })
}
