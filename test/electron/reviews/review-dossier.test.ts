import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

const undo = () => core.client.history.undo({ operationId: newId() })

async function reviewOf(code: string, year = 2026) {
  const { lines } = await core.client.reviews.year({ year })
  return lines.find(({ review }) => review.code === code)!.review
}

describe('The file of a review', () => {
  it('tells the recommendations of the register, and under which body they are filed', async () => {
    const { id } = await reviewOf('EDU')
    const dossier = await core.client.reviews.dossier({ reviewId: id })
    expect(dossier.recommendations.map(({ reference }) => reference)).toEqual(['REV-EDU-2026-R01'])
    expect(dossier.bodies[0]?.code).toBe('REV_SECT')
    const strategy = await core.client.reviews.dossier({ reviewId: (await reviewOf('CADRE-P')).id })
    expect(strategy.bodies[0]?.code).toBe('REV_CADRE')
  })

  it('records a recommendation under the review, as of its session', async () => {
    const { id } = await reviewOf('EDU')
    const [body] = (await core.client.reviews.dossier({ reviewId: id })).bodies
    const taken = await core.client.reviews.recommend({
      operationId: newId(),
      reviewId: id,
      bodyId: body!.id,
      draft: { wording: 'Publier la carte scolaire', leadLabel: 'MEN' },
    })
    expect(taken.reference).toBe('REV-EDU-2026-R02')
    expect(taken).toMatchObject({ kind: 'RECOMMENDATION', reviewId: id, takenOn: '2026-05-20' })
    const sheet = await core.client.followUp.sheet({ id: taken.id })
    expect(sheet.review).toEqual({ id, year: 2026, label: 'Éducation' })
    const { recommendations } = await core.client.reviews.dossier({ reviewId: id })
    expect(recommendations).toHaveLength(2)
    await undo()
    expect((await core.client.reviews.dossier({ reviewId: id })).recommendations).toHaveLength(1)
  })

  it('links a meeting once, and lets it go', async () => {
    const { id: reviewId } = await reviewOf('EDU')
    const meetings = await core.client.reviews.linkableMeetings({ reviewId })
    const meeting = meetings.find(({ reference }) => reference === 'GEC-2026-05')!
    const input = { reviewId, meetingId: meeting.id }
    const link = await core.client.reviews.linkMeeting({ operationId: newId(), ...input })
    const again = core.client.reviews.linkMeeting({ operationId: newId(), ...input })
    await expect(again).rejects.toMatchObject({ code: 'invalid' })
    const { meetings: linked } = await core.client.reviews.dossier({ reviewId })
    expect(linked.map(({ reference }) => reference)).toEqual(['GEC-2026-05'])
    await core.client.reviews.unlinkMeeting({ operationId: newId(), id: link.id, seenRevision: 1 })
    expect((await core.client.reviews.dossier({ reviewId })).meetings).toEqual([])
  })

  it('keeps a file with its bytes and a link to a page alone', async () => {
    const { id: reviewId } = await reviewOf('EDU')
    const add = (content: Parameters<typeof core.client.reviews.addDocument>[0]['content']) =>
      core.client.reviews.addDocument({ operationId: newId(), reviewId, title: 'Rapport', content })
    const contentBase64 = btoa('rapport annuel')
    const file = await add({ kind: 'file', fileName: 'rapport.pdf', contentBase64 })
    expect(await core.client.reviews.documentContent({ id: file.id })).toEqual({
      fileName: 'rapport.pdf',
      contentBase64,
    })
    const script = add({ kind: 'link', url: 'javascript:alert(1)' })
    await expect(script).rejects.toMatchObject({ code: 'invalid' })
    await core.client.reviews.removeDocument({
      operationId: newId(),
      id: file.id,
      seenRevision: file.revision,
    })
    const trash = await core.client.history.trash()
    expect(trash[0]).toMatchObject({ tableName: 'review_document', label: 'Rapport rapport.pdf' })
    await undo()
    expect((await core.client.reviews.dossier({ reviewId })).documents).toHaveLength(1)
  })
})

describe('The wish of a ministry', () => {
  it('is what proposals stay near to, replaced and taken back', async () => {
    const { id: reviewId } = await reviewOf('EDU', 2027)
    const phase = 'TECHNICAL_SESSION' as const
    const wishOf = async () => {
      const { events } = await core.client.calendar.year({ year: 2027, version: '0.1' })
      return events.find(({ id }) => id === `review:${reviewId}:${phase}`)?.wish ?? null
    }
    const wish = (firstDay: string, lastDay: string) =>
      core.client.reviews.setWish({
        operationId: newId(),
        reviewId,
        phase,
        days: { firstDay: isoDate(firstDay), lastDay: isoDate(lastDay) },
      })
    await wish('2027-04-20', '2027-04-22')
    expect(await wishOf()).toEqual({ first: '2027-04-20', last: '2027-04-22' })
    await expect(wish('2027-04-22', '2027-04-20')).rejects.toMatchObject({ code: 'invalid' })
    await core.client.reviews.setWish({ operationId: newId(), reviewId, phase, days: null })
    expect(await wishOf()).toBeNull()
    await undo()
    expect(await wishOf()).not.toBeNull()
  })
})

describe('A new year of reviews', () => {
  it('announces the reviews of the year before, on the same weekdays, as one operation', async () => {
    const input = { operationId: newId(), year: 2028, fromYear: 2027 }
    const version = await core.client.reviews.beginYear(input)
    expect(version).toMatchObject({ label: '0.1', state: 'DRAFT', year: 2028 })
    const { lines } = await core.client.reviews.year({ year: 2028 })
    const before = await core.client.reviews.year({ year: 2027 })
    expect(lines).toHaveLength(before.lines.length)
    const education = lines.find(({ review }) => review.code === 'EDU')
    expect(education?.review).toMatchObject({ state: 'PROPOSED', referencePeriod: 'Exercice 2027' })
    // Wednesday 19 to Friday 21 May 2027.
    expect(education?.slots[0]).toMatchObject({ firstDay: '2028-05-17', lastDay: '2028-05-19' })
    const followUp = lines.find(({ review }) => review.code === 'SAN-CS')
    const first = lines.find(({ review }) => review.id === followUp?.review.followsId)
    expect(first?.review.code).toBe('SAN')
    const again = core.client.reviews.beginYear({ ...input, operationId: newId() })
    await expect(again).rejects.toMatchObject({ code: 'invalid' })
    await undo()
    expect((await core.client.reviews.year({ year: 2028 })).lines).toEqual([])
  })

  it('takes a new review with the days of its session at once', async () => {
    const [draft] = await core.client.reviews.versions({ year: 2027 })
    const review = await core.client.reviews.create({
      operationId: newId(),
      year: 2027,
      draft: { label: 'Culture' },
      session: {
        versionId: draft!.id,
        firstDay: isoDate('2027-04-20'),
        lastDay: isoDate('2027-04-21'),
      },
    })
    const { lines } = await core.client.reviews.year({ year: 2027, version: '0.1' })
    const line = lines.find((one) => one.review.id === review.id)
    expect(line?.slots[0]).toMatchObject({ firstDay: '2027-04-20', phase: 'TECHNICAL_SESSION' })
    await undo()
    const after = await core.client.reviews.year({ year: 2027, version: '0.1' })
    expect(after.lines.some((one) => one.review.id === review.id)).toBe(false)
  })
})
