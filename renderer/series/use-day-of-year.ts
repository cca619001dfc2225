import type { IsoDate } from '../../shared/dates.ts'
import { useFormats } from '../ui/formats.ts'

/** A day without its year, where the year stands above the table: «jeudi 14 janvier». */
export function useDayOfYear(): (day: IsoDate) => string {
  const { day: whole } = useFormats()
  return (day) => whole(day).replace(/[ \u00A0]\d{4}$/u, '')
}
