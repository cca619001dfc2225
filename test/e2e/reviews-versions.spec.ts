import type { Page } from '@playwright/test'
import { isoDate } from '../../shared/dates.ts'
import { expect, test } from './support/greffier.ts'
import { callerOf } from './support/caller.ts'
import type { Host } from './support/host.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const side = (app: Page) => app.getByRole('complementary', { name: 'Revues de l’année' })

async function openYear(app: Page, address: string): Promise<void> {
  await app.evaluate((hash) => {
    location.hash = hash
  }, `#/calendar?${address}`)
  await expect(side(app)).toBeVisible()
}

/** The arbitrated version of 2027, adopted. */
async function adopted(host: Host) {
  const caller = callerOf(host)
  const versions = await caller.reviews.versions({ year: 2027 })
  const { id, revision: seenRevision } = versions.find(({ label }) => label === '1.0')!
  return caller.reviews.adopt({
    operationId: crypto.randomUUID(),
    id,
    seenRevision,
    on: isoDate('2026-11-20'),
    by: 'Commission mixte',
  })
}

test('refuses to adopt a project with blocking findings, and names them', async ({ app }) => {
  await openYear(app, 'year=2027&version=0.1&panel=versions')
  await expect(side(app)).toContainText('6 constats bloquants empêchent l’adoption.')
  await side(app).getByRole('button', { name: 'Adopter' }).click()
  await expect(side(app)).toContainText('H02 – Décentralisation commence le lundi 29 mars')
  await expect(side(app).getByRole('button', { name: 'Adopter et figer' })).toBeDisabled()
})

test('adopts the arbitrated version: on which day, by whom', async ({ app }) => {
  await openYear(app, 'year=2027&version=1.0&panel=versions')
  await side(app).getByRole('button', { name: 'Adopter' }).click()
  await expect(side(app).getByRole('textbox', { name: 'Adoptée par' })).toBeFocused()
  await app.keyboard.type('Commission mixte')
  await app.keyboard.press('Enter')
  await expect(side(app)).toContainText('Adoptée le 21 novembre 2026, Commission mixte')
  await expectAccessible(app)
})

test('says at once what wanted days would break, and whether they leave the window', async ({
  app,
  host,
}) => {
  await adopted(host)
  await openYear(app, 'year=2027&version=1.0&panel=requests')
  await side(app).getByRole('button', { name: 'Demander un changement' }).click()
  await expect(side(app).getByRole('textbox', { name: 'Demandé par' })).toBeFocused()
  await app.keyboard.type('Ministère de l’Éducation')
  await side(app).getByRole('combobox', { name: 'Revue' }).click()
  await app.getByRole('option', { name: 'Éducation' }).click()
  const from = side(app).getByRole('textbox', { name: 'Dates souhaitées, du' })
  await from.fill('08/06/2027')
  await app.keyboard.press('Tab')
  await expect(side(app)).toContainText('Hors de la fenêtre habituelle')
  await expect(side(app)).toContainText('H11')
  await from.fill('24/05/2027')
  await app.keyboard.press('Tab')
  await side(app).getByRole('textbox', { name: 'Au' }).fill('26/05/2027')
  await app.keyboard.press('Tab')
  await expect(side(app)).toContainText('25 mai')
  await from.fill('08/06/2027')
  await app.keyboard.press('Tab')
  await side(app).getByRole('textbox', { name: 'Motif' }).fill('Rapport en retard')
  await takeLooks(app, 'reviews-request')
  await side(app).getByRole('button', { name: 'Enregistrer la demande' }).click()
  await expect(side(app)).toContainText('en attente')
})

