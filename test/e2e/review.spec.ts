import type { Page } from '@playwright/test'
import { callerOf } from './support/caller.ts'
import { expect, openPalette, test } from './support/greffier.ts'
import type { Host } from './support/host.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

/** The decision in hand: what stands in the middle. */
const inHand = (app: Page, reference: string) => app.getByRole('article', { name: reference })
const note = (app: Page) => app.getByRole('textbox', { name: 'Note au journal' })
const seen = (app: Page, count: number) => app.getByText(new RegExp(`^${count} vues? sur 13$`, 'u'))

/** Keys pressed since the last reading, counted where they arrive. */
async function countKeys(app: Page): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    document.documentElement.dataset.keys = '0'
    addEventListener(
      'keydown',
      () => {
        const { dataset } = document.documentElement
        dataset.keys = String(Number(dataset.keys) + 1)
      },
      { capture: true },
    )
  })
  return async () => Number(await app.evaluate(() => document.documentElement.dataset.keys))
}

/** From the palette to the review before the meeting of 10 December, by the keyboard alone. */
async function openReview(app: Page): Promise<void> {
  await openPalette(app)
  await app.keyboard.type('revue avant')
  await expect(app.getByRole('option', { name: /Revue avant réunion/u }).first()).toBeVisible()
  await app.keyboard.press('Enter')
  const link = app.getByRole('link', { name: /GEC-2026-11/u })
  await expect(link).toBeVisible()
  for (let steps = 0; steps < 9; steps++) {
    if (await link.evaluate((element) => element === document.activeElement)) break
    await app.keyboard.press('ArrowDown')
  }
  await expect(link).toBeFocused()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: 'Revue avant le GEC-2026-11' })).toBeVisible()
  await expect(inHand(app, 'GEC-2026-02-D02')).toBeFocused()
}

async function diaryOf(host: Host, reference: string) {
  const caller = callerOf(host)
  const lines = await caller.decisions.list({ which: 'all' })
  const { id } = lines.find((line) => line.reference === reference) ?? { id: '' }
  return caller.followUp.sheet({ id })
}

test('goes through the decisions by the keyboard alone: state, note, new day, next', async ({
  app,
  host,
}) => {
  await openReview(app)
  await expectAccessible(app)
  await takeLooks(app, 'review')
  const keys = await countKeys(app)
  // Nothing new: one chord.
  await app.keyboard.press('Control+Enter')
  await expect(inHand(app, 'GEC-2026-01-D02')).toBeFocused()
  await expect(seen(app, 1)).toBeVisible()
  // A state and a note.
  await app.keyboard.press('2')
  await app.keyboard.press('n')
  await app.keyboard.type('La BM propose un nom')
  await app.keyboard.press('Control+Enter')
  await expect(inHand(app, 'GEC-2026-04-D02')).toBeFocused()
  // A new day: the meeting itself is the first one offered.
  await app.keyboard.press('e')
  await app.keyboard.press('Enter')
  await expect(app.getByText('Le report sera annoncé au GEC.')).toBeVisible()
  await app.keyboard.press('Control+Enter')
  await expect(inHand(app, 'CGT-2026-02-D01')).toBeFocused()
  await expect(seen(app, 3)).toBeVisible()
  // Two keys for each chord, one for each letter.
  expect(await keys()).toBe(2 + (2 + 20 + 2) + (2 + 2))

  const named = await diaryOf(host, 'GEC-2026-01-D02')
  expect(named.line.status).toBe('IN_PROGRESS')
  expect(named.diary[0]).toMatchObject({
    note: 'La BM propose un nom',
    occasion: 'REVIEW',
    statusAfter: 'IN_PROGRESS',
    meetingReference: 'GEC-2026-11',
  })
  const moved = await diaryOf(host, 'GEC-2026-04-D02')
  expect(moved.line).toMatchObject({ dueRevisedOn: '2026-12-10', daysLate: 0 })

  // What the review changed stands in the agenda at once.
  await app.keyboard.press('Escape')
  await expect(app).toHaveURL(/\/agenda$/u)
  const line = app.locator('.follow-up-line', { hasText: 'GEC-2026-01-D02' })
  await expect(line).toContainText('En cours')
})

