import { describe, expect, it } from 'vitest'
import { buildMinutes } from '../../../electron/exports/minutes-word.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { MinutesDocument } from '../../../shared/minutes-documents.ts'
import { extremes, namelessMinutes, poorMinutes } from './minutes-extremes.ts'
import { decision, doc, gecMinutes, item, p } from './minutes-samples.ts'
import { readWord, visible } from './word-reader.ts'
import { documentTexts, ownLetterhead } from './word-samples.ts'

const t = documentTexts('fr')
const minutes = async (changes: Partial<MinutesDocument> = {}) =>
  readWord(await buildMinutes({ ...gecMinutes, ...changes }, t))

describe('the compte rendu in Word', () => {
  it('opens with its title, its body, its rank and its version', async () => {
    const { paragraphs } = await minutes()
    const opening = paragraphs().map(({ style, text }) => [style, visible(text)])
    expect(opening.slice(0, 4)).toEqual([
      ['Title', 'Compte rendu'],
      ['SousTitre', 'Groupe Exécutif de Coopération (GEC)'],
      ['SousTitre', '10e réunion de l’année 2026'],
      ['Version', 'Projet – v0.2 du 21~novembre 2026'],
    ])
  })

  it('says in a box the day, the real hours, the place, the officers and who was there', async () => {
    const [box] = (await minutes()).tables()
    expect(box?.rows.map((row) => row.map(visible))).toEqual([
      ['Date', 'Jeudi 12~novembre 2026'],
      ['Heure', 'De 9~h~35 à 12~h~05 (heure de Bamako)'],
      ['Lieu', 'Salle de conférence du SEG, Badalabougou Est'],
      ['Modalité', 'En présentiel et à distance'],
      ['Présidence', 'S.E.Mme~Claire FICTIVE, Chef de file des PTF (Ambassade du Canada)'],
      ['Secrétariat', 'Mme~Awa EXEMPLE, Secrétariat Exécutif du GEC'],
      ['Présents', '9 institutions sur 12 étaient représentées.'],
      ['Excusés', 'Coopération suisse (Mme~Anna SIMULÉE)'],
      ['Référence', 'GEC-2026-10/CR-v0.2'],
    ])
  })

  it('says of hours that were not noted that they were planned, and states none of them', async () => {
    const none = await minutes({ openedAt: null, closedAt: null })
    expect(none.tables()[0]?.rows[1]?.map(visible)).toEqual([
      'Horaire prévu',
      'De 9~h~30 à 12~h (heure de Bamako)',
    ])
    expect(visible(none.text)).toContain('remercie les participants et lève la séance.')
    const half = await minutes({ closedAt: null })
    expect(
      half
        .tables()[0]
        ?.rows.slice(1, 3)
        .map((row) => row.map(visible)),
    ).toEqual([
      ['Horaire prévu', 'De 9~h~30 à 12~h (heure de Bamako)'],
      ['Ouverture', '9~h~35'],
    ])
    expect(visible((await minutes()).text)).toContain('et lève la séance à 12~h~05.')
  })

  it('develops its items under Roman numerals, with who led them and for how long', async () => {
    const { paragraphs } = await minutes()
    const headings = paragraphs().filter(({ style }) => /^Heading[12]$/u.test(style))
    expect(headings.map(({ style, text }) => `${style.slice(-1)} ${visible(text)}`)).toEqual([
      '1 Ordre du jour',
      '1 I.\tOuverture par le Chef de file et tour de table (Chef de file – 5~min)',
      '1 II.\tAdoption de l’ordre du jour et du compte rendu de la réunion du 8~octobre 2026 (Chef de file – 5~min)',
      '1 III.\tÉtat de mise en œuvre des décisions antérieures (SEG – 15~min)',
      '1 IV.\tActualité du dialogue avec le Gouvernement~: retour de la Troïka (Chef de file – 15~min)',
      '2 Préparation de la Commission mixte',
      '1 V.\tPoint thématique~: appuis au secteur de l’eau et de l’assainissement (GT Eau (UNICEF) – 45~min)',
      '2 V.1\tPrésentation de la cartographie par le GT Eau (UNICEF – 20~min)',
      '2 V.2\tÉchanges et orientations (Tous – 25~min)',
      '1 VI.\tValidation de la version 1.0 du CHR 2027 (SEG – 15~min)',
      '1 VII.\tDivers (Tous – 10~min)',
      '1 VIII.\tRécapitulatif des décisions et clôture (SEG – 5~min)',
      '1 Prochaine réunion',
      '1 Annexes',
      '2 1. Liste de présence',
      '2 2. Documents de séance',
    ])
  })

  it('says how an item ended, and what was not examined', async () => {
    const text = visible((await minutes()).text)
    expect(text).toContain(
      'Le GEC adopte avec amendements l’ordre du jour et le compte rendu de la réunion du 8~octobre 2026. Le point relatif aux rencontres',
    )
    expect(text).toContain('Le GEC prend acte de ce point.')
    expect(text).toContain('Conclusion~: Les orientations du GT sont partagées par les membres.')
    expect(text).toContain('L’examen de ce point est reporté à une réunion ultérieure.')
  })

  it('makes a sentence of an order to one institution, and leaves other wordings as they are', async () => {
    const text = visible((await minutes()).text)
    expect(text).toContain(
      'Décision GEC-2026-10-D02~: L’UNICEF est chargée de transmettre la note du GT Eau aux membres avant le 15~décembre 2026.\nAppui~: SEG',
    )
    expect(text).toContain(
      'Décision GEC-2026-10-D03~: Le GT Eau publiera la cartographie une fois validée.\nResponsable~: UNICEF, OMS',
    )
  })

  it('does not say the due day twice', async () => {
    const wording = 'Diffuser la note avant le 1er décembre'
    const items = [item({ decisions: [decision({ wording, supports: [] })] })]
    const text = visible((await minutes({ items })).text)
    expect(text).toContain('L’UNICEF est chargée de diffuser la note avant le 1er~décembre.')
  })

  it('does not say «avant» twice in one breath', async () => {
    const wording = 'Réunir le comité dix jours avant chaque session'
    const items = [item({ decisions: [decision({ wording, supports: [] })] })]
    expect(visible((await minutes({ items })).text)).toContain(
      'de réunir le comité dix jours avant chaque session, au plus tard le 15~décembre 2026.',
    )
  })

  it('parts the due day from a number that stands before it', async () => {
    const wording = 'Notifier le budget, arrêté à 12 millions'
    const items = [item({ decisions: [decision({ wording, supports: [] })] })]
    expect(visible((await minutes({ items })).text)).toContain(
      'de notifier le budget, arrêté à 12~millions, avant le 15~décembre 2026.',
    )
  })

  it('recalls all decisions in one table under the item that is for it', async () => {
    const { tables, paragraphs } = await minutes()
    const recap = tables().find(({ rows }) => rows[0]?.[0] === 'Réf.')
    expect(recap?.headerRows).toBe(1)
    expect(recap?.rows.map((row) => row.map(visible))).toEqual([
      ['Réf.', 'Décision', 'Responsable', 'Appui', 'Échéance'],
      [
        'GEC-2026-10-D01',
        'Relancer par écrit les deux ministères dont les dates manquent',
        'SEG',
        '–',
        '26~novembre 2026',
      ],
      [
        'GEC-2026-10-D02',
        'Transmettre la note du GT Eau aux membres',
        'UNICEF',
        'SEG',
        '15~décembre 2026',
      ],
      [
        'GEC-2026-10-D03',
        'Le GT Eau publiera la cartographie une fois validée.',
        'UNICEF, OMS',
        '–',
        'sans échéance',
      ],
    ])
    const headings = paragraphs().filter(({ text }) => text.includes('Récapitulatif des décisions'))
    expect(headings.filter(({ style }) => style === 'Heading1')).toHaveLength(1)
  })

  it('makes a section for the table where no item is for it, and for decisions of no item', async () => {
    const items = [item({ decisions: [decision()] })]
    const other = decision({ reference: 'GEC-2026-10-D09' })
    const { paragraphs, tables } = await minutes({ items, otherDecisions: [other] })
    const headings = paragraphs().filter(({ style }) => style === 'Heading1')
    expect(headings.map(({ text }) => text)).toContain('Autres décisions')
    expect(headings.map(({ text }) => text)).toContain('Récapitulatif des décisions')
    expect(tables()[1]?.rows.map(([reference]) => reference)).toEqual([
      'Réf.',
      'GEC-2026-10-D01',
      'GEC-2026-10-D09',
    ])
  })

  it('ends with the next meeting, the formula of closing and who established it', async () => {
    const text = visible((await minutes()).text)
    expect(text).toContain(
      'La prochaine réunion du GEC se tiendra le jeudi 10~décembre 2026 à 9~h~30, dans la salle de conférence du SEG, Badalabougou Est.',
    )
    expect(text).toContain(
      'L’ordre du jour étant épuisé, la Chef de file des PTF remercie les participants et lève la séance à 12~h~05.',
    )
    expect(text).toContain(
      'Établi par le SEG le 21~novembre 2026 – Observations attendues avant le 26~novembre 2026 – Réputé adopté à défaut',
    )
  })

  it('lists in annex who came and what was laid before the meeting', async () => {
    const tables = (await minutes()).tables()
    const presence = tables.find(({ rows }) => rows[0]?.at(-1) === 'Présence')
    expect(presence?.headerRows).toBe(1)
    expect(presence?.rows.map((row) => visible(row.at(-1) ?? ''))).toEqual([
      'Présence',
      'Présent',
      'À distance',
      'Présent',
      'Représenté par M.~Ali PATRON',
      'Excusé',
      'Absent',
      'Présent',
    ])
    expect(tables.at(-1)?.rows[1]).toEqual(['1', 'Note du GT Eau', 'UNICEF', '5'])
  })

  it('bears PROJET across every kind of page until it is adopted', async () => {
    const draft = await minutes()
    const headers = draft.parts.filter((part) => /^word\/header\d+\.xml$/u.test(part))
    expect(headers).toHaveLength(2)
    for (const header of headers) {
      expect(draft.xml(header)).toMatch(
        /PowerPlusWaterMarkObject.*<v:textpath[^>]*string="PROJET"/s,
      )
    }
    const adopted = readWord(await buildMinutes(extremes.adopted, t))
    for (const header of headers) expect(adopted.xml(header)).not.toContain('PROJET')
    expect(visible(adopted.text)).toContain('Adopté le 12~novembre 2026')
    expect(visible(adopted.text)).toContain('Établi par le SEG – Adopté le 12~novembre 2026')
    expect(adopted.text).not.toContain('Observations attendues')
  })

  it('counts its pages and names itself with its version at the foot of each', async () => {
    for (const footer of (await minutes()).margins('footer')) {
      expect(visible(footer)).toContain(
        'Compte rendu – GEC-2026-10/CR-v0.2\tPage~{PAGE}~/~{NUMPAGES}',
      )
    }
  })

  it('says on every page that a demonstration is made up, and nothing of it in a real base', async () => {
    for (const header of (await minutes()).margins('header')) expect(header).toContain('fictif')
    const { stamp } = gecMinutes
    const real = await minutes({ stamp: { ...stamp, isDemo: false } })
    expect(real.margins('header').join()).not.toContain('fictif')
  })

  it('of a confidential sitting numbers its copies and lists nobody', async () => {
    const { margins, text } = readWord(await buildMinutes(namelessMinutes, t))
    for (const header of margins('header')) {
      expect(visible(header)).toContain('DIFFUSION RESTREINTE – exemplaire n°~____')
    }
    expect(text).not.toContain('Liste de présence')
    expect(text).not.toContain('FICTIVE')
  })

  it('of an empty meeting still reads as a document', async () => {
    const { text } = readWord(await buildMinutes(poorMinutes, t))
    expect(text).toContain('Aucun point n’est inscrit à l’ordre du jour.')
    expect(text).toContain('Aucune décision n’a été prise.')
    expect(text).toContain('La date de la prochaine réunion sera communiquée ultérieurement.')
    expect(visible(text)).toContain('la séance est levée.')
    expect(text).not.toMatch(/undefined|null|\{\{| {2}/u)
  })

  it('shows in a draft which texts are still to write, and not in an adopted one', async () => {
    const items = [item(), item({ number: '2', content: doc(p('Écrit.')) })]
    expect((await minutes({ items })).text.match(/\[Texte à rédiger\]/gu)).toHaveLength(1)
    const adopted = await minutes({ items, isDraft: false, adoptedOn: isoDate('2026-12-10') })
    expect(adopted.text).not.toContain('[Texte à rédiger]')
  })

  it('names the organisation, and nobody, in the properties of the file', async () => {
    const properties = (await minutes()).xml('docProps/core.xml')
    expect(properties).toContain('<dc:creator>Secrétariat Exécutif du GEC</dc:creator>')
    expect(properties).toContain('<dc:title>Compte rendu GEC-2026-10</dc:title>')
  })

  it('carries the letterhead and is in French for the spelling checker', async () => {
    const { margins, xml } = await minutes()
    expect(margins('header').join()).toContain(ownLetterhead.leftLines[0])
    expect(xml('word/styles.xml')).toContain('<w:lang w:val="fr-FR"')
  })

  it('can be written in English', async () => {
    const english = { ...gecMinutes, stamp: { ...gecMinutes.stamp, lang: 'en' as const } }
    const { text, xml } = readWord(await buildMinutes(english, documentTexts('en')))
    expect(visible(text)).toContain(
      'The next meeting of the GEC will be held on Thursday 10~December 2026 at 9.30~a.m.',
    )
    expect(visible(text)).toContain(
      'There being no further business, the Chef de file des PTF thanked the participants and closed the meeting at 12.05~p.m.',
    )
    expect(text).toContain('Support: SEG')
    expect(xml('word/header1.xml')).toContain('string="DRAFT"')
  })
})
