import type { Locator, Page } from '@playwright/test'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const line = (app: Page) => app.getByRole('combobox', { name: 'Ce que le registre montre' })
const chips = (app: Page) => app.getByRole('group', { name: 'Conditions' })
const chip = (app: Page, name: string) => chips(app).getByRole('group', { name, exact: true })
const table = (app: Page) => app.getByRole('grid', { name: 'Registre des décisions' })
const rows = (app: Page) => table(app).locator('tr[data-key]')
const row = (app: Page, words: string): Locator =>
  table(app).locator('tr[data-key]', { hasText: words }).first()
const tab = (app: Page, name: RegExp) => app.getByRole('tab', { name })
const bar = (app: Page) => app.getByRole('toolbar', { name: 'Décisions sélectionnées' })
const column = (app: Page, name: RegExp) => app.getByRole('region', { name })
const query = (app: Page) => new URL(app.url().replace('#', '')).searchParams.get('q')

async function openRegister(app: Page): Promise<void> {
  await openPalette(app)
  await app.keyboard.type('Aller à : Décisions')
  await expect(app.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
    'Décisions',
  )
  await app.keyboard.press('Enter')
  await expect(row(app, 'GEC-2026-02-D02')).toBeVisible()
}

test('shows what is late first, with the counts of the register', async ({ app }) => {
  await openRegister(app)
  await expect(app.getByRole('banner').last()).toBeVisible()
  await expect(app.getByText('26 au registre, 11 réalisées sur 24')).toContainText('45,8\u00A0%')
  for (const [name, count] of [
    ['À suivre', 13],
    ['En retard', 7],
    ['À 30 jours', 3],
    ['Portées par SEG', 7],
    ['Engagements', 2],
    ['Incidence budgétaire', 1],
    ['Toutes', 26],
  ] as const) {
    await expect(tab(app, new RegExp(`^${name}`, 'u'))).toContainText(String(count))
  }
  await expect(table(app).locator('.data-table-group')).toHaveText([
    /En retard\s*7/u,
    /À venir\s*6/u,
  ])
  await expect(rows(app)).toHaveCount(13)
  await expect(rows(app).first()).toContainText('+ 256 j')
})

test('asks by words and conditions, each a chip that can be corrected and taken away', async ({
  app,
}) => {
  await openRegister(app)
  await app.keyboard.press('/')
  await expect(line(app)).toBeFocused()
  await app.keyboard.type('instance:ge')
  await expect(app.getByRole('option', { name: /^GEC/u })).toBeVisible()
  await app.keyboard.press('Enter')
  await expect(chip(app, 'instance : GEC')).toBeVisible()
  await app.keyboard.type('calendrier')
  await expect(rows(app)).toHaveCount(1)
  expect(query(app)).toBe('est:ouverte instance:GEC calendrier')

  // Into the list and back: what was asked stays.
  await app.keyboard.press('ArrowDown')
  await expect(rows(app).first()).toBeFocused()
  await app.keyboard.press('/')
  await app.keyboard.press('Backspace')
  await expect(line(app)).toHaveValue('')
  await app.keyboard.press('Backspace')
  await expect(chip(app, 'instance : GEC')).toHaveCount(0)
  await app.keyboard.type('échéance<31/12/2026 ')
  await expect(chip(app, 'échéance < 31/12/2026')).toBeVisible()
  await app.keyboard.press('ArrowLeft')
  await app.keyboard.press('Enter')
  await expect(line(app)).toHaveValue('échéance<31/12/2026')
  await expect(line(app)).toBeFocused()
  await app.keyboard.press('Control+a')
  await app.keyboard.type('@BAD ')
  await expect(chip(app, 'responsable : BAD')).toBeVisible()
  await expect(rows(app)).toHaveCount(1)
})

test('says what it does not understand, keeps it, and offers what could stand there', async ({
  app,
}) => {
  await openRegister(app)
  await app.keyboard.press('/')
  await app.keyboard.type('est:retrad')
  await app.keyboard.press('Enter')
  await expect(app.getByText('« est:retrad » ne correspond à rien de connu.')).toBeVisible()
  await expect(chip(app, 'est:retrad')).toBeVisible()
  await expect(rows(app)).toHaveCount(13)
  await app.getByRole('button', { name: 'retard', exact: true }).press('Enter')
  await expect(chip(app, 'état : en retard')).toBeVisible()
  await expect(rows(app)).toHaveCount(7)
})

test('finds the question before by going back', async ({ app }) => {
  await openRegister(app)
  await tab(app, /^En retard/u).click()
  await expect(rows(app)).toHaveCount(7)
  await app.keyboard.press('/')
  await app.keyboard.type('@SEG ')
  await expect(rows(app)).toHaveCount(1)
  await app.goBack()
  await expect(rows(app)).toHaveCount(7)
  await app.goBack()
  await expect(rows(app)).toHaveCount(13)
  await app.goForward()
  await expect(tab(app, /^En retard/u)).toHaveAttribute('aria-selected', 'true')
  await expect(rows(app)).toHaveCount(7)
})

