import type { Page } from '@playwright/test'
import { expect, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

test('a mandate is given and ended by the keyboard, and the vacancy shows', async ({ app }) => {
  await openBodies(app)
  // The seat without a titular is in hand already.
  await expect(seatRow(app, 'TR')).toHaveAttribute('aria-selected', 'true')
  await app.keyboard.press('p')
  await expect(app.getByRole('combobox', { name: 'Personne' })).toBeFocused()
  await app.keyboard.type('crayon')
  await expect(app.getByRole('option')).toHaveCount(1)
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  await tabTo(app, 'Désigner')
  await app.keyboard.press('Enter')
  await expect(seatRow(app, 'TR')).toContainText('Tiécoura CRAYON')

  await app.keyboard.press('Escape')
  await expect(seatRow(app, 'TR')).toBeFocused()
  await expect(toFill(app)).not.toContainText('TIKA, titulaire')
  await app.keyboard.press('Home')
  await app.keyboard.press('Enter')
  await tabTo(app, 'Terminer le mandat de Claire FICTIVE')
  await app.keyboard.press('Enter')
  await tabTo(app, 'Dernier jour du mandat')
  await app.keyboard.press('Control+a')
  await app.keyboard.type('20/11/2026')
  await app.keyboard.press('Enter')
  await expect(seatRow(app, 'CA')).toContainText('Vacant')
  await expect(app.getByText('Mandats passés')).toBeVisible()
  await app.keyboard.press('Escape')
  await expect(toFill(app)).toContainText('Ambassade du Canada, titulaire')
})

test('the template is put in order by keys, and undone', async ({ app }) => {
  await openBodies(app)
  await app.getByRole('tab', { name: 'Ordre du jour type' }).click()
  const titles = app.getByRole('textbox', { name: /^Point \d/u })
  await expect(titles).toHaveCount(10)
  await titles.nth(8).focus()
  await app.keyboard.press('Alt+ArrowUp')
  await expect(titles.nth(7)).toHaveValue('Divers')
  await expect(titles.nth(7)).toBeFocused()
  await app.keyboard.press('Alt+ArrowRight')
  await expect(app.getByRole('textbox', { name: 'Point 7.1' })).toHaveValue('Divers')
  await app.getByRole('heading', { name: 'GEC' }).click()
  await app.keyboard.press('Control+z')
  await expect(app.getByRole('textbox', { name: 'Point 8', exact: true })).toHaveValue('Divers')
  await app.keyboard.press('Control+z')
  await expect(titles.nth(8)).toHaveValue('Divers')
})

test('a line of the template follows another with Enter and is kept once it has a title', async ({
  app,
}) => {
  await openBodies(app)
  await app.getByRole('tab', { name: 'Ordre du jour type' }).click()
  const titles = app.getByRole('textbox', { name: /^Point \d/u })
  await titles.nth(9).focus()
  await app.keyboard.press('Enter')
  await expect(titles).toHaveCount(11)
  await expect(titles.nth(10)).toBeFocused()
  await app.keyboard.type('Photo de groupe')
  await app.keyboard.press('Tab')
  await expect(app.getByText(/^Enregistré à/u)).toBeVisible()
  await app.reload()
  await expect(titles.nth(10)).toHaveValue('Photo de groupe')
})

test.describe('with a refusal', () => {
  test.use({ tolerates: /422/u })

  test('a rule that the core refuses says so at its field', async ({ app }) => {
    await openBodies(app)
    await app.getByRole('tab', { name: 'Règles' }).click()
    const days = app.getByRole('textbox', { name: 'Convocation (J-)' })
    await days.fill('12')
    await days.press('Enter')
    await expect(app.getByText(/^Enregistré à/u)).toBeVisible()
    const pattern = app.getByRole('textbox', { name: 'Modèle de numérotation' })
    await pattern.fill('GEC-{rank}')
    await pattern.press('Enter')
    await expect(app.getByText(/donnerait le même numéro/u)).toBeVisible()
    await pattern.fill('G-{year}-{rank}')
    await pattern.press('Enter')
    await expect(app.getByText('Exemple : G-2026-07')).toBeVisible()
  })
})

test('a body is created, given a seat, and merged into another', async ({ app }) => {
  await openBodies(app)
  await app.getByRole('button', { name: 'Nouvelle instance' }).click()
  await app.getByRole('textbox', { name: 'Sigle' }).fill('GT-NUM')
  await app.getByRole('textbox', { name: 'Nom' }).fill('GT Numérique')
  await app.getByRole('textbox', { name: 'Nom' }).press('Enter')
  await expect(app.getByRole('heading', { name: 'GT-NUM' })).toBeVisible()
  await expect(app.getByRole('textbox', { name: 'Modèle de numérotation' })).toHaveValue(
    'GT-NUM-{year}-{rank}',
  )
  await app.getByRole('heading', { name: 'GT-NUM' }).click()
  await app.keyboard.press('s')
  await app.getByRole('combobox', { name: 'Institution' }).fill('UNICEF')
  await app.getByRole('option', { name: 'UNICEF' }).click()
  await app.getByRole('button', { name: 'Ouvrir le siège' }).click()
  await expect(seatRow(app, 'UNICEF')).toContainText('Vacant')

  await app.getByRole('tab', { name: 'Règles' }).click()
  await app.getByRole('combobox', { name: 'État' }).click()
  await app.getByRole('option', { name: 'Fusionnée' }).click()
  await app.getByRole('combobox', { name: 'Fusionnée dans' }).click()
  await app.getByRole('option', { name: /GT-EDU/u }).click()
  await app.getByRole('button', { name: 'Fusionner l’instance' }).click()
  await expect(app.getByText('Fusionnée dans GT-EDU')).toBeVisible()
})

test('the distribution list copies the addresses of the body', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openBodies(app)
  await app.getByRole('button', { name: 'Diffusion' }).click()
  await app.getByRole('button', { name: /^Copier \d+ adresses/u }).click()
  await expect(app.getByText(/adresses copiées/u)).toBeVisible()
  const copied = await app.evaluate(async () => navigator.clipboard.readText())
  expect(copied).toContain('claire.fictive@exemple.invalid; ')
})

