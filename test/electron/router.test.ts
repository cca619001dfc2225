import type { Lazy, Lazyable, Router } from '@orpc/server'
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { Contract } from '../../shared/contract.ts'
import type { CoreContext } from '../../electron/core-context.ts'
import { emptyCore, newId } from './core-fixture.ts'

type Handlers = Router<Contract, CoreContext>
type AgendaHandlers = Router<Contract['agenda'], CoreContext>

describe('the handlers of the contract', () => {
  it('compile only when every feature and every line has its own', () => {
    expectTypeOf<Omit<Handlers, 'search'>>().not.toExtend<Handlers>()
    expectTypeOf<Lazy<AgendaHandlers>>().toExtend<Lazyable<AgendaHandlers>>()
    expectTypeOf<Lazy<Omit<AgendaHandlers, 'carryOver'>>>().not.toExtend<Lazyable<AgendaHandlers>>()
  })
})

describe('a feature whose code is read at its first call', () => {
  let core: Awaited<ReturnType<typeof emptyCore>>

  afterEach(async () => core.dispose())

  it('refuses a wrong field in French words', async () => {
    core = await emptyCore()
    await expect(core.client.bodies.get({ id: 'GEC' })).rejects.toMatchObject({
      code: 'invalid',
      data: { issues: [{ field: 'id', sentence: 'UUID invalide' }] },
    })
  })

  it('tells its refusal in English once the screen is English', async () => {
    core = await emptyCore()
    await core.client.profiles.found({ operationId: newId(), profile: 'SEG_ML' })
    const { id, revision: seenRevision } = await core.client.settings.organisation()
    const patch = { language: 'en' } as const
    await core.client.settings.updateOrganisation({ operationId: newId(), id, seenRevision, patch })
    await expect(core.client.bodies.get({ id: newId() })).rejects.toMatchObject({
      code: 'not-found',
      data: { what: 'This record no longer exists.' },
    })
  })
})
