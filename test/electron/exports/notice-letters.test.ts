import { describe, expect, it } from 'vitest'
import { documentWords } from '../../../electron/exports/document-words.ts'
import { buildInvitationLetter } from '../../../electron/exports/invitation-word.ts'
import { reasonOf } from '../../../electron/exports/reason-sentences.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { InvitationDocument } from '../../../shared/documents.ts'
import { readWord, visible } from './word-reader.ts'
import { cnpMeeting, documentTexts, gecInvitation, gecMeeting } from './word-samples.ts'

const fr = documentTexts('fr')
const en = documentTexts('en')

async function textOf(changes: Partial<InvitationDocument>, t = fr): Promise<string> {
  const lang = t === en ? 'en' : 'fr'
  const stamp = { ...gecInvitation.stamp, lang } as const
  const bytes = await buildInvitationLetter({ ...gecInvitation, stamp, ...changes }, 1, t)
  return visible(readWord(bytes).text)
}

const offMeeting = { agenda: [], attachments: [], replyBy: null, replyTo: '' }
const change = { from: isoDate('2026-12-03'), hasNewDay: true, reason: '' }

describe('a reminder', () => {
  it('recalls when, where and what about, and asks again', async () => {
    const text = await textOf({ notice: 'reminder', replyBy: null })
    expect(text).toContain('Objet~:\tRappel~: 11e réunion de l’année 2026')
    expect(text).toContain(
      'j’ai l’honneur de vous rappeler la tenue de la 11e réunion de l’année 2026 du Groupe Exécutif de Coopération (GEC), le jeudi 10~décembre 2026 de 9~h~30 à 12~h (heure de Bamako), dans la salle',
    )
    expect(text).toContain('Le projet d’ordre du jour est rappelé ci-après~:')
    expect(text).toContain('Si vous l’avez déjà fait')
  })
})

describe('a notice of postponement', () => {
  it('gives the new day and the reason in one sentence', async () => {
    const reason = 'Une mission conjointe à Gao'
    const text = await textOf({ notice: 'postponement', change: { ...change, reason } })
    expect(text).toContain('Objet~:\tReport de la 11e réunion')
    expect(text).toContain(
      'initialement prévue le jeudi 3~décembre 2026, est reportée au jeudi 10~décembre 2026, de 9~h~30 à 12~h (heure de Bamako), dans la salle de conférence du SEG, Badalabougou Est, avec possibilité de participation à distance par visioconférence, en raison d’une mission conjointe à Gao.',
    )
    expect(text).toContain('Lien de connexion')
    expect(text).toContain('confirmer, avant le lundi 7~décembre 2026')
    expect(text).toContain('bien vouloir excuser ce contretemps')
  })

  it('says that a meeting comes earlier when it does', async () => {
    const later = { ...change, from: isoDate('2026-12-15') }
    const text = await textOf({ notice: 'postponement', change: later })
    expect(text).toContain('initialement prévue le mardi 15~décembre 2026, est avancée au jeudi')
  })

  it('speaks of other hours or another place where the day stays', async () => {
    const same = { ...change, from: gecMeeting.day }
    const text = await textOf({ notice: 'postponement', change: same })
    expect(text).toContain('Objet~:\tModification des conditions de tenue de la 11e réunion')
    expect(text).toContain('se tiendra désormais de 9~h~30 à 12~h')
    expect(text).not.toContain('reportée')
  })

  it('promises a day where there is none, and asks for nothing', async () => {
    const off = { ...offMeeting, change: { ...change, hasNewDay: false } }
    const text = await textOf({ notice: 'postponement', ...off })
    expect(text).toContain(
      'prévue le jeudi 3~décembre 2026, est reportée à une date qui vous sera communiquée ultérieurement.',
    )
    expect(text).not.toContain('confirmer')
    expect(text).not.toContain('ordre du jour')
  })

  it('names the days of a meeting of several', async () => {
    const meeting = { ...gecMeeting, lastDay: isoDate('2026-12-11') }
    const text = await textOf({ notice: 'postponement', meeting, change })
    expect(text).toContain('se tiendra du jeudi 10 au vendredi 11~décembre 2026, à partir de')
  })

  it('is worded in English too', async () => {
    const text = await textOf({ notice: 'postponement', change }, en)
    expect(text).toContain('is postponed to Thursday 10~December 2026, from 9.30~a.m.')
  })
})

