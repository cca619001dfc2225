import { describe, expect, it } from 'vitest'
import { asInfinitive, atPlace, nounClassOf, ofName, theName } from '../../shared/french-names.ts'

describe('the name of a body', () => {
  it.each([
    ['Groupe Exécutif de Coopération', 'M', 'du Groupe Exécutif de Coopération'],
    ['Troïka', 'F', 'de la Troïka'],
    ['Commission mixte Mali–Partenaires', 'F', 'de la Commission mixte Mali–Partenaires'],
    ['Organe délibérant', 'M', 'de l’Organe délibérant'],
    ['Assemblée des membres', 'F', 'de l’Assemblée des membres'],
    ['Coordonnateurs des groupes thématiques', 'P', 'des Coordonnateurs des groupes thématiques'],
    ['Retraite annuelle', 'F', 'de la Retraite annuelle'],
    ['Congrès', 'M', 'du Congrès'],
    ['Haut conseil', 'M', 'du Haut conseil'],
  ] as const)('«%s» is %s: «%s»', (name, nounClass, ofIt) => {
    expect(nounClassOf(name)).toBe(nounClass)
    expect(ofName(name, nounClass)).toBe(ofIt)
  })

  it('takes its article', () => {
    expect(theName('GEC', 'M')).toBe('le GEC')
    expect(theName('Troïka', 'F')).toBe('la Troïka')
    expect(theName('Coordonnateurs', 'P')).toBe('les Coordonnateurs')
  })
})

describe('a place', () => {
  it.each([
    ['Salle de conférence du SEG', 'dans la salle de conférence du SEG'],
    ['Siège du PNUD', 'au siège du PNUD'],
    ['Ambassade du Canada', 'à l’Ambassade du Canada'],
    ['Primature', 'à la Primature'],
    ['Hôtel Exemple', 'à l’Hôtel Exemple'],
    ['Dans les locaux de la BAD', 'dans les locaux de la BAD'],
    ['au CICB', 'au CICB'],
    ['CICB, Bamako', 'au lieu suivant : CICB, Bamako'],
  ])('«%s» follows its hour as «%s»', (place, phrase) => {
    expect(atPlace(place)).toBe(phrase)
  })
})

describe('an expected decision', () => {
  it.each([
    ['Adopter le programme', 'adopter le programme'],
    ['À valider le calendrier', 'valider le calendrier'],
    ['Prendre acte du rapport', 'prendre acte du rapport'],
    ['Se prononcer sur la date', 'se prononcer sur la date'],
    ['définir une position', 'définir une position'],
    ['S’accorder sur un texte', 's’accorder sur un texte'],
    ['Calendrier validé', null],
    ['Atelier à prévoir', null],
    ['Lettre au ministre', null],
    ['', null],
  ])('«%s» follows «est invité à» as %s', (text, infinitive) => {
    expect(asInfinitive(text)).toBe(infinitive)
  })
})
