import type { Locator, Page } from '@playwright/test'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const line = (app: Page) => app.getByRole('textbox', { name: 'Décision en une ligne' })
const chips = (app: Page) => app.getByRole('group', { name: 'Ce que la ligne dit' })
const chip = (app: Page, name: RegExp) => chips(app).getByRole('button', { name }).first()
const row = (app: Page, words: string): Locator =>
  app.locator('tr[data-key]', { hasText: words }).first()

/** The entry of the rail, with its count. */
const late = (app: Page, count: number) =>
  app.getByRole('link', { name: `${count} décisions en retard` })

/** The tab Décisions of the meeting of 12 November, by the keyboard alone. */
async function openDecisions(app: Page): Promise<void> {
  await openPalette(app)
  await app.keyboard.type('GEC-2026-10')
  await expect(app.getByRole('dialog').getByRole('option', { selected: true })).toHaveText(
    /GEC-2026-10(?!-)/u,
  )
  await app.keyboard.press('Enter')
  await expect(app.getByRole('tab', { name: /Décisions/u })).toBeVisible()
  await app.keyboard.press('Control+6')
  await expect(app).toHaveURL(/\/decisions$/u)
  await expect(row(app, 'GEC-2026-10-D01')).toBeVisible()
}

test('records a decision typed in one line, and takes it back', async ({ app }) => {
  await openDecisions(app)
  await app.keyboard.press('Control+d')
  await expect(line(app)).toBeFocused()
  await app.keyboard.type('@unicef transmettre la note #Santé pour le 15/12')
  await expect(chip(app, /Resp.*UNICEF/u)).toBeVisible()
  await expect(chip(app, /Groupe.*GT-SANTE/u)).toBeVisible()
  await expect(chip(app, /Échéance.*15\/12\/2026/u)).toBeVisible()
  await app.keyboard.press('Enter')
  const recorded = row(app, 'Transmettre la note')
  await expect(recorded).toContainText(/GEC-2026-10-D\d\d/u)
  await expect(recorded).toContainText('UNICEF')
  await expect(recorded).toContainText('15/12/2026')
  await expect(recorded).toContainText('Non entamée')
  await expect(line(app)).toHaveValue('')
  const reference = (await recorded.locator('td').first().textContent()) ?? ''
  await expect(app.getByRole('region', { name: 'Nouvelle décision' })).toContainText(reference)
  await app.keyboard.press('Escape')
  await app.keyboard.press('Control+z')
  await expect(recorded).toHaveCount(0)

  // A reference once given is not given again.
  await app.keyboard.press('n')
  await app.keyboard.type('Relancer les deux ministères')
  await app.keyboard.press('Enter')
  await expect(row(app, 'Relancer les deux ministères')).toBeVisible()
  await expect(row(app, reference)).toHaveCount(0)
})

test('lets an office lead, as the register prints it', async ({ app }) => {
  await openDecisions(app)
  await app.keyboard.press('Control+d')
  await app.keyboard.type('@CdF saisir le ministre le 15/12')
  await expect(chip(app, /Resp.*CdF/u)).toBeVisible()
  await expect(chip(app, /Échéance.*15\/12\/2026/u)).toBeVisible()
  await app.keyboard.press('Enter')
  await expect(row(app, 'Saisir le ministre')).toContainText('CdF')
  await app.keyboard.type('@tou')
  await expect(app.getByRole('option', { name: /Tous/u }).first()).toBeVisible()
  await app.keyboard.press('Enter')
  await app.keyboard.type('partager le calendrier 15/12')
  await expect(chip(app, /Resp.*Tous/u)).toBeVisible()
  await app.keyboard.press('Enter')
  const shared = row(app, 'Partager le calendrier')
  await expect(shared).toContainText('Tous')
  await expect(shared).toContainText('15/12/2026')
})

test('suggests names, and corrects the chips by the keyboard', async ({ app }) => {
  await openDecisions(app)
  await app.keyboard.press('Control+d')
  await app.keyboard.type('@ban')
  const options = app.getByRole('option')
  await expect(options.first()).toContainText('Banque')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  await expect(chip(app, /Resp/u)).not.toHaveText(/^Resp\.$/u)
  await app.keyboard.type('Réunir les bailleurs de l’eau pour le 15/12')
  await app.keyboard.press('Tab')
  await expect(chip(app, /Resp/u)).toBeFocused()
  const before = await chip(app, /Resp/u).textContent()
  await app.keyboard.press('ArrowRight')
  await expect(chip(app, /Resp/u)).not.toHaveText(before ?? '')
  await expect(chip(app, /Resp/u)).toBeFocused()
  await app.keyboard.press('Enter')
  await app.keyboard.type('UNICEF')
  await expect(options).toHaveCount(1)
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  await expect(chip(app, /Resp.*UNICEF/u)).toBeFocused()
  // Past the next support and the group, to the due day.
  for (let tabs = 0; tabs < 3; tabs++) await app.keyboard.press('Tab')
  await expect(chip(app, /Échéance.*15\/12\/2026/u)).toBeFocused()
  await app.keyboard.press('ArrowLeft')
  await expect(chip(app, /Échéance.*14\/12\/2026/u)).toBeFocused()
  await app.keyboard.press('Delete')
  await expect(line(app)).toBeFocused()
  await expect(line(app)).toHaveValue('@UNICEF Réunir les bailleurs de l’eau')
  await app.keyboard.press('Enter')
  await expect(row(app, 'Réunir les bailleurs de l’eau')).toContainText('UNICEF')
})

