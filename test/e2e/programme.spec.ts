import type { Page } from '@playwright/test'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const table = (app: Page) => app.getByRole('grid', { name: 'Activités du programme de travail' })
const row = (app: Page, text: string) => table(app).getByRole('row').filter({ hasText: text })
const selected = (app: Page) => table(app).locator('tr[aria-selected="true"]')
const saved = (app: Page) => app.getByText(/^Enregistré à/u)

async function openProgramme(app: Page): Promise<void> {
  await app.keyboard.press('Alt+7')
  await expect(table(app)).toBeVisible()
  await expect(selected(app)).toBeFocused()
}

test('shows the year by axis, walks it with J and K, and notes states by a figure', async ({
  app,
}) => {
  await openProgramme(app)
  await expect(app.getByText('adopté le 12\u00A0février 2026')).toBeVisible()
  await expect(selected(app)).toContainText('Préparer et tenir quatre rencontres')
  await expectAccessible(app)
  await takeLooks(app, 'programme')

  await app.keyboard.press('j')
  await expect(selected(app)).toContainText('Commission mixte')
  await expect(selected(app)).toBeFocused()
  await app.keyboard.press('k')
  await app.keyboard.press('3')
  await expect(selected(app)).toContainText('Réalisée')
  await expect(selected(app)).toContainText('100\u00A0%')
  await app.keyboard.press('Control+z')
  await expect(selected(app)).toContainText('75\u00A0%')
  await app.keyboard.press('Shift+ArrowRight')
  await app.keyboard.press('Shift+ArrowRight')
  await expect(selected(app)).toContainText('95\u00A0%')
  await expect(saved(app)).toBeVisible()
})

test('opens an activity, corrects it, states a quarter and links a meeting', async ({ app }) => {
  await openProgramme(app)
  await app.keyboard.press('p')
  const percent = app.getByRole('textbox', { name: 'Avancement', exact: true })
  await expect(percent).toBeFocused()
  await app.keyboard.type('80')
  await app.keyboard.press('Enter')
  await expect(selected(app)).toContainText('80\u00A0%')

  await app.getByRole('textbox', { name: 'État du T4\u00A0: avancement' }).focus()
  await app.keyboard.type('80')
  await app.keyboard.press('Enter')
  await app.getByRole('textbox', { name: 'État du T4\u00A0: constat' }).focus()
  await app.keyboard.type('Quatrième rencontre fixée')
  await app.keyboard.press('Enter')
  await expect(app.getByText('état d’un trimestre noté').or(saved(app)).first()).toBeVisible()

  await app.getByRole('combobox', { name: 'Lier à une réunion ou à une revue' }).focus()
  await app.keyboard.type('GEC-2026-11')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('link', { name: 'GEC-2026-11' })).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'programme-sheet')
  await app.keyboard.press('Escape')
  await expect(selected(app)).toBeFocused()
})

test('adds activities one after the other, moves one and takes it away', async ({ app }) => {
  await openProgramme(app)
  await app.keyboard.press('n')
  const title = app.getByRole('textbox', { name: 'Activité', exact: true })
  await expect(title).toBeFocused()
  await app.keyboard.type('Rencontrer les élus')
  await app.keyboard.press('Enter')
  await expect(row(app, 'Rencontrer les élus')).toContainText('1.5')
  await expect(title).toBeFocused()
  await expect(title).toHaveValue('')
  await expectAccessible(app)
  await app.keyboard.press('Escape')
  await expect(selected(app)).toContainText('Rencontrer les élus')
  await expect(selected(app)).toBeFocused()

  await app.keyboard.press('Alt+ArrowUp')
  await expect(row(app, 'Rencontrer les élus')).toContainText('1.4')
  await expect(selected(app)).toBeFocused()
  await app.keyboard.press('Alt+ArrowDown')
  await expect(row(app, 'Rencontrer les élus')).toContainText('1.5')
  await app.keyboard.press('Alt+ArrowDown')
  await expect(row(app, 'Rencontrer les élus')).toContainText('2.1')
  await app.keyboard.press('Delete')
  await expect(row(app, 'Rencontrer les élus')).toHaveCount(0)
  await app.keyboard.press('Control+z')
  await expect(row(app, 'Rencontrer les élus')).toContainText('2.1')
})

test('shows what is late alone, and the activities of a quarter', async ({ app }) => {
  await openProgramme(app)
  await app.keyboard.press('l')
  await expect(table(app).locator('tr[data-key]')).toHaveCount(4 + 4)
  await app.keyboard.press('Escape')
  await expect(row(app, 'Arrêter des messages communs')).toBeVisible()
  await app.getByRole('button', { name: /^T4/u }).focus()
  await app.keyboard.press('Enter')
  await expect(row(app, 'Arrêter des messages communs')).toHaveCount(0)
})

test('begins a year from the last one, and records the state of a quarter', async ({ app }) => {
  await openProgramme(app)
  await app.getByRole('combobox', { name: 'Année' }).focus()
  for (const key of ['Enter', 'ArrowUp', 'Enter']) await app.keyboard.press(key)
  const copy = app.getByRole('button', { name: 'Copier l’année précédente' })
  await expect(copy).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'programme-empty')
  await copy.focus()
  await app.keyboard.press('Enter')
  await expect(row(app, 'Préparer et tenir quatre rencontres')).toContainText('16/02 – 15/12')
  await expect(app.getByText('projet, à adopter')).toBeVisible()
  await openPalette(app)
  await app.keyboard.type('Arrêter l’état du T1')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('button', { name: /^T1/u })).toContainText(
    'état arrêté\u00A0: 0\u00A0%',
  )
})

test('previews the programme and writes it for Excel', async ({ app }) => {
  await openProgramme(app)
  await app.keyboard.press('w')
  await expect(app.getByRole('document', { name: 'Aperçu du document' })).toContainText(
    'Adopté le 12\u00A0février 2026',
  )
  await expectAccessible(app)
  await app.getByRole('button', { name: 'Enregistrer dans Excel' }).focus()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('dialog')).toBeHidden()
  await expect(app.getByText(/Programme de travail 2026 GEC\.xlsx/u).first()).toBeVisible()
})
