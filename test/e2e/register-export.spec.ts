import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

async function openExport(app: Page): Promise<void> {
  await app.getByRole('link', { name: /^Décisions/u }).click()
  await app.getByRole('tab', { name: /^Toutes/u }).click()
  await app.getByRole('button', { name: 'Tableau de suivi', exact: true }).focus()
  await app.keyboard.press('Enter')
}

const sheets = (app: Page) => app.getByRole('document', { name: 'Aperçu du document' })
const pickedUp = (app: Page, extension: string) =>
  app.getByText(new RegExp(`/[^ ]*[^/]*\\.${extension}`, 'u')).first()

test('previews the tableau de suivi, asks for its columns by the keyboard, writes Word and Excel', async ({
  app,
}) => {
  await openExport(app)
  await expect(sheets(app)).toContainText('45,8\u00A0%')
  await expect(sheets(app)).toContainText('(11 sur 24)')
  await expect(sheets(app)).toContainText('diffusion restreinte')
  await expectAccessible(app)
  await takeLooks(app, 'register-export')

  await app.getByRole('radio', { name: 'Toutes' }).focus()
  await app.keyboard.press('ArrowRight')
  await expect(sheets(app)).toContainText('Point focal')
  await expect(app.getByRole('radio', { name: /^Mesure/u })).toBeFocused()

  await app.getByRole('button', { name: 'Enregistrer dans Excel' }).focus()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('dialog')).toBeHidden()
  const said = pickedUp(app, 'xlsx')
  await expect(said).toContainText('Suivi simplifié des décisions 2026-11-21.xlsx')
  const path = /\/\S.*\.xlsx/u.exec((await said.textContent()) ?? '')?.[0] ?? ''
  expect(existsSync(path)).toBe(true)
})

test('prints what is restricted under its mention alone', async ({ app }) => {
  await openExport(app)
  await expect(sheets(app)).toContainText('45,8\u00A0%')
  await app.getByRole('radio', { name: 'À partager' }).focus()
  await app.keyboard.press('ArrowRight')
  await expect(app.getByRole('dialog')).toContainText('(diffusion restreinte).docx')
  await expect(sheets(app)).toContainText('Diffusion restreinte')
  await app.getByRole('radio', { name: 'Tableau de suivi' }).focus()
  await app.keyboard.press('ArrowRight')
  await expect(sheets(app)).toContainText('Ordre chronologique')
  await expectAccessible(app)
})
