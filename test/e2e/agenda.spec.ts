import type { Locator, Page } from '@playwright/test'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

const meetingTabs = [
  'preparation',
  'agenda',
  'participants',
  'documents',
  'minutes',
  'decisions',
] as const

test('keeps the order of a drag after a reload', async ({ app }) => {
  await openAgenda(app)
  const from = row(app, 'Point thématique')
  const onto = row(app, 'Ouverture par le Chef de file')
  await drag(app, from.locator('.grip'), onto)
  await expect(app.locator('tr[aria-selected="true"] .number-cell')).toHaveValue('2')
  await app.reload()
  await expect(titles(app).nth(1)).toContainText('Point thématique')
  await expect(titles(app).nth(2)).toContainText('Adoption')
})

test('takes a subject dragged from the vivier, at the place where it was let go', async ({
  app,
}) => {
  await openAgenda(app)
  const subject = app.locator('.subject', { hasText: 'Cadre de ressources en ligne' })
  await drag(app, subject.locator('.grip'), row(app, 'Divers'))
  await expect(row(app, 'Cadre de ressources en ligne')).toBeVisible()
  await expect(subject).toHaveCount(0)
})

test('loses no letter of a title typed fast while answers come back', async ({ app }) => {
  await openAgenda(app)
  await row(app, 'Point thématique').locator('[data-cell="title"]').click()
  await app.keyboard.press('Control+a')
  const title = 'Financement du secteur de l’eau et de l’assainissement en milieu rural, '.repeat(3)
  // Pauses let the field write, and the answers arrive in the middle of the next words.
  for (const words of title.slice(0, 200).match(/.{1,40}/gu) ?? []) {
    await app.keyboard.type(words)
    await app.waitForTimeout(650)
  }
  const field = app.locator('[data-cell="title"] input')
  await expect(field).toHaveValue(title.slice(0, 200))
  await field.press('ArrowDown')
  await app.reload()
  await expect(row(app, title.slice(0, 60))).toContainText(title.slice(0, 200).trim())
})

test('loses no letter of a new item that is created while it is typed', async ({ app }) => {
  await openAgenda(app)
  await app.keyboard.press('Alt+a')
  await app.keyboard.type('Premier')
  await app.waitForTimeout(620)
  await app.keyboard.type(' mot, puis la suite', { delay: 5 })
  await app.keyboard.press('Enter')
  await app.keyboard.press('Escape')
  await app.reload()
  await expect(row(app, 'Premier mot, puis la suite')).toHaveCount(1)
  await expect(row(app, 'Premier')).toHaveCount(1)
})

test.describe('with a conflict', () => {
  test.use({ tolerates: /409/u })

  test('shows both versions when the same item was changed on another page', async ({
    app,
    context,
    host,
  }) => {
    await openAgenda(app)
    await row(app, 'Divers').locator('[data-cell="title"]').click()
    const other = await context.newPage()
    await other.goto(host.url)
    await expect(other.locator('main')).toBeVisible()
    await openAgenda(other)
    await row(other, 'Divers').locator('[data-cell="title"]').click()
    await other.keyboard.press('Control+a')
    await other.keyboard.type('Divers, dit l’autre page')
    await other.keyboard.press('ArrowUp')
    await expect(row(other, 'Divers, dit l’autre page')).toBeVisible()
    await expect(other.getByText('Enregistré à')).toBeVisible()

    await app.keyboard.press('Control+a')
    await app.keyboard.type('Divers, dis-je')
    const dialog = app.getByRole('dialog', { name: 'Deux versions de la même fiche' })
    await expect(dialog).toContainText('Divers, dit l’autre page')
    await expect(dialog).toContainText('Divers, dis-je')
    await expectAccessible(app)
    await dialog.getByRole('button', { name: 'Garder la mienne' }).click()
    await app.reload()
    await expect(row(app, 'Divers, dis-je')).toBeVisible()
  })
})

test('marks what is added after the convocation as late', async ({ app }) => {
  await openAgenda(app)
  await app.getByRole('button', { name: 'Convoquer' }).click()
  await app
    .getByRole('group', { name: 'Convoquer' })
    .getByRole('button', { name: 'Convoquer' })
    .click()
  await expect(app.getByRole('listitem').filter({ hasText: 'Convoquée' })).toHaveAttribute(
    'aria-current',
    'step',
  )
  await app.keyboard.press('Alt+a')
  await app.keyboard.type('Point de dernière heure')
  await app.keyboard.press('Enter')
  await app.keyboard.press('Escape')
  await expect(row(app, 'Point de dernière heure')).toContainText('tardif')
})

test('makes sub-items with Tab at the start of a title, and lets Tab go on elsewhere', async ({
  app,
}) => {
  await openAgenda(app)
  await row(app, 'Coordination du GT Transport').locator('[data-cell="title"]').click()
  await app.keyboard.press('Home')
  await app.keyboard.press('Tab')
  await expect(app.locator('tr[aria-selected="true"] .number-cell')).toHaveValue('7.1')
  await app.keyboard.press('Shift+Tab')
  await expect(app.locator('tr[aria-selected="true"] .number-cell')).toHaveValue('8')
  await app.keyboard.press('End')
  await app.keyboard.press('Tab')
  await expect(app.getByRole('combobox', { name: 'Nature' })).toBeFocused()
})

