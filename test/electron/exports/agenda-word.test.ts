import { describe, expect, it } from 'vitest'
import { buildAgenda } from '../../../electron/exports/agenda-word.ts'
import type { AgendaDocument } from '../../../shared/documents.ts'
import { readWord, visible } from './word-reader.ts'
import {
  agendaRow,
  cnpMeeting,
  documentTexts,
  gecAgenda,
  gecMeeting,
  logoPng,
  ownLetterhead,
  stamp,
  stateLetterhead,
} from './word-samples.ts'

const t = documentTexts('fr')
const plain = async (changes: Partial<AgendaDocument> = {}) =>
  readWord(await buildAgenda({ ...gecAgenda, ...changes }, 'plain', t))
const annotated = async (changes: Partial<AgendaDocument> = {}) =>
  readWord(await buildAgenda({ ...gecAgenda, ...changes }, 'annotated', t))

describe('the agenda in Word', () => {
  it('opens with its title, its body, its rank and its version', async () => {
    const { paragraphs } = await plain()
    const inBody = paragraphs().map(({ style, text }) => [style, visible(text)])
    expect(inBody.slice(0, 4)).toEqual([
      ['Title', 'Projet d’ordre du jour'],
      ['SousTitre', 'Groupe Exécutif de Coopération (GEC)'],
      ['SousTitre', '11e réunion de l’année 2026'],
      ['Version', 'Version du 21~novembre 2026'],
    ])
  })

  it('says day, hours with their zone, place, link and chair', async () => {
    const [facts] = (await plain()).tables()
    expect(facts?.rows.map((row) => row.map(visible))).toEqual([
      ['Date', 'Jeudi 10~décembre 2026'],
      ['Heure', 'De 9~h~30 à 12~h (heure de Bamako)'],
      ['Lieu', 'Salle de conférence du SEG, Badalabougou Est'],
      ['Modalité', 'En présentiel et à distance'],
      ['Connexion', 'https://visio.exemple.invalid/gec-2026-11'],
      ['Présidence', 'S.E.Mme~Claire FICTIVE, Ambassadrice du Canada, Chef de file'],
      ['Secrétariat', 'Secrétariat Exécutif du GEC'],
      ['Référence', 'GEC-2026-11'],
    ])
  })

  it('lists the items in seven columns under a header that comes again on each page', async () => {
    const items = (await plain()).tables()[1]
    expect(items?.headerRows).toBe(1)
    expect(items?.isFixed).toBe(true)
    expect(items?.rows[0]).toEqual([
      'N°',
      'Point',
      'Nature',
      'Animateur',
      'Documents',
      'Horaire',
      'Durée',
    ])
    expect(items?.rows[2]?.map(visible)).toEqual([
      '2',
      'Adoption de l’ordre du jour et du compte rendu de la réunion du 12~novembre 2026',
      'Adoption',
      'CdF (CA)',
      'Projet de compte rendu GEC-2026-10',
      '9~h~35~– 9~h~40',
      '5~min',
    ])
    expect(items?.rows.at(-1)?.map(visible)).toEqual(['Durée totale', '2~h~30'])
  })

  it('numbers sub-items and marks an item that came after the convocation', async () => {
    const rows = (await plain()).tables()[1]?.rows ?? []
    expect(rows.map(([number]) => number)).toEqual([
      'N°',
      '1',
      '2',
      '3',
      '4',
      '5',
      '5.1',
      '5.2',
      '6',
      '7',
      '8',
      '9',
      '10',
      'Durée totale',
    ])
    expect(rows[10]?.[1]).toBe(
      'Calendrier des prochaines rencontres\nPoint inscrit après la convocation',
    )
  })

  it('keeps internal items, expected decisions and follow-up out of the plain form', async () => {
    const { text } = await plain()
    expect(text).not.toContain('note de passation')
    expect(text).not.toContain('Décision attendue')
    expect(text).not.toContain('GEC-2026-01-D02')
  })

  it('invites the body to decide in the annotated form', async () => {
    const { text } = await annotated()
    expect(visible(text)).toContain(
      'Décision attendue~: le GEC est invité à valider la version 1.0 du calendrier harmonisé des revues 2027.',
    )
    expect(visible(text)).toContain('Report~: action décidée et non achevée (réunion GEC-2026-10).')
    expect(text).toContain('Point interne, absent de l’ordre du jour diffusé')
  })

  it('agrees with the body and leaves alone what is not a verb', async () => {
    const rows = [
      agendaRow({ expectedDecision: 'À adopter le programme.' }),
      agendaRow({ expectedDecision: 'Calendrier validé' }),
    ]
    const meeting = { ...gecMeeting, bodyName: 'Troïka', bodyCode: 'TROIKA' }
    const { text } = await annotated({ rows, meeting })
    expect(visible(text)).toContain(
      'Décision attendue~: la Troïka est invitée à adopter le programme.',
    )
    expect(visible(text)).toContain('Décision attendue~: Calendrier validé.')
  })

  it('recalls the earlier decisions after the annotated agenda', async () => {
    const { tables, text } = await annotated()
    expect(visible(text)).toContain('3 décisions antérieures sont rappelées')
    expect(tables()[2]?.headerRows).toBe(1)
    expect(tables()[2]?.rows.map((row) => row.map(visible))).toEqual([
      ['Référence', 'Décision', 'Responsable', 'Échéance', 'État'],
      [
        'GEC-2026-01-D02',
        'Désigner un coordonnateur pour le GT Transport',
        'BM',
        '31~mars 2026',
        'Non entamée\n235 jours de retard',
      ],
      [
        'GEC-2026-08-D01',
        'Recueillir les propositions de dates pour le CHR 2027',
        'SEG',
        '16~novembre 2026',
        'En cours (12/14)\n5 jours de retard',
      ],
      [
        'GEC-2026-09-D01',
        'Cartographier les appuis au secteur de l’eau',
        'UNICEF',
        '15~décembre 2026',
        'En cours',
      ],
    ])
  })

  it('gives Word headings for its navigation pane', async () => {
    const { paragraphs, xml } = await annotated()
    const headings = paragraphs().filter(({ style }) => style.startsWith('Heading'))
    expect(headings.map(({ style, text }) => [style, text])).toEqual([
      ['Heading1', 'Points à l’ordre du jour'],
      ['Heading1', 'Suivi des décisions antérieures'],
      ['Heading2', 'Point 3 – État de mise en œuvre des décisions antérieures'],
    ])
    expect(xml('word/styles.xml')).toMatch(
      /w:styleId="Heading1".*?<w:outlineLvl w:val="0"\/>.*?w:styleId="Heading2".*?<w:outlineLvl w:val="1"\/>/s,
    )
  })

  it('is in French for the spelling checker', async () => {
    const { xml } = await plain()
    expect(xml('word/styles.xml')).toContain('<w:lang w:val="fr-FR"')
  })

  it('is on upright A4 paper', async () => {
    const { xml } = await plain()
    const [size] = /<w:pgSz[^>]*>/.exec(xml('word/document.xml')) ?? []
    expect(size).toBe('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  })

  it('counts its pages at the foot of each', async () => {
    for (const footer of (await plain()).margins('footer')) {
      expect(visible(footer)).toContain(
        'Projet d’ordre du jour – GEC-2026-11\tPage~{PAGE}~/~{NUMPAGES}',
      )
    }
  })

  it('bears the letterhead on its first page', async () => {
    const letterhead = { ...ownLetterhead, logo: logoPng() }
    const { margins, parts, xml } = await plain({ letterhead })
    const bearing = margins('header').filter((text) =>
      text.includes(ownLetterhead.leftLines[0] ?? ''),
    )
    expect(bearing).toHaveLength(1)
    expect(xml('word/document.xml')).toContain('<w:titlePg/>')
    expect(parts.filter((part) => part.startsWith('word/media/'))).toHaveLength(1)
  })

  it('says on every page that a demonstration is made up', async () => {
    const headers = (await plain()).margins('header')
    expect(headers).toHaveLength(2)
    for (const header of headers) expect(header).toContain('Document de démonstration – fictif')
  })

  it('says nothing of the sort in a real base', async () => {
    const { margins } = await plain({ stamp: { ...stamp, isDemo: false } })
    expect(margins('header').join()).not.toContain('fictif')
  })

  it('says on every page that its distribution is restricted', async () => {
    const headers = (await plain({ stamp: { ...stamp, confidentiality: 'RESTRICTED' } })).margins(
      'header',
    )
    for (const header of headers) expect(header).toContain('Diffusion restreinte')
  })

  it('names the organisation, and nobody, in the properties of the file', async () => {
    const { xml } = await plain()
    const properties = xml('docProps/core.xml')
    expect(properties).toContain('<dc:creator>Secrétariat Exécutif du GEC</dc:creator>')
    expect(properties).toContain(
      '<cp:lastModifiedBy>Secrétariat Exécutif du GEC</cp:lastModifiedBy>',
    )
    expect(properties).toContain('<dc:title>Projet d’ordre du jour GEC-2026-11</dc:title>')
  })

  it('drops the word «projet» once its version is final, and says another state', async () => {
    const final = await plain({ stamp: { ...stamp, version: '' } })
    expect(final.paragraphs()[0]?.text).toBe('Ordre du jour')
    const submitted = await plain({ stamp: { ...stamp, version: 'Version soumise à adoption' } })
    expect(visible(submitted.paragraphs()[3]?.text ?? '')).toBe(
      'Version soumise à adoption – Version du 21~novembre 2026',
    )
  })

  it('has a timbre, a country and a motto in the hands of a state', async () => {
    const { margins, text } = await plain({ letterhead: stateLetterhead, meeting: cnpMeeting })
    expect(margins('header').join('\n')).toContain(
      'MINISTÈRE DE L’ÉCONOMIE ET DES FINANCES\n-------------------\nSECRÉTARIAT GÉNÉRAL',
    )
    expect(margins('header').join('\n')).toContain('Un Peuple – Un But – Une Foi')
    expect(text).toContain('18e session ordinaire')
    expect(visible(text)).toContain('De 9~h à 13~h\n')
  })

  it('leaves out a logo that is no picture', async () => {
    const logo = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const { parts } = await plain({ letterhead: { ...ownLetterhead, logo } })
    expect(parts.filter((part) => part.startsWith('word/media/'))).toEqual([])
  })

  it('says so when it has no item', async () => {
    const { tables } = await plain({ rows: [], totalMinutes: 0 })
    expect(tables()[1]?.rows.slice(1)).toEqual([
      ['Aucun point n’est encore inscrit à l’ordre du jour.'],
    ])
  })

  it('keeps the columns of the page whatever the title', async () => {
    const title = `${'Examen des appuis budgétaires '.repeat(10)}${'X'.repeat(300)}`
    const { tables } = await plain({ rows: [agendaRow({ title })] })
    expect(tables()[1]?.isFixed).toBe(true)
    expect(tables()[1]?.rows[1]?.[1]).toBe(title)
  })

  it('orders Arabic words from the right and keeps Bambara letters', async () => {
    const { paragraphs, xml, text } = await plain({
      rows: [
        agendaRow({ title: 'متابعة تنفيذ القرارات' }),
        agendaRow({ title: 'Ɲɛtaa ni ŋaniya : note de Bɔkari', presenter: 'M. عبد الرحمن' }),
      ],
    })
    const arabic = paragraphs().find((entry) => entry.text === 'متابعة تنفيذ القرارات')
    expect(arabic?.isRightToLeft).toBe(true)
    expect(xml('word/document.xml')).toMatch(/<w:rtl\/>.{0,80}<w:t[^>]*>عبد الرحمن<\/w:t>/s)
    expect(visible(text)).toContain('Ɲɛtaa ni ŋaniya~: note de Bɔkari')
  })

  it('drops the characters that would make Word refuse the file', async () => {
    const title = 'Point\u0000 un\u000B\u001F \uFFFE\uD800 & <b>«deux»</b>'
    const { text } = await plain({ rows: [agendaRow({ title })] })
    expect(visible(text)).toContain('Point un  & <b>«~deux~»</b>')
  })

  it('can be written in English', async () => {
    const document = { ...gecAgenda, stamp: { ...stamp, lang: 'en' as const, version: 'Draft' } }
    const { paragraphs, tables, xml, text } = readWord(
      await buildAgenda(document, 'annotated', documentTexts('en')),
    )
    expect(paragraphs()[0]?.text).toBe('Annotated draft agenda')
    expect(tables()[1]?.rows[0]?.[1]).toBe('Item')
    expect(visible(text)).toContain('From 9.30~a.m. to 12~noon (Bamako time)')
    expect(xml('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  })
})