test('the Troïka says which of its rules is broken', async ({ app }) => {
  await openBodies(app)
  await expect(app.getByText('règle tenue')).toBeVisible()
  await app.getByRole('button', { name: 'Modifier la Troïka' }).click()
  const incoming = app.getByRole('combobox', { name: 'Entrant 2026' })
  await incoming.click()
  await incoming.fill('Banque mondiale')
  await app.getByRole('option', { name: /Banque mondiale/u }).click()
  await expect(app.getByText(/plusieurs multilatéraux/u)).toBeVisible()
  await app.keyboard.press('Escape')
  await app.keyboard.press('Escape')
  await expect(app.getByText('règle tenue')).toBeHidden()
})

test('the screen of bodies is accessible, light and dark', async ({ app }) => {
  test.slow()
  await openBodies(app)
  await takeLooks(app, 'instances')
  for (const tab of ['Sièges', 'Règles', 'Ordre du jour type', 'Réunions', 'Historique']) {
    await app.getByRole('tab', { name: tab }).click()
    await expectAccessible(app)
  }
  await app.getByRole('tab', { name: 'Sièges' }).click()
  await app.getByRole('button', { name: 'Fiche du siège' }).click()
  await expectAccessible(app)
  await app.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(app)
})

test.describe('An empty base', () => {
  test.use({ data: 'empty' })

  test('says what belongs on the screens of bodies and people', async ({ app, host }) => {
    await found(app)
    await app.goto(`${host.url.split('#')[0]}#/directory`)
    await expect(app.getByText(/^L’annuaire est vide/u)).toBeVisible()
    await openBodies(app)
    await expect(app.getByText(/n’a pas encore de siège/u)).toBeVisible()
    await expectAccessible(app)
  })
})

async function openBodies(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5')
  await expect(page.getByRole('heading', { name: 'Instances' })).toBeVisible()
  await expect(page.getByRole('tab', { name: /^Sièges/u })).toBeVisible()
}

/** Founds a base with the first profile and every question passed over. */
async function found(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Passer|^Créer le secrétariat/u })
    .first()
    .click()
  await expect(page.getByRole('link', { name: /^Aujourd’hui/u })).toBeVisible()
}

function seatRow(page: Page, code: string) {
  return page
    .getByRole('row')
    .filter({ has: page.locator('strong', { hasText: new RegExp(`^${code}$`, 'u') }) })
}

function toFill(page: Page) {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^À pourvoir/u }) })
}

/** Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return ''
      const labels = element instanceof HTMLInputElement ? element.labels : null
      return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent
    })
    if (focused === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${name}`)
}
