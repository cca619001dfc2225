import { describe, expect, it } from 'vitest'
import { buildPv } from '../../../electron/exports/pv-word.ts'
import { titledSubject } from '../../../electron/exports/outcome-sentences.ts'
import { isoDate, localTime } from '../../../shared/dates.ts'
import type { MinutesDocument } from '../../../shared/minutes-documents.ts'
import { poorMinutes } from './minutes-extremes.ts'
import { cnpMinutes, decision, item } from './minutes-samples.ts'
import { readWord, visible } from './word-reader.ts'
import { documentTexts } from './word-samples.ts'

const t = documentTexts('fr')
const pv = async (changes: Partial<MinutesDocument> = {}) =>
  readWord(await buildPv({ ...cnpMinutes, ...changes }, t))

describe('the procès-verbal in Word', () => {
  it('has a state header, and its session for title', async () => {
    const { margins, paragraphs } = await pv()
    expect(margins('header').join('\n')).toContain('RÉPUBLIQUE DU MALI')
    expect(paragraphs()[0]).toMatchObject({
      style: 'Title',
      text: 'PROCÈS-VERBAL DE LA 18e SESSION ORDINAIRE DU COMITÉ NATIONAL DE PILOTAGE DU PROGRAMME DE FILETS SOCIAUX (CNP)',
    })
  })

  it('opens with the formula of deeds, day and hour in words', async () => {
    expect(visible((await pv()).paragraphs()[2]?.text ?? '')).toBe(
      'L’an deux mil vingt-six et le lundi vingt-trois novembre, à neuf heures trente, s’est tenue à Bamako, dans la salle de réunion du ministère de l’Économie et des Finances, la dix-huitième session ordinaire du Comité National de Pilotage du Programme de filets sociaux (CNP), sous la présidence de M.~Oumar TÉMOIN, Secrétaire général du ministère, représentant le Ministre.',
    )
  })

  it('leaves hours that were not noted to fill by hand', async () => {
    const { text } = await pv({ openedAt: null, closedAt: null })
    expect(visible(text)).toContain('vingt-trois novembre, à ____ heures ____, s’est tenue')
    expect(visible(text)).toContain('déclare la session ouverte à ____~h~____.')
    expect(visible(text)).toContain('la séance est levée à ____~h~____.')
  })

  it('says the first of a month as it is said, and both ends of several days', async () => {
    const { meeting } = cnpMinutes
    const days = { day: isoDate('2026-12-01'), lastDay: isoDate('2026-12-02') }
    const { text } = await pv({ meeting: { ...meeting, ...days }, openedAt: localTime('09:21') })
    expect(text).toContain(
      'et du mardi premier décembre au mercredi deux décembre, à partir de neuf heures vingt et une, s’est tenue',
    )
  })

  it('keeps the statutory order', async () => {
    const { paragraphs } = await pv()
    const headings = paragraphs().filter(({ style }) => style === 'Heading1')
    expect(headings.map(({ text }) => text)).toEqual([
      'I. Présidence et bureau de séance',
      'II. Vérification du quorum',
      'III. Ordre du jour',
      'IV. Cérémonie d’ouverture',
      'V. Examen des points inscrits à l’ordre du jour',
      'VI. Recommandations',
      'VII. Clôture',
      'Annexes',
    ])
  })

  it('states the quorum by its figures', async () => {
    expect(visible((await pv()).text)).toContain(
      'Le quorum étant atteint~: 14 membres présents ou représentés sur 18, le Président déclare la session ouverte à 9~h~30.',
    )
    const { attendance } = cnpMinutes
    const figures = { ...attendance.figures, represented: 1 }
    const quorum = { rule: 'HALF' as const, needed: 9, isReached: false }
    const missed = await pv({ attendance: { ...attendance, figures: { ...figures, quorum } } })
    expect(visible(missed.text)).toContain(
      'Le quorum n’est pas atteint~: 1 membre présent ou représenté sur 18, pour 9 requis.',
    )
    const none = await pv({ attendance: { ...attendance, figures: { ...figures, quorum: null } } })
    expect(none.text).toContain('Ayant constaté la présence des participants')
  })

  it('says outcomes in bold, in the words of deeds', async () => {
    const { text, xml } = await pv()
    expect(text).toContain(
      'Après examen et échanges, le CNP adopte le programme de travail et budget annuel 2027, sous réserve de la prise en compte des observations sur le ciblage.',
    )
    expect(text).toContain('le CNP adopte le procès-verbal de la 17e session.')
    expect(text).toContain('Le CNP renvoie l’examen de ce point à sa prochaine session.')
    expect(xml('word/document.xml')).toMatch(/<w:b\/>[^/]*<w:bCs\/><\/w:rPr><w:t[^>]*>renvoie</u)
  })

  it('agrees with a body in the plural', async () => {
    const meeting = { ...cnpMinutes.meeting, bodyName: 'Coordonnateurs de groupes', bodyCode: 'X1' }
    const items = [item({ title: 'Divers', outcome: 'NOTED' })]
    expect((await pv({ meeting, items })).text).toContain(
      'Les Coordonnateurs de groupes prennent acte de ce point.',
    )
  })

  it('gathers recommendations in a table, and names it by what it holds', async () => {
    const { tables } = await pv()
    const table = tables().find(({ rows }) => rows[0]?.[0] === 'Réf.')
    expect(table?.rows.map((row) => row.map(visible))).toEqual([
      ['Réf.', 'Recommandation', 'Responsable', 'Appui', 'Échéance'],
      [
        'CNP-2026-02-R01',
        'Transmettre le programme révisé aux membres\nIncidence budgétaire',
        'UTGFS',
        'DNDS',
        '15~décembre 2026',
      ],
    ])
    const mixed = await pv({ otherDecisions: [decision()] })
    expect(mixed.text).toContain('VI. Décisions et recommandations')
  })

  it('ends with place, day and the two signatures, secretary at the left', async () => {
    const { text, tables } = await pv({ documents: [], attendance: poorMinutes.attendance })
    expect(visible(text)).toContain('la séance est levée à 12~h~45.')
    expect(visible(text)).toContain('Fait à Bamako, le 21~novembre 2026')
    expect(
      tables()
        .at(-1)
        ?.rows.map((row) => row.map(visible)),
    ).toEqual([
      ['La Secrétaire de séance\nMme~Awa EXEMPLE', 'Le Président de séance\nM.~Oumar TÉMOIN'],
      ['Visa des rapporteurs~: M.~Issa MODÈLE, Mme~Fanta GABARIT.'],
    ])
  })

  it('is dated, once adopted, of the day of its adoption', async () => {
    const { text } = await pv({ isDraft: false, adoptedOn: isoDate('2026-12-18') })
    expect(visible(text)).toContain('Fait à Bamako, le 18~décembre 2026')
  })

  it('keeps the signatures with the formula that they sign', async () => {
    const { xml } = await pv()
    expect(xml('word/document.xml')).toMatch(
      /<w:keepNext\/><\/w:pPr>(?:(?!<\/w:p>).)*Plus rien n’étant/su,
    )
  })

  it('leaves room for what nobody entered', async () => {
    const { text } = readWord(await buildPv(poorMinutes, t))
    expect(text).toContain('Aucune recommandation n’a été formulée.')
    expect(text).toContain('Le Président de séance\n____________________')
    expect(text).not.toMatch(/undefined|null|\{\{/u)
  })

  it('can be written in English', async () => {
    const document = { ...cnpMinutes, stamp: { ...cnpMinutes.stamp, lang: 'en' as const } }
    const { text } = readWord(await buildPv(document, documentTexts('en')))
    expect(text).not.toContain('.m..')
    expect(visible(text)).toContain('The quorum being reached (14 members out of 18 present')
    expect(text).toContain(
      'After discussion, the CNP adopts this item, sous réserve de la prise en compte',
    )
  })
})

describe('what an item is about', () => {
  it.each([
    ['Adoption du rapport annuel', 'le rapport annuel'],
    ['Examen et adoption de la stratégie', 'la stratégie'],
    ["Adoption de l'ordre du jour", 'l’ordre du jour'],
    ['Validation des comptes 2026', 'les comptes 2026'],
    [
      'Adoption de l’ordre du jour et du procès-verbal du 2 juin',
      'l’ordre du jour et le procès-verbal du 2 juin',
    ],
    [
      'Programme de travail et budget annuel 2026 révisé',
      'le programme de travail et budget annuel 2026 révisé',
    ],
    [
      'Projet de programme de travail et budget annuel 2026',
      'le projet de programme de travail et budget annuel 2026',
    ],
    ['Note de passation', 'la note de passation'],
  ])('is read in «%s»', (title, object) => {
    expect(titledSubject(title)?.object).toBe(object)
  })

  it.each([
    'Rapport d’activités et rapport financier 2025',
    'Examen du rapport du comité et du bureau',
    'Adoption du plan : suite',
    'Divers',
  ])('is left unsaid where a sentence might be wrong: «%s»', (title) => {
    expect(titledSubject(title)).toBeNull()
  })
})
