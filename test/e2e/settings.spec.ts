import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

/** One red point: the smallest picture that a logo can be. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

test('the letterhead that is changed here heads the next agenda', async ({ app }) => {
  await openSettings(app, 'En-tête')
  const left = app.getByRole('textbox', { name: 'Lignes de gauche' })
  await left.fill('Cellule de coordination des bailleurs\nBureau du Chef de file')
  await left.blur()
  await expect(preview(app)).toContainText('Bureau du Chef de file')
  await app.locator('input[type=file]').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: logo,
  })
  await expect(preview(app).getByRole('img')).toBeVisible()
  await takeLooks(app, 'reglages-en-tete')

  const parts = unzipSync(await agendaOf(app, 'GEC-2026-11'))
  // The letterhead is the header of the first page, whichever part that is.
  const heads = Object.keys(parts).filter((name) => /^word\/header\d*\.xml$/u.test(name))
  const text = heads.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('')
  expect(text).toContain('Cellule de coordination des bailleurs')
  expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true)
})

test.describe('with a refusal', () => {
  test.use({ tolerates: /422/u })

  test('a file that is no picture is refused as a logo', async ({ app }) => {
    await openSettings(app, 'En-tête')
    const buffer = Buffer.from('rien')
    await app
      .locator('input[type=file]')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
    await expect(app.getByText('Ce fichier n’est pas une image PNG ou JPEG.').first()).toBeVisible()
  })
})

test('a backup is made and verified, and the base goes back to it', async ({ app }) => {
  await openSettings(app, 'Sauvegardes')
  await expect(app.getByText('Aucune sauvegarde n’a encore été faite.')).toBeVisible()
  await app.getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await expect(app.getByText(/^Sauvegarde vérifiée/u)).toBeVisible()
  await app.getByRole('button', { name: /^Vérifier greffier/u }).click()
  await expect(app.getByRole('row', { name: /Saine/u })).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'reglages-sauvegardes')

  await openSettings(app, 'Organisation')
  const town = app.getByRole('textbox', { name: 'Ville' })
  await town.fill('Kayes')
  await town.press('Enter')
  await expect(app.getByText(/^Enregistré à/u)).toBeVisible()

  await openSettings(app, 'Sauvegardes')
  await app.getByRole('button', { name: /^Restaurer greffier/u }).click()
  const dialog = app.getByRole('dialog')
  await expect(dialog).toContainText('SEG – Partenaires techniques et financiers')
  await dialog.getByRole('button', { name: 'Remplacer la base par cette copie' }).click()
  await expect(app.getByText(/L’ancienne base est gardée/u)).toBeVisible()
  await openSettings(app, 'Organisation')
  await expect(town).toHaveValue('Bamako')
})

test('a decreed day is added to the holidays, and taken back', async ({ app }) => {
  await openSettings(app, 'Calendrier')
  await expect(app.getByText('13 jours')).toBeVisible()
  const form = app.getByRole('form', { name: 'Ajouter ce jour' })
  await form.getByRole('textbox', { name: 'Jour', exact: true }).fill('30/11')
  await form.getByRole('textbox', { name: 'Fête' }).fill('Deuil national')
  await form.getByRole('textbox', { name: 'Fête' }).blur()
  await form.getByRole('button', { name: 'Ajouter ce jour' }).click()
  await expect(app.getByText('14 jours')).toBeVisible()
  await expect(app.getByRole('textbox', { name: /^Fête lundi 30 novembre/u })).toHaveValue(
    'Deuil national',
  )
  await expectAccessible(app)
  await app.getByRole('button', { name: 'Retirer Deuil national' }).click()
  await expect(app.getByText('13 jours')).toBeVisible()
})

test('the screen changes its language and its theme', async ({ app }) => {
  await openSettings(app, 'Écran')
  await app.getByRole('radio', { name: 'Sombre' }).check()
  await expect(app.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await app.getByRole('radio', { name: 'English' }).click()
  await expect(app.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await app.getByRole('radio', { name: 'Français' }).click()
  await expect(app.getByRole('heading', { name: 'Réglages' })).toBeVisible()
})

test('the settings are accessible, light and dark', async ({ app }) => {
  test.slow()
  for (const section of ['Organisation', 'En-tête', 'Lettres', 'Documents', 'Écran', 'À propos']) {
    await openSettings(app, section)
    await expectAccessible(app)
  }
  await app.emulateMedia({ colorScheme: 'dark' })
  await openSettings(app, 'En-tête')
  await expectAccessible(app)
})

async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('link', { name: 'Réglages' }).click()
  const sections = page.locator('.side-layout')
  await sections.getByRole('link', { name: section, exact: true }).click()
  await expect(page.getByRole('heading', { name: section, exact: true })).toBeVisible()
}

function preview(page: Page) {
  return page.getByRole('figure', { name: 'Début d’un document' })
}

/** The agenda as Word gets it, asked of the core as the screens do. */
async function agendaOf(page: Page, reference: string): Promise<Uint8Array> {
  const content = await page.evaluate(async (wanted) => {
    const ask = async (line: string, json: object) => {
      const answer = await fetch(`/rpc/${line}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-greffier-token': sessionStorage.getItem('greffier-token') ?? '',
        },
        body: JSON.stringify({ json }),
      })
      return (await answer.json()).json
    }
    const { meeting } = await ask('meetings/find', { reference: wanted })
    const document = await ask('exports/preview', { kind: 'agenda', meetingId: meeting.id })
    return String(document.contentBase64)
  }, reference)
  return new Uint8Array(Buffer.from(content, 'base64'))
}
