import type { Locator, Page } from '@playwright/test'
import type { GreffierClient } from '../../shared/contract.ts'
import { callerOf } from './support/caller.ts'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

test('writes a text with heading, list, table and bold by the keyboard alone', async ({ app }) => {
  await openMinutes(app, 'GEC-2026-10')
  await openText(app, 'Divers')
  await app.keyboard.press('Control+a')
  await app.keyboard.press('Delete')
  await app.keyboard.press('Control+Alt+1')
  await app.keyboard.type('Échanges')
  await app.keyboard.press('Enter')
  await app.keyboard.type('Le SHA relève un ')
  await app.keyboard.press('Control+b')
  await app.keyboard.type('retard')
  await app.keyboard.press('Control+b')
  await app.keyboard.type(' de trois semaines.')
  await app.keyboard.press('Enter')
  await app.keyboard.type('- premier point')
  await app.keyboard.press('Enter')
  await app.keyboard.type('second point')
  await app.keyboard.press('Enter')
  await app.keyboard.press('Enter')
  await pressTool(app, 'Insérer un tableau')
  for (const cell of ['Revue', 'Date', 'Chef de file', 'Santé', '21 avril', 'Canada']) {
    await app.keyboard.type(cell)
    await app.keyboard.press('Tab')
  }
  await app.keyboard.press('Alt+Shift+ArrowUp')
  await app.keyboard.press('Alt+Shift+ArrowDown')
  await app.keyboard.press('Escape')
  await expect(planRow(app, 'Divers')).toBeFocused()
  await expect(app.getByText('Enregistré à')).toBeVisible()

  await app.reload()
  await takeInHand(app, 'Divers')
  const section = item(app, 'Divers')
  await expect(section.getByRole('heading', { name: 'Échanges' })).toBeVisible()
  await expect(section.locator('strong', { hasText: 'retard' })).toBeVisible()
  await expect(section.getByRole('listitem')).toHaveText(['premier point', 'second point'])
  await expect(section.getByRole('cell', { name: '21 avril' })).toBeVisible()
  await expect(section.getByRole('row')).toHaveCount(3)
})

test('goes from item to item with Ctrl and the arrows, and over the ends of a text', async ({
  app,
}) => {
  await openMinutes(app, 'GEC-2026-10')
  await app.keyboard.press('Enter')
  await expect(text(app, 'Ouverture')).toBeFocused()
  await app.keyboard.press('Control+ArrowDown')
  await expect(text(app, 'Adoption')).toBeFocused()
  await app.keyboard.press('Control+ArrowUp')
  await app.keyboard.press('Control+End')
  await app.keyboard.press('ArrowDown')
  await expect(text(app, 'Adoption')).toBeFocused()
  await app.keyboard.press('Control+Home')
  await app.keyboard.press('ArrowUp')
  await expect(text(app, 'Ouverture')).toBeFocused()
  await expect(app.locator('.minutes-editor')).toHaveCount(1)
})

test('keeps what was typed when the page is killed a second later', async ({
  app,
  context,
  host,
}) => {
  await openMinutes(app, 'GEC-2026-10')
  await openText(app, 'Divers')
  await app.keyboard.press('Control+End')
  await app.keyboard.type(' Rien ne se perd.')
  await app.waitForTimeout(1000)
  // The process behind the page ends: nothing can run in it any more, not even a farewell.
  const crash = await context.newCDPSession(app)
  const gone = new Promise((resolve) => app.on('crash', resolve))
  void crash.send('Page.crash').catch(() => null)
  await gone

  const again = await context.newPage()
  await again.goto(host.url)
  await expect(again.locator('main')).toBeVisible()
  await openMinutes(again, 'GEC-2026-10')
  await expect(item(again, 'Divers')).toContainText('Rien ne se perd.')
})

