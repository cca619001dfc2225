import { Buffer } from 'node:buffer'
import type { Locator, Page } from '@playwright/test'
import { callerOf } from './support/caller.ts'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

test('opens the list of meetings on the present day, with what is due next', async ({ app }) => {
  await openMeetings(app)
  await expect(app.getByText('Aujourd’hui, samedi 21 novembre')).toBeInViewport()
  await expect(row(app, 'GEC-2026-11')).toContainText('Convoquer le 30/11')
  await expect(row(app, 'COMMIX-2026-02')).toContainText('+ 5 j')
})

test('walks, inspects and opens a meeting by keyboard', async ({ app }) => {
  await openMeetings(app)
  const inspector = app.getByRole('complementary', { name: /Fiche de/u })
  await expect(inspector).toContainText('Avancement')
  await row(app, 'GEC-2026-11').click()
  await expect(inspector).toContainText('jeudi 10 décembre 2026')
  await expect(inspector).toContainText('2 points sans animateur')
  await app.keyboard.press('Space')
  await expect(inspector).toHaveCount(0)
  await app.keyboard.press('Space')
  await expect(inspector).toBeVisible()
  await app.keyboard.press('Home')
  await expect(app.getByText('Aujourd’hui, samedi 21 novembre')).not.toBeInViewport()
  await app.keyboard.press('t')
  await expect(app.getByText('Aujourd’hui, samedi 21 novembre')).toBeInViewport()
  await row(app, 'GEC-2026-11').focus()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: 'GEC-2026-11' })).toBeVisible()
})

test('filters by words and by body, and says when nothing matches', async ({ app }) => {
  await openMeetings(app)
  await app.keyboard.press('/')
  await app.keyboard.type('financement de l’eau')
  await expect(app.getByText('1 réunion', { exact: true }).first()).toBeVisible()
  await expect(row(app, 'GEC-2026-11')).toBeVisible()
  await app.keyboard.type(' zzz')
  await app.getByRole('button', { name: 'Retirer les filtres' }).click()
  await app.getByRole('button', { name: /^Instance/u }).click()
  await app.getByRole('menuitem', { name: 'GEC', exact: true }).click()
  await expect(row(app, 'GEC-2026-11')).toBeVisible()
  await expect(row(app, 'COMMIX-2026-02')).toHaveCount(0)
})

test('plans a meeting from the rules of its body, and warns of a day off', async ({ app }) => {
  await openMeetings(app)
  await app.keyboard.press('Control+n')
  const panel = app.getByRole('complementary', { name: 'Nouvelle réunion' })
  await expect(panel.getByRole('combobox', { name: 'Instance' })).toBeFocused()
  await app.keyboard.type('GEC')
  await expect(app.getByRole('option', { name: /GEC/u }).first()).toBeVisible()
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  const day = panel.getByRole('textbox', { name: 'Date' })
  await expect(day).toHaveValue(/^\d\d\/\d\d\/2027$/u)
  await day.fill('14/01/2027')
  await day.press('Enter')
  await expect(panel.getByText(/14\sjanvier\s2027 est un jour non ouvré/u)).toBeVisible()
  await expectAccessible(app)
  await day.fill('11/02/2027')
  await day.press('Enter')
  await expect(panel.getByText(/jour non ouvré/u)).toHaveCount(0)
  const button = panel.getByRole('button', { name: 'Planifier' })
  await button.press('Enter')
  await expect(app.getByRole('heading', { name: 'GEC-2027-02' })).toBeVisible()
  await expect(app.getByRole('grid', { name: 'Ordre du jour' })).toContainText('Divers')
})

test('gives the first meeting of a year begun on paper its true rank', async ({ app }) => {
  await openMeetings(app)
  await app.keyboard.press('Control+n')
  const panel = app.getByRole('complementary', { name: 'Nouvelle réunion' })
  await expect(panel.getByRole('combobox', { name: 'Instance' })).toBeFocused()
  await app.keyboard.type('GEC')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  const day = panel.getByRole('textbox', { name: 'Date' })
  await day.fill('17/12/2026')
  await day.press('Enter')
  const rank = panel.getByRole('textbox', { name: 'Rang dans l’année' })
  await expect(rank).toHaveValue('12')
  await expect(panel).toContainText('Elle portera la référence GEC-2026-12.')
  await rank.fill('3')
  await rank.press('Enter')
  await expect(panel.getByText('Un nombre entier de 12 à 999')).toBeVisible()
  const end = panel.getByRole('textbox', { name: 'Fin' })
  await end.fill('8 h')
  await end.press('Tab')
  await expect(panel.getByText('La fin précède le début.')).toBeVisible()
  await end.fill('12 h')
  await rank.fill('14')
  await expect(panel).toContainText('Elle portera la référence GEC-2026-14.')
  await expectAccessible(app)
  await panel.getByRole('button', { name: 'Planifier' }).press('Enter')
  await expect(app.getByRole('heading', { name: 'GEC-2026-14' })).toBeVisible()
})

