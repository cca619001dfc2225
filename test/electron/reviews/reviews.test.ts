import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate, localTime } from '../../../shared/dates.ts'
import type { ReviewLine, SlotDraft } from '../../../shared/reviews.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

/** A text as one would type it: its spaces that do not break are plain ones. */
const typed = (text = '') => text.replaceAll('\u00A0', ' ')

const undo = () => core.client.history.undo({ operationId: newId() })

async function lineOf(code: string, year = 2027, version?: string): Promise<ReviewLine> {
  const { lines } = await core.client.reviews.year(
    version === undefined ? { year } : { year, version },
  )
  const line = lines.find(({ review }) => review.code === code)
  if (line === undefined) throw new Error(`no review ${code}`)
  return line
}

async function versionOf(year: number, label: string) {
  const versions = await core.client.reviews.versions({ year })
  return versions.find((version) => version.label === label)!
}

const eventOf = ({ review }: ReviewLine, phase = 'TECHNICAL_SESSION') =>
  `review:${review.id}:${phase}`

const exact = (first: string, last = first): SlotDraft => ({
  precision: 'EXACT',
  firstDay: isoDate(first),
  lastDay: isoDate(last),
  startsAt: localTime('09:00'),
  endsAt: localTime('16:00'),
  place: '',
  isLocked: false,
})

describe('the year of the demonstration', () => {
  it('opens 2026 in its adopted version, with its drift and what it recommended', async () => {
    const year = await core.client.reviews.year({ year: 2026 })
    expect(year.version?.label).toBe('1.0')
    expect(year.version?.state).toBe('ADOPTED')
    expect(year.lines).toHaveLength(13)
    expect(year.frameworks.map(({ code }) => code)).toEqual(['SNEDD'])
    const drifts = year.lines.flatMap(({ review, driftDays }) =>
      driftDays === null || driftDays === 0 ? [] : [[review.code, driftDays]],
    )
    expect(drifts).toEqual([
      ['SAN-CS', 33],
      ['CADRE-P', 4],
    ])
    const recommended = year.lines.filter(({ recommendationCount }) => recommendationCount > 0)
    expect(recommended.map(({ review }) => review.code)).toEqual(['SDR', 'SAN', 'EDU', 'CADRE-P'])
  })

  it('knows what was held in part and what awaits a date', async () => {
    const justice = await lineOf('JUS', 2026)
    expect(justice.review.state).toBe('HELD_PARTIAL')
    expect(justice.slots.find(({ phase }) => phase === 'POLITICAL_SESSION')?.precision).toBe(
      'TO_AGREE',
    )
    const roads = await lineOf('INF', 2026)
    expect(roads.review.state).toBe('RESCHEDULED')
    expect(roads.postponements[0]?.toDay).toBeNull()
  })

  it('tells the committee that was held after the review of the strategy', async () => {
    const { findings } = await core.client.reviews.check({ year: 2026 })
    const hard = findings.filter(({ severity }) => severity === 'HARD')
    expect(hard.map(({ rule }) => rule)).toEqual(['H10'])
    expect(typed(hard[0]?.sentence)).toContain('comité de suivi de la revue Santé (25 juin 2026)')
  })

  it('states the execution of June', async () => {
    const state = await core.client.reviews.execution({ year: 2026, on: isoDate('2026-06-30') })
    const { heldOnTime, heldLate, notHeld, toCome } = state
    expect({ heldOnTime, heldLate, notHeld, toCome }).toEqual({
      heldOnTime: 9,
      heldLate: 2,
      notHeld: 1,
      toCome: 1,
    })
    expect(state.sentences.join('\n')).toContain('soit 33 jours ouvrés plus tard')
  })
})

