import type { Page } from '@playwright/test'
import { expect, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

test('a feast that is confirmed elsewhere tells the review that it falls on', async ({ app }) => {
  await openCalendarSettings(app)
  await app.getByRole('button', { name: 'Année suivante' }).click()
  await choose(app, 'Certitude Tabaski', 'Confirmé')
  await expect(app.getByRole('status', { name: touchedTitle })).toContainText('Tabaski')
  const day = app.getByRole('textbox', { name: 'Jour Tabaski' })
  await day.fill('19/05')
  await day.press('Enter')
  const touched = app.getByRole('status', { name: touchedTitle })
  await expect(touched).toContainText('La Tabaski passe du 16 au 19\u00A0mai 2027.')
  await expect(touched).toContainText('La revue Éducation (19–21\u00A0mai 2027)')
  await expect(touched.getByRole('link', { name: /^H02/u })).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'reglages-calendrier')
  await touched.getByRole('button', { name: 'Annuler' }).click()
  await expect(day).toHaveValue('16/05/2027')
})

test('a feast of the moon is moved by its offset, by the keyboard', async ({ app }) => {
  await openCalendarSettings(app)
  await app.getByRole('button', { name: 'Année suivante' }).click()
  await expect(app.getByRole('textbox', { name: 'Jour Tabaski' })).toHaveValue('16/05/2027')
  await app.getByRole('combobox', { name: 'Écart Tabaski' }).focus()
  await app.keyboard.press('ArrowDown')
  await app.getByRole('option', { name: '2 jours plus tard' }).waitFor()
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  const touched = app.getByRole('status', { name: touchedTitle })
  await expect(touched).toContainText('La Tabaski passe du 16 au 18\u00A0mai 2027.')
  await expect(touched).toContainText('lendemain probable')
  await expect(touched.getByRole('link', { name: /^W01/u })).toBeVisible()
  await app.keyboard.press('Control+z')
  await expect(app.getByRole('textbox', { name: 'Jour Tabaski' })).toHaveValue('16/05/2027')
  // What was said of a change that is undone is no longer true.
  await expect(touched).toBeHidden()
})

test('a year is completed from the rules of the country', async ({ app }) => {
  await openCalendarSettings(app)
  for (let step = 0; step < 3; step += 1) {
    await app.getByRole('button', { name: 'Année suivante' }).click()
  }
  await expect(
    app.getByText('Aucun jour férié n’est connu pour 2029', { exact: false }),
  ).toBeVisible()
  await app.getByRole('button', { name: /^Compléter l’année 2029/u }).click()
  await expect(app.getByRole('textbox', { name: /^Fête mardi 25 décembre/u })).toHaveValue('Noël')
  await expect(app.getByRole('button', { name: /^Compléter/u })).toBeHidden()
})

test('a mission is entered, corrected, and a recess said not to take place', async ({ app }) => {
  await openCalendarSettings(app)
  await app.getByRole('button', { name: 'Année suivante' }).click()
  await app.getByRole('tab', { name: 'Périodes' }).click()
  await app.getByRole('button', { name: 'Nouvelle période' }).click()
  const form = app.getByRole('form', { name: 'Nouvelle période' })
  await form.getByRole('textbox', { name: 'Nom' }).fill('Mission du FMI')
  await form.getByRole('textbox', { name: 'Du', exact: true }).fill('05/04/2027')
  await form.getByRole('textbox', { name: 'Au', exact: true }).fill('16/04/2027')
  await form.getByRole('textbox', { name: 'Au', exact: true }).press('Tab')
  await form.getByRole('button', { name: 'Enregistrer la période' }).click()
  await expect(app.getByRole('row', { name: /Mission du FMI/u })).toContainText('16/04/2027')
  await expect(app.getByRole('status', { name: touchedTitle })).toContainText('W13')
  await app
    .getByRole('button', { name: /^N’a pas lieu Vacances/u })
    .first()
    .click()
  await expect(app.getByRole('row', { name: /n’a pas lieu/u })).toBeVisible()
  await expectAccessible(app)
  await app.getByRole('button', { name: 'Rétablir' }).click()
  await expect(app.getByRole('row', { name: /n’a pas lieu/u })).toBeHidden()
})

test('hours that close earlier tell the sessions that overflow them', async ({ app }) => {
  await openCalendarSettings(app)
  await app.getByRole('tab', { name: 'Heures de service' }).click()
  const usual = app.getByRole('table', { name: 'Hors Ramadan' })
  const opens = usual.getByRole('textbox', { name: 'Ouverture jeudi' })
  await opens.fill('10 h')
  await opens.press('Enter')
  await expect(app.getByRole('status', { name: touchedTitle })).toContainText('H08')
  await expectAccessible(app)
  await app.getByRole('button', { name: 'Heures d’origine' }).click()
  await expect(opens).toHaveValue(/^7/u)
})

test('a rule is looked at, changed and given its values back', async ({ app }) => {
  await app.getByRole('link', { name: 'Réglages' }).click()
  await app.getByRole('link', { name: 'Règles du calendrier' }).click()
  await app.getByRole('row', { name: /^W04/u }).click()
  const sheet = app.getByRole('complementary', { name: /^Règle W04/u })
  await expect(sheet).toContainText('Une semaine ne porte pas trop de revues sectorielles.')
  await sheet.getByRole('textbox', { name: 'Revues au plus par semaine' }).fill('1')
  await expect(app.getByRole('status', { name: touchedTitle })).toContainText('La semaine du')
  await expect(app.getByRole('row', { name: /^W04/u })).toContainText('Modifiée')
  await expectAccessible(app)
  await takeLooks(app, 'reglages-regles')
  await sheet.getByRole('button', { name: 'Valeurs d’origine' }).click()
  await expect(sheet.getByRole('textbox', { name: 'Revues au plus par semaine' })).toHaveValue('2')
  await app.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('milestones and strategies are accessible, light and dark', async ({ app }) => {
  await openCalendarSettings(app)
  await app.getByRole('tab', { name: 'Jalons et stratégies' }).click()
  await expect(app.getByRole('group', { name: 'CSCRP' })).toBeVisible()
  await expectAccessible(app)
  await app.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(app)
})

const touchedTitle = 'Ce que ce changement touche'

async function openCalendarSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Réglages' }).click()
  await page.locator('.side-layout').getByRole('link', { name: 'Calendrier', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'Jours fériés' })).toBeVisible()
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
