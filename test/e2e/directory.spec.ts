import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const csv = [
  'Civilité;Prénom;NOM;Organisation;Courriel;Tél.;Instance;Rôle',
  'Mme;Awa;ESSAIMAGE;CA;awa.essaimage@exemple.invalid;+223 70 00 11 22;;',
  'Monsieur;Luis;ESSAI;ES;;+223 70 00 00 99;;',
  'Dr;;FANTÔME;INCONNUE;fantome@exemple;;;',
  ';;;;;;;',
  'M.;Zié;ESSAIMAGE;;zie@exemple.invalid;;GEC;membre honoraire',
  'M.;Moussa;"PONCTUATION, fils";UNICEF;moussa.ponctuation@exemple.invalid;;;',
].join('\r\n')

test('a messy CSV file is shown line by line, and nothing is written before it is confirmed', async ({
  app,
}) => {
  await openDirectory(app)
  await expect(people(app)).toHaveAccessibleName('Personnes 120')
  await app.getByRole('button', { name: 'Importer' }).click()
  // The bytes of Excel on Windows: one byte a letter.
  await chooseFile(app, 'contacts.csv', Buffer.from(csv, 'latin1'))
  await expect(app.getByText('rien n’est encore écrit')).toBeVisible()
  await expect(app.getByRole('row')).toHaveCount(6)
  await expect(app.getByRole('row', { name: /FANTÔME/u })).toContainText('Refusée')
  await expect(app.getByRole('row', { name: /Luis ESSAI/u })).toContainText('Mise à jour')
  await expect(app.getByRole('row', { name: /Zié/u })).toContainText('Refusée')
  await expectAccessible(app)
  await takeLooks(app, 'import')

  await app.getByRole('button', { name: /^Annuler/u }).click()
  await expect(people(app)).toHaveAccessibleName('Personnes 120')

  await app.getByRole('button', { name: 'Importer' }).click()
  await chooseFile(app, 'contacts.csv', Buffer.from(csv, 'latin1'))
  await app.getByRole('button', { name: 'Importer 3 personnes' }).click()
  await expect(people(app)).toHaveAccessibleName('Personnes 122')
  await app.getByRole('textbox', { name: 'Rechercher une personne' }).fill('essaimage')
  await expect(app.getByRole('row', { name: /ESSAIMAGE/u })).toHaveCount(1)

  await app.getByRole('button', { name: /^Annuler Ctrl/u }).click()
  await expect(people(app)).toHaveAccessibleName('Personnes 120')
})

test.describe('with a refusal', () => {
  test.use({ tolerates: /422/u })

  test('the meaning of a column can be corrected before the import', async ({ app }) => {
    await openDirectory(app)
    await app.getByRole('button', { name: 'Importer' }).click()
    await chooseFile(app, 'liste.csv', Buffer.from('Qui,Où\nAwa ESSAIMAGE,CA\n', 'utf8'))
    await expect(app.getByRole('alert')).toContainText('Aucune colonne de noms')
    await chooseFile(app, 'liste.csv', Buffer.from('Nom,Où\nAwa ESSAIMAGE,CA\n', 'utf8'))
    await app.getByRole('combobox', { name: 'Où' }).click()
    await app.getByRole('option', { name: 'Institution' }).click()
    await expect(app.getByRole('row', { name: /ESSAIMAGE/u }).getByRole('gridcell')).toContainText([
      '2',
      'Ajoutée',
      'ESSAIMAGE',
      'CA',
    ])
  })
})

test('the institutions that a list names are created with its people', async ({ app }) => {
  await openDirectory(app)
  await app.getByRole('button', { name: 'Importer' }).click()
  const list = 'Nom;Institution\nAwa ESSAIMAGE;OMVS\nSidi ESSAIMAGE;Ambassade de Lune\n'
  await chooseFile(app, 'contacts.csv', Buffer.from(list, 'utf8'))
  await expect(app.getByText('OMVS (1 ligne), Ambassade de Lune (1 ligne)')).toBeVisible()
  await expect(app.getByRole('row', { name: /Awa ESSAIMAGE/u })).toContainText('Refusée')
  await app.getByRole('switch', { name: 'Créer les 2 institutions inconnues' }).click()
  await expect(app.getByRole('row', { name: /Awa ESSAIMAGE/u })).toContainText('sera créée')
  await expectAccessible(app)
  await takeLooks(app, 'import-institutions')
  await app.getByRole('button', { name: 'Importer 2 personnes' }).click()
  await expect(people(app)).toHaveAccessibleName('Personnes 122')
  await app.getByRole('textbox', { name: 'Rechercher une personne' }).fill('sidi essaimage')
  await expect(app.getByRole('row', { name: /Sidi ESSAIMAGE/u })).toContainText('AL')
})

