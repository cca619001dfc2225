import type { Page } from '@playwright/test'
import { expect, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

test('the dates of a series are seen before, and its meetings planned at once', async ({ app }) => {
  await openSeries(app, 'GEC')
  const january = app.getByRole('row', { name: /jeudi 14 janvier/u })
  await expect(january).toContainText('férié (Journée de la souveraineté retrouvée)')
  await expect(january).toContainText('mercredi 13 janvier')
  await expect(app.getByRole('row', { name: /août/u })).toBeHidden()
  await expectAccessible(app)
  await takeLooks(app, 'serie')
  await app.getByRole('checkbox', { name: 'Planifier la réunion du jeudi 9 décembre' }).uncheck()
  await app.getByRole('button', { name: 'Planifier ces 9 réunions' }).click()
  await expect(app.getByText('9 réunions planifiées')).toBeVisible()
  await expect(app.getByRole('row', { name: /jeudi 11 février/u })).toContainText('GEC-2027-02')
  await app.keyboard.press('Control+z')
  await expect(app.getByRole('button', { name: 'Planifier ces 9 réunions' })).toBeVisible()
})

test('a rule is changed by the keyboard: the old one ends the day before', async ({ app }) => {
  await openSeries(app, 'GEC')
  await app.getByRole('button', { name: 'Changer la règle' }).press('Enter')
  const form = app.getByRole('form', { name: 'Changer la règle' })
  await expect(form.getByRole('heading', { name: /2e jeudi du mois/u })).toBeVisible()
  await form.getByRole('combobox', { name: 'Rang' }).focus()
  await app.keyboard.press('ArrowDown')
  await app.getByRole('option', { name: 'dernier' }).click()
  await form.getByRole('textbox', { name: 'À partir du' }).fill('01/07/2027')
  await form.getByRole('textbox', { name: 'À partir du' }).press('Tab')
  await expect(form).toContainText('prend fin le 30/06/2027')
  await expect(form.getByRole('row', { name: /jeudi 29 juillet/u })).toBeVisible()
  await expectAccessible(app)
  await form.getByRole('button', { name: 'Enregistrer la règle' }).press('Enter')
  await expect(app.getByRole('region', { name: /^dernier jeudi/u })).toContainText(
    'Depuis le 01/07/2027',
  )
  await expect(app.getByRole('region', { name: /^2e jeudi/u })).toContainText('au 30/06/2027')
})

test('a body without a series gets one from its usual day, and it is ended', async ({ app }) => {
  await openSeries(app, 'RETRAITE')
  await app.getByRole('button', { name: 'Nouvelle série' }).click()
  const form = app.getByRole('form', { name: 'Nouvelle série' })
  await form.getByRole('combobox', { name: 'Rythme' }).click()
  await app.getByRole('option', { name: 'Toutes les n semaines' }).click()
  await expect(form.getByRole('heading', { name: /toutes les 2 semaines/u })).toBeVisible()
  await form.getByRole('button', { name: 'Créer la série' }).click()
  const card = app.getByRole('region', { name: /^toutes les 2 semaines/u })
  await card.getByRole('button', { name: 'Terminer la série' }).click()
  await card.getByRole('textbox', { name: 'Dernier jour de la série' }).fill('30/06/2027')
  await card.getByRole('button', { name: 'Terminer la série' }).click()
  await expect(card).toContainText('au 30/06/2027')
})

async function openSeries(page: Page, code: string): Promise<void> {
  await page.locator('.rail-entry', { hasText: 'Instances' }).click()
  await page
    .getByRole('link', { name: new RegExp(`^${code}`, 'u') })
    .first()
    .click()
  await page.getByRole('tab', { name: 'Série' }).click()
}
