import { afterEach, describe, expect, it } from 'vitest'
import type { Core } from '../../../electron/core.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { DecisionPatch } from '../../../shared/decisions.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let close = async (): Promise<void> => undefined
afterEach(async () => close())

async function demo() {
  const core = await coreOfDemo()
  close = core.dispose
  return core
}

async function decisionOf({ client }: Core, reference: string) {
  const lines = await client.decisions.list({ limit: 2000 })
  const found = lines.find((line) => line.reference === reference)
  if (found === undefined) throw new Error(`No decision ${reference}`)
  return found
}

async function correct(core: Core, reference: string, patch: DecisionPatch) {
  const { id, revision } = await decisionOf(core, reference)
  return core.client.decisions.update({ operationId: newId(), id, seenRevision: revision, patch })
}

async function personOf({ client }: Core, family: string) {
  const { people } = await client.people.list({})
  const found = people.find(({ familyName }) => familyName === family)
  if (found === undefined) throw new Error(`Nobody of name ${family}`)
  return found
}

describe('the correction of a decision', () => {
  it('names a person of the institution that leads, and nobody else', async () => {
    const core = await demo()
    const graphique = await personOf(core, 'GRAPHIQUE')
    const line = await correct(core, 'GEC-2026-09-D01', { leadPersonId: graphique.id })
    expect(line.leadPersonName).toBe('Mona GRAPHIQUE')
    const trame = await personOf(core, 'TRAME')
    const refused = correct(core, 'GEC-2026-09-D01', { leadPersonId: trame.id })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      data: { what: 'Adama TRAME n’est pas de l’institution responsable (UNICEF).' },
    })
  })

  it('forgets the person when another institution leads', async () => {
    const core = await demo()
    const graphique = await personOf(core, 'GRAPHIQUE')
    const gec = 'GEC-2026-10-D01'
    const unicef = await decisionOf(core, 'GEC-2026-09-D01')
    const lead = { leadInstitutionId: unicef.leadInstitutionId, leadPersonId: graphique.id }
    await correct(core, gec, lead)
    const { leadInstitutionId } = await decisionOf(core, 'CGT-2026-02-D01')
    const line = await correct(core, gec, { leadInstitutionId })
    expect(line.leadPersonId).toBeNull()
  })

  it('goes on after the minutes were adopted for what is followed, not for what they print', async () => {
    const core = await demo()
    const line = await correct(core, 'GEC-2026-09-D01', {
      difficulties: 'Deux régions sans données.',
      correctiveMeasures: 'Mission conjointe en décembre.',
      observations: 'Voir la note du GT Eau.',
    })
    expect(line).toMatchObject({ difficulties: 'Deux régions sans données.' })
    const wording = { wording: 'Cartographier tous les appuis' }
    await expect(correct(core, 'GEC-2026-09-D01', wording)).rejects.toMatchObject({
      code: 'locked',
    })
  })

  it('comes back from the corbeille with its diary', async () => {
    const core = await demo()
    const decision = await decisionOf(core, 'GEC-2026-10-D01')
    const said = { note: 'Le projet est prêt.' }
    const { id } = decision
    const { line } = await core.client.followUp.follow({
      operationId: newId(),
      id,
      seenRevision: decision.revision,
      said,
    })
    const told = (await core.client.followUp.sheet({ id })).diary.length
    const gone = { operationId: newId(), id, seenRevision: line.revision }
    await core.client.decisions.remove(gone)
    const trash = await core.client.history.trash()
    const [lost] = trash.filter(({ rowId }) => rowId === id)
    if (lost === undefined) throw new Error('Not in the corbeille')
    expect(trash.filter(({ operationSeq }) => operationSeq === lost.operationSeq)).toHaveLength(1)
    const { operationSeq, rowId } = lost
    const restored = { operationId: newId(), operationSeq, table: 'decision' as const, rowId }
    await core.client.history.restore(restored)
    expect((await core.client.followUp.sheet({ id })).diary).toHaveLength(told)
  })
})

describe('the day of a decision', () => {
  it('is that of its meeting, wherever it is moved', async () => {
    const core = await demo()
    const { meetings } = await core.client.meetings.list({})
    const meeting = meetings.find(({ reference }) => reference === 'GEC-2026-10')
    if (meeting === undefined) throw new Error('No meeting')
    await core.client.meetings.update({
      operationId: newId(),
      id: meeting.id,
      seenRevision: meeting.revision,
      patch: { day: isoDate('2026-11-13') },
    })
    expect((await decisionOf(core, 'GEC-2026-10-D01')).takenOn).toBe('2026-11-13')
  })
})

describe('two records of one person', () => {
  it('become one that answers for the decisions of both', async () => {
    const core = await demo()
    const graphique = await personOf(core, 'GRAPHIQUE')
    const tableau = await personOf(core, 'TABLEAU')
    await correct(core, 'GEC-2026-09-D01', { leadPersonId: tableau.id })
    await core.client.people.merge({
      operationId: newId(),
      keptId: graphique.id,
      mergedId: tableau.id,
    })
    expect((await decisionOf(core, 'GEC-2026-09-D01')).leadPersonId).toBe(graphique.id)
  })
})
