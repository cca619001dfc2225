import type { Page } from '@playwright/test'
import { callerOf } from './support/caller.ts'
import { expect, openPalette, test } from './support/greffier.ts'
import { expectAccessible, takeLooks } from './support/looks.ts'

/** Goes from one control to the next until the one with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const found = await focused.count()
    if (found === 1 && (await named(focused, name))) return
  }
  throw new Error(`The keyboard does not reach ${String(name)}`)
}

async function named(focused: ReturnType<Page['locator']>, name: string | RegExp) {
  return focused.evaluate(
    (element, wanted) => {
      const told = element.getAttribute('aria-label') ?? element.textContent
      return new RegExp(wanted, 'u').test(told)
    },
    typeof name === 'string' ? `^${name}` : name.source,
  )
}

test.describe('The first start', () => {
  test.use({ data: 'empty' })

  test('founds a secretariat by the keyboard alone', async ({ app }) => {
    await expect(app.getByRole('heading', { name: 'Le secrétariat de vos réunions' })).toBeVisible()
    await expect(app.getByRole('radio')).toHaveCount(5)
    await tabTo(app, 'Comment s’appelle')
    await app.keyboard.press('Control+A')
    await app.keyboard.type('Secrétariat d’essai')
    await app.keyboard.press('Tab')
    await app.keyboard.type('Awa EXEMPLE')
    await app.keyboard.press('Enter')
    await expect(app.getByRole('banner')).toContainText('Secrétariat d’essai')
    await expect(app.getByRole('heading', { level: 1 })).toContainText('2026')
    await expect(app.getByText('Rien n’est dû ces jours-ci')).toBeVisible()
  })

  test('offers the demonstration under 2 and marks it as fictitious', async ({ app }) => {
    await app.keyboard.press('2')
    await expect(app.getByRole('heading', { name: 'La démonstration' })).toBeVisible()
    await tabTo(app, /^Ouvrir la démonstration$/u)
    await app.keyboard.press('Enter')
    await expect(app.getByText('Données de démonstration – fictives')).toBeVisible({
      timeout: 20_000,
    })
  })

  test('opens the other demonstration by the keyboard alone', async ({ app }) => {
    await app.keyboard.press('2')
    await expect(app.getByRole('radio')).toHaveCount(2)
    const chosen = app.locator('input[type="radio"]:focus')
    for (let presses = 0; presses < 20 && (await chosen.count()) === 0; presses++) {
      await app.keyboard.press('Tab')
    }
    await app.keyboard.press('ArrowDown')
    await expect(app.getByRole('radio').last()).toBeChecked()
    await tabTo(app, /^Ouvrir la démonstration$/u)
    await app.keyboard.press('Enter')
    await expect(app.getByRole('banner')).toContainText('Jigisèmèjiri', { timeout: 20_000 })
    await expect(app.getByText('Données de démonstration – fictives')).toBeVisible()
  })

  test('is accessible in each of its three choices', async ({ app }) => {
    for (const [key, name, heading] of [
      ['1', 'profil', 'Trois questions'],
      ['2', 'demonstration', 'La démonstration'],
      ['3', 'sauvegarde', 'Restaurer une sauvegarde'],
    ] as const) {
      await app.keyboard.press(key)
      await expect(app.getByRole('heading', { name: heading })).toBeVisible()
      await expectAccessible(app)
      await takeLooks(app, `start-${name}`)
    }
  })
})

test.describe('The frame', () => {
  test('leads to each screen by Alt and a digit, and back by Échap', async ({ app }) => {
    const screens = ['Aujourd’hui', 'Réunions', 'Décisions', 'Calendrier', 'Instances', 'Annuaire']
    const rail = app.locator('.rail')
    for (const [index, screen] of screens.entries()) {
      await app.keyboard.press(`Alt+Digit${index + 1}`)
      await expect(rail.getByRole('link', { name: screen })).toHaveAttribute('aria-current', 'page')
    }
    await app.keyboard.press('Escape')
    await expect(app).toHaveURL(/#\/today$/u)
  })

  test('keeps the token out of the address and in the tab', async ({ app }) => {
    expect(app.url()).not.toContain('token')
    await app.reload()
    await expect(app.getByRole('heading', { level: 1 })).toContainText('novembre 2026')
  })

  test('remembers the screen and the rail', async ({ app, host }) => {
    await app.keyboard.press('Alt+Digit3')
    await expect(app).toHaveURL(/#\/decisions$/u)
    await app.getByRole('button', { name: 'Réduire le menu' }).click()
    await app.goto('about:blank')
    await app.goto(host.url)
    await expect(app).toHaveURL(/#\/decisions$/u)
    await expect(app.getByRole('button', { name: 'Déplier le menu' })).toBeVisible()
  })

  test('takes over the dark theme of the system, and keeps the one that is chosen', async ({
    app,
  }) => {
    const scheme = async () =>
      app.evaluate(() => document.documentElement.dataset['mantineColorScheme'])
    await app.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(scheme).toBe('dark')
    await expectAccessible(app)
    await app.getByRole('button', { name: 'Passer au thème clair' }).click()
    expect(await scheme()).toBe('light')
    await app.reload()
    await expect.poll(scheme).toBe('light')
  })

  test('lists on F1 the keys that work here', async ({ app }) => {
    await app.keyboard.press('F1')
    const sheet = app.getByRole('dialog', { name: 'Raccourcis du clavier' })
    await expect(sheet).toContainText('Nouvelle réunion')
    await expect(sheet).toContainText('Étape suivante')
    await expectAccessible(app)
    await app.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  })

  test('offers to skip to the content first', async ({ app }) => {
    await app.keyboard.press('Tab')
    await expect(app.locator(':focus')).toHaveText('Aller au contenu')
    await app.keyboard.press('Enter')
    await expect(app.locator('main')).toBeFocused()
    await expect(app).toHaveURL(/#\/today$/u)
  })
})

test.describe('The palette', () => {
  test('goes to a meeting from a few letters without accents', async ({ app }) => {
    await openPalette(app)
    await app.keyboard.type('gec-2026-11')
    const options = app.getByRole('option')
    await expect(options.filter({ hasText: 'GEC-2026-11' }).first()).toBeVisible()
    await expectAccessible(app)
    await takeLooks(app, 'palette')
    await app.keyboard.press('Enter')
    await expect(app).toHaveURL(/#\/meetings\/[\da-f-]{36}$/u)
  })

  test('runs a command after >', async ({ app }) => {
    await openPalette(app)
    await app.keyboard.type('>decisions')
    await app.keyboard.press('Enter')
    await expect(app).toHaveURL(/#\/decisions$/u)
  })

  test('finds only people after @', async ({ app }) => {
    await openPalette(app)
    await app.keyboard.type('@e')
    await expect(app.getByRole('option').first()).toBeVisible()
    await expect(app.locator('.palette-group')).toHaveText(['Personnes'])
  })

  test('says when nothing matches and how to go on', async ({ app }) => {
    await openPalette(app)
    await app.keyboard.type('zzzz')
    await expect(app.getByText('Rien ne correspond à')).toBeVisible()
    await app.keyboard.press('Escape')
    await expect(app.getByRole('dialog')).toBeHidden()
  })
})

test.describe('Aujourd’hui', () => {
  test('walks the steps with J and K and opens the meeting at the right tab', async ({ app }) => {
    const current = app.locator('.today-task[aria-current]')
    const first = await current.textContent()
    await app.keyboard.press('j')
    await expect(current).not.toHaveText(first ?? '')
    await app.keyboard.press('k')
    await expect(current).toHaveText(first ?? '')
    await app.keyboard.press('Enter')
    await expect(app).toHaveURL(/#\/meetings\/[\da-f-]{36}\/[a-z]+$/u)
  })

  test('shows the rate of execution with the counts that it is made of', async ({ app }) => {
    await expect(app.getByText('45,8\u00A0%')).toBeVisible()
    await expect(app.getByText('11 réalisées sur 24')).toBeVisible()
    await expectAccessible(app)
    await takeLooks(app, 'today-demo')
  })
})

test.describe('The register of decisions', () => {
  test('is walked by the arrows and opens a sheet with Espace', async ({ app }) => {
    await app.keyboard.press('Alt+Digit3')
    await expect(app.getByRole('grid')).toBeVisible()
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('Space')
    const sheet = app.getByRole('complementary')
    await expect(sheet).toContainText('GEC-2026-01-D02')
    await expectAccessible(app)
    await takeLooks(app, 'decisions-demo')
    await app.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  })

  test('is filtered by words', async ({ app }) => {
    await app.keyboard.press('Alt+Digit3')
    await expect(app.getByRole('grid')).toBeVisible()
    await app.keyboard.press('/')
    await app.keyboard.type('microfinance')
    await expect(app.getByRole('row')).toHaveCount(3)
  })
})

test.describe('Undo', () => {
  test('takes back a deletion with Ctrl+Z, from any screen, and makes it again', async ({
    app,
    host,
  }) => {
    const core = callerOf(host)
    const { meeting } = await core.meetings.find({ reference: 'GEC-2026-11' })
    const { id, revision: seenRevision } = meeting
    await core.meetings.remove({ operationId: crypto.randomUUID(), id, seenRevision })
    await app.keyboard.press('Alt+Digit8')
    await expect(app.getByRole('row', { name: 'GEC-2026-11' })).toBeVisible()
    await expectAccessible(app)
    await takeLooks(app, 'trash')

    await app.keyboard.press('Control+Z')
    await expect(app.getByText('Annulé\u00A0: réunion supprimée')).toBeVisible()
    await expect(app.getByText('La corbeille est vide')).toBeVisible()
    await expect(app.getByText(/^Enregistré à \d/u)).toBeVisible()
    expect((await core.meetings.find({ reference: 'GEC-2026-11' })).meeting.id).toBe(id)

    await app.keyboard.press('Control+Shift+Z')
    await expect(app.getByText('Rétabli\u00A0: réunion supprimée')).toBeVisible()
    await expect(core.meetings.get({ id })).rejects.toThrow()
  })

  test('brings a record back from the corbeille, and says so', async ({ app, host }) => {
    const core = callerOf(host)
    const { meeting } = await core.meetings.find({ reference: 'GEC-2026-11' })
    const { id, revision: seenRevision } = meeting
    await core.meetings.remove({ operationId: crypto.randomUUID(), id, seenRevision })
    await app.keyboard.press('Alt+Digit8')
    await expect(app.getByRole('grid')).toBeVisible()
    await app.keyboard.press('ArrowDown')
    await app.keyboard.press('Enter')
    await expect(app.getByText('La corbeille est vide')).toBeVisible()
    expect((await core.meetings.find({ reference: 'GEC-2026-11' })).meeting.id).toBe(id)
  })

  test.describe('without an answer', () => {
    test.use({ tolerates: /ERR_FAILED/u })

    test('says in red that it is not stored, and writes once when tried again', async ({
      app,
      host,
    }) => {
      const core = callerOf(host)
      const { meeting } = await core.meetings.find({ reference: 'GEC-2026-11' })
      const { id, revision: seenRevision } = meeting
      await core.meetings.remove({ operationId: crypto.randomUUID(), id, seenRevision })
      await app.route('**/rpc/history/undo', async (route) => route.abort())
      await app.keyboard.press('Control+Z')
      await expect(app.getByText('Non enregistré')).toBeVisible()
      await app.getByRole('button', { name: 'Pourquoi' }).click()
      await expect(app.getByText('Greffier n’a pas répondu')).toBeVisible()
      await expectAccessible(app)
      await takeLooks(app, 'not-stored')
      await app.keyboard.press('Escape')
      await app.unroute('**/rpc/history/undo')
      await app.getByRole('button', { name: 'Recommencer' }).click()
      await expect(app.getByText(/^Enregistré à \d/u)).toBeVisible()
      expect((await core.meetings.get({ id })).meeting.reference).toBe('GEC-2026-11')
    })
  })

  test('leaves Ctrl+Z to the field in which one types', async ({ app, host }) => {
    const core = callerOf(host)
    const { meeting } = await core.meetings.find({ reference: 'GEC-2026-11' })
    const { id, revision: seenRevision } = meeting
    await core.meetings.remove({ operationId: crypto.randomUUID(), id, seenRevision })
    await app.keyboard.press('Alt+Digit3')
    await expect(app.getByRole('grid')).toBeVisible()
    await app.keyboard.press('/')
    await app.keyboard.type('eau')
    await app.keyboard.press('Control+Z')
    const line = app.getByRole('combobox', { name: 'Ce que le registre montre' })
    await expect(line).not.toHaveValue('eau')
    expect(await core.history.trash()).toHaveLength(1)
  })
})

