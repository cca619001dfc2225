import { needsCoordinator } from '../../shared/body-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { Vacancy } from '../../shared/directory.ts'
import { seatVacancies, vacantCoordination } from '../../shared/vacancy-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { findWatchedSince } from '../db/first-day.ts'
import { listCoordinations, listMandates, listOpenBodies, listSeats } from './seat-queries.ts'

/** Groups without coordinator, then seats without titular or alternate, over all open bodies. */
export async function listVacancies(db: AppDatabase, today: IsoDate): Promise<readonly Vacancy[]> {
  const watch = { today, watchedSince: await findWatchedSince(db, today) }
  const bodies = await listOpenBodies(db, today)
  const open = new Set(bodies.map(({ id }) => id))
  const mandatesOf = Map.groupBy(await listMandates(db, null), ({ seatId }) => seatId)
  const coordinationsOf = Map.groupBy(await listCoordinations(db), ({ bodyId }) => bodyId)
  return [
    ...bodies
      .filter(needsCoordinator)
      .flatMap((body) => vacantCoordination(body, coordinationsOf.get(body.id) ?? [], watch)),
    ...(await listSeats(db, null, today))
      .filter(({ bodyId }) => open.has(bodyId))
      .flatMap((seat) => seatVacancies(seat, mandatesOf.get(seat.id) ?? [], watch)),
  ]
}
