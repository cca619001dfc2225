import type { Page } from '@playwright/test'
import { expect, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const sheets = (app: Page) => app.getByRole('document', { name: 'Aperçu du document' })

test('previews and writes the hand-over note from the register, by the keyboard alone', async ({
  app,
}) => {
  await app.getByRole('link', { name: /^Décisions/u }).click()
  await app.getByRole('button', { name: 'Autres documents et outils' }).focus()
  await app.keyboard.press('Enter')
  await app.getByRole('menuitem', { name: 'Note de passation' }).focus()
  await takeLooks(app, 'handover-menu')
  await app.keyboard.press('Enter')
  await expect(sheets(app)).toContainText('De la Troïka 2026 à la Troïka 2027')
  await expect(sheets(app)).toContainText('8. Points sensibles')
  await expectAccessible(app)
  await takeLooks(app, 'handover-dialog')

  await app.getByRole('radio', { name: 'Français' }).focus()
  await app.keyboard.press('ArrowRight')
  await expect(sheets(app)).toContainText('From the 2026 Troika to the 2027 Troika')
  await app.getByRole('button', { name: 'Enregistrer le document' }).focus()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('dialog')).toBeHidden()
  await expect(app.getByText(/\/[^/]*Hand-over note 2026\.docx/u).first()).toBeVisible()
})

test('offers the note beside the rotation of the Troïka', async ({ app }) => {
  await app.keyboard.press('Alt+5')
  await expect(app.getByText('règle tenue')).toBeVisible()
  await app.getByRole('button', { name: 'Note de passation' }).focus()
  await expectAccessible(app)
  await takeLooks(app, 'handover-troika')
  await app.keyboard.press('Enter')
  await expect(sheets(app)).toContainText('1. Mandat et composition')
})
