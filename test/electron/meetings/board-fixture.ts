import type { Core } from '../../../electron/core.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { SeatQuality } from '../../../shared/directory.ts'
import { newId } from '../core-fixture.ts'

const always = { validFrom: isoDate('2026-01-01'), validTo: null }

/** Seats of the board made up for the tests: five members of four institutions, and an observer. */
const seats: readonly (readonly [
  code: string,
  quality: SeatQuality,
  holders: readonly string[],
])[] = [
  ['MEF', 'CHAIR', ['MODIBO', 'AWA']],
  ['MEF', 'MEMBER', ['SITAN']],
  ['MSDS', 'MEMBER', ['OUMAR', 'FANTA']],
  ['CA', 'MEMBER', ['CLAIRE']],
  ['ONG', 'MEMBER', []],
  ['BM', 'OBSERVER', ['JEAN']],
]

/** Seats the board of a programme and plans its session of 20 November 2026. */
export async function planBoardSession(client: Core['client']) {
  const board = (await client.bodies.list({})).find(({ code }) => code === 'CNP')
  if (board === undefined) throw new Error('The profile has no CNP')
  for (const [index, [code, quality, holders]] of seats.entries()) {
    const institutionId = await institutionOf(client, code)
    const { id: seatId } = await client.seats.create({
      operationId: newId(),
      draft: { bodyId: board.id, institutionId, quality, position: index + 1, ...always },
    })
    for (const [rank, familyName] of holders.entries()) {
      const person = await createPerson(client, familyName, institutionId)
      await client.seats.assign({
        operationId: newId(),
        draft: {
          seatId,
          personId: person.id,
          role: rank === 0 ? 'TITULAR' : 'ALTERNATE',
          hasDecisionMandate: true,
          ...always,
        },
      })
    }
  }
  const day = isoDate('2026-11-20')
  const { draft } = await client.meetings.propose({ bodyId: board.id, day })
  return client.meetings.plan({ operationId: newId(), bodyId: board.id, draft })
}

async function institutionOf(client: Core['client'], code: string): Promise<string> {
  const known = (await client.institutions.list({})).find((one) => one.code === code)
  if (known !== undefined) return known.id
  const { id } = await client.institutions.create({
    operationId: newId(),
    draft: {
      code,
      name: `Institution ${code}`,
      nameWithArticle: `l’Institution ${code}`,
      category: 'OTHER',
      parentId: null,
      isUnCoordination: false,
      address: '',
      ...always,
    },
  })
  return id
}

async function createPerson(client: Core['client'], familyName: string, institutionId: string) {
  return client.people.create({
    operationId: newId(),
    draft: {
      honorific: 'M.',
      gender: 'M',
      givenName: 'Essai',
      familyName,
      jobTitle: 'Membre fictif',
      institutionId,
      protocolRank: null,
      email: '',
      phone: '',
      verifiedOn: null,
      note: '',
      ...always,
    },
  })
}
