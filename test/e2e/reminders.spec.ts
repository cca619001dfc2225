import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const table = (app: Page) => app.getByRole('table', { name: 'Institutions à relancer' })
const box = (app: Page, code: string) =>
  app.getByRole('checkbox', { name: `Relancer ${code}`, exact: true })
const row = (app: Page, code: string) =>
  table(app)
    .getByRole('row')
    .filter({ has: box(app, code) })
const told = (app: Page) => app.locator('.reminders-told')
const sheets = (app: Page) => app.getByRole('document', { name: 'Aperçu du document' })

async function openReminders(app: Page): Promise<void> {
  await openPalette(app)
  await app.keyboard.type('Aller à : Relances')
  await expect(app.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
    'Relances',
  )
  await app.keyboard.press('Enter')
  await expect(table(app)).toBeVisible()
}

test('ticks who is late, and takes in what falls due', async ({ app }) => {
  await openReminders(app)
  await expect(told(app)).toHaveText('5 lettres à écrire')
  await expect(row(app, 'SHA').getByRole('cell')).toContainText(['', '1', '0'])
  await expect(row(app, 'SHA')).toContainText('jamais')
  await expect(row(app, 'BAD')).toContainText('adama.trame@exemple.invalid')
  await app.getByRole('combobox', { name: 'Échéances' }).focus()
  for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await app.keyboard.press(key)
  await expect(box(app, 'UNICEF')).not.toBeChecked()
  await expect(row(app, 'SHA').getByRole('cell')).toContainText(['', '1', '2'])
  await expect(told(app)).toHaveText('5 lettres à écrire')
  await expectAccessible(app)
  await takeLooks(app, 'reminders')
})

test('shows, writes and notes a reminder by the keyboard alone', async ({ app }) => {
  await openReminders(app)
  await expect(box(app, 'BAD')).toBeFocused()
  for (let left = 4; left > 0; left--) {
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('Space')
  }
  await expect(told(app)).toHaveText('1 lettre à écrire')
  await app.keyboard.press('p')
  await expect(sheets(app)).toContainText('CGT-2026-02-D01')
  await expect(sheets(app)).not.toContainText('GEC-2026-01-D02')
  await expectAccessible(app)
  const write = app
    .getByRole('dialog')
    .getByRole('button', { name: 'Écrire lettres et brouillons' })
  await expect(write).toBeFocused()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('dialog')).toBeHidden()

  const written = app.locator('.reminders-written')
  await expect(written.getByRole('listitem')).toHaveCount(2)
  await expect(written).toContainText('Relance 2026-11-21 BAD.docx')
  await expect(written).toContainText('Relance 2026-11-21 BAD.eml')
  await expect(written.getByRole('button').first()).toBeFocused()
  for (const file of await written.locator('[title]').all()) {
    expect(existsSync((await file.getAttribute('title')) ?? '')).toBe(true)
  }
  await expect(row(app, 'BAD')).toContainText('21/11/2026')
  await expectAccessible(app)
  await takeLooks(app, 'reminders-written')

  await row(app, 'BAD').getByRole('link', { name: 'CGT-2026-02-D01' }).focus()
  await app.keyboard.press('Enter')
  await expect(app.getByText('Relance écrite : BAD')).toBeVisible()
})

test('asks for no answer in the past, and writes to nobody when nobody is ticked', async ({
  app,
}) => {
  await openReminders(app)
  const write = app.getByRole('button', { name: 'Écrire lettres et brouillons' })
  const day = app.getByRole('textbox', { name: 'Réponse avant le', exact: true })
  await expect(day).toHaveValue('04/12/2026')
  await day.fill('1/11/2026')
  await app.keyboard.press('Enter')
  await expect(app.getByText('Ce jour est passé.')).toBeVisible()
  await expect(write).toBeDisabled()
  await day.fill('')
  await app.keyboard.press('Enter')
  await expect(write).toBeEnabled()
  const all = table(app).getByRole('checkbox', { name: 'Relancer toutes les institutions' })
  await all.focus()
  await app.keyboard.press('Space')
  await expect(told(app)).toHaveText('Cochez les institutions à relancer.')
  await expect(write).toBeDisabled()
  await app.keyboard.press('Escape')
  await expect(app.getByRole('grid', { name: 'Registre des décisions' })).toBeVisible()
})

test('is reached from the late decisions of Aujourd’hui and from the register', async ({ app }) => {
  await app.keyboard.press('Alt+1')
  await app.getByRole('link', { name: 'Relancer les institutions' }).focus()
  await app.keyboard.press('Enter')
  await expect(table(app)).toBeVisible()
  await app.keyboard.press('Escape')
  await app.getByRole('button', { name: 'Autres documents et outils' }).focus()
  await app.keyboard.press('Enter')
  await app.getByRole('menuitem', { name: 'Relances' }).focus()
  await app.keyboard.press('Enter')
  await expect(table(app)).toBeVisible()
})
