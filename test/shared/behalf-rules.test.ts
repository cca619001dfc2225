import { describe, expect, it } from 'vitest'
import { behalfOf, requesterIn } from '../../shared/behalf-rules.ts'

describe('the office in whose name a letter is written', () => {
  it.each([
    ['Chef de file des PTF', 'du Chef de file des PTF', 'of the Chef de file des PTF'],
    [
      'Chef de file des PTF (ambassadeur)',
      'du Chef de file des PTF',
      'of the Chef de file des PTF',
    ],
    ['Directrice nationale', 'de la Directrice nationale', 'of the Directrice nationale'],
    ['Secrétaire générale', 'de la Secrétaire générale', 'of the Secrétaire générale'],
    [
      'Secrétaire général du MEF',
      'du Secrétaire général du MEF',
      'of the Secrétaire général du MEF',
    ],
    ['Ministres du secteur', 'des Ministres du secteur', 'of the Ministres du secteur'],
    [
      'Ministre chargé de l’économie et des finances',
      'du Ministre chargé de l’économie et des finances',
      'of the Ministre chargé de l’économie et des finances',
    ],
    [
      'SHA et Chef de file des PTF',
      'du SHA et du Chef de file des PTF',
      'of the SHA and the Chef de file des PTF',
    ],
    ['Direction régionale', 'de la Direction régionale', 'of the Direction régionale'],
    ['Ambassadeur', 'de l’Ambassadeur', 'of the Ambassadeur'],
    ['Ministre ; Premier ministre en session politique', '', ''],
    ['', '', ''],
  ])('agrees in French and is preceded by “of the” in English: «%s»', (label, fr, en) => {
    expect([behalfOf(label, 'fr'), behalfOf(label, 'en')]).toEqual([fr, en])
  })
})

describe('who asked for a meeting', () => {
  it.each([
    ['De la Troïka', 'de la Troïka', 'of the Troïka'],
    ['du Premier ministre.', 'du Premier ministre', 'of the Premier ministre'],
    ['de Madame la Ministre', 'de Madame la Ministre', 'of Madame la Ministre'],
    ['Saisine du GEC du 9 avril 2026.', '', ''],
  ])('is named after «sur demande» where the note says so: «%s»', (note, fr, en) => {
    expect([requesterIn(note, 'fr'), requesterIn(note, 'en')]).toEqual([fr, en])
  })
})
