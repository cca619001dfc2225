import type { Body } from '../../shared/bodies.ts'
import { isoDate } from '../../shared/dates.ts'
import type { Institution, Mandate, Person, Seat } from '../../shared/directory.ts'
import { rowId } from '../db/operations.ts'
import { type Dice, inventName } from './invented-texts.ts'

export type InventedDirectory = {
  readonly institutions: readonly Institution[]
  readonly people: readonly Person[]
  readonly seats: readonly Seat[]
  readonly mandates: readonly Mandate[]
}

const institutionsInAll = 60
const seatsInBody = 12
const validity = { validFrom: isoDate('2000-01-01'), validTo: null }

/** Institutions, people who work there, and seats with their two holders in every body. */
export function inventDirectory(
  dice: Dice,
  bodies: readonly Body[],
  peopleInAll: number,
): InventedDirectory {
  const institutions = Array.from({ length: institutionsInAll }, (_, at) =>
    institution(`INV-${at + 1}`),
  )
  const [first, ...others] = institutions
  if (first === undefined) throw new Error('A directory needs an institution')
  const people = Array.from({ length: peopleInAll }, () =>
    person(dice, dice.pick([first, ...others])),
  )
  const seats = bodies.flatMap((body) =>
    institutions
      .slice(0, seatsInBody)
      .map((holder, position) => seat(body, institutions[position * 5] ?? holder, position)),
  )
  const mandates = seats.flatMap((held) => holders(dice, held, people))
  return { institutions, people, seats, mandates }
}

/** A made-up institution of this code. */
export function institution(code: string): Institution {
  return {
    id: rowId(),
    revision: 1,
    code,
    name: `Institution inventée ${code}`,
    nameWithArticle: `l’Institution inventée ${code}`,
    category: 'BILATERAL',
    parentId: null,
    isUnCoordination: false,
    address: '',
    ...validity,
  }
}

function person(dice: Dice, { id, code }: Institution): Person {
  const { given, family } = inventName(dice)
  return {
    id: rowId(),
    revision: 1,
    honorific: dice.pick(['M.', 'Mme', 'Dr']),
    gender: null,
    givenName: given,
    familyName: family,
    jobTitle: 'Chargé de programme',
    institutionId: id,
    protocolRank: null,
    email: `${code.toLowerCase()}.${dice.below(1_000_000)}@exemple.org`,
    phone: '',
    verifiedOn: null,
    note: '',
    ...validity,
  }
}

function seat({ id }: Body, holder: Institution, position: number): Seat {
  return {
    id: rowId(),
    revision: 1,
    bodyId: id,
    institutionId: holder.id,
    quality: 'MEMBER',
    position,
    ...validity,
  }
}

function holders(dice: Dice, held: Seat, people: readonly Person[]): readonly Mandate[] {
  const colleagues = people.filter(({ institutionId }) => institutionId === held.institutionId)
  const start = dice.below(Math.max(colleagues.length, 1))
  return colleagues.slice(start, start + 2).map(({ id }, index) => ({
    id: rowId(),
    revision: 1,
    seatId: held.id,
    personId: id,
    role: index === 0 ? ('TITULAR' as const) : ('ALTERNATE' as const),
    hasDecisionMandate: true,
    ...validity,
  }))
}
