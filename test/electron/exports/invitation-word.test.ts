import { describe, expect, it } from 'vitest'
import {
  buildInvitationLetter,
  buildInvitationLetters,
} from '../../../electron/exports/invitation-word.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { InvitationDocument } from '../../../shared/documents.ts'
import { readWord, visible } from './word-reader.ts'
import {
  cnpMeeting,
  documentTexts,
  fiveLetters,
  gecInvitation,
  gecMeeting,
  letter,
  stamp,
} from './word-samples.ts'

const t = documentTexts('fr')
const one = async (index: number, changes: Partial<InvitationDocument> = {}) =>
  readWord(await buildInvitationLetter({ ...gecInvitation, ...changes }, index, t))
const textOf = async (index: number, changes: Partial<InvitationDocument> = {}) =>
  visible((await one(index, changes)).text)

describe('an invitation', () => {
  it('addresses an ambassador by her rank, from the call to the closing', async () => {
    const text = await textOf(0)
    expect(text).toContain(
      'À\nSon Excellence Madame Claire FICTIVE\nAmbassadrice du Canada au Mali\nAmbassade du Canada\nBamako',
    )
    expect(text).toContain('\nExcellence Madame l’Ambassadrice,\n')
    expect(text).toContain(
      'Je vous prie d’agréer, Excellence Madame l’Ambassadrice, l’assurance de ma très haute considération.',
    )
  })

  it.each([
    [1, 'Monsieur le Chef de la coopération', 'l’expression de ma haute considération'],
    [2, 'Monsieur le Représentant résident', 'l’expression de ma haute considération'],
    [3, 'Madame la Directrice', 'l’expression de ma haute considération'],
    [4, 'Madame, Monsieur', 'l’expression de ma considération distinguée'],
  ])('number %s calls its reader «%s»', async (index, call, regards) => {
    const text = await textOf(index)
    expect(text).toContain(`\n${call},\n`)
    expect(text).toContain(`Je vous prie d’agréer, ${call}, ${regards}.`)
  })

  it('writes the function in the gender of its holder', async () => {
    expect(await textOf(3)).toContain(
      'Madame Ɲɛnɛma KƆNƐ\nDirectrice des opérations\nBanque mondiale',
    )
  })

  it('bears number, town and date on one line, then its subject', async () => {
    const text = await textOf(1)
    expect(text).toContain('N°~047/2026/SEG/GEC\tBamako, le 21~novembre 2026')
    expect(text).toContain(
      'Objet~:\tInvitation à la réunion mensuelle du Groupe Exécutif de Coopération (GEC) – décembre~2026',
    )
    expect(text).toContain('P.J.~:\tProjet d’ordre du jour\nDocuments de séance')
  })

  it('says in whose name, to what, when and where', async () => {
    expect(await textOf(1)).toContain(
      'Au nom du Chef de file des Partenaires Techniques et Financiers, j’ai l’honneur de vous convier à la 11e réunion de l’année 2026 du Groupe Exécutif de Coopération (GEC), qui se tiendra le jeudi 10~décembre 2026 de 9~h~30 à 12~h (heure de Bamako), dans la salle de conférence du SEG, Badalabougou Est, avec possibilité de participation à distance par visioconférence.\nLien de connexion~: https://visio.exemple.invalid/gec-2026-11',
    )
  })

  it('asks to confirm, with the alternate by name where one is known', async () => {
    expect(await textOf(0)).toContain(
      'Je vous saurais gré de bien vouloir confirmer, avant le lundi 7~décembre 2026, votre participation ou, en cas d’empêchement, celle de votre suppléante, Mme~Aminata GABARIT, qui devra disposer du mandat de décision de votre institution.',
    )
    expect(await textOf(3)).toContain('celle de votre suppléant, M.~Ali PATRON, qui devra')
    expect(await textOf(1)).toContain('celle de votre suppléant, qui devra disposer')
    expect(await textOf(4)).toContain('la participation de votre institution et le nom de son')
  })

  it('asks a guest and an observer for nothing but their presence', async () => {
    const letters = [letter({ quality: 'guest' }), letter({ quality: 'observer' })]
    expect(await textOf(0, { letters })).toContain(
      'confirmer, avant le lundi 7~décembre 2026, votre participation.',
    )
    expect(await textOf(1, { letters })).toContain('Vous y prendrez part en qualité d’observateur.')
  })

  it('sums up the agenda', async () => {
    const text = await textOf(1)
    expect(text).toContain('sont joints à la présente~:\n1.\tOuverture par le Chef de file')
    expect(text).toContain('10.\tRécapitulatif des décisions et clôture')
  })

  it('convenes to an extraordinary meeting with its only item', async () => {
    const text = await textOf(1, {
      meeting: { ...gecMeeting, sessionType: 'EXTRAORDINARY', mode: 'IN_PERSON' },
      requestedBy: 'de la Troïka',
      agenda: [{ number: '1', title: 'Position commune' }],
    })
    expect(text).toContain(
      'Objet~:\tConvocation à une réunion extraordinaire du Groupe Exécutif de Coopération (GEC)',
    )
    expect(text).toContain(
      'Sur demande de la Troïka et au nom du Chef de file des Partenaires Techniques et Financiers, j’ai l’honneur de vous convoquer à une réunion extraordinaire du Groupe Exécutif de Coopération (GEC), qui se tiendra le jeudi 10~décembre 2026 de 9~h~30 à 12~h, dans la salle de conférence du SEG, Badalabougou Est, en vue de l’examen de l’unique point suivant~:\n–\tPosition commune',
    )
  })

  it('starts an extraordinary notice with a capital when nobody asked for it', async () => {
    const text = await textOf(1, {
      meeting: { ...gecMeeting, sessionType: 'EXTRAORDINARY' },
      onBehalfOf: '',
      agenda: [],
    })
    expect(text).toContain('\nJ’ai l’honneur de vous convoquer à une réunion extraordinaire')
    expect(text).toContain('Son objet vous sera communiqué dans les meilleurs délais.')
  })

  it('names the session of a statutory body and several days', async () => {
    const meeting = { ...cnpMeeting, lastDay: isoDate('2026-11-28') }
    const text = await textOf(1, { meeting })
    expect(text).toContain('Objet~:\tInvitation à la 18e session ordinaire du Comité National')
    expect(text).toContain(
      'qui se tiendra du vendredi 27 au samedi 28~novembre 2026, à partir de 9~h, dans la salle de réunion',
    )
  })

  it('leaves room for what is not known yet', async () => {
    const text = await textOf(1, {
      stamp: { ...stamp, reference: '', town: '' },
      agenda: [],
      attachments: [],
      replyBy: null,
      replyTo: '',
      copies: [],
      signatory: { jobTitle: '', name: '' },
      meeting: { ...gecMeeting, place: '' },
    })
    expect(text).toContain('N°~____________________\tLe 21~novembre 2026')
    expect(text).toContain(', en un lieu qui vous sera précisé ultérieurement, avec possibilité')
    expect(text).toContain('vous seront transmis dans les meilleurs délais.')
    expect(text).toContain('bien vouloir confirmer votre participation')
    expect(text).toContain('(Nom du signataire)')
    expect(text).not.toContain('Ampliations')
  })

  it('ends with signature and ampliations', async () => {
    expect(await textOf(1)).toMatch(
      /La Coordonnatrice du Secrétariat Exécutif\nAwa EXEMPLE\nAmpliations~:\n– Groupe des Ambassadeurs \(pour information\)\n– Chrono et archives$/,
    )
  })

  it('follows no address but those of the web', async () => {
    const { xml } = await one(1, {
      meeting: { ...gecMeeting, link: 'file:///C:/Dossiers/secret.docx' },
    })
    expect(xml('word/document.xml')).not.toContain('w:hyperlink')
    expect((await one(1)).xml('word/document.xml')).toContain('w:hyperlink')
  })

  it('has its own number where the letter bears one', async () => {
    const letters = [letter({ reference: 'N° 048/2026/SEG/GEC' })]
    expect(await textOf(0, { letters })).toContain('N°~048/2026/SEG/GEC')
  })

  it('refuses an index without letter', () => {
    expect(() => buildInvitationLetter(gecInvitation, 5, t)).toThrow(RangeError)
  })

  it('can be written in English', async () => {
    const document = {
      ...gecInvitation,
      onBehalfOf: 'of the Lead',
      stamp: { ...stamp, lang: 'en' as const },
    }
    const text = visible(
      readWord(await buildInvitationLetter(document, 0, documentTexts('en'))).text,
    )
    expect(text).toContain('To\nH.E. Ms Claire FICTIVE')
    expect(text).toContain('Please accept, Excellency, the assurances of my highest consideration.')
    expect(text).toContain('that of your alternate, Ms Aminata GABARIT, who')
  })
})

