import { describe, expect, it } from 'vitest'
import { english, french } from '../../../shared/locales.ts'
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
