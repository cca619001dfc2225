import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const files = join(import.meta.dirname, '../electron/follow-up/files')

async function openRegister(app: Page): Promise<void> {
  await openPalette(app)
  await app.keyboard.type('Décisions')
  await app.keyboard.press('Enter')
  await expect(app.getByText('26 au registre')).toBeVisible()
}

async function openImport(app: Page): Promise<void> {
  await openRegister(app)
  await app.getByRole('button', { name: 'Autres documents et outils' }).click()
  await app.getByRole('menuitem', { name: 'Importer un tableau…' }).click()
  await expect(dialog(app)).toBeVisible()
}

const dialog = (app: Page) => app.getByRole('dialog', { name: /^Importer un tableau de suivi/u })

async function chooseFile(app: Page, name: string, buffer: Buffer): Promise<void> {
  await dialog(app).locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer,
  })
}
const kept = (name: string) => readFileSync(join(files, name))

test('a workbook is looked at line by line, imported and taken back', async ({ app }) => {
  await openImport(app)
  await expect(dialog(app).getByRole('button', { name: 'Choisir un fichier' })).toBeFocused()
  await chooseFile(app, 'suivi-decisions-gec.xlsx', kept('suivi-decisions-gec.xlsx'))
  const commit = dialog(app).getByRole('button', { name: /^Importer 7 décisions/u })
  await expect(commit).toBeFocused()
  await expect(dialog(app).getByText('rien n’est encore écrit')).toBeVisible()
  const line = dialog(app).getByRole('row', { name: /Mettre à jour la cartographie/u })
  await expect(line).toContainText('comprise comme le 15/12/2026')
  await expectAccessible(app)
  await takeLooks(app, 'follow-up-import')
  await dialog(app).getByRole('button', { name: '2 refusées' }).click()
  await expect(dialog(app).getByText('Le texte de la décision manque.')).toBeVisible()
  await expect(line).toBeHidden()
  await app.keyboard.press('Control+Enter')
  await expect(dialog(app)).toBeHidden()
  await expect(app.getByText('Import : 7 décisions ajoutées, 0 mise à jour')).toBeVisible()
  await expect(app.getByText('33 au registre')).toBeVisible()
  await app.keyboard.press('Control+z')
  await expect(app.getByText('26 au registre')).toBeVisible()
})

test('what a column holds, the body and the year are corrected before anything is written', async ({
  app,
}) => {
  await openImport(app)
  const text = 'Quoi;Qui fait;Pour quand\nÉcrire au ministère;SEG;15/12\n'
  await chooseFile(app, 'suivi.csv', Buffer.from(text))
  await expect(dialog(app).getByText('Dites quelle colonne contient la décision')).toBeVisible()
  await choose(app, 'Quoi', 'Décision')
  await expect(dialog(app).getByText('Aucune instance n’est indiquée')).toBeVisible()
  await choose(app, 'Qui fait', 'Responsable')
  await choose(app, 'Pour quand', 'Échéance')
  await choose(app, 'Instance des lignes sans instance', /^GEC/u)
  const row = dialog(app).getByRole('row', { name: /Écrire au ministère/u })
  await expect(row).toContainText('GEC-2026-D01')
  await dialog(app).getByRole('textbox', { name: 'Année des dates sans année' }).fill('2027')
  await app.keyboard.press('Enter')
  await expect(row).toContainText('15/12/2027')
  await app.keyboard.press('Escape')
  await expect(dialog(app)).toBeHidden()
})

test('a Word table comes in by the keyboard alone', async ({ app }) => {
  await openRegister(app)
  await openPalette(app)
  await app.keyboard.type('Importer un tableau')
  await app.keyboard.press('Enter')
  const chooser = app.waitForEvent('filechooser')
  await expect(dialog(app).getByRole('button', { name: 'Choisir un fichier' })).toBeFocused()
  await app.keyboard.press('Enter')
  await (await chooser).setFiles(join(files, 'comite-de-pilotage.docx'))
  await expect(dialog(app).getByRole('button', { name: /^Importer 2 décisions/u })).toBeFocused()
  await expect(dialog(app).getByText('Suite de la ligne 3')).toBeVisible()
  await app.keyboard.press('Enter')
  await expect(app.getByText('Import : 2 décisions ajoutées, 0 mise à jour')).toBeVisible()
})

test.describe('A file that is no table', () => {
  test.use({ tolerates: /422/u })

  test('is answered by a sentence', async ({ app }) => {
    await openImport(app)
    await chooseFile(app, 'note.xlsx', Buffer.from('%PDF-1.7'))
    await expect(dialog(app).getByRole('alert')).toContainText('n’est pas un tableau de suivi')
    await expectAccessible(app)
    await takeLooks(app, 'follow-up-import-file')
  })
})

async function choose(app: Page, label: string, option: string | RegExp): Promise<void> {
  await dialog(app).getByRole('combobox', { name: label }).click()
  await app.getByRole('option', { name: option, exact: true }).first().click()
}