describe('the rules on 2027', () => {
  it('find exactly what the proposed draft holds', async () => {
    const { findings, hardCount } = await core.client.reviews.check({ year: 2027, version: '0.1' })
    const rules = findings.map(({ rule }) => rule).toSorted()
    expect(rules).toEqual(
      ['H02', 'H03', 'H04', 'H05', 'H10', 'H12', 'H13', 'W01', 'W05', 'W05'].toSorted(),
    )
    expect(hardCount).toBe(6)
    for (const { severity, sentence, proposal } of findings) {
      if (severity !== 'HARD') continue
      expect(proposal).not.toBeNull()
      expect(sentence).toContain('Proposition\u00A0:')
    }
  })

  it('find nothing that blocks the arbitrated version', async () => {
    const { hardCount } = await core.client.reviews.check({ year: 2027, version: '1.0' })
    expect(hardCount).toBe(0)
  })

  it('see the trap of one week later: the day of Africa', async () => {
    const line = await lineOf('EDU', 2027, '0.1')
    const move = {
      eventId: eventOf(line),
      first: isoDate('2027-05-24'),
      last: isoDate('2027-05-26'),
    }
    const tried = { year: 2027, version: '0.1', moves: [move] }
    const { findings } = await core.client.reviews.check(tried)
    const own = findings.filter(({ eventIds }) => eventIds.includes(move.eventId))
    // The day itself, and the Monday that it makes a bridge.
    expect(own.map(({ rule }) => rule)).toEqual(['H02', 'W08'])
    expect(typed(own[0]?.sentence)).toMatch(/mardi 25 mai.*Journée de l’Afrique/u)
    const stored = await lineOf('EDU', 2027, '0.1')
    expect(stored.slots[0]?.firstDay).toBe('2027-05-17')
  })

  it('hold the GEC of January on the day before the holiday, and say why it is not its Thursday', async () => {
    const draft = { year: 2027, version: '0.1' }
    const { events } = await core.client.calendar.year(draft)
    const gec = events.filter(({ sitting }) => sitting?.bodyCode === 'GEC')
    const january = gec.find(({ days }) => days.first.startsWith('2027-01'))
    expect(january?.days).toEqual({ first: '2027-01-13', last: '2027-01-13' })
    expect(gec.map(({ days: { first } }) => first.slice(5, 7))).not.toContain('08')
    const thursday = isoDate('2027-01-14')
    const move = { eventId: january?.id ?? '', first: thursday, last: thursday }
    const { findings } = await core.client.reviews.check({ ...draft, all: true, moves: [move] })
    const holiday = findings.find(
      ({ rule, eventIds }) => rule === 'H02' && eventIds.includes(move.eventId),
    )
    expect(typed(holiday?.sentence)).toMatch(/GEC.*jeudi 14 janvier, férié/u)
  })

  it('propose free days for one event, the best first', async () => {
    const line = await lineOf('SDR', 2027, '0.1')
    const asked = { year: 2027, version: '0.1', eventId: eventOf(line), most: 3 }
    const { slots } = await core.client.reviews.propose(asked)
    expect(slots).toHaveLength(3)
    expect(typed(slots[0]?.sentence)).toContain('du lundi 12 au mardi 13 avril')
  })

  it('refuse a move of what the year does not have', async () => {
    const move = { eventId: 'review:x', first: isoDate('2027-05-24'), last: isoDate('2027-05-26') }
    await expect(
      core.client.reviews.check({ year: 2027, version: '0.1', moves: [move] }),
    ).rejects.toMatchObject({ cause: { sentence: 'calendarMoveUnknown' } })
  })
})

