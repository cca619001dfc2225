import type { Locator, Page } from '@playwright/test'
import { planBoardSession } from '../electron/meetings/board-fixture.ts'
import { callerOf } from './support/caller.ts'
import { expect, openPalette, test } from './support/greffier.ts'
import type { Host } from './support/host.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

test.describe('a session of the board of a programme', () => {
  test.use({ data: 'empty' })

  test('is entered seat by seat with the keyboard alone, down to the quorum', async ({
    app,
    host,
  }) => {
    await openSession(app, host)
    await expect(app.getByText('La présence n’a pas encore été saisie')).toBeVisible()
    await expect(app.getByText('Quorum non atteint : il faut 2 institutions')).toBeVisible()
    await expect(row(app, 'MODIBO')).toBeFocused()
    await app.keyboard.press('p')
    await expect(told(app)).toContainText('1 institution sur 4 était représentée')
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('a')
    await app.keyboard.press('ArrowDown')
    await expect(row(app, 'OUMAR')).toBeFocused()
    await app.keyboard.press('r')
    const who = app.getByRole('combobox', { name: 'Représenté par' })
    await expect(who).toBeFocused()
    await app.keyboard.type('fanta')
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('Enter')
    await expect(row(app, 'OUMAR')).toContainText('représenté par Essai FANTA')
    await expect(row(app, 'OUMAR')).toBeFocused()
    await expect(told(app)).toContainText('2 institutions sur 4 étaient représentées')
    await expect(app.getByText('Quorum atteint : il fallait 2 institutions')).toBeVisible()
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('d')
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('e')
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('p')
    await expect(told(app)).toContainText('3 institutions sur 4 étaient représentées')
    await expect(app.getByRole('button', { name: /non saisi/u })).toHaveCount(0)
    await expectAccessible(app)
    await takeLooks(app, 'participants-attendance')

    await app.keyboard.press('Control+z')
    await expect(app.getByRole('button', { name: '1 non saisi' })).toBeVisible()
    await app.reload()
    await expect(row(app, 'OUMAR')).toContainText('représenté par Essai FANTA')
  })

  test('takes letters at once, whether its tab is opened by key or by mouse', async ({
    app,
    host,
  }) => {
    await openSession(app, host)
    await expect(row(app, 'MODIBO')).toBeFocused()
    await app.keyboard.press('p')
    await expect(attendanceOf(app, 'MODIBO')).toHaveValue('PRESENT')
    await app.getByRole('tab', { name: /Ordre du jour/u }).click()
    await app.getByRole('tab', { name: /Participants/u }).click()
    await expect(row(app, 'MODIBO')).toBeFocused()
    await app.keyboard.press('a')
    await expect(attendanceOf(app, 'MODIBO')).toHaveValue('ABSENT')
    // Reached with the arrows, the tab keeps them; ↓ goes into the table.
    const tab = app.getByRole('tab', { name: /Participants/u })
    await tab.focus()
    await app.keyboard.press('ArrowLeft')
    await expect(tab).toHaveAttribute('aria-selected', 'false')
    await app.keyboard.press('ArrowRight')
    await expect(app.getByRole('grid', { name: 'Sièges convoqués et invités' })).toBeVisible()
    await expect(tab).toBeFocused()
    await app.keyboard.press('ArrowDown')
    await expect(row(app, 'MODIBO')).toBeFocused()
  })

  test('takes a free name for whoever spoke, and asks for it where it is missing', async ({
    app,
    host,
  }) => {
    await openSession(app, host)
    await expect(row(app, 'MODIBO')).toBeFocused()
    await app.keyboard.press('r')
    await expect(app.getByRole('combobox', { name: 'Représenté par' })).toBeFocused()
    await app.keyboard.press('Escape')
    await expect(row(app, 'MODIBO')).toContainText('représentant à préciser')
    await expect(row(app, 'MODIBO')).toBeFocused()
    await app.keyboard.press('r')
    await app.keyboard.type('M. Aliou TEST, conseiller technique')
    await app.keyboard.press('Enter')
    await expect(row(app, 'MODIBO')).toContainText('M. Aliou TEST, conseiller technique')
    await app.keyboard.press('a')
    await expect(row(app, 'MODIBO')).not.toContainText('Aliou TEST')
  })

  test('is filled from the replies, then by saying the others present', async ({ app, host }) => {
    await openSession(app, host)
    await app.keyboard.press('Alt+p')
    await expect(row(app, 'MODIBO')).toBeFocused()
    await app.keyboard.press('e')
    await expect(row(app, 'MODIBO').getByRole('combobox').last()).toHaveValue('EXCUSED')
    await app.keyboard.press('Alt+p')
    await app.keyboard.press('Alt+r')
    await expect(attendanceOf(app, 'MODIBO')).toHaveValue('EXCUSED')
    await app.keyboard.press('Alt+t')
    await expect(attendanceOf(app, 'CLAIRE')).toHaveValue('PRESENT')
    // The seat that nobody holds stays open, and alone with the filter.
    await app.keyboard.press('Alt+n')
    await expect(app.locator('tr[data-key]')).toHaveCount(1)
    await expect(app.locator('tr[data-key]')).toContainText('ONG')
    await app.locator('tr[data-key]').focus()
    await app.keyboard.press('a')
    await expect(app.getByText('Tout est saisi.')).toBeVisible()
    await app.keyboard.press('Alt+n')
    await expect(app.locator('tr[data-key]')).toHaveCount(6)
    await app.keyboard.press('Control+z')
    await app.keyboard.press('Control+z')
    await expect(attendanceOf(app, 'CLAIRE')).toHaveValue('NONE')
    await expect(attendanceOf(app, 'MODIBO')).toHaveValue('EXCUSED')
  })

  test('welcomes a guest of the directory, who came or not', async ({ app, host }) => {
    await openSession(app, host)
    await app.keyboard.press('Alt+i')
    const name = app.getByRole('textbox', { name: 'Nom de l’invité' })
    await expect(name).toBeFocused()
    await app.keyboard.press('Shift+Tab')
    await app.keyboard.type('jean')
    await expect(app.getByRole('listbox').getByRole('option')).toHaveCount(1)
    await app.getByRole('option', { name: /JEAN/u }).waitFor()
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('Enter')
    await expect(name).toHaveValue('Essai JEAN')
    await app.getByRole('button', { name: 'Ajouter', exact: true }).press('Enter')
    const guest = app.locator('tr[data-key]', { hasText: 'Essai JEAN' }).last()
    await expect(app.locator('tr[data-key]')).toHaveCount(7)
    await expectAccessible(app)
    await app.keyboard.press('Escape')
    await guest.focus()
    await app.keyboard.press('p')
    await expect(guest.getByRole('combobox')).toHaveValue('PRESENT')
    await app.keyboard.press('r')
    await expect(guest.getByRole('combobox')).toHaveValue('PRESENT')
  })
})

