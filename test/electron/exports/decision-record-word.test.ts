import { describe, expect, it } from 'vitest'
import { buildDecisionRecord } from '../../../electron/exports/decision-record-word.ts'
import type { MinutesDocument } from '../../../shared/minutes-documents.ts'
import { namelessMinutes, poorMinutes } from './minutes-extremes.ts'
import { gecMinutes } from './minutes-samples.ts'
import { readWord, visible } from './word-reader.ts'
import { documentTexts } from './word-samples.ts'

const record = async (changes: Partial<MinutesDocument> = {}) =>
  readWord(await buildDecisionRecord({ ...gecMinutes, ...changes }, documentTexts('fr')))

describe('the relevé de conclusions in Word', () => {
  it('says in two sentences what the meeting was', async () => {
    expect(visible((await record()).text)).toContain(
      'La 10e réunion de l’année 2026 du Groupe Exécutif de Coopération (GEC) s’est tenue le jeudi 12~novembre 2026 de 9~h~35 à 12~h~05 (heure de Bamako), dans la salle de conférence du SEG, Badalabougou Est, sous la présidence de S.E.Mme~Claire FICTIVE, Chef de file des PTF (Ambassade du Canada). 9 institutions sur 12 étaient représentées.',
    )
  })

  it('states no hour where the real ones were not noted', async () => {
    const { text } = await record({ ...gecMinutes, closedAt: null })
    expect(visible(text)).toContain('le jeudi 12~novembre 2026, dans la salle de conférence')
  })

  it('holds the decisions and nothing of the debates', async () => {
    const { tables, text } = await record()
    expect(tables()).toHaveLength(1)
    expect(tables()[0]?.rows.map(([reference]) => reference)).toEqual([
      'Réf.',
      'GEC-2026-10-D01',
      'GEC-2026-10-D02',
      'GEC-2026-10-D03',
    ])
    expect(text).not.toContain('Les participants saluent')
  })

  it('announces the next meeting and the detailed text, until that is there', async () => {
    const { text } = await record()
    expect(visible(text)).toContain('La prochaine réunion du GEC se tiendra le jeudi 10~décembre')
    expect(text).toContain('Le compte rendu détaillé suivra.')
    expect((await record({ detailedForm: null })).text).not.toContain('suivra')
  })

  it('has a reference of its own', async () => {
    expect((await record()).margins('footer').join()).toContain('GEC-2026-10/RC-v0.2')
  })

  it('names nobody after a confidential sitting', async () => {
    const { text, margins } = await record(namelessMinutes)
    expect(text).toContain('sous la présidence du Chef de file')
    expect(text).not.toContain('FICTIVE')
    expect(margins('header').join()).toContain('DIFFUSION RESTREINTE')
  })

  it('says that nothing was decided', async () => {
    const { text } = await record(poorMinutes)
    expect(text).toContain('Aucune décision n’a été prise.')
    expect(text).not.toMatch(/undefined|null|\{\{/u)
  })
})