describe('two versions', () => {
  it('are compared in sentences', async () => {
    const asked = { year: 2027, from: '0.1', to: '1.0' }
    const { differences } = await core.client.reviews.compare(asked)
    const sentences = differences.map(({ sentence }) => typed(sentence))
    expect(sentences).toContain('la revue Éducation passe du 17–19 mai au 19–21 mai')
    expect(sentences).toHaveLength(9)
    expect(new Set(differences.map(({ reviewId }) => reviewId)).size).toBe(8)
  })

  it('and the state of execution are told in English on an English screen', async () => {
    const { id, revision } = await core.client.settings.organisation()
    await core.client.settings.updateOrganisation({
      operationId: newId(),
      id,
      seenRevision: revision,
      patch: { language: 'en' },
    })
    const { differences } = await core.client.reviews.compare({
      year: 2027,
      from: '0.1',
      to: '1.0',
    })
    const sentences = differences.map(({ sentence }) => typed(sentence))
    expect(
      sentences.filter((sentence) => sentence.endsWith(' from 17–19 May to 19–21 May')),
    ).toHaveLength(1)
    expect(sentences.join(' ')).not.toMatch(/mars|avril|\bmai\b|juin|octobre/u)
    const { sentences: told } = await core.client.reviews.execution({ year: 2026 })
    expect(typed(told[0])).toContain('On 21 November 2026, of ')
    await undo()
    expect((await core.client.settings.organisation()).language).toBe('fr')
  })

  it('bear numbers that follow each other', async () => {
    const { id } = await versionOf(2027, '0.1')
    const make = { operationId: newId(), year: 2027, fromId: id, note: '' }
    const draft = await core.client.reviews.createVersion(make)
    expect(draft.label).toBe('0.2')
    expect((await lineOf('EDU', 2027, '0.2')).slots[0]?.firstDay).toBe('2027-05-17')
    await expect(
      core.client.reviews.createVersion({ ...make, operationId: newId(), label: '0.2' }),
    ).rejects.toMatchObject({ cause: { sentence: 'calendarVersionTaken' } })
    await undo()
    await expect(core.client.reviews.year({ year: 2027, version: '0.2' })).rejects.toMatchObject({
      cause: { sentence: 'calendarVersionUnknown' },
    })
  })
})

describe('adopting a version', () => {
  const adoption = { on: isoDate('2026-11-20'), by: 'Commission mixte' }

  it('is refused while a finding blocks it, naming it', async () => {
    const { id, revision: seenRevision } = await versionOf(2027, '0.1')
    const refused = core.client.reviews.adopt({
      operationId: newId(),
      id,
      seenRevision,
      ...adoption,
    })
    await expect(refused).rejects.toMatchObject({ code: 'locked' })
    await expect(refused).rejects.toMatchObject({ cause: { sentence: 'calendarVersionBlocked' } })
    const told = await refused.catch((error) => typed(String(error.data.what)))
    expect(told).toContain('H02, Décentralisation commence le lundi 29 mars')
  })

  it('freezes it: later changes go through a request and the next minor version', async () => {
    const { client } = core
    const arbitrated = await versionOf(2027, '1.0')
    const adopted = await client.reviews.adopt({
      operationId: newId(),
      id: arbitrated.id,
      seenRevision: arbitrated.revision,
      ...adoption,
    })
    expect(adopted).toMatchObject({ state: 'ADOPTED', adoptedBy: 'Commission mixte', label: '1.0' })
    const line = await lineOf('EDU')
    expect(line.review.state).toBe('CONFIRMED')
    const [slot] = line.slots
    const place = {
      versionId: adopted.id,
      reviewId: line.review.id,
      phase: 'TECHNICAL_SESSION' as const,
    }
    await expect(
      client.reviews.setSlot({
        operationId: newId(),
        ...place,
        seenRevision: slot?.revision ?? null,
        draft: exact('2027-05-26', '2027-05-28'),
      }),
    ).rejects.toMatchObject({
      cause: { sentence: 'calendarVersionFrozen', details: { parameters: { next: '1.1' } } },
    })

    const request = await client.reviews.request({
      operationId: newId(),
      ...place,
      askedBy: 'MEN',
      reason: 'Rapport attendu en juin',
      wantedFirst: isoDate('2027-06-01'),
      wantedLast: isoDate('2027-06-03'),
    })
    expect(request).toMatchObject({ state: 'ASKED', isOutsideWindow: true })
    const decision = {
      id: request.id,
      seenRevision: request.revision,
      state: 'APPROVED' as const,
      by: 'Awa EXEMPLE',
    }
    await expect(
      client.reviews.decideRequest({ operationId: newId(), ...decision, approvals: 'CdF' }),
    ).rejects.toMatchObject({ cause: { sentence: 'changeNeedsApprovals' } })
    const decided = await client.reviews.decideRequest({
      operationId: newId(),
      ...decision,
      approvals: 'CdF (ES) ; SG du MEF',
    })
    const next = await versionOf(2027, '1.1')
    expect(decided).toMatchObject({ state: 'APPROVED', resultVersionId: next.id })
    expect(next.state).toBe('DRAFT')
    expect((await lineOf('EDU', 2027, '1.1')).slots[0]?.firstDay).toBe('2027-06-01')
    expect((await lineOf('EDU', 2027, '1.0')).slots[0]?.firstDay).toBe('2027-05-19')
    const { findings } = await client.reviews.check({ year: 2027, version: '1.1' })
    expect(findings.map(({ rule }) => rule)).toContain('H11')

    await undo()
    await undo()
    await undo()
    expect(await versionOf(2027, '1.0')).toMatchObject({ state: 'ARBITRATED', adoptedOn: null })
  })
})