test('shows replies before a meeting and attendance after it', async ({ app, host }) => {
  await openMeeting(app, 'GEC-2026-11')
  await expect(app.getByRole('radio', { name: 'Réponses' })).toBeChecked()
  await expect(app.getByRole('complementary', { name: 'Liste de diffusion' })).toBeVisible()
  await takeLooks(app, 'participants-replies')
  const { meeting } = await callerOf(host).meetings.find({ reference: 'GEC-2026-10' })
  await app.evaluate((id) => {
    location.hash = `#/meetings/${id}/participants`
  }, meeting.id)
  await expect(app.getByRole('radio', { name: 'Présence' })).toBeChecked()
  await expectAccessible(app)
  await takeLooks(app, 'participants-demo')
})

async function openSession(app: Page, host: Host): Promise<void> {
  const core = callerOf(host)
  await core.profiles.found({ operationId: crypto.randomUUID(), profile: 'JIGISEMEJIRI_ML' })
  const { reference } = await planBoardSession(core)
  await app.reload()
  await openMeeting(app, reference)
}

async function openMeeting(app: Page, reference: string): Promise<void> {
  await expect(app.locator('main')).toBeVisible()
  await openPalette(app)
  await app.keyboard.type(reference)
  const found = app.getByRole('dialog').getByRole('option', { selected: true })
  await expect(found).toContainText(reference)
  await app.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: reference })).toBeVisible()
  await app.keyboard.press('Control+3')
  await expect(app.getByRole('grid', { name: 'Sièges convoqués et invités' })).toBeVisible()
}

function row(app: Page, words: string): Locator {
  return app.locator('tr[data-key]', { hasText: words }).first()
}

function attendanceOf(app: Page, words: string): Locator {
  return row(app, words).getByRole('combobox', { name: /^Présence/u })
}

function told(app: Page): Locator {
  return app.locator('.attendance-told')
}
