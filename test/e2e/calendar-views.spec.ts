import type { Page } from '@playwright/test'
import { callerOf } from './support/caller.ts'
import { expect, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const planner = (app: Page) => app.getByRole('grid', { name: /^Année 2027, mois par ligne/u })
const day = (app: Page, iso: string) => app.locator(`.calendar-body [data-day="${iso}"]`)
const bar = (app: Page, label: string) => app.locator('.year-bar[data-event]', { hasText: label })
const strip = (app: Page) => app.getByRole('region', { name: 'Déplacement à l’essai' })
const saved = (app: Page) => app.getByText(/^Enregistré à/u)

// The rules of accessibility are held against a year of cells, light and dark.
test.slow()

/** The draft of 2027, whose findings are known one by one. */
async function openDraft(app: Page): Promise<void> {
  await app.keyboard.press('Alt+4')
  await expect(planner(app)).toBeVisible()
  await app.getByText('v0.1 projet', { exact: true }).click()
  await expect(bar(app, 'Décentralisation')).toHaveAttribute('data-mark', 'HARD')
}

test('opens the year that is being made, and walks its days and events by keys', async ({
  app,
}) => {
  await app.keyboard.press('Alt+4')
  await expect(planner(app)).toBeVisible()
  await expect(day(app, '2027-01-01')).toBeFocused()
  await app.keyboard.press('ArrowDown')
  await expect(day(app, '2027-02-05')).toBeFocused()
  await app.keyboard.press('End')
  await expect(day(app, '2027-02-28')).toBeFocused()
  await app.keyboard.press('j')
  await expect(day(app, '2027-03-02')).toBeFocused()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('complementary', { name: 'Réunion choisie' })).toContainText(
    'Rencontre Premier ministre – Troïka',
  )
  await app.keyboard.press('Escape')
  await expect(app.getByRole('complementary', { name: 'Réunion choisie' })).toBeHidden()
  await expect(day(app, '2027-03-02')).toBeFocused()
})

test('shows holidays by certainty, milestones and what each review has against it', async ({
  app,
}) => {
  await openDraft(app)
  await expect(day(app, '2027-03-29')).toHaveAccessibleName(/férié.: Lundi de Pâques, fixe/u)
  await expect(day(app, '2027-05-16')).toHaveAccessibleName(/Tabaski, estimé/u)
  await expect(day(app, '2027-06-30')).toHaveAccessibleName(/débat d’orientation budgétaire/u)
  await expect(day(app, '2027-04-07')).toHaveAccessibleName(/Eau, revue, bloquant/u)
  await expect(bar(app, 'Éducation')).toHaveAttribute('data-mark', 'SOFT')
  await expect(bar(app, 'Justice')).not.toHaveAttribute('data-mark')
  await expect(planner(app).getByText('Ramadan (estimé)')).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'calendar-year')
})

test('has its days one after the other, and the same weekdays under one another', async ({
  app,
}) => {
  await openDraft(app)
  const left = async (iso: string) => (await day(app, iso).boundingBox())?.x ?? Number.NaN
  const january = [await left('2027-01-01'), await left('2027-01-02'), await left('2027-01-31')]
  expect(january).toEqual(january.toSorted((one, other) => one - other))
  // Fridays, the last of them the sixth column of its month.
  for (const friday of ['2027-04-02', '2027-10-01', '2027-12-03']) {
    expect(Math.abs((await left(friday)) - (january[0] ?? 0))).toBeLessThan(1)
  }
})

test('moves a review by keys: the day of Africa is told before anything is written', async ({
  app,
  host,
}) => {
  const caller = callerOf(host)
  await openDraft(app)
  await bar(app, 'Éducation').click()
  await app.keyboard.press('Alt+ArrowDown')
  await expect(strip(app)).toContainText('du lundi 24 au mercredi 26 mai')
  await expect(strip(app)).toContainText('H02')
  await expect(strip(app)).toContainText('Journée de l’Afrique')
  await expectAccessible(app)
  await takeLooks(app, 'calendar-move')
  await app.keyboard.press('Escape')
  await expect(strip(app)).toBeHidden()
  const before = await caller.reviews.compare({ year: 2027, from: '0.1', to: '1.0' })
  expect(before.differences).toHaveLength(9)

  await app.keyboard.press('Alt+ArrowRight')
  await expect(strip(app)).toContainText('du mardi 18 au jeudi 20 mai')
  await app.keyboard.press('Alt+ArrowRight')
  await expect(strip(app)).toContainText('du mercredi 19 au vendredi 21 mai')
  await expect(strip(app)).toContainText('Lève')
  await app.keyboard.press('Enter')
  await expect(strip(app)).toBeHidden()
  await expect(saved(app)).toBeVisible()
  await expect(day(app, '2027-05-19')).toHaveAccessibleName(/Éducation, revue/u)
  const after = await caller.reviews.compare({ year: 2027, from: '0.1', to: '1.0' })
  expect(after.differences).toHaveLength(8)
  await app.keyboard.press('Control+z')
  await expect(day(app, '2027-05-17')).toHaveAccessibleName(/Éducation, revue/u)
})