test('an Excel workbook is imported', async ({ app }) => {
  await openDirectory(app)
  await app.getByRole('button', { name: 'Importer' }).click()
  const rows = [
    ['Nom', 'Prénom', 'Institution', 'Courriel'],
    ['CLASSEUR', 'Aïché', 'UNICEF', 'aiche.classeur@exemple.invalid'],
  ]
  await chooseFile(app, 'annuaire.xlsx', workbook(rows))
  await app.getByRole('button', { name: 'Importer 1 personne' }).click()
  await expect(people(app)).toHaveAccessibleName('Personnes 121')
  await app.getByRole('textbox', { name: 'Rechercher une personne' }).fill('classeur')
  await expect(app.getByRole('row', { name: /Aïché CLASSEUR/u })).toContainText('UNICEF')
})

test('two records of one person are compared, merged, and parted again', async ({ app }) => {
  await openDirectory(app)
  await addPerson(app, { family: 'ESSAY', given: 'Luis', email: 'luis.essai@exemple.invalid' })
  await app.getByRole('tab', { name: /^Doublons/u }).click()
  await expect(
    app.getByRole('row', { name: /Luis ESSAI \/ Luis ESSAY|Luis ESSAY \/ Luis ESSAI/u }),
  ).toContainText('Même adresse')
  await app.getByRole('radio', { name: 'Garder Luis ESSAI', exact: true }).check()
  await expectAccessible(app)
  await takeLooks(app, 'doublons')
  await app.getByRole('button', { name: 'Fusionner les deux fiches' }).click()
  await expect(app.getByText('Aucun doublon')).toBeVisible()
  await expect(people(app)).toHaveAccessibleName('Personnes 120')
  await app.keyboard.press('Control+z')
  await expect(people(app)).toHaveAccessibleName('Personnes 121')
  await expect(app.getByRole('button', { name: 'Fusionner les deux fiches' })).toBeVisible()
})