test.describe('Two hands on one record', () => {
  // The browser itself complains of an answer 409; the frame has handled it.
  test.use({ tolerates: /409 \(Conflict\)/u })

  async function changeElsewhere(core: ReturnType<typeof callerOf>, town: string): Promise<void> {
    const { id, revision: seenRevision } = await core.settings.organisation()
    const operationId = crypto.randomUUID()
    await core.settings.updateOrganisation({ operationId, id, seenRevision, patch: { town } })
  }

  test('are shown side by side, and the one kept is written', async ({ app, host }) => {
    const core = callerOf(host)
    await app.keyboard.press('Alt+Digit9')
    const town = app.getByRole('textbox', { name: 'Ville' })
    await expect(town).toHaveValue('Bamako')
    await changeElsewhere(core, 'Ségou')
    await town.fill('Kayes')
    await town.press('Enter')
    const dialog = app.getByRole('dialog', { name: 'Deux versions de la même fiche' })
    await expect(dialog.getByRole('row', { name: 'Ville' })).toHaveText(/Ségou.*Kayes/u)
    await expectAccessible(app)
    await takeLooks(app, 'conflict')
    await dialog.getByRole('button', { name: 'Garder la mienne' }).click()
    await expect(app.getByText(/^Enregistré à \d/u)).toBeVisible()
    expect((await core.settings.organisation()).town).toBe('Kayes')
  })

  test('leave the stored version alone when it is the one kept', async ({ app, host }) => {
    const core = callerOf(host)
    await app.keyboard.press('Alt+Digit9')
    const town = app.getByRole('textbox', { name: 'Ville' })
    await expect(town).toHaveValue('Bamako')
    await changeElsewhere(core, 'Ségou')
    await town.fill('Kayes')
    await town.press('Enter')
    await app.getByRole('button', { name: 'Garder la version enregistrée' }).click()
    await expect(town).toHaveValue('Ségou')
    expect((await core.settings.organisation()).town).toBe('Ségou')
  })

  test('are no conflict when both are this window’s own', async ({ app, host }) => {
    const core = callerOf(host)
    await app.keyboard.press('Alt+Digit9')
    await app.getByRole('textbox', { name: 'Ville' }).fill('Kayes')
    await app.getByRole('textbox', { name: 'Nom court' }).fill('Le SEG')
    await app.getByRole('textbox', { name: 'Votre nom' }).fill('Oumar TÉMOIN')
    await app.keyboard.press('Enter')
    await expect
      .poll(async () => {
        const { town, shortName, userName } = await core.settings.organisation()
        return [town, shortName, userName]
      })
      .toEqual(['Kayes', 'Le SEG', 'Oumar TÉMOIN'])
    await expect(app.getByRole('dialog')).toBeHidden()
  })
})