test.describe('Two windows under one item', () => {
  // The answer of the refused typing is one that the browser reports.
  test.use({ tolerates: /409/u })

  test('show both texts before one takes the place of the other', async ({
    app,
    context,
    host,
  }) => {
    await openMinutes(app, 'GEC-2026-10')
    await openText(app, 'Divers')
    const other = await context.newPage()
    await other.goto(host.url)
    await expect(other.locator('main')).toBeVisible()
    await openMinutes(other, 'GEC-2026-10')
    await openText(other, 'Divers')
    await other.keyboard.press('Control+End')
    await other.keyboard.type(' Dit l’autre fenêtre.')
    await expect(other.getByText('Enregistré à')).toBeVisible()

    await app.keyboard.press('Control+End')
    await app.keyboard.type(' Dis-je.')
    const dialog = app.getByRole('dialog', { name: 'Deux versions de la même fiche' })
    await expect(dialog).toContainText('Dit l’autre fenêtre.')
    await expect(dialog).toContainText('Dis-je.')
    await dialog.getByRole('button', { name: 'Garder la mienne' }).click()
    await expect(app.getByText('Enregistré à')).toBeVisible()
    const kept = await itemText(callerOf(host), 'GEC-2026-10', 'Divers')
    expect(kept).toContain('Dis-je.')
    expect(kept).not.toContain('Dit l’autre fenêtre.')

    // One after the other, each having read: nothing is asked.
    await text(app, 'Divers').press('Control+End')
    await app.keyboard.type(' Encore moi.')
    await expect
      .poll(async () => itemText(callerOf(host), 'GEC-2026-10', 'Divers'))
      .toContain('Encore moi.')
    await expect(dialog).toHaveCount(0)

    await other.keyboard.type(' Et moi.')
    const otherDialog = other.getByRole('dialog', { name: 'Deux versions de la même fiche' })
    await expect(otherDialog).toContainText('Encore moi.')
    await otherDialog.getByRole('button', { name: 'Garder la version enregistrée' }).click()
    await expect(item(other, 'Divers')).toContainText('Encore moi.')
  })
})

test('keeps the last letter when the tab is closed or reloaded in the middle of a word', async ({
  app,
}) => {
  await openMinutes(app, 'GEC-2026-10')
  await openText(app, 'Divers')
  await app.keyboard.press('Control+End')
  await app.keyboard.type(' Jusqu’au dernier mo')
  await app.keyboard.type('t')
  await app.reload()
  await expect(item(app, 'Divers')).toContainText('Jusqu’au dernier mot')
})

test('writes one line of history for a typing, and takes it back outside the text', async ({
  app,
  host,
}) => {
  await openMinutes(app, 'GEC-2026-10')
  const before = await itemText(callerOf(host), 'GEC-2026-10', 'Divers')
  await openText(app, 'Divers')
  await app.keyboard.press('Control+End')
  await app.keyboard.type(' À supprimer.')
  await app.keyboard.press('Control+z')
  await expect(text(app, 'Divers')).not.toContainText('supprimer')
  await app.keyboard.press('Control+y')
  await expect(text(app, 'Divers')).toContainText('À supprimer.')
  await app.keyboard.press('Escape')
  await expect
    .poll(() => itemText(callerOf(host), 'GEC-2026-10', 'Divers'))
    .toContain('À supprimer.')
  await app.keyboard.press('Control+z')
  await expect(app.getByText('Annulé : texte du compte rendu')).toBeVisible()
  await expect(item(app, 'Divers')).not.toContainText('À supprimer.')
  expect(await itemText(callerOf(host), 'GEC-2026-10', 'Divers')).toBe(before)
})

test.describe('without an answer', () => {
  test.use({ tolerates: /503|ERR_FAILED|Failed to load/u })

  test('keeps a refused text on screen, says so in red, and stores it when asked again', async ({
    app,
    host,
  }) => {
    await openMinutes(app, 'GEC-2026-10')
    await openText(app, 'Divers')
    await app.keyboard.press('Control+End')
    await app.route('**/rpc/minutes/**', (route) => route.abort())
    await app.keyboard.type(' Gardé à l’écran.')
    await expect(app.getByText('Non enregistré')).toBeVisible()
    await app.keyboard.press('Escape')
    await expect(item(app, 'Divers')).toContainText('Gardé à l’écran.')
    await app.keyboard.press('Control+1')
    await app.keyboard.press('Control+5')
    await expect(item(app, 'Divers')).toContainText('Gardé à l’écran.')
    await app.unroute('**/rpc/minutes/**')
    await app.getByRole('button', { name: 'Recommencer' }).press('Enter')
    await expect(app.getByText('Enregistré à')).toBeVisible()
    expect(await itemText(callerOf(host), 'GEC-2026-10', 'Divers')).toContain('Gardé à l’écran.')
  })
})

