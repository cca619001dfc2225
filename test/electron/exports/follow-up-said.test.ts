import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireDatabase } from '../../../electron/core-context.ts'
import { documentTranslate, documentWords } from '../../../electron/exports/document-words.ts'
import { followUpSaidText } from '../../../electron/exports/follow-up-said-word.ts'
import { readMeetingSource } from '../../../electron/exports/gathering-queries.ts'
import { gatherMinutes } from '../../../electron/exports/minutes-gathering-queries.ts'
import { isoDate } from '../../../shared/dates.ts'
import { translator } from '../../../shared/i18n.ts'
import type { FollowUpSaid } from '../../../shared/minutes-documents.ts'
import { coreOfDemo, demoDay, newId } from '../core-fixture.ts'

const nbsp = '\u00a0'
const words = (lang: 'fr' | 'en') => documentWords(lang, documentTranslate(translator(lang)))

function said(parts: Partial<FollowUpSaid>): FollowUpSaid {
  const nothing = { note: '', progress: '', percent: null, statusLabel: '', moved: null }
  return { reference: 'GEC-2026-08-D01', isWithheld: false, ...nothing, ...parts }
}

const moved = {
  dueBefore: isoDate('2026-10-30'),
  dueAfter: isoDate('2026-11-16'),
  dueReason: 'trois secteurs sans réponse',
}

describe('what was said of a decision, as minutes print it', () => {
  it('is one sentence with the new day and its reason', () => {
    const line = said({ note: '12 réponses sur 14.', progress: '12/14', moved })
    expect(followUpSaidText(line, words('fr'))).toBe(
      `12 réponses sur 14${nbsp}; échéance reportée au 16${nbsp}novembre 2026 (trois secteurs sans réponse)`,
    )
    expect(followUpSaidText(line, words('en'))).toBe(
      `12 réponses sur 14; due day put off to 16${nbsp}November 2026 (trois secteurs sans réponse)`,
    )
  })

  it('names the new state, and tells a share where no count does', () => {
    const line = said({ statusLabel: 'Partiellement réalisée', percent: 50 })
    expect(followUpSaidText(line, words('fr'))).toBe(
      `avancement${nbsp}: 50${nbsp}%${nbsp}; état${nbsp}: partiellement réalisée`,
    )
  })

  it('is the mention alone for a decision that is withheld', () => {
    expect(followUpSaidText(said({ isWithheld: true }), words('fr'))).toBe('diffusion restreinte')
  })
})

describe('the minutes of a meeting', () => {
  let core: Awaited<ReturnType<typeof coreOfDemo>>
  beforeAll(async () => {
    core = await coreOfDemo()
  })
  afterAll(async () => core.dispose())

  async function saidAt(reference: string) {
    const db = requireDatabase(core.context)
    const { meeting } = await core.client.meetings.find({ reference })
    const source = await readMeetingSource(db, {
      meetingId: meeting.id,
      lang: 'fr',
      today: demoDay,
    })
    const { items } = await gatherMinutes(db, source, translator('fr'))
    return items.flatMap(({ number, followUpSaid = [] }) =>
      followUpSaid.map((line) => `${number} ${line.reference} ${line.isWithheld}`),
    )
  }

  it('print under their follow-up item what they said of older decisions', async () => {
    expect(await saidAt('GEC-2026-10')).toEqual([
      '3 COMMIX-2026-01-T01 false',
      '3 GEC-2026-08-D01 false',
      '3 GEC-2026-09-D01 false',
      '3 PMT-2026-01-E02 false',
    ])
  })

  it('name what another body withholds by its reference alone, and nothing that was only seen', async () => {
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-10' })
    const lines = await core.client.decisions.list({ limit: 2000 })
    const say = async (reference: string, note: string) => {
      const decision = lines.find((line) => line.reference === reference)
      if (decision === undefined) throw new Error('No decision')
      const { id, revision: seenRevision } = decision
      const told = { meetingId: meeting.id, note }
      await core.client.followUp.follow({ operationId: newId(), id, seenRevision, said: told })
    }
    await say('GA-2026-02-D01', 'À ne pas écrire.')
    await say('RET-2026-D02', '')
    const printed = await saidAt('GEC-2026-10')
    expect(printed).toContain('3 GA-2026-02-D01 true')
    expect(printed.some((line) => line.includes('RET-2026-D02'))).toBe(false)
  })
})