test('drags a review: consequences under way, nothing written before it is accepted', async ({
  app,
}) => {
  await openDraft(app)
  const from = (await bar(app, 'Décentralisation').boundingBox())!
  const to = (await day(app, '2027-03-30').boundingBox())!
  await app.mouse.move(from.x + 8, from.y + 7)
  await app.mouse.down()
  await app.mouse.move(to.x + 4, from.y + 9, { steps: 6 })
  await expect(strip(app)).toContainText('du mardi 30 au mercredi 31 mars')
  await expect(strip(app)).toContainText('H02')
  await expect(app.locator('.ghost', { hasText: 'Décentralisation' })).toBeVisible()
  await expect(strip(app).getByRole('button', { name: /^Accepter/u })).toBeHidden()
  await app.mouse.up()
  await strip(app)
    .getByRole('button', { name: /^Accepter/u })
    .click()
  await expect(strip(app)).toBeHidden()
  await expect(bar(app, 'Décentralisation')).not.toHaveAttribute('data-mark')
  await expect(day(app, '2027-03-30')).toBeFocused()
})

test('drags a review from week to week in its row, which keeps its weekday', async ({ app }) => {
  await openDraft(app)
  await app.keyboard.press('2')
  const rows = app.getByRole('grid', { name: /par semaine$/u })
  const cell = rows.getByRole('gridcell', { name: /Éducation, revue, avertissement/u })
  const from = (await cell.boundingBox())!
  const to = (await rows.locator('.rows-week', { hasText: /^21$/u }).boundingBox())!
  await app.mouse.move(from.x + 4, from.y + 8)
  await app.mouse.down()
  await app.mouse.move(to.x + 4, from.y + 12, { steps: 6 })
  await expect(strip(app)).toContainText('du lundi 24 au mercredi 26 mai')
  await expect(strip(app)).toContainText('Journée de l’Afrique')
  await expect(rows.locator('.rows-ghost')).toHaveText('24')
  await app.keyboard.press('Escape')
  await app.mouse.up()
  await expect(strip(app)).toBeHidden()
  await expect(rows.locator('.rows-ghost')).toHaveCount(0)
})

test('compares two versions on the year: former places as outlines, new ones marked', async ({
  app,
}) => {
  await openDraft(app)
  await app.getByText('v1.0 arbitrée', { exact: true }).click()
  await app.keyboard.press('c')
  await expect(app.locator('.year-bar[data-before]', { hasText: 'Éducation' })).toBeVisible()
  await expect(bar(app, 'Éducation')).toHaveAttribute('data-moved', 'true')
  await expect(bar(app, 'Genre')).not.toHaveAttribute('data-moved')
  await expect(app.getByText(/Éducation passe du 17–19\smai au 19–21\smai/u)).toBeVisible()
  await expectAccessible(app)
  await takeLooks(app, 'calendar-compare')
  await app.keyboard.press('c')
  await expect(app.locator('.year-bar[data-before]')).toHaveCount(0)
})

test('shows bodies, sectors and loads by week, and walks the cells', async ({ app }) => {
  await openDraft(app)
  await app.keyboard.press('2')
  const rows = app.getByRole('grid', { name: /par semaine$/u })
  await expect(rows.getByRole('row').filter({ hasText: 'Décentralisation' })).toBeVisible()
  await expect(
    rows.getByRole('gridcell', { name: /Éducation, revue, avertissement/u }),
  ).toBeVisible()
  await expect(rows.locator('.rows-load[data-load="3"]').first()).toBeVisible()
  await rows.locator('.rows-cell').first().focus()
  await app.keyboard.press('ArrowRight')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('complementary', { name: 'Réunion choisie' })).toContainText(
    'Groupe Exécutif de Coopération',
  )
  await expectAccessible(app)
  await takeLooks(app, 'calendar-rows')
})