test('says which condition to give up when nothing is found', async ({ app }) => {
  await openRegister(app)
  await app.keyboard.press('/')
  await app.keyboard.type('@UNICEF #santé introuvable')
  await app.keyboard.press('Enter')
  await expect(app.getByText('Aucune décision ne remplit toutes ces conditions.')).toBeVisible()
  await app.getByRole('button', { name: /sans « introuvable »/u }).press('Enter')
  await app.getByRole('button', { name: /sans « groupe : santé »/u }).press('Enter')
  await expect(rows(app)).toHaveCount(1)
})

test('puts the register in order, groups it and shows other columns', async ({ app }) => {
  await openRegister(app)
  await table(app).getByRole('button', { name: 'Réf.' }).press('Enter')
  await expect(table(app).getByRole('columnheader', { name: 'Réf.' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await app.getByRole('button', { name: /^tri/u }).press('Enter')
  await app.getByRole('menuitemradio', { name: 'sans groupes' }).press('Enter')
  await expect(table(app).locator('.data-table-group')).toHaveCount(0)
  await expect(rows(app).first()).toContainText('CGT-2026-02-D01')
  await expect(app.getByRole('menu')).toHaveCount(0)
  await app.getByRole('button', { name: /^tri/u }).press('Enter')
  await app.getByRole('menuitemradio', { name: 'instance' }).first().press('Enter')
  await expect(table(app).locator('.data-table-group').first()).toContainText(/\d/u)
  await app.getByRole('button', { name: 'Colonnes du registre' }).press('Enter')
  await app.getByRole('checkbox', { name: 'Instance' }).press('Space')
  await app.keyboard.press('Escape')
  await expect(table(app).getByRole('columnheader', { name: 'Instance' })).toBeVisible()
  await app.reload()
  await expect(table(app).getByRole('columnheader', { name: 'Instance' })).toBeVisible()
})

test('follows one decision by its keys, and takes it back', async ({ app }) => {
  await openRegister(app)
  await app.keyboard.press('ArrowDown')
  await expect(rows(app).first()).toBeFocused()
  await app.keyboard.press('2')
  await expect(rows(app).first()).toContainText('En cours')
  await app.keyboard.press('Control+z')
  await expect(rows(app).first()).toContainText('Partielle')

  // Closing asks for its note in place.
  await app.keyboard.press('4')
  await app.keyboard.type('Les dix-neuf institutions ont répondu.')
  await app.keyboard.press('Enter')
  await expect(rows(app)).toHaveCount(12)
  await expect(rows(app).first()).toContainText('GEC-2026-01-D02')
  await expect(rows(app).first()).toBeFocused()
  await app.keyboard.press('Control+z')
  await expect(rows(app)).toHaveCount(13)

  await app.keyboard.press('e')
  await app.keyboard.press('ArrowRight')
  await app.keyboard.press('Enter')
  await app.keyboard.press('Tab')
  await app.getByRole('textbox', { name: 'Motif du report' }).focus()
  await app.keyboard.type('Réponses attendues')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('group', { name: /^Échéance de GEC-2026-02-D02/u })).toHaveCount(0)
  await expect(row(app, 'GEC-2026-02-D02')).not.toContainText('10/03/2026')
  await app.keyboard.press('n')
  await app.keyboard.type('Relance par téléphone')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('group', { name: /^Note au journal/u })).toHaveCount(0)
})

test('opens what can be done with a row by its menu', async ({ app }) => {
  await openRegister(app)
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('.')
  const menu = app.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: /Ouvrir la fiche/u })).toBeVisible()
  await app.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(rows(app).first()).toBeFocused()
  await app.keyboard.press('Space')
  await expect(app.getByRole('complementary')).toContainText('GEC-2026-02-D02')
  await app.keyboard.press('ArrowDown')
  await expect(app.getByRole('complementary')).toContainText('GEC-2026-01-D02')
  await app.keyboard.press('Escape')
  await expect(app.getByRole('complementary')).toHaveCount(0)
  await expect(rows(app).nth(1)).toBeFocused()
})

test('changes many as one operation, and takes all of it back', async ({ app }) => {
  await openRegister(app)
  await app.keyboard.press('ArrowDown')
  await expect(rows(app).first()).toBeFocused()
  await app.keyboard.press('Shift+ArrowDown')
  await app.keyboard.press('Shift+ArrowDown')
  await expect(bar(app)).toContainText('3 décisions sélectionnées')
  await app.keyboard.press('5')
  await expect(app.getByText('2 décisions modifiées')).toBeVisible()
  await expect(rows(app).filter({ hasText: 'En attente' })).toHaveCount(3)
  await app.keyboard.press('Control+z')
  await expect(rows(app).filter({ hasText: 'En attente' })).toHaveCount(1)

  await app.keyboard.press('Control+a')
  await expect(bar(app)).toContainText('les 13 décisions du filtre')
  await app.keyboard.press('e')
  await app.keyboard.type('31/01/2027')
  await app.keyboard.press('Tab')
  await app.getByRole('textbox', { name: 'Motif du report' }).focus()
  await app.keyboard.type('Report décidé en Troïka')
  await app.keyboard.press('Enter')
  await expect(rows(app).filter({ hasText: '31/01/2027' })).toHaveCount(13)
  await app.keyboard.press('Control+z')
  await expect(rows(app).filter({ hasText: '31/01/2027' })).toHaveCount(0)

  await app.keyboard.press('Control+a')
  await app.keyboard.press('Escape')
  await expect(bar(app)).toHaveCount(0)
})

