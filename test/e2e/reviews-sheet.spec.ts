import type { Page } from '@playwright/test'
import { expect, test } from './support/greffier.ts'
import { callerOf } from './support/caller.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const sheet = (app: Page) => app.getByRole('complementary', { name: 'Revue', exact: true })
const field = (app: Page, name: string) => sheet(app).getByRole('textbox', { name, exact: true })

async function openReview(
  app: Page,
  caller: ReturnType<typeof callerOf>,
  { year, code, version }: { year: number; code: string; version: string },
) {
  const { lines } = await caller.reviews.year({ year, version })
  const { review } = lines.find((line) => line.review.code === code)!
  const selected = encodeURIComponent(`review:${review.id}:TECHNICAL_SESSION`)
  await app.evaluate((hash) => {
    location.hash = hash
  }, `#/calendar?year=${year}&version=${version}&panel=review&selected=${selected}`)
  await expect(sheet(app)).toBeVisible()
  return review
}

async function lineOf(caller: ReturnType<typeof callerOf>, id: string, version = '0.1') {
  const { lines } = await caller.reviews.year({ year: 2027, version })
  return lines.find(({ review }) => review.id === id)!
}

test('corrects the dates of a phase, field after field, each written at once', async ({
  app,
  host,
}) => {
  const caller = callerOf(host)
  const review = await openReview(app, caller, { year: 2027, code: 'EDU', version: '0.1' })
  await expect(sheet(app)).toContainText('17–19 mai 2027')
  await expectAccessible(app)
  await takeLooks(app, 'reviews-sheet')
  await field(app, 'Du').fill('19/05/2027')
  await app.keyboard.press('Tab')
  await expect(field(app, 'Au')).toHaveValue('21/05/2027')
  await field(app, 'Lieu').fill('Maeva Palace')
  await field(app, 'Début').fill('8h30')
  await app.keyboard.press('Tab')
  await sheet(app).getByRole('checkbox', { name: 'Verrouiller cette date' }).press('Space')
  await expect
    .poll(async () => (await lineOf(caller, review.id)).slots[0])
    .toMatchObject({
      firstDay: '2027-05-19',
      lastDay: '2027-05-21',
      place: 'Maeva Palace',
      startsAt: '08:30',
      isLocked: true,
    })
  await sheet(app).getByText('Historique de cette date').press('Enter')
  await expect(sheet(app)).toContainText('Lieu')
  await expect(sheet(app)).toContainText('Maeva Palace')
  await app.keyboard.press('Escape')
  await expect(app.getByRole('complementary', { name: 'Revues de l’année' })).toBeVisible()
})

test('keeps what is known of a review, and says how many reports came in', async ({
  app,
  host,
}) => {
  const caller = callerOf(host)
  const review = await openReview(app, caller, { year: 2027, code: 'EDU', version: '0.1' })
  await field(app, 'Rapports reçus').fill('3')
  await field(app, 'Rapports attendus').fill('5')
  await field(app, 'Période').fill('Exercices 2025 et 2026')
  await sheet(app).getByRole('combobox', { name: 'Chef de file' }).click()
  await app.getByRole('option', { name: 'Vacant' }).click()
  await expect
    .poll(async () => (await lineOf(caller, review.id)).review)
    .toMatchObject({
      reportsReceived: 3,
      reportsExpected: 5,
      referencePeriod: 'Exercices 2025 et 2026',
      leadId: null,
    })
})

test('says why a review is merged and into which', async ({ app, host }) => {
  const caller = callerOf(host)
  const review = await openReview(app, caller, { year: 2027, code: 'GEN', version: '0.1' })
  await sheet(app).getByRole('combobox', { name: 'État' }).click()
  await app.getByRole('option', { name: 'Fusionnée…' }).click()
  await field(app, 'Raison').fill('Tenue avec la justice')
  await sheet(app).getByRole('combobox', { name: 'Fusionnée dans' }).click()
  await app.getByRole('option', { name: 'Justice' }).click()
  await sheet(app).getByRole('button', { name: 'Changer l’état' }).click()
  await expect(sheet(app)).toContainText('Fusionnée dans Justice')
  expect((await lineOf(caller, review.id)).review.state).toBe('MERGED')
})

test('puts a phase off with its cause, and notes what was held', async ({ app, host }) => {
  const caller = callerOf(host)
  const review = await openReview(app, caller, { year: 2027, code: 'EDU', version: '0.1' })
  await sheet(app).getByRole('button', { name: 'Reporter' }).click()
  await field(app, 'Note').fill('Rapport attendu fin mai')
  await sheet(app).getByRole('button', { name: 'Reporter la phase' }).click()
  await expect(sheet(app)).toContainText('Raison\u00A0: Rapport attendu fin mai')
  const line = await lineOf(caller, review.id)
  expect(line.postponements[0]).toMatchObject({ cause: 'REPORT_LATE', toDay: null })
  expect(line.slots[0]?.precision).toBe('TO_AGREE')

  await openReview(app, caller, { year: 2026, code: 'INF', version: '1.0' })
  await sheet(app).getByRole('button', { name: 'Noter comme tenue' }).click()
  await expect(field(app, 'Tenue du')).toBeVisible()
  await expect(sheet(app)).toContainText('tenue\u00A0:')
  await expectAccessible(app)
  await takeLooks(app, 'reviews-held')
})

