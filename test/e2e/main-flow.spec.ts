import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, openPalette, test } from './support/greffier.ts'

test.use({ data: 'empty' })

test('prepares the GEC of December from the demonstration to Word, by keyboard alone', async ({
  app,
  host,
}) => {
  test.slow()
  const { keyboard } = app

  await test.step('opens the demonstration', async () => {
    await tabTo(app, app.getByRole('button', { name: 'Ouvrir la démonstration' }))
    await keyboard.press('Enter')
    const open = app.getByRole('button', { name: /^Ouvrir la démonstration$/u })
    await tabTo(app, open)
    await keyboard.press('Enter')
    await expect(app.getByRole('navigation', { name: 'Écrans' })).toBeVisible({ timeout: 30_000 })
  })

  await test.step('goes to GEC-2026-11 through the palette', async () => {
    await openPalette(app)
    await keyboard.type('GEC-2026-11')
    await expect(app.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
      'GEC-2026-11',
    )
    await keyboard.press('Enter')
    await expect(app.getByRole('heading', { name: 'GEC-2026-11' })).toBeVisible()
    await keyboard.press('Control+2')
    await expect(row(app, 'Ouverture par le Chef de file')).toBeFocused()
  })

  await test.step('moves an item up among its brothers', async () => {
    await walkTo(app, 'Fonctionnement des groupes thématiques')
    await expectNumber(app, 'Fonctionnement des groupes thématiques', '7')
    await keyboard.press('Alt+ArrowUp')
    await expectNumber(app, 'Fonctionnement des groupes thématiques', '6')
    await expect(row(app, 'Fonctionnement des groupes thématiques')).toBeFocused()
  })

  await test.step('adds an item after it', async () => {
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.type('Point ajouté au clavier')
    await keyboard.press('Enter')
    await expectNumber(app, 'Point ajouté au clavier', '7')
    // Enter on the empty row that follows ends the adding.
    await keyboard.press('Enter')
    await expect(row(app, 'Point ajouté au clavier')).toBeFocused()
  })

  await test.step('types its new number', async () => {
    await keyboard.press('4')
    await keyboard.press('Enter')
    await expectNumber(app, 'Point ajouté au clavier', '4')
    await expect(row(app, 'Point ajouté au clavier')).toBeFocused()
  })

  await test.step('sends it to the vivier and undoes that', async () => {
    const vivier = app.getByRole('complementary', { name: 'Vivier' })
    await keyboard.press('Alt+ArrowRight')
    await expect(vivier.getByText('Point ajouté au clavier')).toBeVisible()
    await expect(row(app, 'Point ajouté au clavier')).toHaveCount(0)
    await keyboard.press('Control+z')
    await expectNumber(app, 'Point ajouté au clavier', '4')
    await expect(vivier.getByText('Point ajouté au clavier')).toHaveCount(0)
  })

  await test.step('writes the agenda after its preview', async () => {
    await keyboard.press('Control+p')
    await expect(preview(app)).toContainText('Point ajouté au clavier')
    await writeFromPreview(app)
    await expectDocument(host.dataFolder, 'Ordre du jour', [
      'Point ajouté au clavier',
      'Fonctionnement des groupes thématiques',
      '10 décembre 2026',
    ])
  })

  await test.step('writes the invitations', async () => {
    await openPalette(app)
    await keyboard.type('Aperçu Invitations')
    await keyboard.press('Enter')
    await expect(preview(app)).toContainText('Point ajouté au clavier')
    await writeFromPreview(app)
    await expectDocument(host.dataFolder, 'Invitation', ['10 décembre 2026', 'Canada'])
  })

  await test.step('writes the attendance sheet from the participants', async () => {
    await keyboard.press('Control+3')
    await expect(app.getByRole('grid', { name: 'Sièges convoqués et invités' })).toBeVisible()
    await keyboard.press('Control+p')
    await expect(preview(app)).toContainText('Canada')
    await writeFromPreview(app)
    await expectDocument(host.dataFolder, 'Feuille de présence', ['Canada', 'Claire'])
  })

  await test.step('finds the three documents in the register, intact', async () => {
    await keyboard.press('Control+4')
    await expect(app.locator('.made-line')).toHaveCount(3)
    await expect(app.locator('.made-line', { hasText: 'intact' })).toHaveCount(3)
  })
})

function row(page: Page, title: string): Locator {
  const grid = page.getByRole('grid', { name: 'Ordre du jour' })
  // The selected row holds its title in a field, the others as text.
  return grid.locator(
    `tr[data-key]:has-text("${title}"), tr[data-key]:has([data-cell="title"] input[value*="${title}"])`,
  )
}

function preview(page: Page): Locator {
  return page.getByRole('dialog').getByRole('document', { name: 'Aperçu du document' })
}

async function expectNumber(page: Page, title: string, number: string): Promise<void> {
  const cell = row(page, title).locator('[data-cell="number"]')
  await expect
    .poll(async () => cell.evaluate((it) => it.querySelector('input')?.value ?? it.textContent))
    .toBe(number)
}

/** ↓ until the row has the focus. */
async function walkTo(page: Page, title: string): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    if (await row(page, title).evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The row «${title}» was not reached`)
}

/** Tab until the control has the focus: what cannot be reached so is lost to a keyboard. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible()
  for (let steps = 0; steps < 60; steps++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The control was not reached with Tab')
}

async function writeFromPreview(page: Page): Promise<void> {
  const write = page.getByRole('button', { name: 'Enregistrer le document' })
  await expect(write).toBeEnabled()
  await tabTo(page, write)
  await page.keyboard.press('Enter')
  await expect(preview(page)).toHaveCount(0)
}

async function expectDocument(
  dataFolder: string,
  name: string,
  texts: readonly string[],
): Promise<void> {
  const folder = join(dataFolder, 'documents')
  expect(existsSync(folder)).toBe(true)
  const file = (await readdir(folder)).find((candidate) => candidate.includes(name))
  expect(file, `a file whose name says «${name}»`).toBeDefined()
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, file ?? ''))))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const text = xml.replaceAll(/<[^>]+>/gu, '').replaceAll(/[\u00A0\u202F]/gu, ' ')
  for (const expected of texts) expect(text).toContain(expected)
}
