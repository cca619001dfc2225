import type { Page } from '@playwright/test'
import { callerOf } from './support/caller.ts'
import { expect, test } from './support/greffier.ts'
import type { Host } from './support/host.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const sheet = (app: Page, reference: string) => app.getByRole('complementary', { name: reference })

async function sheetOf(host: Host, reference: string) {
  const caller = callerOf(host)
  const lines = await caller.decisions.list({ which: 'all' })
  const { id } = lines.find((line) => line.reference === reference) ?? { id: '' }
  return caller.followUp.sheet({ id })
}

/** The sheet of a decision beside the register. */
async function openSheet(app: Page, host: Host, reference: string): Promise<void> {
  const { line } = await sheetOf(host, reference)
  await app.evaluate((hash) => {
    location.hash = hash
  }, `#/decisions/${line.id}`)
  await expect(sheet(app, reference)).toBeVisible()
}

test('shows the whole story, and changes state, day and diary by the keyboard', async ({
  app,
  host,
}) => {
  await openSheet(app, host, 'GEC-2026-08-D01')
  const pane = sheet(app, 'GEC-2026-08-D01')
  await expect(pane).toContainText('En retard, + 5 j')
  await expect(pane).toContainText('Échéance dépassée')
  await expect(pane.getByRole('heading', { name: /Chaîne/u })).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'decision-sheet')

  await app.keyboard.press('n')
  await app.keyboard.type('Relance écrite aux deux ministères')
  await app.keyboard.press('Enter')
  await expect(pane.locator('.diary-line').first()).toContainText('Relance écrite')
  await app.keyboard.press('Escape')

  await app.keyboard.press('3')
  await expect(pane).toContainText('Partielle')
  await expect
    .poll(async () => (await sheetOf(host, 'GEC-2026-08-D01')).line.status)
    .toBe('PARTIAL')

  await app.keyboard.press('e')
  const due = pane.getByRole('group', { name: 'Échéance' }).first()
  await expect(due).toBeVisible()
  await app.keyboard.press('ArrowRight')
  await app.keyboard.press('Enter')
  await app.getByRole('textbox', { name: 'Motif du report' }).focus()
  await app.keyboard.type('Deux ministères attendus')
  await app.keyboard.press('Enter')
  await expect(pane).toContainText('révisée 2 fois')
  const after = await sheetOf(host, 'GEC-2026-08-D01')
  expect(after.diary[0]).toMatchObject({ hasMovedDue: true, dueReason: 'Deux ministères attendus' })

  // Each of them is one change to take back.
  await app.keyboard.press('Control+z')
  await expect(pane).toContainText('révisée 1 fois')
})

test('closes with a note, and keeps the note when Échap leaves the panel', async ({
  app,
  host,
}) => {
  await openSheet(app, host, 'GEC-2026-09-D01')
  await app.keyboard.press('4')
  const asked = app.getByRole('group', { name: 'GEC-2026-09-D01 : Réalisée' })
  await expect(asked.getByRole('textbox', { name: 'Note au journal' })).toBeFocused()
  await app.keyboard.type('Carte publiée')
  await app.keyboard.press('Escape')
  await expect(asked).toHaveCount(0)
  expect((await sheetOf(host, 'GEC-2026-09-D01')).line.status).toBe('IN_PROGRESS')
  await app.keyboard.press('4')
  await expect(asked.getByRole('textbox', { name: 'Note au journal' })).toHaveValue('Carte publiée')
  await app.keyboard.press('Enter')
  await expect(asked).toHaveCount(0)
  await expect.poll(async () => (await sheetOf(host, 'GEC-2026-09-D01')).line.status).toBe('DONE')
})

test('takes a link as evidence, and ties a decision to another one', async ({ app, host }) => {
  await openSheet(app, host, 'GEC-2026-09-D01')
  const pane = sheet(app, 'GEC-2026-09-D01')
  await pane.getByRole('button', { name: 'Joindre' }).press('Enter')
  await pane.getByRole('textbox', { name: /Adresse du document/u }).focus()
  await app.keyboard.type('exemple.invalid/carte.pdf')
  await app.keyboard.press('Enter')
  await expect(pane.getByRole('link', { name: 'carte.pdf' })).toBeVisible()

  await pane.getByRole('button', { name: 'Lier à…' }).press('Enter')
  const form = app.getByRole('group', { name: 'Lier à…' })
  await expect(form.getByRole('combobox', { name: 'Décision liée' })).toBeFocused()
  await app.keyboard.type('GEC-2026-06-D01')
  await expect(app.getByRole('option', { name: /GEC-2026-06-D01/u })).toBeVisible()
  // What was found before the last letters may still stand above it.
  await expect(app.getByRole('option').first()).toHaveAccessibleName(/GEC-2026-06-D01/u)
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Lier', exact: true }).press('Enter')
  await expect(form).toHaveCount(0)
  await expect(pane.locator('.thread-step')).toHaveCount(2)
})

test('stands as a whole page', async ({ app, host }) => {
  const { line } = await sheetOf(host, 'RET-2026-D02')
  await app.evaluate((hash) => {
    location.hash = hash
  }, `#/decision/${line.id}`)
  await expect(app.getByText(line.wording).first()).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'decision-page')
  await app.keyboard.press('Escape')
  await expect(app).toHaveURL(new RegExp(`/decisions/${line.id}`, 'u'))
})