test('a person is corrected in place, verified, and closed rather than deleted', async ({
  app,
}) => {
  await openDirectory(app)
  await app.keyboard.press('/')
  await app.keyboard.type('ligne')
  await expect(app.getByRole('row', { name: /Zoé LIGNE/u })).toBeVisible()
  await app.getByRole('row', { name: /Zoé LIGNE/u }).press('Enter')
  const sheet = app.getByRole('complementary', { name: 'Personne' })
  await sheet.getByRole('textbox', { name: 'Téléphone' }).fill('+223 70 12 34 56')
  await sheet.getByRole('textbox', { name: 'Téléphone' }).press('Enter')
  await sheet.getByRole('button', { name: 'Vérifiée aujourd’hui' }).click()
  await expect(sheet.getByText('Vérifiée le 21/11/2026')).toBeVisible()
  // Someone who sits cannot be deleted: the sheet says what is done instead.
  await expect(sheet.getByRole('button', { name: 'Supprimer' })).toBeHidden()
  await expect(sheet.getByText(/elle se clôt à une date/u)).toBeVisible()
  await expect(sheet.getByText('+223 70 12 34 56').first()).toBeVisible()
  await app.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('a person added by mistake is deleted, and comes back with undo', async ({ app }) => {
  await openDirectory(app)
  await addPerson(app, { family: 'MÉPRISE', given: 'Ali', email: '' })
  await app.getByRole('button', { name: 'Supprimer' }).click()
  await expect(people(app)).toHaveAccessibleName('Personnes 120')
  await app.keyboard.press('Control+z')
  await expect(people(app)).toHaveAccessibleName('Personnes 121')
})

test('a form says what is wrong at its field, and loses nothing to Échap', async ({ app }) => {
  await openDirectory(app)
  await app.keyboard.press('n')
  const email = app.getByRole('textbox', { name: 'Courriel' })
  await app.getByRole('textbox', { name: 'Prénom' }).fill('Awa')
  await email.fill('pas un courriel')
  await app.getByRole('button', { name: 'Ajouter à l’annuaire' }).click()
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(email).toHaveAccessibleDescription(/Adresse incomplète/u)
  await expect(app.getByRole('alert')).toHaveText('À compléter\u00a0: Nom, Courriel.')
  await expect(app.getByRole('textbox', { name: 'Nom', exact: true })).toBeFocused()
  await expectAccessible(app)
  await takeLooks(app, 'nouvelle-personne')

  const job = app.getByRole('textbox', { name: 'Fonction' })
  await job.pressSequentially('Cheffe de la coopération')
  await job.press('Escape')
  await expect(job).toHaveValue('Cheffe de la coopération')
  await job.press('Escape')
  await expect(job).toBeHidden()
  await app.keyboard.press('n')
  await expect(job).toHaveValue('Cheffe de la coopération')
  await app.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(job).toBeHidden()
  await app.keyboard.press('n')
  await expect(job).toHaveValue('')
})

test('an institution is added and edited with its validity', async ({ app }) => {
  await openDirectory(app)
  await app.getByRole('tab', { name: /^Institutions/u }).click()
  await expect(app.getByRole('row', { name: /UNICEF/u })).toBeVisible()
  await app.keyboard.press('n')
  await app.getByRole('button', { name: 'Ajouter l’institution' }).click()
  await expect(app.getByText('À compléter\u00a0: Sigle, Nom.')).toBeVisible()
  await expect(app.getByRole('textbox', { name: 'Sigle' })).toBeFocused()
  await expect(app.getByRole('textbox', { name: 'Sigle' })).toHaveAttribute('aria-invalid', 'true')
  await app.getByRole('textbox', { name: 'Sigle' }).fill('NO')
  await app.getByRole('textbox', { name: 'Nom', exact: true }).fill('Ambassade de Norvège')
  await app.getByRole('textbox', { name: 'Nom', exact: true }).press('Enter')
  await expect(app.getByRole('row', { name: /Norvège/u })).toBeVisible()
  const until = app.getByRole('textbox', { name: 'Jusqu’au' })
  await until.fill('31/12/2027')
  await until.press('Enter')
  await expect(app.getByRole('row', { name: /Norvège/u })).toContainText('31/12/2027')
})

test('the directory is accessible, light and dark', async ({ app }) => {
  test.slow()
  await openDirectory(app)
  await takeLooks(app, 'annuaire')
  for (const tab of ['Personnes', 'Institutions', 'À pourvoir', 'Doublons']) {
    await app.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click()
    await expectAccessible(app)
  }
  await app.getByRole('tab', { name: /^Personnes/u }).click()
  await app.getByRole('row', { name: /ACCOLADE/u }).press('Enter')
  await expect(app.getByRole('complementary', { name: 'Personne' })).toContainText('Civilité')
  await expectAccessible(app)
  await app.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(app)
})

async function openDirectory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Annuaire' }).click()
  await expect(page.getByRole('heading', { name: 'Annuaire' })).toBeVisible()
}

function people(page: Page) {
  return page.getByRole('tab', { name: /^Personnes/u })
}

async function addPerson(
  page: Page,
  { family, given, email }: { family: string; given: string; email: string },
): Promise<void> {
  await page.getByRole('button', { name: /^Personne/u }).click()
  await page.getByRole('textbox', { name: 'Prénom' }).fill(given)
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(family)
  await page.getByRole('textbox', { name: 'Courriel' }).fill(email)
  await page.getByRole('textbox', { name: 'Courriel' }).press('Enter')
  await expect(people(page)).toHaveAccessibleName('Personnes 121')
}

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/octet-stream'
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
}

/** The smallest workbook that Excel opens: one sheet, texts in its cells. */
function workbook(rows: readonly (readonly string[])[]): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaging = 'http://schemas.openxmlformats.org/package/2006'
  const cells = rows.map((row, y) => {
    const texts = row.map((text, x) => {
      const place = `${String.fromCodePoint(65 + x)}${y + 1}`
      return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
    })
    return `<row r="${y + 1}">${texts.join('')}</row>`
  })
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Annuaire" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  }
  const parts = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const)
  return Buffer.from(zipSync(Object.fromEntries(parts)))
}
