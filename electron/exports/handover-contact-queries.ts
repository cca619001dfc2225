import { isGroup } from '../../shared/body-rules.ts'
import type { TroikaTerm } from '../../shared/directory.ts'
import type { HandoverContact } from '../../shared/handover-documents.ts'
import { termLabel } from '../../shared/troika-rules.ts'
import { fullName } from './gathering-queries.ts'
import type { RegisterGround } from './register-gathering-queries.ts'

type Ground = Pick<RegisterGround, 'db' | 'today' | 't'>
type Holder = Awaited<ReturnType<typeof listHolders>>[number]

/**
 * Who speaks for the members of both Troïkas, who chairs the meetings with the Government, who
 * coordinates the groups. Institutions without anybody known keep their line.
 */
export async function gatherContacts(
  ground: Ground,
  term: TroikaTerm | null,
  next: TroikaTerm | null,
): Promise<readonly HandoverContact[]> {
  const holders = await listHolders(ground)
  return [
    ...(await troikaContacts(ground, [term, next], holders)),
    ...holders
      .filter(({ level, quality }) => level === 'JOINT' && quality === 'CHAIR')
      .map((holder) => contactOf('government', holder.bodyName, holder)),
    ...holders
      .filter(({ kind, quality }) => isGroup(kind) && quality === 'COORDINATOR')
      .map((holder) => contactOf('groups', holder.bodyName, holder)),
  ]
}

/** The titulars of today, in the order of bodies: the first ones speak at the highest level. */
async function listHolders({ db, today }: Ground) {
  return db
    .selectFrom('mandate')
    .innerJoin('seat', 'seat.id', 'mandate.seatId')
    .innerJoin('body', 'body.id', 'seat.bodyId')
    .innerJoin('institution', 'institution.id', 'seat.institutionId')
    .innerJoin('person', 'person.id', 'mandate.personId')
    .select(['body.name as bodyName', 'body.level', 'body.kind', 'seat.quality'])
    .select(['seat.institutionId', 'institution.name as institution'])
    .select(['person.honorific', 'person.givenName', 'person.familyName', 'person.jobTitle'])
    .select(['person.email', 'person.phone'])
    .where('mandate.role', '=', 'TITULAR')
    .where('mandate.validFrom', '<=', today)
    .where((eb) => eb.or([eb('mandate.validTo', 'is', null), eb('mandate.validTo', '>=', today)]))
    .where('seat.validFrom', '<=', today)
    .where((eb) => eb.or([eb('seat.validTo', 'is', null), eb('seat.validTo', '>=', today)]))
    .where((eb) => eb.or([eb('body.validTo', 'is', null), eb('body.validTo', '>=', today)]))
    .orderBy('body.position')
    .orderBy('body.code')
    .orderBy('seat.position')
    .orderBy('person.protocolRank', (order) => order.asc().nullsLast())
    .orderBy('person.familyName')
    .execute()
}

const roles = ['outgoing', 'lead', 'incoming'] as const

/** Each institution once, with every office that it holds in one term or the other. */
async function troikaContacts(
  { db, t }: Ground,
  terms: readonly (TroikaTerm | null)[],
  holders: readonly Holder[],
): Promise<readonly HandoverContact[]> {
  const offices = new Map<string, string[]>()
  for (const term of terms) {
    if (term === null) continue
    const members = { outgoing: term.outgoingId, lead: term.leadId, incoming: term.incomingId }
    for (const role of roles) {
      const id = members[role]
      if (id === null) continue
      const office = t(`documents.handover.${role}Of`, { term: termLabel(term) })
      offices.set(id, [...(offices.get(id) ?? []), office])
    }
  }
  const institutions = await db.selectFrom('institution').select(['id', 'name']).execute()
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  return [...offices].map(([id, held]) => {
    const office = held.join(', ')
    const holder = holders.find(({ institutionId }) => institutionId === id)
    if (holder !== undefined) return contactOf('troika', office, holder)
    const institution = names.get(id) ?? ''
    return { part: 'troika', office, name: '', jobTitle: '', institution, email: '', phone: '' }
  })
}

function contactOf(part: HandoverContact['part'], office: string, holder: Holder): HandoverContact {
  const { jobTitle, institution, email, phone } = holder
  return { part, office, name: fullName(holder), jobTitle, institution, email, phone }
}
