import { useTranslation } from 'react-i18next'
import { type IsoDate, yearOf } from '../../shared/dates.ts'
import type { ActivityState, WorkActivity } from '../../shared/programme.ts'
import { useFormats } from '../ui/formats.ts'
import type { GlyphName } from '../ui/glyphs.tsx'
import type { Tone } from '../ui/status.tsx'

/** The shape and the colour that go with the word of a state. */
export const stateMarks: Readonly<Record<ActivityState, readonly [GlyphName, Tone]>> = {
  NOT_STARTED: ['empty', 'none'],
  IN_PROGRESS: ['half', 'prog'],
  DONE: ['done', 'ok'],
  POSTPONED: ['deferred', 'wait'],
  CANCELLED: ['void', 'none'],
}

/** Days of a programme, short: without the year that its title says, another year by two digits. */
export function useProgrammeDays(year: number) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const day = (value: IsoDate) =>
    yearOf(value) === year
      ? numericDay(value).slice(0, 5)
      : numericDay(value).replace(/\d\d(?=\d\d$)/u, '')
  const period = ({ startsOn, endsOn }: Pick<WorkActivity, 'startsOn' | 'endsOn'>): string => {
    if (startsOn === null)
      return endsOn === null ? '' : t('programme.screen.until', { day: day(endsOn) })
    if (endsOn === null) return t('programme.screen.from', { day: day(startsOn) })
    if (startsOn === endsOn) return day(startsOn)
    return t('programme.screen.period', { from: day(startsOn), to: day(endsOn) })
  }
  return { period }
}