test('says what is missing before it convenes, and takes the day that the convocation left', async ({
  app,
}) => {
  await openMeeting(app)
  await app.getByRole('button', { name: 'Convoquer' }).click()
  const strip = app.getByRole('group', { name: 'Convoquer' })
  await expect(strip).toContainText('2 points sans animateur')
  await expect(strip).toContainText('Invitations non produites')
  await expect(strip.getByRole('button', { name: 'Convoquer' })).toBeFocused()
  await expectAccessible(app)
  const sent = strip.getByRole('textbox', { name: 'Convocation partie le' })
  await expect(sent).toHaveValue('21/11/2026')
  await sent.fill('32/11')
  await strip.getByRole('button', { name: 'Convoquer' }).click()
  await expect(strip.getByText(/Une date existante/u)).toBeVisible()
  await sent.fill('20/11')
  await sent.press('Enter')
  await expect(strip).toHaveCount(0)
  await expect(app.getByText('GEC-2026-11 convoquée')).toBeVisible()
  await expect(app.locator('.step-check', { hasText: 'Convocation' })).toContainText('20/11/2026')
})

test('postpones with a reason asked in place, and takes the meeting up again', async ({ app }) => {
  await openMeeting(app)
  await chooseAction(app, 'Reporter…')
  await app.keyboard.type('Mission conjointe à Gao')
  await app.keyboard.press('Enter')
  await expect(app.getByText('Reportée : Mission conjointe à Gao')).toBeVisible()
  await expect(app.getByText('Nouvelle date à fixer.')).toBeVisible()
  await expect(app.getByRole('button', { name: 'Fixer la nouvelle date' })).toBeVisible()
  await chooseAction(app, 'Reprendre')
  await expect(app.getByRole('list', { name: 'Avancement de la réunion' })).toBeVisible()
})

test('deletes a meeting and undoes that', async ({ app }) => {
  await openMeeting(app)
  await chooseAction(app, 'Supprimer')
  await expect(app.getByRole('heading', { name: 'Réunions' })).toBeVisible()
  // The list has to be there before a missing row means anything; an open menu keeps its keys.
  await expect(row(app, 'GEC-2026-10')).toBeVisible()
  await expect(row(app, 'GEC-2026-11')).toHaveCount(0)
  await expect(app.getByRole('menu')).toHaveCount(0)
  await app.locator('body').press('Control+z')
  await expect(row(app, 'GEC-2026-11')).toBeVisible()
})

test('duplicates a meeting with its agenda', async ({ app }) => {
  await openMeeting(app)
  await chooseAction(app, 'Dupliquer…')
  await app.getByRole('button', { name: 'Dupliquer', exact: true }).click()
  await expect(app.getByRole('heading', { name: 'GEC-2027-02' })).toBeVisible()
  await app.keyboard.press('Control+2')
  await expect(app.getByRole('grid', { name: 'Ordre du jour' })).toContainText('Point thématique')
})

test('writes each field as it is typed', async ({ app }) => {
  await openMeeting(app)
  const place = app.getByRole('textbox', { name: 'Lieu' })
  await place.fill('Salle Bamako')
  await place.press('Tab')
  await expect(app.locator('.meeting-head')).toContainText('Salle Bamako')
  await app.getByRole('checkbox', { name: 'Rappel' }).check()
  await app.reload()
  await expect(app.getByRole('textbox', { name: 'Lieu' })).toHaveValue('Salle Bamako')
  await expect(app.getByRole('checkbox', { name: 'Rappel' })).toBeChecked()
})

test('keeps the last word when the tab is closed in the middle of it', async ({ app, host }) => {
  await openMeeting(app)
  await app.getByRole('textbox', { name: 'Lieu' }).fill('Salle fermée au milieu du mot')
  await app.close({ runBeforeUnload: false })
  const core = callerOf(host)
  await expect
    .poll(async () => (await core.meetings.find({ reference: 'GEC-2026-11' })).meeting.place)
    .toBe('Salle fermée au milieu du mot')
})