test.describe('with a conflict', () => {
  test.use({ tolerates: /409/u })

  test('shows both texts when another hand wrote meanwhile', async ({ app, host }) => {
    await openMinutes(app, 'GEC-2026-10')
    await openText(app, 'Divers')
    await writeText(callerOf(host), 'GEC-2026-10', 'Divers', 'Écrit par une autre main.')
    await app.keyboard.press('Control+End')
    await app.keyboard.type(' Et moi.')
    const dialog = app.getByRole('dialog', { name: 'Deux versions de la même fiche' })
    await expect(dialog).toContainText('Écrit par une autre main.')
    await expect(dialog).toContainText('Et moi.')
    await expectAccessible(app)
    await dialog.getByRole('button', { name: 'Garder la version enregistrée' }).press('Enter')
    await expect(text(app, 'Divers')).toHaveText('Écrit par une autre main.')
  })
})

test('records an outcome, a conclusion and a decision without leaving the keyboard', async ({
  app,
}) => {
  await openMinutes(app, 'GEC-2026-10')
  await takeInHand(app, 'Divers')
  const section = item(app, 'Divers')
  const outcome = section.getByRole('combobox', { name: 'Issue' })
  await outcome.focus()
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('ArrowDown')
  await expect(outcome).toHaveValue('ADOPTED_AMENDED')
  await section.getByRole('textbox', { name: 'Conclusion' }).focus()
  await app.keyboard.press('Control+a')
  await app.keyboard.type('Le point est adopté.')
  await app.keyboard.press('Control+d')
  await expect(section.getByRole('textbox', { name: /décision/iu })).toBeFocused()
  await app.keyboard.type('@UNICEF Transmettre la note pour le 15/12')
  await app.keyboard.press('Enter')
  const card = section.locator('.minutes-decision', { hasText: 'Transmettre la note' })
  await expect(card).toContainText('UNICEF')
  await expect(card).toContainText('15/12/2026')
  await app.keyboard.press('Escape')
  await takeInHand(app, 'Ouverture')
  await expect(section).toContainText('Adopté avec amendements.')
  await expect(section).toContainText('Le point est adopté.')
})

test('keeps the private note visibly apart, and out of the page', async ({ app, host }) => {
  await openMinutes(app, 'GEC-2026-10')
  await takeInHand(app, 'Divers')
  const note = app.getByRole('textbox', { name: /Note privée/u })
  await note.focus()
  await app.keyboard.type('À ne pas écrire')
  await app.keyboard.press('Escape')
  await expect(app.getByText('N’est dans aucun document')).toBeVisible()
  await expect(item(app, 'Divers')).not.toContainText('À ne pas écrire')
  // Written when the field is left, which the screen does not wait for.
  await expect
    .poll(async () => {
      const { items } = await minutesOf(callerOf(host), 'GEC-2026-10')
      return items.map(({ privateNote }) => privateNote)
    })
    .toContain('À ne pas écrire')
})

test('pastes from Word without its styles and pictures, and keeps its tables', async ({ app }) => {
  await openMinutes(app, 'GEC-2026-10')
  await openText(app, 'Divers')
  await app.keyboard.press('Control+End')
  await app.keyboard.press('Enter')
  await text(app, 'Divers').evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      `<html><body><h1 style="color:red">Collé</h1><p class="MsoNormal" style="font-size:40pt"
        onclick="alert(1)">Texte <b>gras</b><img src="x.png"><script>alert(1)</script>
        <a href="javascript:alert(1)">piège</a></p>
        <table border=1><tr><td width=100>Une cellule</td></tr></table></body></html>`,
    )
    const options = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', options))
  })
  const section = item(app, 'Divers')
  await expect(section.getByRole('heading', { name: 'Collé' })).toBeVisible()
  await expect(section.getByRole('cell', { name: 'Une cellule' })).toBeVisible()
  await expect(section.locator('img, script, [style*="red"], [style*="40pt"]')).toHaveCount(0)
  await expect(section.locator('a[href^="javascript"]')).toHaveCount(0)
})