test('links a meeting, joins a document and records a recommendation', async ({ app, host }) => {
  const caller = callerOf(host)
  const review = await openReview(app, caller, { year: 2026, code: 'EDU', version: '1.0' })
  await sheet(app).getByRole('combobox', { name: 'Lier une réunion' }).click()
  await app.keyboard.type('GEC-2026-05')
  await app.getByRole('option', { name: /^GEC-2026-05/u }).click()
  await expect(sheet(app).getByRole('link', { name: 'GEC-2026-05' })).toBeVisible()

  await sheet(app).getByRole('button', { name: 'Joindre' }).click()
  await field(app, 'Adresse d’une page').fill('www.example.org/aide-memoire')
  await app.keyboard.press('Enter')
  await expect(sheet(app).getByRole('link', { name: 'aide-memoire' })).toBeVisible()

  await expect(sheet(app).getByRole('link', { name: 'REV-EDU-2026-R01' })).toBeVisible()
  await sheet(app).getByRole('button', { name: 'Enregistrer une recommandation' }).click()
  await field(app, 'Recommandation').fill('Publier la carte scolaire')
  await sheet(app).getByRole('button', { name: 'Enregistrer au registre' }).click()
  await expect(sheet(app).getByRole('link', { name: 'REV-EDU-2026-R02' })).toBeVisible()
  await takeLooks(app, 'reviews-links')
  const { recommendations } = await caller.reviews.dossier({ reviewId: review.id })
  expect(recommendations).toHaveLength(2)

  await sheet(app).getByRole('link', { name: 'REV-EDU-2026-R01' }).click()
  await app.getByRole('link', { name: 'Éducation 2026' }).click()
  await expect(sheet(app).getByRole('link', { name: 'REV-EDU-2026-R01' })).toBeVisible()
})

test('adds a review with its days by the keyboard, and takes it away again', async ({
  app,
  host,
}) => {
  await app.evaluate(() => {
    location.hash = '#/calendar?year=2027&version=0.1&panel=review&selected=new'
  })
  const form = app.getByRole('complementary', { name: 'Nouvelle revue' })
  await expect(form.getByRole('textbox', { name: 'Nom court' })).toBeFocused()
  await expectAccessible(app)
  await app.keyboard.type('Culture')
  await form.getByRole('textbox', { name: 'Session technique, du' }).fill('20/04/2027')
  await app.keyboard.press('Enter')
  await expect(sheet(app)).toContainText('CUL')
  await expect(field(app, 'Du')).toHaveValue('20/04/2027')
  const caller = callerOf(host)
  await sheet(app).getByRole('button', { name: 'Supprimer la revue' }).click()
  await expect(sheet(app)).toHaveCount(0)
  const { lines } = await caller.reviews.year({ year: 2027, version: '0.1' })
  expect(lines.some(({ review }) => review.label === 'Culture')).toBe(false)
  await app.keyboard.press('Control+z')
  await expect
    .poll(async () => {
      const again = await caller.reviews.year({ year: 2027, version: '0.1' })
      return again.lines.some(({ review }) => review.label === 'Culture')
    })
    .toBe(true)
})

test.describe('with another hand on the same data', () => {
  test.use({ tolerates: /409/u })

  test('asks which version counts when a date was changed elsewhere meanwhile', async ({
    app,
    host,
  }) => {
    const caller = callerOf(host)
    const review = await openReview(app, caller, { year: 2027, code: 'EDU', version: '0.1' })
    await expect(field(app, 'Lieu')).toHaveValue('')
    const {
      id: _id,
      revision,
      versionId,
      reviewId,
      phase,
      ...slot
    } = (await lineOf(caller, review.id)).slots[0]!
    await caller.reviews.setSlot({
      operationId: crypto.randomUUID(),
      versionId,
      reviewId,
      phase,
      seenRevision: revision,
      draft: { ...slot, place: 'CICB' },
    })
    await field(app, 'Lieu').fill('Maeva Palace')
    await app.keyboard.press('Tab')
    const dialog = app.getByRole('dialog', { name: 'Deux versions de la même fiche' })
    await expect(dialog).toContainText('CICB')
    await dialog.getByRole('button', { name: 'Garder la mienne' }).click()
    await expect(dialog).toHaveCount(0)
    await expect
      .poll(async () => (await lineOf(caller, review.id)).slots[0]?.place)
      .toBe('Maeva Palace')
  })
})