describe('a notice of cancellation', () => {
  it('says so, of a session as of a meeting', async () => {
    const text = await textOf({
      notice: 'cancellation',
      meeting: cnpMeeting,
      ...offMeeting,
      change,
    })
    expect(text).toContain('Objet~:\tAnnulation de la 18e session ordinaire du Comité National')
    expect(text).toContain('prévue le jeudi 3~décembre 2026, est annulée.')
    expect(text).not.toContain('Motif')
  })
})

describe('a reason', () => {
  const words = documentWords('fr', fr)
  it.each([
    ['une mission conjointe à Gao', 'd’une mission conjointe à Gao'],
    ['Un deuil national', 'd’un deuil national'],
    ['Le deuil national', 'du deuil national'],
    ['Les inondations', 'des inondations'],
    ['la grève générale', 'de la grève générale'],
    ['L’absence du Chef de file', 'de l’absence du Chef de file'],
    ["l'absence de M. Modibo EXEMPLE", 'de l’absence de M.\u00A0Modibo EXEMPLE'],
    ['d’une panne', 'd’une panne'],
    ['Du décès du doyen', 'du décès du doyen'],
    ['Des élections communales', 'des élections communales'],
    ['De la fermeture de la salle', 'de la fermeture de la salle'],
    ['La demande de la Troïka', 'de la demande de la Troïka'],
    ['Le manque de quorum', 'du manque de quorum'],
    ['En raison de la fête', 'de la fête'],
  ])('typed as a noun group is woven in: «%s»', (typed, cause) => {
    expect(reasonOf(typed, words)).toEqual({ within: `, en raison ${cause}`, apart: '' })
  })

  it('that says itself what it follows is left as it is', () => {
    expect(reasonOf('A la suite d’une panne', words).within).toBe(', à la suite d’une panne')
    expect(reasonOf('Suite à la grève', words).within).toBe(', suite à la grève')
  })

  it.each([
    'Le quorum ne sera pas réuni',
    'le quorum n’est pas atteint',
    'La Troïka demande un délai',
    'Les ministres sont en mission',
    'La salle reste indisponible',
    'Le Chef de file a été rappelé',
    'L’ambassadeur doit rentrer',
    'Le Président voyage',
    'La Troïka le demande',
    'Le fait que la salle manque',
    'Mission conjointe à Gao',
    'Lettre du Premier ministre',
    'Unité du groupe',
    'Ministre empêché',
    'Pour convenance du Gouvernement',
    'Une panne ; la salle ferme',
    'La tenue à la même date de la Commission mixte à Bamako',
  ])('typed otherwise stands apart: «%s»', (typed) => {
    const { within, apart } = reasonOf(typed, words)
    expect(within).toBe('')
    expect(apart.replace('\u00A0;', ' ;')).toBe(`Motif\u00A0: ${typed}.`)
  })

  it('that ends with a stop is a sentence, which then has one', () => {
    const { within, apart } = reasonOf('Les inondations.', words)
    expect({ within, apart }).toEqual({ within: '', apart: 'Motif\u00A0: Les inondations.' })
  })

  it('may be left out', () => {
    expect(reasonOf(' . ', words)).toEqual({ within: '', apart: '' })
  })

  it('stands apart in English too where it is a sentence', () => {
    const english = documentWords('en', en)
    expect(reasonOf('The illness of a member', english).within).toBe(
      ', owing to the illness of a member',
    )
    expect(reasonOf('The quorum will not be reached.', english).apart).toBe(
      'Reason: The quorum will not be reached.',
    )
  })
})