test('notes the reply of a seat with one letter', async ({ app }) => {
  await openMeeting(app)
  await app.keyboard.press('Control+3')
  const seat = app.locator('tr[data-key]', { hasText: 'TIKA' })
  await seat.click({ position: { x: 60, y: 10 } })
  await app.keyboard.press('p')
  await expect(seat.getByRole('combobox')).toHaveValue('PRESENT')
  await expect(app.getByText('17 réponses sur 19')).toBeVisible()
})

test('adds and removes a guest', async ({ app }) => {
  await openMeeting(app)
  await app.keyboard.press('Control+3')
  await expect(app.getByRole('button', { name: 'Ajouter un invité' })).toBeVisible()
  await app.keyboard.press('Alt+i')
  await expect(app.getByRole('button', { name: 'Ajouter', exact: true })).toBeVisible()
  await app.keyboard.type('Fatou INVITÉE')
  await app.getByRole('button', { name: 'Ajouter', exact: true }).click()
  const guest = app.locator('tr[data-key]', { hasText: 'Fatou INVITÉE' })
  await expect(guest).toBeVisible()
  await app.getByRole('button', { name: 'Fermer' }).click()
  await guest.click({ position: { x: 60, y: 10 } })
  await app.keyboard.press('Space')
  await app.getByRole('button', { name: 'Retirer Fatou INVITÉE' }).click()
  await expect(guest).toHaveCount(0)
})

test('joins files, refuses those over 25 MB in words, and brings a removed one back', async ({
  app,
}) => {
  await openMeeting(app)
  await app.keyboard.press('Control+4')
  const picker = app.locator('input[type="file"]')
  await picker.setInputFiles([
    { name: 'Note de cadrage.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') },
    { name: 'Film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(25_000_001) },
  ])
  const file = app.locator('tr[data-key]', { hasText: 'Note de cadrage' })
  await expect(file).toBeVisible()
  await expect(app.locator('.attachments-refused')).toContainText('« Film.mp4 » pèse 25 Mo')
  await file.click()
  await app.keyboard.press('Space')
  const title = app.getByRole('textbox', { name: 'Titre' })
  await title.fill('Cadrage')
  await title.press('Tab')
  await expect(app.locator('tr[data-key]', { hasText: 'Cadrage' })).toBeVisible()
  await app.getByRole('button', { name: 'Retirer' }).click()
  await expect(app.locator('tr[data-key]', { hasText: 'Cadrage' })).toHaveCount(0)
  await app.locator('body').press('Control+z')
  await expect(app.locator('tr[data-key]', { hasText: 'Cadrage' })).toBeVisible()
})

test('shows the month with its holidays, the same meetings and filters', async ({ app }) => {
  await openMeetings(app)
  await app.getByText('Mois', { exact: true }).click()
  await expect(app.getByRole('table', { name: 'novembre 2026' })).toContainText('GA-2026-04')
  await app.getByRole('button', { name: 'Mois suivant' }).click()
  const month = app.getByRole('table', { name: 'décembre 2026' })
  await expect(month).toContainText('GEC-2026-11')
  await expect(month).toContainText('Noël')
  await month.getByRole('button', { name: /GEC-2026-11/u }).click()
  await expect(app.getByRole('complementary', { name: /GEC-2026-11/u })).toBeVisible()
  await takeLooks(app, 'month')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on the list and the month, ${colorScheme}`, async ({ app }) => {
    await app.emulateMedia({ colorScheme })
    await openMeetings(app)
    await expectAccessible(app)
    if (colorScheme === 'light') await takeLooks(app, 'meetings')
    await app.emulateMedia({ colorScheme })
    await app.getByText('Mois', { exact: true }).click()
    await expect(app.getByRole('table', { name: 'novembre 2026' })).toBeVisible()
    await expectAccessible(app)
  })
}

test.describe('in a new base', () => {
  test.use({ data: 'empty' })

  test('says what belongs in an empty list and offers the first step', async ({ app }) => {
    await app.getByRole('button', { name: /Créer le secrétariat/u }).click()
    await expect(app.getByRole('navigation', { name: 'Écrans' })).toBeVisible({ timeout: 30_000 })
    await app.keyboard.press('Alt+2')
    await expect(app.getByText(/Aucune réunion n’est encore planifiée/u)).toBeVisible()
    await expectAccessible(app)
  })
})

async function openMeetings(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('grid', { name: 'Réunions' })).toBeVisible()
}

async function openMeeting(page: Page): Promise<void> {
  await openPalette(page)
  await page.keyboard.type('GEC-2026-11')
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
    'GEC-2026-11',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'GEC-2026-11' })).toBeVisible()
}

async function chooseAction(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

function row(page: Page, reference: string): Locator {
  return page
    .getByRole('grid', { name: 'Réunions' })
    .locator('tr[data-key]', { hasText: reference })
}
