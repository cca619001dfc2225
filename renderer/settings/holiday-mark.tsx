import type { HolidayCertainty } from '../../shared/settings.ts'

/** How certain a day off is, as the planner draws it: full, hatched, with a dot, under a bar. */
export function HolidayMark({ certainty }: { readonly certainty: HolidayCertainty }) {
  return <i className="settings-holiday" data-certainty={certainty} aria-hidden="true" />
}