test('asks for a word before it closes, and puts a decision on the agenda', async ({
  app,
  host,
}) => {
  await openReview(app)
  await app.keyboard.press('4')
  await app.keyboard.press('Control+Enter')
  await expect(app.getByText('Pour clore, dites ce qui a été fait')).toBeVisible()
  await expect(note(app)).toBeFocused()
  await app.keyboard.type('19 réponses sur 19')
  await app.keyboard.press('Control+Enter')
  await expect(inHand(app, 'GEC-2026-01-D02')).toBeFocused()
  expect((await diaryOf(host, 'GEC-2026-02-D02')).line.status).toBe('DONE')

  await app.keyboard.press('o')
  await expect(app.getByRole('button', { name: 'À l’ordre du jour' })).toBeVisible()
  // Back to the one that was closed: it keeps its place.
  await app.keyboard.press('Alt+ArrowLeft')
  await expect(inHand(app, 'GEC-2026-02-D02')).toBeFocused()
  await expect(app.getByRole('button', { name: /^Réalisée/u })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('ends with what changed and the documents that say it', async ({ app }) => {
  await openReview(app)
  await app.keyboard.press('2')
  for (let count = 0; count < 13; count++) await app.keyboard.press('Control+Enter')
  await expect(app.getByRole('heading', { name: 'Toutes les décisions sont vues' })).toBeVisible()
  await expect(seen(app, 13)).toBeVisible()
  await expect(app.getByText('1 décision a changé.')).toBeVisible()
  await expect(app.getByRole('button', { name: 'Ordre du jour annoté' })).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'review-end')
})

test('keeps a note under the fingers through leaving and through a kill of the window', async ({
  app,
  host,
  page,
}) => {
  await openReview(app)
  await app.keyboard.press('3')
  await app.keyboard.press('n')
  await app.keyboard.type('La note que personne n’a fini')
  // On the disk within a second, apart from the diary.
  await expect
    .poll(async () => (await callerOf(host).followUp.drafts({}))[0]?.said.note)
    .toBe('La note que personne n’a fini')
  expect((await diaryOf(host, 'GEC-2026-02-D02')).diary[0]?.note ?? '').not.toContain('La note')

  // The tab dies without a word to the page.
  const again = await page.context().newPage()
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await again.goto(host.url)
  await expect(again.locator('main')).toBeVisible()
  const caller = callerOf(host)
  const { meeting } = await caller.meetings.find({ reference: 'GEC-2026-11' })
  await again.evaluate((hash) => {
    location.hash = hash
  }, `#/review/${meeting.id}`)
  await expect(note(again)).toHaveValue('La note que personne n’a fini')
  await again.keyboard.press('Control+Enter')
  await expect(inHand(again, 'GEC-2026-01-D02')).toBeFocused()
  expect((await diaryOf(host, 'GEC-2026-02-D02')).diary[0]?.note).toBe(
    'La note que personne n’a fini',
  )
  await expect.poll(async () => (await caller.followUp.drafts({})).length).toBe(0)
})

test('notes at a sitting what is said of a decision, under the item of the minutes', async ({
  app,
  host,
}) => {
  const { meeting } = await callerOf(host).meetings.find({ reference: 'GEC-2026-10' })
  await app.evaluate((hash) => {
    location.hash = hash
  }, `#/meetings/${meeting.id}/minutes`)
  await expect(app.getByRole('heading', { name: /Ouverture/u }).first()).toBeVisible()
  await app.keyboard.press('Control+ArrowDown')
  await app.keyboard.press('Control+ArrowDown')
  const panel = app.getByRole('region', { name: 'Suivi des décisions' })
  await expect(panel).toBeVisible()
  await app.keyboard.press('Alt+s')
  await expect(panel.locator('.session-line').first()).toBeFocused()
  await app.keyboard.press('ArrowDown')
  const line = panel.locator('.session-line', { hasText: 'GEC-2026-01-D02' })
  await expect(line).toBeFocused()
  await app.keyboard.press('Enter')
  const form = panel.getByRole('group', { name: 'GEC-2026-01-D02' })
  await expect(form.getByRole('textbox', { name: 'Note au journal' })).toBeFocused()
  await expect(form).toContainText('jeudi 12 novembre')
  await app.keyboard.type('La BM se prononcera le 10 décembre')
  await app.keyboard.press('Control+Enter')
  // The next decision opens by itself; Échap closes it and gives the line back.
  await expect(panel.getByRole('group', { name: 'GEC-2026-04-D02' })).toBeVisible()
  const told = await diaryOf(host, 'GEC-2026-01-D02')
  expect(told.diary[0]).toMatchObject({
    occasion: 'SESSION',
    saidOn: '2026-11-12',
    note: 'La BM se prononcera le 10 décembre',
  })
  await expectAccessible(app)
  await takeLooks(app, 'session-panel')
})