test('shows a month, a week by its hours, and the list of the year', async ({ app }) => {
  await openDraft(app)
  await bar(app, 'Eau').click()
  await app.keyboard.press('3')
  await expect(app.getByRole('grid', { name: 'avril 2027' })).toBeVisible()
  await expect(day(app, '2027-04-06')).toHaveAccessibleName(/Eau.*Développement rural/u)
  await expectAccessible(app)
  await takeLooks(app, 'calendar-month')
  await app.keyboard.press('PageDown')
  await expect(app.getByRole('grid', { name: 'mai 2027' })).toBeVisible()
  await app.keyboard.press('PageUp')
  await app.keyboard.press('4')
  await expect(app.getByRole('grid', { name: /^Semaine 14, 5–11 avril 2027/u })).toBeVisible()
  await expect(app.locator('.week-event', { hasText: 'GEC' })).toContainText('9\u00A0h\u00A030')
  await expectAccessible(app)
  await takeLooks(app, 'calendar-week')
  await app.keyboard.press('5')
  const list = app.getByRole('grid', { name: 'Événements de l’année 2027' })
  await expect(list.getByRole('row').filter({ hasText: 'Eau' })).toContainText('H04 H05')
  await expectAccessible(app)
  await takeLooks(app, 'calendar-list')
})

test('filters by body and sector, says what is hidden, and forgets it again', async ({ app }) => {
  await openDraft(app)
  await app.getByRole('button', { name: 'Filtrer' }).click()
  await app.getByRole('button', { name: /^Instance/u }).click()
  await app.getByRole('menuitem', { name: 'GEC', exact: true }).click()
  await app.keyboard.press('Escape')
  await app.getByRole('button', { name: /^Secteur/u }).click()
  await app.getByRole('menuitem', { name: 'Éducation' }).click()
  await app.keyboard.press('Escape')
  await expect(bar(app, 'Éducation')).toBeVisible()
  await expect(bar(app, 'Genre')).toHaveCount(0)
  await expect(app.getByText(/événements masqués par les filtres/u)).toBeVisible()
  await expectAccessible(app)
  await app.getByRole('button', { name: 'Ôter les filtres' }).click()
  await expect(bar(app, 'Genre')).toBeVisible()
})

test('leaves what was held where it was, and says why', async ({ app }) => {
  await app.keyboard.press('Alt+4')
  await app.getByRole('button', { name: 'Année précédente' }).click()
  await bar(app, 'Éducation').click()
  await app.keyboard.press('Alt+ArrowRight')
  await expect(app.getByText(/Éducation est déjà passée, tenue ou verrouillée/u)).toBeVisible()
  await takeLooks(app, 'calendar-held')
})

test('moves a planned meeting, and makes a meeting of the date of a series', async ({
  app,
  host,
}) => {
  const caller = callerOf(host)
  await openDraft(app)
  await app.locator('.year-mark[data-source="MEETING"]', { hasText: 'GEC' }).first().click()
  await app.keyboard.press('Alt+ArrowLeft')
  await expect(strip(app)).toContainText('GEC')
  await app.keyboard.press('Enter')
  await expect(strip(app)).toBeHidden()
  const { meeting } = await caller.meetings.find({ reference: 'GEC-2027-01' })
  expect(meeting.day).toBe('2027-01-12')

  await day(app, '2027-02-11').locator('.year-mark').click()
  await app.getByRole('button', { name: 'Planifier cette réunion' }).click()
  await expect(day(app, '2027-02-11').locator('.year-mark[data-source="MEETING"]')).toBeVisible()
})

test.describe('a base without a calendar', () => {
  test.use({ data: 'empty' })

  test('says what belongs there and how to begin', async ({ app, host }) => {
    await app
      .getByRole('button', { name: /^Passer|^Créer le secrétariat/u })
      .first()
      .click()
    await expect(app.getByRole('link', { name: /^Aujourd’hui/u })).toBeVisible()
    await app.goto(`${host.url.split('#')[0]}#/calendar?year=2031`)
    await expect(app.getByText(/^2031 n’a encore ni revue/u)).toBeVisible()
    await expectAccessible(app)
    await takeLooks(app, 'calendar-empty')
  })
})
