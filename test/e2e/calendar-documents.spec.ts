import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

async function openCalendar(app: Page): Promise<void> {
  await openPalette(app)
  await app.keyboard.type('Calendrier')
  await app.keyboard.press('Enter')
  await expect(documents(app)).toBeVisible()
}

const documents = (app: Page) => app.getByRole('button', { name: 'Documents', exact: true })

async function runCommand(app: Page, name: string): Promise<void> {
  await openPalette(app)
  await app.keyboard.type(name)
  await app.keyboard.press('Enter')
}

test('the calendar of reviews is shown before it is written, on A4 or A3', async ({ app }) => {
  test.slow()
  await openCalendar(app)
  await documents(app).click()
  await app.getByRole('menuitem', { name: 'Calendrier des revues (Word, Excel)' }).click()
  const dialog = app.getByRole('dialog')
  await expect(dialog.getByText('Tableau des revues')).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByText('A3', { exact: true })).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'calendar-document')
  await dialog.getByText('A3', { exact: true }).click()
  await expect(dialog.getByText('Grille synoptique')).toBeVisible()
  await dialog.getByRole('button', { name: 'Enregistrer le document', exact: true }).click()
  await expect(app.getByText(/Calendrier harmonisé des revues 20\d\d v/u).first()).toBeVisible()
})

test('the file for other calendars and the page of the web site are written at once', async ({
  app,
}) => {
  await openCalendar(app)
  for (const [name, ending] of [
    ['Agenda de toutes les instances', /Calendrier des rencontres 20\d\d\.ics/u],
    ['Page du site web', /Calendrier des rencontres 20\d\d\.html/u],
  ] as const) {
    await runCommand(app, name)
    await expect(app.getByText(ending).first()).toBeVisible({ timeout: 30_000 })
  }
})

test('a calendar of another program is looked at, taken over and taken back by keyboard', async ({
  app,
}) => {
  test.slow()
  await openCalendar(app)
  await runCommand(app, 'Reprendre un calendrier')
  const dialog = app.getByRole('dialog', { name: /^Reprendre un calendrier/u })
  await expect(dialog.getByRole('button', { name: 'Choisir un fichier' })).toBeFocused()
  await expectAccessible(app)
  const body = dialog.getByRole('combobox', { name: 'Instance' })
  await body.click()
  await app.getByRole('option', { name: /^GEC/u }).click()
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'agenda.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(agenda),
  })
  const commit = dialog.getByRole('button', { name: /^Reprendre 2 dates/u })
  await expect(commit).toBeFocused()
  await expect(dialog.getByText('rien n’est encore écrit')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Point climat/u }).first()).toContainText('Nouvelle')
  await expectAccessible(app)
  await takeLooks(app, 'calendar-import')
  await app.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(app.getByText('2 dates reprises, 0 mise à jour.')).toBeVisible()
  await app.keyboard.press('Control+z')
  await expect(app.getByText(/annul/iu).first()).toBeVisible()
})

test.describe('a file that is no calendar', () => {
  test.use({ tolerates: /422/u })

  test('is refused in one sentence', async ({ app }) => {
    await openCalendar(app)
    await runCommand(app, 'Reprendre un calendrier')
    const dialog = app.getByRole('dialog', { name: /^Reprendre un calendrier/u })
    await dialog.getByRole('combobox', { name: 'Instance' }).click()
    await app.getByRole('option', { name: /^GEC/u }).click()
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.alloc(64),
    })
    await expect(dialog.getByText(/n’est pas un calendrier lisible/u)).toBeVisible()
  })
})

const agenda = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Autre//FR',
  'BEGIN:VEVENT',
  'UID:un@autre',
  'DTSTAMP:20261101T000000Z',
  'DTSTART:20271217T090000Z',
  'DTEND:20271217T110000Z',
  'SUMMARY:Point climat',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:deux@autre',
  'DTSTAMP:20261101T000000Z',
  'DTSTART;VALUE=DATE:20271220',
  'SUMMARY:Point climat (suite)',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