describe('all invitations in one file', () => {
  const merged = async (changes: Partial<InvitationDocument> = {}) =>
    readWord(await buildInvitationLetters({ ...gecInvitation, ...changes }, t))

  it('begin a page each, and count their own pages', async () => {
    const { xml, margins } = await merged()
    const sections = xml('word/document.xml').match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []
    expect(sections).toHaveLength(5)
    for (const section of sections) {
      expect(section).toContain('<w:type w:val="nextPage"/>')
      expect(section).toContain('<w:pgNumType w:start="1"/>')
      expect(section).toContain('<w:titlePg/>')
    }
    expect(visible(margins('footer')[0] ?? '')).toContain('Page~{PAGE}~/~{SECTIONPAGES}')
  })

  it('share one letterhead', async () => {
    expect((await merged()).margins('header')).toHaveLength(2)
  })

  it('show their addressees in the navigation pane', async () => {
    const { paragraphs, xml } = await merged()
    const names = paragraphs().filter(({ style }) => style === 'SuscriptionNom')
    expect(names.map(({ text }) => text)).toEqual([
      'Son Excellence Madame Claire FICTIVE',
      'Monsieur Luis ESSAI',
      'Monsieur Karim ÉCHANTILLON',
      'Madame Ɲɛnɛma KƆNƐ',
      'Ambassade des Pays-Bas',
    ])
    expect(xml('word/styles.xml')).toMatch(
      /w:styleId="SuscriptionNom"(?:(?!<\/w:style>).)*<w:outlineLvl w:val="0"\/>/s,
    )
  })

  it('say the same as the separate letters', async () => {
    const separate = await Promise.all(fiveLetters.map(async (_, index) => (await one(index)).text))
    expect((await merged()).text).toBe(separate.join('\n'))
  })

  it('make a readable file even without a letter', async () => {
    expect((await merged({ letters: [] })).text).toBe('Aucun siège n’est convoqué à cette réunion.')
  })
})