test('answers a request outside the window with both approvals, in the next version', async ({
  app,
  host,
}) => {
  const caller = callerOf(host)
  const version = await adopted(host)
  const { lines } = await caller.reviews.year({ year: 2027, version: '1.0' })
  const education = lines.find(({ review }) => review.code === 'EDU')!
  await caller.reviews.request({
    operationId: crypto.randomUUID(),
    versionId: version.id,
    reviewId: education.review.id,
    phase: 'TECHNICAL_SESSION',
    askedBy: 'Ministère de l’Éducation',
    reason: 'Rapport en retard',
    wantedFirst: isoDate('2027-06-08'),
    wantedLast: isoDate('2027-06-10'),
  })
  await openYear(app, 'year=2027&version=1.0&panel=requests')
  await side(app).getByRole('button', { name: 'Répondre' }).click()
  await side(app).getByRole('textbox', { name: 'Répondu par' }).fill('SHA')
  await side(app).getByRole('button', { name: 'Accepter' }).click()
  await expect(side(app)).toContainText('Nommez les deux accords')
  await side(app).getByRole('textbox', { name: 'Accords' }).fill('CdF ; SG du MEF')
  await side(app).getByRole('button', { name: 'Accepter' }).click()
  await expect(side(app)).toContainText('acceptée')
  await expectAccessible(app)
  await takeLooks(app, 'reviews-requests')
  await side(app).getByRole('button', { name: 'Voir la version 1.1' }).click()
  const versions = await caller.reviews.versions({ year: 2027 })
  expect(versions.map(({ label }) => label)).toEqual(['0.1', '1.0', '1.1'])
  await expect(side(app).getByRole('button', { name: 'v1.1' })).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test('compares two versions in sentences, and shows one of them on the year', async ({ app }) => {
  await openYear(app, 'year=2027&version=1.0&panel=versions&compare=0.1')
  await expect(side(app)).toContainText('9 changements de v0.1 à v1.0')
  const sentence = side(app).getByRole('button', {
    name: 'La revue Éducation passe du 17–19 mai au 19–21 mai',
  })
  await sentence.focus()
  await app.keyboard.press('Enter')
  await expect(app).toHaveURL(/selected=review/u)
  await takeLooks(app, 'reviews-comparison')
})

test('makes a version from another and throws it away again', async ({ app, host }) => {
  const caller = callerOf(host)
  await openYear(app, 'year=2027&version=1.0&panel=versions')
  await side(app).getByRole('button', { name: 'Nouvelle version' }).click()
  await side(app).getByRole('textbox', { name: 'Objet de la version' }).fill('Après arbitrage')
  await side(app).getByRole('button', { name: 'Créer la version' }).click()
  await expect(side(app).getByRole('textbox', { name: 'Note de la version 0.2' })).toHaveValue(
    'Après arbitrage',
  )
  expect(await caller.reviews.versions({ year: 2027 })).toHaveLength(3)
  await side(app).getByRole('button', { name: 'Supprimer' }).click()
  await expect.poll(async () => (await caller.reviews.versions({ year: 2027 })).length).toBe(2)
  await expect(side(app).getByRole('button', { name: 'v1.0' })).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test.describe('a version that is on screen', () => {
  test.use({ tolerates: /404/u })

  test('gives way to the current one when its making is undone', async ({ app }) => {
    await openYear(app, 'year=2027&version=1.0&panel=versions')
    await side(app).getByRole('button', { name: 'Nouvelle version' }).click()
    await side(app).getByRole('button', { name: 'Créer la version' }).click()
    const made = side(app).getByRole('button', { name: 'v0.2' })
    await expect(made).toHaveAttribute('aria-current', 'true')
    await made.focus()
    await app.keyboard.press('Control+z')
    await expect(made).toHaveCount(0)
    await expect(app.getByRole('grid', { name: /^Année 2027/u })).toBeVisible()
    await expect(app).not.toHaveURL(/version=0\.2/u)
  })
})

test('tells what became of a year, and begins the next one from it', async ({ app, host }) => {
  await openYear(app, 'year=2026&panel=execution')
  await expect(side(app)).toContainText('9 tenues à la date prévue, 2 tenues avec retard')
  await side(app).getByText('Juin', { exact: true }).click()
  await expect(side(app)).toContainText('Au 30 juin 2026')
  await expectAccessible(app)
  await takeLooks(app, 'reviews-execution')

  await openYear(app, 'year=2028')
  await side(app).getByRole('button', { name: 'Reprendre les 14 revues de 2027' }).click()
  await expect(app).toHaveURL(/version=0\.1/u)
  const { lines } = await callerOf(host).reviews.year({ year: 2028 })
  expect(lines).toHaveLength(14)
})
