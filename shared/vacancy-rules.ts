import type { BodyKind } from './bodies.ts'
import { isValidOn } from './body-rules.ts'
import { addDays, diffDays, type IsoDate } from './dates.ts'
import type { Mandate, MandateRole, Seat, Vacancy } from './directory.ts'
import { laterOf, needsAlternate, vacantSince } from './seat-rules.ts'

type SeatToFill = Seat & {
  readonly institutionCode: string
  readonly institutionName: string
  readonly bodyCode: string
  readonly bodyName: string
  readonly bodyKind: BodyKind
}

/** The day of today, and the one since when the base has been kept. */
type Watch = { readonly today: IsoDate; readonly watchedSince: IsoDate }

/**
 * The holders that a seat lacks today, with the days since when. An institution need not name an
 * alternate: only one who left is missed.
 */
export function seatVacancies(
  seat: SeatToFill,
  mandates: readonly Mandate[],
  { today: on, watchedSince }: Watch,
): readonly Vacancy[] {
  const hadAlternate = mandates.some(({ role, validTo }) => {
    return role === 'ALTERNATE' && validTo !== null && validTo < on
  })
  const wanted: readonly MandateRole[] =
    hadAlternate && needsAlternate(seat.quality, seat.bodyKind)
      ? ['TITULAR', 'ALTERNATE']
      : ['TITULAR']
  return wanted.flatMap((missing) => {
    const since = vacantSince(seat, mandates, missing, { on, watchedSince })
    if (since === null) return []
    const { bodyId, bodyCode, bodyName, institutionCode, institutionName, quality } = seat
    const place = { bodyId, bodyCode, bodyName, institutionCode, institutionName, quality }
    return [{ ...place, seatId: seat.id, missing, since, days: daysSince(since, on) }]
  })
}

/**
 * The vacant coordination of a group, or nothing when an institution coordinates it today. A group
 * that nobody is known to have coordinated counts from its own day or that of the base.
 *
 * @param coordinations  seats that coordinate or coordinated the group
 */
export function vacantCoordination(
  body: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly validFrom: IsoDate
  },
  coordinations: readonly Pick<Seat, 'validFrom' | 'validTo'>[],
  { today, watchedSince }: Watch,
): readonly Vacancy[] {
  if (coordinations.some((seat) => isValidOn(seat, today))) return []
  const ends = coordinations.flatMap(({ validTo }) =>
    validTo !== null && validTo < today ? [validTo] : [],
  )
  const last = ends.toSorted().at(-1)
  const since = last === undefined ? laterOf(body.validFrom, watchedSince) : addDays(last, 1)
  const { id: bodyId, code: bodyCode, name: bodyName } = body
  const nobody = { seatId: null, institutionCode: '', institutionName: '' }
  const missing = { quality: 'COORDINATOR', missing: 'COORDINATOR' } as const
  return [
    { ...nobody, ...missing, bodyId, bodyCode, bodyName, since, days: daysSince(since, today) },
  ]
}

/** Whole days of a vacancy, 0 on its first day. */
function daysSince(since: IsoDate, today: IsoDate): number {
  return Math.max(0, diffDays(since, today))
}
