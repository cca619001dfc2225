import { describe, expect, it } from 'vitest'
import { appDatabase } from '../../../electron/db/app-database.ts'
import { openConnection } from '../../../electron/db/driver.ts'
import { screenLanguage } from '../../../electron/db/screen-language.ts'
import { english } from '../../../shared/english-texts.ts'
import { french } from '../../../shared/locales.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'

describe('A refusal', () => {
  it('is told in the language of the screen', async () => {
    const core = await coreOfProfile('SEG_ML')
    const refused = async () =>
      core.client.meetings
        .find({ reference: 'GEC-1999-01' })
        .catch((cause: unknown) => String(cause))
    expect(await refused()).toContain('Aucune réunion ne porte la référence')
    const { id, revision } = await core.client.settings.organisation()
    await core.client.settings.updateOrganisation({
      operationId: newId(),
      id,
      seenRevision: revision,
      patch: { language: 'en' },
    })
    expect(await refused()).toContain('No meeting bears the reference')
    await core.dispose()
  })

  it('is told in French by a base that cannot be asked', () => {
    const connection = openConnection(':memory:')
    const state = { kind: 'ready', base: { connection, db: appDatabase(connection) } } as const
    expect(screenLanguage(state)).toBe('fr')
    connection.close()
    expect(screenLanguage(state)).toBe('fr')
  })

  it('has English words of its own', () => {
    const untranslated = Object.entries(french.errors).filter(([name, { what }]) => {
      const translated: Readonly<Record<string, { readonly what: string }>> = english.errors
      return (
        /\p{L}{4}/u.test(what.replaceAll(/\{\{.*?\}\}/gu, '')) && translated[name]?.what === what
      )
    })
    expect(untranslated.map(([name]) => name)).toEqual([])
  })
})