test('keeps a view under a name, renames it, and brings it back once deleted', async ({ app }) => {
  await openRegister(app)
  await app.keyboard.press('/')
  await app.keyboard.type('@SEG ')
  await expect(chip(app, 'responsable : SEG')).toBeVisible()
  await app.keyboard.press('Escape')
  await app.keyboard.press('Control+Shift+s')
  const name = app.getByRole('textbox', { name: 'Garder ce qui est affiché sous un nom' })
  await expect(name).toBeFocused()
  await app.keyboard.type('Charge du SEG')
  await app.keyboard.press('Enter')
  await expect(tab(app, /^Charge du SEG/u)).toHaveAttribute('aria-selected', 'true')
  await app.getByRole('button', { name: 'Cette vue' }).press('Enter')
  await app.getByRole('textbox', { name: 'Nom de la vue' }).fill('Le SEG')
  await app.keyboard.press('Enter')
  await expect(tab(app, /^Le SEG/u)).toBeVisible()
  await app.getByRole('button', { name: 'Cette vue' }).press('Enter')
  await app.getByRole('button', { name: 'Supprimer' }).press('Enter')
  await expect(tab(app, /^Le SEG/u)).toHaveCount(0)
  await app.keyboard.press('Control+z')
  await expect(tab(app, /^Le SEG/u)).toBeVisible()
})

test('carries cards from state to state by the keyboard, and asks for what closing needs', async ({
  app,
}) => {
  await openRegister(app)
  await app.getByRole('radio', { name: 'Registre' }).press('ArrowRight')
  await expect(column(app, /^En cours, 8/u)).toContainText('3 en retard')
  const card = app.locator('[data-card]', { hasText: 'GEC-2026-01-D02' })
  await card.focus()
  await app.keyboard.press('Control+ArrowRight')
  await expect(column(app, /^En cours, 9/u)).toContainText('GEC-2026-01-D02')
  await expect(card).toBeFocused()
  await app.keyboard.press('Control+z')
  await expect(column(app, /^Non entamée, 2/u)).toContainText('GEC-2026-01-D02')

  await card.focus()
  await app.keyboard.press('Space')
  await app.waitForTimeout(100)
  await app.keyboard.press('ArrowRight')
  await app.waitForTimeout(100)
  await app.keyboard.press('ArrowRight')
  await app.waitForTimeout(100)
  await app.keyboard.press('Space')
  await expect(column(app, /^Partielle, 3/u)).toContainText('GEC-2026-01-D02')

  await card.focus()
  await app.keyboard.press('4')
  await app.keyboard.type('Coordonnateur désigné le 20 novembre.')
  await app.keyboard.press('Enter')
  await expect(column(app, /^Partielle, 2/u)).toBeVisible()
})

test('drags a card with the mouse', async ({ app }) => {
  await openRegister(app)
  await app.getByText('Par état').click()
  const card = app.locator('[data-card]', { hasText: 'GEC-2026-01-D02' })
  const target = column(app, /^Partielle/u)
  const [from, to] = [await card.boundingBox(), await target.boundingBox()]
  if (from === null || to === null) throw new Error('The board is not drawn')
  await app.mouse.move(from.x + 20, from.y + 20)
  await app.mouse.down()
  await app.mouse.move(from.x + 60, from.y + 40, { steps: 4 })
  await app.mouse.move(to.x + to.width / 2, to.y + 120, { steps: 6 })
  await app.mouse.up()
  await expect(column(app, /^Partielle, 3/u)).toContainText('GEC-2026-01-D02')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the register, ${colorScheme}`, async ({ app }) => {
    test.slow()
    await app.emulateMedia({ colorScheme })
    await openRegister(app)
    await expectAccessible(app)
    await app.keyboard.press('/')
    await app.keyboard.type('échéance<32/13 -est:late inst')
    await expectAccessible(app)
    await app.keyboard.press('Enter')
    await app.keyboard.press('Escape')
    await expect(app.getByText('Aucune décision ne remplit')).toBeVisible()
    await expectAccessible(app)
    await tab(app, /^À suivre/u).click()
    await expect(rows(app)).toHaveCount(13)
    await app.keyboard.press('Control+a')
    await expect(bar(app)).toBeVisible()
    await app.keyboard.press('e')
    await expectAccessible(app)
    await app.keyboard.press('Escape')
    await app.keyboard.press('Escape')
    await app.getByText('Par état').click()
    await expect(column(app, /^En cours/u)).toBeVisible()
    await expectAccessible(app)
    if (colorScheme === 'light') await takeLooks(app, 'decision-register')
  })
}
