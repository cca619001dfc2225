import type { Locator, Page } from '@playwright/test'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const figures = (app: Page) => app.locator('.figures')
const fact = (app: Page, name: string) =>
  figures(app).locator('dl > div').filter({ hasText: name }).getByRole('definition')
const part = (app: Page, name: RegExp) => figures(app).getByRole('table', { name })
const rows = (app: Page) =>
  app.getByRole('grid', { name: 'Registre des décisions' }).locator('tr[data-key]')

async function openFigures(app: Page): Promise<void> {
  await openPalette(app)
  await app.keyboard.type('Aller à : Bilan')
  await expect(app.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
    'Bilan',
  )
  await app.keyboard.press('Enter')
  await expect(figures(app)).toBeVisible()
}

/** Opens the list behind a figure by the keyboard, counts it, and comes back. */
async function countList(app: Page, link: Locator): Promise<number> {
  await link.focus()
  await app.keyboard.press('Enter')
  await expect(rows(app).first()).toBeVisible()
  const count = await rows(app).count()
  await app.goBack()
  await expect(figures(app)).toBeVisible()
  return count
}

test('tells the execution rate with its counts, and every figure of the demonstration', async ({
  app,
}) => {
  await openFigures(app)
  await expect(figures(app)).toContainText('45,8\u00A0%')
  await expect(figures(app)).toContainText('11 réalisées sur 24')
  await expect(fact(app, 'Au registre')).toHaveText('26')
  await expect(fact(app, 'À suivre')).toHaveText('13')
  await expect(fact(app, 'En retard')).toHaveText('7')
  const gec = part(app, /Par instance/u).getByRole('row', { name: /^GEC/u })
  await expect(gec.getByRole('cell')).toHaveText([/./u, '6', '4', '50\u00A0%'])
})

test('opens the list behind each figure, of exactly as many decisions', async ({ app }) => {
  await openFigures(app)
  for (const [name, count] of [
    ['Au registre', 26],
    ['À suivre', 13],
    ['En retard', 7],
  ] as const) {
    expect(await countList(app, fact(app, name).getByRole('link'))).toBe(count)
  }
  const inProgress = figures(app).getByRole('listitem').filter({ hasText: 'En cours' })
  expect(await countList(app, inProgress.getByRole('link'))).toBe(8)
  const seg = part(app, /Par responsable/u).getByRole('link', { name: /^SEG/u })
  const told = Number(/\((\d+)\)/u.exec((await seg.getAttribute('aria-label')) ?? '')?.[1])
  expect(told).toBeGreaterThan(0)
  expect(await countList(app, seg)).toBe(told)
  const oldest = part(app, /Ancienneté/u)
    .getByRole('link')
    .last()
  const old = Number(/\((\d+)\)/u.exec((await oldest.getAttribute('aria-label')) ?? '')?.[1])
  expect(await countList(app, oldest)).toBe(old)
})

test('counts what a query line keeps, and says when nothing is left to count', async ({ app }) => {
  await openFigures(app)
  await app.keyboard.press('/')
  await app.keyboard.type('instance:GEC')
  await app.keyboard.press('Enter')
  await expect(fact(app, 'En retard')).toHaveText('4')
  await app.keyboard.type('introuvable')
  await expect(app.getByText('Aucune décision à compter ici')).toBeVisible()
})

test('is reached from Aujourd’hui, whose counts open their lists', async ({ app }) => {
  await app.keyboard.press('Alt+1')
  const late = app.getByRole('complementary').getByRole('link', { name: '7 en retard' })
  await late.focus()
  await app.keyboard.press('Enter')
  await expect(rows(app)).toHaveCount(7)
  await app.goBack()
  const link = app.getByRole('link', { name: 'Bilan' })
  await link.focus()
  await app.keyboard.press('Enter')
  await expect(figures(app)).toBeVisible()
})

test('is readable by everybody, in both themes', async ({ app }) => {
  await openFigures(app)
  await expectAccessible(app)
  await takeLooks(app, 'figures')
})
