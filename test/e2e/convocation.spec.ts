import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

/** The keyboard alone: `click` and `fill` are not used in this file. */

test('convenes, then writes the letters and the drafts of e-mails', async ({ app, host }) => {
  await openMeeting(app)
  await runCommand(app, 'Convoquer')
  const strip = app.getByRole('group', { name: 'Convoquer' })
  await expect(strip.getByRole('button', { name: 'Convoquer' })).toBeFocused()
  await app.keyboard.press('Enter')
  const sending = app.getByRole('group', { name: 'Envoyer la convocation de GEC-2026-11' })
  await expect(sending.getByRole('button', { name: 'Lettres, un fichier' })).toBeFocused()
  expect(written(host.dataFolder)).toEqual([])
  await expectAccessible(app)

  await app.keyboard.press('Enter')
  const preview = app.getByRole('dialog')
  await expect(preview.getByRole('button', { name: 'Enregistrer le document' })).toBeEnabled()
  await expect(preview).toContainText('Invitation')
  await app.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)
  await expect(sending).toBeVisible()

  await press(sending.getByRole('button', { name: 'Une lettre par siège' }))
  await expect(sending.getByRole('status')).toContainText('GEC-2026-11 Invitation CA.docx')
  await press(sending.getByRole('button', { name: 'Courriel à tous' }))
  await expect(sending.getByRole('status')).toContainText('GEC-2026-11 Courriel Convocation.eml')
  await press(sending.getByRole('button', { name: 'Un courriel par siège' }))
  await expect(sending.getByRole('status')).toContainText('Courriel Convocation CA.eml')
  await takeLooks(app, 'sending')
  await press(sending.getByRole('button', { name: 'Rendez-vous .ics' }))
  await expect(sending.getByRole('status')).toContainText('GEC-2026-11 Rendez-vous.ics')

  const files = written(host.dataFolder)
  expect(files).toContain('GEC-2026-11 Invitation CA.docx')
  const draft = read(host.dataFolder, 'GEC-2026-11 Courriel Convocation CA.eml')
  expect(draft).toMatch(/^X-Unsent: 1\r\n/mu)
  expect(draft).toMatch(/^To: .*<claire\.fictive@exemple\.invalid>\r\n/mu)
  expect(draft).toContain('method=PUBLISH')
  expect(draft).not.toMatch(/(?<!\r)\n/u)
  expect(read(host.dataFolder, 'GEC-2026-11 Rendez-vous.ics')).toContain('STATUS:CONFIRMED')
  await app.keyboard.press('Escape')
  await expect(sending).toHaveCount(0)
})

test('puts a convened meeting off, and tells its members', async ({ app, host }) => {
  await openMeeting(app)
  await runCommand(app, 'Convoquer')
  await expect(app.getByRole('group', { name: 'Convoquer' })).toBeVisible()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('group', { name: /Envoyer la convocation/u })).toBeVisible()
  await app.keyboard.press('Escape')
  await runCommand(app, 'Reporter')
  await app.keyboard.type('une mission conjointe à Gao')
  await app.keyboard.press('Enter')
  const sending = app.getByRole('group', { name: 'Annoncer le changement de GEC-2026-11' })
  await expect(sending.getByRole('button', { name: 'Lettres, un fichier' })).toBeFocused()
  await app.keyboard.press('Enter')
  const preview = app.getByRole('dialog')
  await expect(preview).toContainText('est reportée à une date qui vous sera communiquée')
  await expect(preview).toContainText('en raison d’une mission conjointe à Gao')
  await expect(preview.getByRole('button', { name: 'Enregistrer le document' })).toBeFocused()
  await app.keyboard.press('Enter')
  await expect(sending.getByRole('status')).toContainText('GEC-2026-11 Avis de report.docx')
  await press(sending.getByRole('button', { name: 'Courriel à tous' }))
  await expect(sending.getByRole('status')).toContainText('GEC-2026-11 Courriel Avis de report.eml')
  const draft = read(host.dataFolder, 'GEC-2026-11 Courriel Avis de report.eml')
  expect(draft).toContain('method=CANCEL')
  await expectAccessible(app)
})

test('makes the reminder and notes that it has left', async ({ app, host }) => {
  await openMeeting(app)
  await runCommand(app, 'Convoquer')
  await expect(app.getByRole('group', { name: 'Convoquer' })).toBeVisible()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('group', { name: /Envoyer la convocation/u })).toBeVisible()
  await app.keyboard.press('Escape')
  const offered = app.getByRole('group', { name: 'Lettres et courriels' })
  await press(offered.getByRole('button', { name: 'Rappel' }))
  const sending = app.getByRole('group', { name: 'Rappeler GEC-2026-11 à ses membres' })
  await expect(sending.getByRole('button', { name: 'Lettres, un fichier' })).toBeFocused()
  await press(sending.getByRole('button', { name: 'Courriel à tous' }))
  await expect(sending.getByRole('status')).toContainText('GEC-2026-11 Courriel Rappel.eml')
  expect(written(host.dataFolder)).toEqual(['GEC-2026-11 Courriel Rappel.eml'])
  await takeLooks(app, 'reminder')
  await expectAccessible(app)
  await press(sending.getByRole('button', { name: 'Noter le rappel fait' }))
  await expect(app.locator('.step-check', { hasText: 'Rappel' })).toContainText('21/11/2026')
  await expect(sending.getByRole('button', { name: 'Noter le rappel fait' })).toHaveCount(0)
})

test('offers what the body uses, and the calendar file', async ({ app, host }) => {
  await openMeeting(app)
  await runCommand(app, 'Enregistrer Rendez-vous .ics')
  await expect(app.getByText(/GEC-2026-11 Rendez-vous\.ics est écrit/u)).toBeVisible()
  expect(read(host.dataFolder, 'GEC-2026-11 Rendez-vous.ics')).toContain('STATUS:TENTATIVE')
  await runCommand(app, 'courriels convocation')
  await expect(app.getByRole('group', { name: /Envoyer la convocation/u })).toBeVisible()
  await app.keyboard.press('Control+4')
  const produced = app.getByRole('complementary', { name: 'Documents à produire' })
  await expect(produced).toContainText('Relevé de conclusions')
  await takeLooks(app, 'produced-documents')
  await expectAccessible(app)
})

async function openMeeting(app: Page): Promise<void> {
  await openPalette(app)
  // Meetings only: a decision bears the reference of its meeting too.
  await app.keyboard.type('#GEC-2026-11')
  await expect(app.getByRole('option', { selected: true })).toContainText('GEC-2026-11')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: 'GEC-2026-11' })).toBeVisible()
  await app.keyboard.press('Control+1')
  await expect(app.getByRole('tabpanel', { name: 'Préparation' })).toBeVisible()
}

/** Runs a command of the palette by its words. */
async function runCommand(app: Page, words: string): Promise<void> {
  await openPalette(app)
  await app.keyboard.type(words)
  const asked = new RegExp(words.split(' ').join('.*'), 'iu')
  await expect(app.getByRole('option', { name: asked }).first()).toBeVisible()
  await app.keyboard.press('Enter')
}

async function press(button: Locator): Promise<void> {
  await button.press('Enter')
}

function written(dataFolder: string): readonly string[] {
  try {
    return readdirSync(join(dataFolder, 'documents')).toSorted()
  } catch {
    // Nothing was written yet.
    return []
  }
}

function read(dataFolder: string, name: string): string {
  return readFileSync(join(dataFolder, 'documents', name), 'utf8')
}
