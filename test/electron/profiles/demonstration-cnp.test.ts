import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyRichText, plainText } from '../../../shared/rich-text.ts'
import { emptyCore, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof emptyCore>>

beforeAll(async () => {
  core = await emptyCore()
  await core.client.profiles.openDemo({ operationId: newId(), profile: 'JIGISEMEJIRI_ML' })
})

afterAll(async () => {
  await core.dispose()
})

async function minutesOf(reference: string) {
  const { meeting } = await core.client.meetings.find({ reference })
  return core.client.minutes.get({ meetingId: meeting.id })
}

describe('the demonstration of the safety nets programme', () => {
  it('says that it is fictitious, and lives on the day of the other one', async () => {
    const { state } = await core.client.app.state()
    expect(state).toMatchObject({
      kind: 'ready',
      organisation: {
        profileCode: 'JIGISEMEJIRI_ML',
        isDemo: true,
        fixedToday: '2026-11-21',
        userName: 'Lassana PROFORMA',
      },
    })
  })

  it('has a session of June with its quorum, its bureau and every item written', async () => {
    const { sheet, items, attendance, findings } = await minutesOf('CNP-2026-01')
    expect(findings).toEqual([])
    expect(items.filter(({ content }) => plainText(content).length < 40)).toEqual([])
    expect(attendance).toMatchObject({
      convened: 16,
      represented: 13,
      byProxy: 1,
      quorum: { rule: 'HALF', needed: 8, isReached: true },
    })
    expect([sheet.openedAt, sheet.closedAt]).toEqual(['09:20', '13:10'])
    expect(sheet.rapporteurs).not.toBe('')
    expect(sheet.opening.content).toHaveLength(4)
  })

  it('adopts a revised programme whose parts make up the whole', async () => {
    const { items } = await minutesOf('CNP-2026-01')
    const { content, conclusion } = items[5] ?? { content: emptyRichText, conclusion: '' }
    const text = plainText(content)
    const rows = text.split('\n').filter((row) => /^\d\. .+\t/u.test(row))
    const amounts = rows.map((row) => row.split('\t').slice(1).map(amountOf))
    const sums = [0, 1].map((column) =>
      amounts.reduce((total, row) => total + (row[column] ?? 0), 0),
    )
    expect(sums).toEqual([11_940_000_000, 12_486_350_000])
    expect(conclusion.replaceAll('\u202F', ' ')).toContain('(12 486 350 000)')
  })

  it('recommends with references, each to an institution and by a day', async () => {
    const { decisions } = await minutesOf('CNP-2026-01')
    expect(decisions.map(({ reference }) => reference)).toEqual([
      'CNP-2026-01-D01',
      'CNP-2026-01-R01',
      'CNP-2026-01-R02',
      'CNP-2026-01-R03',
      'CNP-2026-01-R04',
      'CNP-2026-01-R05',
    ])
    expect(
      decisions.filter(({ leadInstitutionId, itemId }) => leadInstitutionId === null || !itemId),
    ).toEqual([])
  })

  it('convenes the session that closes the year to the 27th of November', async () => {
    const { meeting } = await core.client.meetings.find({ reference: 'CNP-2026-02' })
    expect(meeting).toMatchObject({ day: '2026-11-27', state: 'CONVENED' })
    const { lines, carryOver } = await core.client.agenda.get({ meetingId: meeting.id })
    expect(lines[5]?.displayTitle).toBe('Projet de programme de travail et budget annuel 2027')
    expect(carryOver).toEqual([])
  })

  it('shows nobody who could exist', async () => {
    const { people } = await core.client.people.list({})
    const believable = people.filter(
      ({ familyName, email, phone }) =>
        familyName !== familyName.toUpperCase() ||
        !email.endsWith('@exemple.invalid') ||
        !phone.startsWith('+223 00 00 '),
    )
    expect(people.length).toBeGreaterThan(40)
    expect(believable).toEqual([])
  })

  it('is refused under a name that has no demonstration, and nothing is written', async () => {
    const other = await emptyCore()
    await expect(
      other.client.profiles.openDemo({ operationId: newId(), profile: '../SEG_ML' }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(other.context.state().kind).toBe('empty')
    await other.dispose()
  })
})

function amountOf(text: string): number {
  return Number(text.replace(/\D/gu, ''))
}