test('adds at the end before the closing items, and goes on to the fields of the new item', async ({
  app,
}) => {
  await openAgenda(app)
  await app.keyboard.press('Alt+a')
  await app.keyboard.type('Point en fin de liste')
  await app.keyboard.press('Tab')
  await expect(app.getByRole('combobox', { name: 'Nature' })).toBeFocused()
  const titles = app.locator('tr[data-key]')
  const added = await row(app, 'Point en fin de liste').getAttribute('data-key')
  const closing = await row(app, 'Divers').getAttribute('data-key')
  const keys = await titles.evaluateAll((rows) => rows.map((one) => one.getAttribute('data-key')))
  expect(keys.indexOf(added)).toBe(keys.indexOf(closing) - 1)
})

test('says one change at a time, and takes back with Ctrl+Z what it says', async ({ app }) => {
  await openAgenda(app)
  const toasts = app.locator('.mantine-Notification-root')
  await row(app, 'Calendrier des prochaines rencontres').click({ position: { x: 10, y: 10 } })
  await app.keyboard.press('Delete')
  await expect(toasts.filter({ hasText: 'Point supprimé' })).toBeVisible()
  await app.keyboard.press('Control+z')
  await expect(toasts.filter({ hasText: 'Annulé' })).toBeVisible()
  await expect(toasts).toHaveCount(1)
  await app.keyboard.press('Control+y')
  await expect(toasts.filter({ hasText: 'Rétabli' })).toBeVisible()
  await expect(toasts).toHaveCount(1)
})

test('keeps the keyboard in the table when an undo takes the row away', async ({ app }) => {
  await openAgenda(app)
  await app.keyboard.press('Alt+a')
  await app.keyboard.type('Point à reprendre')
  await app.keyboard.press('Enter')
  await app.keyboard.press('Escape')
  await app.keyboard.press('ArrowUp')
  await expect(row(app, 'Point à reprendre')).toBeFocused()
  await app.keyboard.press('Control+z')
  await expect(row(app, 'Point à reprendre')).toHaveCount(0)
  await expect(app.locator('tr[data-key]:focus')).toHaveCount(1)
})

test('fits the agenda to its slot, and takes that back', async ({ app }) => {
  await openAgenda(app)
  await expect(app.getByText('5 min de trop, fin à 12 h 05')).toBeVisible()
  await app.getByRole('button', { name: 'Ajuster' }).click()
  await expect(app.getByText('fin à 12 h', { exact: true })).toBeVisible()
  await app.locator('body').press('Control+z')
  await expect(app.getByText('5 min de trop, fin à 12 h 05')).toBeVisible()
})

test('leaves a subject out with its reason, and lists it as not carried over', async ({ app }) => {
  await openAgenda(app)
  const subject = app.locator('.candidate', { hasText: 'Aide-mémoire Justice' })
  await subject.getByRole('button', { name: 'Ne pas reporter' }).click()
  await app.keyboard.type('Attend la session politique')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: 'Non reportés' })).toBeVisible()
  await expect(app.locator('.candidate', { hasText: 'Attend la session politique' })).toBeVisible()
  const brought = app.locator('.candidate', { hasText: 'Répertoire des projets ruraux' })
  await brought.getByRole('button', { name: 'Reprendre' }).click()
  await expect(row(app, 'Répertoire des projets ruraux')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any tab of a meeting, ${colorScheme}`, async ({ app }) => {
    test.slow()
    await app.emulateMedia({ colorScheme })
    await openAgenda(app)
    for (const [index, tab] of meetingTabs.entries()) {
      await app.keyboard.press(`Control+${index + 1}`)
      await expect(app).toHaveURL(new RegExp(`/${tab}$`, 'u'))
      await app.waitForTimeout(400)
      await expectAccessible(app)
    }
    await app.keyboard.press('Control+2')
    await row(app, 'Divers').locator('[data-cell="title"]').click()
    await app.keyboard.press('Escape')
    await app.keyboard.press('Space')
    await expect(app.getByRole('complementary', { name: /Fiche du point/u })).toBeVisible()
    await expectAccessible(app)
    if (colorScheme === 'light') await takeLooks(app, 'agenda')
  })
}

async function openAgenda(page: Page): Promise<void> {
  await openPalette(page)
  await page.keyboard.type('GEC-2026-11')
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
    'GEC-2026-11',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'GEC-2026-11' })).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('grid', { name: 'Ordre du jour' })).toBeVisible()
}

function row(page: Page, title: string): Locator {
  const grid = page.getByRole('grid', { name: 'Ordre du jour' })
  return grid.locator(
    `tr[data-key]:has-text("${title}"), tr[data-key]:has([data-cell="title"] input[value*="${title}"])`,
  )
}

function titles(page: Page): Locator {
  return page.getByRole('grid', { name: 'Ordre du jour' }).locator('tr[data-key] .agenda-point')
}

/** Drags to the lower half of a row, as a hand does it: in steps. */
async function drag(page: Page, handle: Locator, onto: Locator): Promise<void> {
  const start = await handle.boundingBox()
  const end = await onto.boundingBox()
  if (start === null || end === null) throw new Error('Nothing to drag')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 20, start.y + 20, { steps: 4 })
  await page.mouse.move(end.x + 200, end.y + end.height - 6, { steps: 12 })
  await page.mouse.up()
}