test('keeps the line when Échap leaves it, and says what it does not understand', async ({
  app,
}) => {
  await openDecisions(app)
  await app.keyboard.press('Control+d')
  await app.keyboard.type('@banque Transmettre la note @xyz pour le 31/02')
  await app.keyboard.press('Escape')
  await expect(line(app)).toHaveCount(0)
  await app.keyboard.press('Control+d')
  await expect(line(app)).toHaveValue('@banque Transmettre la note @xyz pour le 31/02')
  await app.keyboard.press('Enter')
  const problems = app.locator('.quick-problems')
  await expect(problems).toContainText('« banque » : plusieurs portent ce nom.')
  await expect(problems).toContainText('« xyz » n’est ni un code ni un nom connu.')
  await expect(problems).toContainText('« pour le 31/02 » : ce jour n’existe pas.')
  await expect(row(app, 'Transmettre la note')).toHaveCount(0)
})

test('corrects a decision on its sheet, moves it to another item, deletes it and undoes', async ({
  app,
}) => {
  await openDecisions(app)
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Space')
  const sheet = app.getByRole('complementary', { name: 'GEC-2026-10-D01' })
  await sheet.getByRole('textbox', { name: 'Décision' }).focus()
  await app.keyboard.press('Control+a')
  await app.keyboard.type('Soumettre le projet corrigé')
  await app.keyboard.press('Tab')
  await expect(row(app, 'Soumettre le projet corrigé')).toBeVisible()
  await expect(sheet.getByRole('combobox', { name: 'Point de l’ordre du jour' })).toBeFocused()
  await app.keyboard.type('Divers')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  const item = row(app, 'GEC-2026-10-D01').locator('td').nth(1)
  await expect(item).toHaveAttribute('title', /Divers/u)
  await app.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(row(app, 'GEC-2026-10-D01')).toBeFocused()
  await app.keyboard.press('Delete')
  await expect(row(app, 'GEC-2026-10-D01')).toHaveCount(0)
  await app.keyboard.press('Control+z')
  await expect(row(app, 'GEC-2026-10-D01')).toBeVisible()
})

test('shows a new decision in the register and among those that are late', async ({ app }) => {
  await openDecisions(app)
  await expect(late(app, 7)).toBeVisible()
  await app.keyboard.press('Control+d')
  await app.keyboard.type('@FAO,@UNICEF Proposer des dates #eau pour le 16/11/2026')
  await app.keyboard.press('Enter')
  const recorded = row(app, 'Proposer des dates')
  await expect(recorded).toContainText('avec UNICEF')
  await app.keyboard.press('Escape')
  await expect(recorded).toBeFocused()
  await app.keyboard.press('Space')
  await app.getByRole('button', { name: 'Ouvrir au registre' }).focus()
  await app.keyboard.press('Enter')
  const sheet = app.getByRole('complementary', { name: /GEC-2026-10-D\d\d/u })
  await expect(sheet).toContainText('Proposer des dates')
  await expect(sheet).toContainText('UNICEF')
  await expect(sheet).toContainText('GT-EAU')
  await expect(row(app, 'Proposer des dates')).toContainText('+ 5 j')
  await expect(late(app, 8)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious where decisions are recorded, ${colorScheme}`, async ({
    app,
  }) => {
    test.slow()
    await app.emulateMedia({ colorScheme })
    await openDecisions(app)
    await expectAccessible(app)
    await app.keyboard.press('Control+d')
    await app.keyboard.type('@banque Transmettre la note pour le 15/10/2026 #s')
    await expectAccessible(app)
    await app.keyboard.press('Escape')
    await app.keyboard.press('Tab')
    await app.keyboard.press('Enter')
    await expectAccessible(app)
    await app.keyboard.press('Escape')
    await app.keyboard.press('Escape')
    await expect(app.locator('tr:focus')).toHaveCount(1)
    await app.keyboard.press('Space')
    await expect(app.getByRole('complementary')).toBeVisible()
    await expectAccessible(app)
    if (colorScheme === 'light') await takeLooks(app, 'decisions')
  })
}