test('pastes lists from Word as lists, with their depth', async ({ app }) => {
  await openMinutes(app, 'GEC-2026-10')
  await openText(app, 'Divers')
  await app.keyboard.press('Control+End')
  await app.keyboard.press('Enter')
  const line = (marker: string, list: string, words: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list}'>
      <![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span
      style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`
  const html = [
    '<p class=MsoNormal>Suites :</p>',
    line('·', 'l0 level1 lfo1', 'Premier <b>tiret</b>'),
    line('o', 'l0 level2 lfo1', 'Tiret du dedans'),
    line('§', 'l0 level3 lfo1', 'Tiret du fond'),
    line('·', 'l0 level1 lfo1', 'Second tiret'),
    line('3.', 'l1 level1 lfo2', 'Troisième point'),
    line('a)', 'l1 level2 lfo2', 'Point du dedans'),
    line('4.', 'l1 level1 lfo2', 'Quatrième point'),
    '<p class=MsoNormal>Fin des suites</p>',
  ].join('\n')
  await text(app, 'Divers').evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', `<html><body>${pasted}</body></html>`)
    const options = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', options))
  }, html)
  const written = text(app, 'Divers')
  const items = (path: string) => written.locator(path)
  await expect(items('> ul > li > p')).toHaveText(['Premier tiret', 'Second tiret'])
  await expect(items('> ul > li > ul > li > p')).toHaveText(['Tiret du dedans'])
  await expect(items('> ul > li > ul > li > ul > li > p')).toHaveText(['Tiret du fond'])
  await expect(items('> ol > li > p')).toHaveText(['Troisième point', 'Quatrième point'])
  await expect(items('> ol > li > ol > li > p')).toHaveText(['Point du dedans'])
  await expect(items('> ul strong')).toHaveText('tiret')
  await expect(written.getByText('Fin des suites')).toBeVisible()
  await expect(written).not.toContainText('·')
})

test('sets a link by its form, and refuses an address that could run', async ({ app }) => {
  await openMinutes(app, 'GEC-2026-10')
  await openText(app, 'Divers')
  await app.keyboard.press('Control+a')
  await pressTool(app, 'Lien')
  const address = app.getByRole('textbox', { name: 'Adresse du lien' })
  await expect(address).toBeFocused()
  await app.keyboard.type('javascript:alert(1)')
  await app.keyboard.press('Enter')
  await expect(app.getByText('Une adresse qui commence par https://')).toBeVisible()
  await app.keyboard.press('Control+a')
  await app.keyboard.type('exemple.org')
  await app.keyboard.press('Enter')
  await expect(text(app, 'Divers')).toBeFocused()
  await app.keyboard.press('Escape')
  await expect(item(app, 'Divers').getByRole('link').first()).toHaveAttribute(
    'href',
    'https://exemple.org',
  )
})

test('leads through what is missing, circulates, adopts, locks and reopens', async ({
  app,
  host,
}) => {
  const core = callerOf(host)
  await writeText(core, 'GEC-2026-10', 'Divers', '')
  await openMinutes(app, 'GEC-2026-10')
  const side = app.getByRole('complementary', { name: 'Suivi du compte rendu' })
  await takeInHand(app, 'Divers')
  await item(app, 'Divers').getByRole('textbox', { name: 'Conclusion' }).fill('')
  await app.keyboard.press('Escape')
  await item(app, 'Divers').getByRole('combobox', { name: 'Issue' }).selectOption('')
  await side.getByRole('textbox', { name: 'Présidence de séance' }).fill('')
  await app.keyboard.press('Escape')
  await expect(side).toContainText('Présidence de séance à nommer')
  await expect(side).toContainText('Point XI : ni texte ni conclusion')
  const chair = side.getByRole('textbox', { name: 'Présidence de séance' })
  await app.keyboard.press('F7')
  await expect(text(app, 'Divers')).toBeFocused()
  await app.keyboard.press('F7')
  await expect(chair).toBeFocused()
  await chair.fill('S.E.Mme Claire FICTIVE')
  await app.keyboard.press('Escape')
  await expect(side).not.toContainText('Présidence de séance à nommer')

  await runCommand(app, 'Diffuser la v0.2')
  const strip = app.getByRole('group', { name: 'Diffuser le compte rendu' })
  await expect(strip).toContainText('Point XI : ni texte ni conclusion')
  await expect(strip.getByRole('button', { name: 'Diffuser quand même' })).toBeFocused()
  await expectAccessible(app)
  await app.keyboard.press('Enter')
  await expect(app.getByRole('group', { name: /compte rendu/iu })).toContainText(/courriel/iu)
  await app.keyboard.press('Escape')
  await expect(side).toContainText('v0.2')
  await expect(side).toContainText('diffusée le 21/11/2026')

  await runCommand(app, 'Adopter le compte rendu')
  const adopting = app.getByRole('group', { name: 'Adopter' })
  // The next meeting is on 10 December: nothing can be adopted on a day to come.
  await expect(adopting.getByRole('textbox', { name: 'Adopté le' })).toHaveValue('21/11/2026')
  await expect(adopting).toContainText('GEC-2026-11')
  await adopting.getByRole('button', { name: 'Adopter' }).press('Enter')
  await expect(app.getByText('son texte est verrouillé')).toBeVisible()
  await expect(app.getByRole('toolbar')).toHaveCount(0)
  await takeInHand(app, 'Divers')
  await app.keyboard.press('Enter')
  await expect(app.locator('.minutes-editor')).toHaveCount(0)
  await expectAccessible(app)
  await takeLooks(app, 'minutes-adopted')

  await app.getByRole('button', { name: 'Rouvrir' }).press('Enter')
  const reopening = app.getByRole('group', { name: 'Rouvrir' })
  await expect(reopening).toContainText('devra être diffusé et adopté de nouveau')
  await expect(reopening.getByRole('button', { name: 'Rouvrir' })).toBeFocused()
  await app.keyboard.press('Enter')
  await expect(app.getByText('son texte est verrouillé')).toHaveCount(0)
  await expect(app.getByRole('toolbar')).toBeVisible()
})

test('keeps minutes with a decision without a lead from leaving, and leads to it', async ({
  app,
  host,
}) => {
  const core = callerOf(host)
  const { meetingId, items } = await minutesOf(core, 'GEC-2026-10')
  await core.decisions.create({
    operationId: crypto.randomUUID(),
    meetingId,
    itemId: items.find(({ title }) => title === 'Divers')?.itemId ?? null,
    kind: 'DECISION',
    draft: { wording: 'Relancer les deux ministères.' },
  })
  await openMinutes(app, 'GEC-2026-10')
  await runCommand(app, 'Diffuser la v0.2')
  const strip = app.getByRole('group', { name: 'Diffuser le compte rendu' })
  await expect(strip).toContainText('sans responsable')
  await expect(strip.getByRole('button', { name: 'Nommer le responsable' })).toBeFocused()
  await app.keyboard.press('Enter')
  await expect(app.getByRole('complementary', { name: /GEC-2026-10-D/u })).toContainText(
    'Relancer les deux ministères.',
  )
})

test('says that a meeting was not held yet, and where to begin without an agenda', async ({
  app,
  host,
}) => {
  await openMinutes(app, 'GEC-2026-11')
  await expect(app.getByText('n’a pas encore été tenue')).toBeVisible()
  const core = callerOf(host)
  const { meeting } = await core.meetings.find({ reference: 'GEC-2026-11' })
  const { draft } = await core.meetings.propose({ bodyId: meeting.bodyId })
  const planned = await core.meetings.plan({
    operationId: crypto.randomUUID(),
    bodyId: meeting.bodyId,
    draft,
    withTemplate: false,
  })
  await app.evaluate((id) => (location.hash = `#/meetings/${id}/minutes`), planned.id)
  await expect(app.getByText('Ajoutez d’abord les points')).toBeVisible()
  await expectAccessible(app)
  await app.keyboard.press('Control+2')
  await expect(app.getByRole('button', { name: /ordre du jour type/iu })).toBeVisible()
})

test('draws long minutes to their end soon after their first sight, and nothing jumps', async ({
  app,
  host,
}) => {
  const core = callerOf(host)
  const { meetingId, items } = await minutesOf(core, 'GEC-2026-10')
  for (let number = items.length; number < 30; number += 1) {
    const draft = { title: `Point ajouté n° ${number + 1}` }
    await core.agenda.add({ operationId: crypto.randomUUID(), meetingId, draft })
  }
  await app.reload()
  await app.evaluate(watchJumps)
  await openMinutes(app, 'GEC-2026-10')
  await expect(app.locator('.minutes-item[data-waiting]')).toHaveCount(0)
  await expect(app.locator('.minutes-item-body')).toHaveCount(
    await app.locator('.minutes-plan-row').count(),
  )
  expect(await app.evaluate('jumps')).toEqual([])
  await app.keyboard.press('End')
  await expect(app.locator('.minutes-item[data-current="true"]')).toBeInViewport()
})

test('looks as it should, light and dark, and has nothing that axe calls serious', async ({
  app,
}) => {
  await openMinutes(app, 'GEC-2026-10')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('ArrowDown')
  await app.keyboard.press('Enter')
  await expect(app.locator('.minutes-editor .minutes-text')).toBeFocused()
  await expectAccessible(app)
  await app.emulateMedia({ colorScheme: 'dark' })
  await app.waitForTimeout(200)
  await expectAccessible(app)
  await takeLooks(app, 'minutes')
})

/** Runs in the page: keeps what moves within the minutes without anybody's doing. */
const watchJumps = `(() => {
  globalThis.jumps = []
  const isOurs = ({ node }) => node instanceof Element && node.closest('.minutes') !== null
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries()) {
      globalThis.jumps.push(...sources.filter(isOurs).map(({ node }) => node.className))
    }
  }).observe({ type: 'layout-shift' })
})()`

async function openMinutes(page: Page, reference: string): Promise<void> {
  await openPalette(page)
  await page.keyboard.type(reference)
  // Others name the day of this one, and may stand before it.
  const wanted = page.getByRole('option').filter({ hasText: new RegExp(`^${reference}`, 'u') })
  await wanted.first().click()
  await expect(page.getByRole('heading', { name: reference })).toBeVisible()
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('tab', { name: /Compte rendu/u })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(page.getByRole('navigation', { name: 'Plan du compte rendu' })).toBeVisible()
}

/** From the plan, as ↑ and ↓ do it. */
async function takeInHand(page: Page, title: string): Promise<void> {
  await page.locator('.minutes-plan [aria-current]').focus()
  await page.keyboard.press('Home')
  const wanted = planRow(page, title)
  for (let row = 0; row < 60; row += 1) {
    if ((await wanted.getAttribute('aria-current')) === 'true') return
    await page.keyboard.press('ArrowDown')
  }
}

/** Entrée in the plan; the editor comes with its first opening. */
async function openText(page: Page, title: string): Promise<void> {
  await takeInHand(page, title)
  await page.keyboard.press('Enter')
  await expect(text(page, title)).toBeFocused()
}

function planRow(page: Page, title: string): Locator {
  return page.locator(`.minutes-plan-row[title^="${title}"]`)
}

function item(page: Page, title: string): Locator {
  return page.locator(`.minutes-item[aria-label^="${title}"]`)
}

function text(page: Page, title: string): Locator {
  return page.getByRole('textbox', { name: new RegExp(`^Texte du point\\s: ${title}`, 'u') })
}

/** Alt+F10 to the toolbar, → to the button, Entrée. */
async function pressTool(page: Page, name: string): Promise<void> {
  const tool = page.getByRole('toolbar').getByRole('button', { name })
  await expect(tool).toBeEnabled()
  await page.keyboard.press('Alt+F10')
  for (let step = 0; step < 20 && !(await tool.evaluate(isActive)); step += 1) {
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
}

function isActive(element: Element): boolean {
  return element === document.activeElement
}

async function runCommand(page: Page, label: string): Promise<void> {
  await openPalette(page)
  await page.keyboard.type(label)
  await expect(page.getByRole('option', { name: new RegExp(label, 'u') }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

async function minutesOf(core: GreffierClient, reference: string) {
  const { meeting } = await core.meetings.find({ reference })
  return core.minutes.get({ meetingId: meeting.id })
}

async function itemText(core: GreffierClient, reference: string, title: string): Promise<string> {
  const { items } = await minutesOf(core, reference)
  return JSON.stringify(items.find((one) => one.title === title)?.content)
}

async function writeText(
  core: GreffierClient,
  reference: string,
  title: string,
  words: string,
): Promise<void> {
  const { items } = await minutesOf(core, reference)
  const one = items.find((candidate) => candidate.title === title)
  if (one === undefined) throw new Error(`No item called ${title}`)
  const { id, itemId, revision: seenRevision } = one
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: words }] } as const
  const content = { type: 'doc', content: words === '' ? [] : [paragraph] } as const
  await core.minutes.write({
    operationId: crypto.randomUUID(),
    id,
    itemId,
    seenRevision,
    patch: { content },
  })
}
