import type { Body } from './bodies.ts'
import type { Demo } from './demo-schema.ts'
import type { Institution, Mandate, Person, Seat, TroikaTerm } from './directory.ts'
import { given, idOf } from './profile-rules.ts'

/** Ids by the code, or for people by the family name, under which the data name each other. */
export type Ids = ReadonlyMap<string, string>

export type DemoDirectory = {
  readonly institutions: readonly Institution[]
  readonly people: readonly Person[]
  readonly seats: readonly Seat[]
  readonly mandates: readonly Mandate[]
  readonly troikaTerms: readonly TroikaTerm[]
}

type DemoSeat = Demo['seats'][number]['seats'][number]

/** Institutions, people, seats with their holders, and the terms of the Troïka. */
export function demoDirectory(
  demo: Demo,
  bodies: readonly Body[],
  newId: () => string,
): DemoDirectory & { readonly institutionIds: Ids; readonly personIds: Ids } {
  const institutionIds = new Map(demo.institutions.map(({ code }) => [code, newId()]))
  const personIds = new Map(demo.people.map(({ familyName }) => [familyName, newId()]))
  const bodyIds = new Map(bodies.map(({ code, id }) => [code, id]))
  const seated = demo.seats.flatMap(({ body, seats }) =>
    seats.map((seat, index) => {
      const place = { bodyId: idOf(bodyIds, body), position: index + 1 }
      return { seat, row: seatRow(seat, place, institutionIds, newId()) }
    }),
  )
  return {
    institutionIds,
    personIds,
    institutions: institutionRows(demo, institutionIds),
    people: personRows(demo, institutionIds, personIds),
    seats: seated.map(({ row }) => row),
    mandates: seated.flatMap(({ seat, row }) => mandateRows(seat, row.id, personIds, newId)),
    troikaTerms: demo.troika.map(({ lead, outgoing, incoming, ...validity }) => ({
      ...validity,
      id: newId(),
      revision: 1,
      leadId: idOf(institutionIds, lead),
      outgoingId: idOf(institutionIds, outgoing),
      incomingId: idOf(institutionIds, incoming),
      note: '',
    })),
  }
}

/** The profile's bodies with what the demonstration says about some of them. */
export function demoBodies(demo: Demo, bodies: readonly Body[]): readonly Body[] {
  const changes = new Map(demo.demo.bodies.map(({ code, ...change }) => [code, change]))
  return bodies.map((body) => ({ ...body, ...given(changes.get(body.code) ?? {}) }))
}

function institutionRows({ institutions }: Demo, ids: Ids): Institution[] {
  return institutions.map(({ parent, ...institution }) => ({
    ...institution,
    id: idOf(ids, institution.code),
    revision: 1,
    parentId: parent === null ? null : idOf(ids, parent),
  }))
}

function personRows({ people }: Demo, institutionIds: Ids, ids: Ids): Person[] {
  return people.map(({ institution, ...person }) => ({
    ...person,
    id: idOf(ids, person.familyName),
    revision: 1,
    institutionId: institution === null ? null : idOf(institutionIds, institution),
  }))
}

function seatRow(
  { institution, quality, holders, validFrom, validTo }: DemoSeat,
  place: Pick<Seat, 'bodyId' | 'position'>,
  institutionIds: Ids,
  id: string,
): Seat {
  const first = validFrom ?? holders.map((holder) => holder.validFrom).toSorted()[0]
  if (first === undefined) throw new Error(`A seat of ${institution} has neither start nor holder`)
  const institutionId = idOf(institutionIds, institution)
  return { ...place, id, revision: 1, institutionId, quality, validFrom: first, validTo }
}

function mandateRows(
  { holders }: DemoSeat,
  seatId: string,
  personIds: Ids,
  newId: () => string,
): Mandate[] {
  return holders.map(({ person, ...mandate }) => ({
    ...mandate,
    id: newId(),
    revision: 1,
    seatId,
    personId: idOf(personIds, person),
  }))
}