describe('a review', () => {
  it('is created with its name alone, dated, moved, held and put back', async () => {
    const { client } = core
    const review = await client.reviews.create({
      operationId: newId(),
      year: 2027,
      draft: { label: 'Mines' },
    })
    expect(review).toMatchObject({ code: 'MIN', title: 'Mines', state: 'PROPOSED', position: 15 })
    const { id: versionId } = await versionOf(2027, '0.1')
    const place = { versionId, reviewId: review.id, phase: 'TECHNICAL_SESSION' as const }
    const week = { ...exact('2027-04-14'), precision: 'WEEK' as const }
    const slot = await client.reviews.setSlot({
      operationId: newId(),
      ...place,
      seenRevision: null,
      draft: week,
    })
    expect(slot).toMatchObject({ firstDay: '2027-04-12', lastDay: '2027-04-18' })
    await expect(
      client.reviews.setSlot({
        operationId: newId(),
        ...place,
        seenRevision: null,
        draft: week,
      }),
    ).rejects.toMatchObject({ code: 'conflict' })
    const move = {
      eventId: `review:${review.id}:TECHNICAL_SESSION`,
      first: isoDate('2027-04-22'),
      last: isoDate('2027-04-23'),
    }
    const moved = await client.reviews.moveSlots({ operationId: newId(), versionId, moves: [move] })
    expect(moved).toEqual({ moved: 1 })
    expect((await lineOf('MIN', 2027, '0.1')).slots[0]).toMatchObject({
      precision: 'EXACT',
      firstDay: '2027-04-22',
    })
    for (let step = 0; step < 3; step++) await undo()
    const { lines } = await client.reviews.year({ year: 2027 })
    expect(lines.map(({ review: { code } }) => code)).not.toContain('MIN')
  })

  it('cannot take dates that are reversed or of another year', async () => {
    const { review, slots } = await lineOf('EDU', 2027, '0.1')
    const { id: versionId } = await versionOf(2027, '0.1')
    const write = async (draft: SlotDraft) =>
      core.client.reviews.setSlot({
        operationId: newId(),
        versionId,
        reviewId: review.id,
        phase: 'TECHNICAL_SESSION',
        seenRevision: slots[0]?.revision ?? null,
        draft,
      })
    await expect(write(exact('2027-05-19', '2027-05-17'))).rejects.toMatchObject({
      cause: { sentence: 'datesReversed' },
    })
    await expect(write(exact('2029-05-19'))).rejects.toMatchObject({
      cause: { sentence: 'reviewDayElsewhere' },
    })
  })

  it('is held in part, then held, by what is noted of its sessions', async () => {
    const { client } = core
    const { review } = await lineOf('JUS', 2026)
    const noted = await client.reviews.setActual({
      operationId: newId(),
      reviewId: review.id,
      phase: 'POLITICAL_SESSION',
      seenRevision: null,
      actual: {
        firstDay: isoDate('2026-11-17'),
        lastDay: isoDate('2026-11-17'),
        place: '',
        meetingId: null,
        note: '',
      },
    })
    expect(noted?.firstDay).toBe('2026-11-17')
    expect((await lineOf('JUS', 2026)).review.state).toBe('HELD')
    await undo()
    expect((await lineOf('JUS', 2026)).review.state).toBe('HELD_PARTIAL')
    await expect(
      client.reviews.setActual({
        operationId: newId(),
        reviewId: review.id,
        phase: 'POLITICAL_SESSION',
        seenRevision: null,
        actual: { ...noted!, firstDay: isoDate('2026-12-01'), lastDay: isoDate('2026-12-01') },
      }),
    ).rejects.toMatchObject({ cause: { sentence: 'reviewHeldAhead' } })
  })

  it('is put off with a cause; an adopted version keeps its date', async () => {
    const { client } = core
    const { review } = await lineOf('RBC', 2026)
    const { id: versionId } = await versionOf(2026, '1.0')
    const postponing = {
      reviewId: review.id,
      versionId,
      phase: 'TECHNICAL_SESSION' as const,
      cause: 'REPORT_LATE' as const,
      note: '',
    }
    const day = isoDate('2026-12-10')
    await expect(
      client.reviews.postpone({
        operationId: newId(),
        ...postponing,
        precision: 'EXACT',
        firstDay: day,
        lastDay: day,
      }),
    ).rejects.toMatchObject({ cause: { sentence: 'calendarVersionFrozen' } })
    const line = await client.reviews.postpone({
      operationId: newId(),
      ...postponing,
      precision: 'TO_AGREE',
      firstDay: null,
      lastDay: null,
    })
    expect(line.review).toMatchObject({ state: 'RESCHEDULED', stateReason: 'rapport non reçu' })
    expect(line.slots.find(({ phase }) => phase === 'TECHNICAL_SESSION')?.firstDay).toBe(
      '2026-12-03',
    )
    await undo()
  })

  it('says why it is cancelled, and where it went when it is merged', async () => {
    const { review } = await lineOf('GEN', 2027)
    const { id, revision: seenRevision } = review
    const set = async (state: 'CANCELLED' | 'MERGED' | 'HELD', reason: string) =>
      core.client.reviews.setState({ operationId: newId(), id, seenRevision, state, reason })
    await expect(set('CANCELLED', '')).rejects.toMatchObject({
      cause: { sentence: 'reviewNeedsReason' },
    })
    await expect(set('MERGED', 'Avec la revue Santé')).rejects.toMatchObject({
      cause: { sentence: 'reviewMergesNowhere' },
    })
    await expect(set('HELD', '')).rejects.toMatchObject({ cause: { sentence: 'reviewNotHeldYet' } })
    expect(await set('CANCELLED', 'Faute de rapport')).toMatchObject({ state: 'CANCELLED' })
    const { findings } = await core.client.reviews.check({ year: 2027, version: '0.1' })
    const missing = findings.find(({ rule }) => rule === 'H18')
    expect(missing?.sentence).toContain('Genre')
    await undo()
  })

  it('stays while recommendations come from it', async () => {
    const { review } = await lineOf('SDR', 2026)
    const { id, revision: seenRevision } = review
    await expect(
      core.client.reviews.remove({ operationId: newId(), id, seenRevision }),
    ).rejects.toMatchObject({ code: 'locked', cause: { sentence: 'reviewHasRecommendations' } })
  })

  it('comes back from the corbeille with its dates', async () => {
    const { review } = await lineOf('GEN', 2027)
    const { id, revision: seenRevision } = review
    await core.client.reviews.remove({ operationId: newId(), id, seenRevision })
    const trash = await core.client.history.trash()
    expect(trash.find(({ rowId }) => rowId === id)?.label).toBe('GEN Genre')
    await undo()
    expect((await lineOf('GEN', 2027, '0.1')).slots).toHaveLength(1)
  })
})
