import { type IsoDate, yearOf } from './dates.ts'
import { formatDate } from './french-typography.ts'

/**
 * A title with the blanks of its template filled: «de la réunion précédente» says its day once there
 * is one, `{date}` is that day, `{year}` the year of this meeting, `{year-1}` and `{year+1}` its
 * neighbours. What nobody knows yet stays visible as «à préciser».
 */
export function filledTitle(
  pattern: string,
  { day, previousDay }: { readonly day: IsoDate; readonly previousDay: IsoDate | null },
): string {
  const dated =
    previousDay === null
      ? pattern
          .replace(/de la (réunion|session) du \{date\}/u, 'de la $1 précédente')
          .replace('du {date}', 'de la réunion précédente')
      : pattern.replace('de la réunion précédente', 'de la réunion du {date}')
  return dated.replace(/\{([^{}]+)\}/gu, (_, name: string) => blank(name, day, previousDay))
}

function blank(name: string, day: IsoDate, previousDay: IsoDate | null): string {
  const year = yearOf(day)
  if (name === 'date') return previousDay === null ? 'à préciser' : formatDate(previousDay)
  if (name === 'year') return String(year)
  if (name === 'year-1') return String(year - 1)
  if (name === 'year+1') return String(year + 1)
  return 'à préciser'
}
