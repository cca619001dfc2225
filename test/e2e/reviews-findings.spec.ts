import type { Page } from '@playwright/test'
import { isoDate } from '../../shared/dates.ts'
import { expect, openPalette, test } from './support/greffier.ts'
import { callerOf } from './support/caller.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const side = (app: Page) => app.getByRole('complementary', { name: 'Revues de l’année' })
const line = (app: Page, rule: string) =>
  side(app).locator('.side-finding-line').filter({ hasText: rule })
const count = (app: Page, words: string | RegExp) => side(app).getByRole('button', { name: words })

async function openYear(app: Page, address: string): Promise<void> {
  await app.evaluate((hash) => {
    location.hash = hash
  }, `#/calendar?${address}`)
  await expect(side(app)).toBeVisible()
}

test('walks the findings of a project with F8, moves a review and takes it back', async ({
  app,
}) => {
  await openYear(app, 'year=2027&version=0.1')
  await expect(count(app, '6 bloquants')).toBeVisible()
  await expect(count(app, '4 avertissements')).toBeVisible()
  await expect(line(app, 'H02')).toHaveAttribute('aria-expanded', 'true')
  await expect(side(app)).toContainText('du mardi 30 au mercredi 31 mars')
  await expectAccessible(app)
  await takeLooks(app, 'reviews-findings')

  await app.keyboard.press('F8')
  await expect(line(app, 'H04')).toHaveAttribute('aria-expanded', 'true')
  await app.keyboard.press('Shift+F8')
  await expect(line(app, 'H02')).toHaveAttribute('aria-expanded', 'true')

  await line(app, 'H02').focus()
  await app.keyboard.press('Tab')
  await expect(side(app).getByRole('button', { name: 'Déplacer' })).toBeFocused()
  await app.keyboard.press('Enter')
  await expect(count(app, '5 bloquants')).toBeVisible()
  await expect(line(app, 'H02')).toHaveCount(0)
  await expect(side(app).locator('.side-finding-line:focus')).toHaveCount(1)
  await app.keyboard.press('Control+z')
  await expect(count(app, '6 bloquants')).toBeVisible()
})

test('proposes dates with P, shows each on the year, and takes one with Entrée', async ({
  app,
  host,
}) => {
  await openYear(app, 'year=2027&version=0.1')
  await expect(line(app, 'H05')).toBeVisible()
  await line(app, 'H05').click()
  await app.keyboard.press('p')
  const first = side(app).getByRole('button', { name: /^du lundi 12 au mardi 13 avril 2027/u })
  await expect(first).toBeFocused()
  await expect(first).toContainText('lève H04, H05')
  await takeLooks(app, 'reviews-proposals')
  await app.keyboard.press('ArrowDown')
  await expect(first).not.toBeFocused()
  await app.keyboard.press('ArrowUp')
  await app.keyboard.press('Enter')
  await expect(count(app, '4 bloquants')).toBeVisible()
  const caller = callerOf(host)
  const { lines } = await caller.reviews.year({ year: 2027, version: '0.1' })
  const rural = lines.find(({ review }) => review.code === 'SDR')
  expect(rural?.slots[0]).toMatchObject({ firstDay: '2027-04-12', lastDay: '2027-04-13' })
})

test('leaves warnings alone in the list, and brings in what meetings do', async ({ app }) => {
  await openYear(app, 'year=2027&version=0.1')
  await count(app, '4 avertissements').click()
  await expect(side(app).locator('.side-finding-line')).toHaveCount(4)
  await count(app, '4 avertissements').click()
  await expect(side(app).locator('.side-finding-line')).toHaveCount(10)
  await side(app)
    .getByRole('button', { name: /^Constats\s:/u })
    .click()
  await app.getByRole('menuitem', { name: 'des revues et des réunions' }).click()
  await expect.poll(async () => side(app).locator('.side-finding-line').count()).toBeGreaterThan(10)
})

test('asks for a change where the version is adopted', async ({ app, host }) => {
  const caller = callerOf(host)
  const [, arbitrated] = await caller.reviews.versions({ year: 2027 })
  await caller.reviews.adopt({
    operationId: crypto.randomUUID(),
    id: arbitrated!.id,
    seenRevision: arbitrated!.revision,
    on: isoDate('2026-11-20'),
    by: 'Commission mixte',
  })
  await openYear(app, 'year=2027&version=1.0')
  await expect(side(app).getByRole('button', { name: 'Harmoniser' })).toBeDisabled()
  await expect(side(app).getByRole('button', { name: 'Déplacer' })).toHaveCount(0)
  await line(app, 'W12').click()
  await side(app).getByRole('button', { name: 'Demander un changement' }).click()
  await expect(side(app).getByRole('textbox', { name: 'Dates souhaitées, du' })).toHaveValue(
    '18/05/2027',
  )
  await expect(side(app)).toContainText('Ces dates n’ajoutent aucun constat.')
})

test('harmonises the year: the moves one by one, then the rest together', async ({ app }) => {
  await openYear(app, 'year=2027&version=0.1')
  await expect(count(app, '6 bloquants')).toBeVisible()
  await openPalette(app)
  await app.keyboard.type('Harmoniser l’année')
  await app.keyboard.press('Enter')
  const moves = side(app).getByRole('list', { name: 'Dates déplacées' })
  await expect(side(app)).toContainText(/Calendrier optimal|Calendrier trouvé/u, {
    timeout: 50_000,
  })
  await expect(side(app)).toContainText('6 → 0')
  const number = await moves.getByRole('listitem').count()
  // v1.0 moves nine.
  expect(number).toBeLessThanOrEqual(9)
  await expectAccessible(app)
  await takeLooks(app, 'reviews-harmonised')
  await moves
    .getByRole('button', { name: /^Accepter/u })
    .first()
    .focus()
  await app.keyboard.press('Enter')
  await expect(moves.getByText('Accepté')).toHaveCount(1)
  await side(app)
    .getByRole('button', { name: `Accepter les ${number - 1} déplacements` })
    .click()
  await expect(moves.getByText('Accepté')).toHaveCount(number)
  await side(app).getByRole('button', { name: 'Constats' }).click()
  await expect(count(app, '0 bloquant')).toBeVisible()
  await app.keyboard.press('Control+z')
  await expect(count(app, /^[1-6] bloquant/u)).toBeVisible()
})
