import { describe, expect, it } from 'vitest'
import { isoDate, localTime } from '../../shared/dates.ts'
import {
  formatAmount,
  formatDate,
  formatDateRange,
  formatDay,
  formatDayRange,
  formatDuration,
  formatMonth,
  formatShortMonth,
  formatNumber,
  formatNumericDay,
  formatRate,
  formatShortDay,
  formatTime,
  formatTimeRange,
  typo,
} from '../../shared/french-typography.ts'

/** No-break spaces made visible: ~ for U+00A0, _ for U+202F. */
const visible = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_')

const settings: readonly (readonly [written: string, set: string])[] = [
  ["L'ordre du jour de l'11e réunion", 'L’ordre du jour de l’11e réunion'],
  ['Points: trois', 'Points~: trois'],
  ['Points : trois ; deux ?! Oui !', 'Points~: trois~; deux~?! Oui~!'],
  ['«Acte» et « projet »', '«~Acte~» et «~projet~»'],
  ['le "projet" et l’"avis"', 'le «~projet~» et l’«~avis~»'],
  ['« Que faire ? »', '«~Que faire~?~»'],
  ['un avis (!) et (voir : annexe)', 'un avis (!) et (voir~: annexe)'],
  ['Suite...', 'Suite…'],
  ['Ouverture - clôture', 'Ouverture – clôture'],
  ['45,8 % puis 34,77%', '45,8~% puis 34,77~%'],
  ['4 898 898 270 FCFA', '4_898_898_270~FCFA'],
  ['10 000 F CFA', '10_000~F~CFA'],
  ['N° 3, n°4', 'N°~3, n°~4'],
  ['M. Issa MODÈLE, Mme Awa EXEMPLE, Dr Mariam', 'M.~Issa MODÈLE, Mme~Awa EXEMPLE, Dr~Mariam'],
  ['S.E.Mme Claire et S.E.M. Luis', 'S.E.Mme~Claire et S.E.M.~Luis'],
  ['de 9h30 à 12h', 'de 9~h~30 à 12~h'],
  ['9 h 30 - 12 h 00', '9~h~30~– 12~h~00'],
  ['15 min', '15~min'],
  ['les 24-25 mars 2026', 'les 24–25~mars 2026'],
  ['le 1er janvier et le 10 décembre', 'le 1er~janvier et le 10~décembre'],
  ['stratégie 2024-2033', 'stratégie 2024–2033'],
  ['art. 3, p. 12, BP 120', 'art.~3, p.~12, BP~120'],
]

describe('French typography', () => {
  it.each(settings)('sets «%s»', (written, set) => {
    expect(visible(typo(written))).toBe(set)
  })

  it.each(settings)('leaves «%s» alone once it is set', (written) => {
    expect(typo(typo(written))).toBe(typo(written))
  })

  it.each([
    'https://visio.exemple.invalid/gec?salle=3:4&code=a;b',
    'www.exemple.invalid/a:b',
    'awa.exemple@exemple.invalid',
    'GEC-2026-11-D02',
    'GEC-2026-04/CR-v0.2',
    '047/2026/SEG/GEC',
    '2026-12-10',
    '09:30',
    '+223 20 22 44 38',
    '+223 00 00 00 01',
    'ordre-du-jour-9h30.docx',
    'C:\\Dossiers\\GEC',
  ])('never touches %s', (text) => {
    expect(typo(text)).toBe(text)
  })

  it('sets the marks around an address or a reference', () => {
    expect(visible(typo('Lien : https://exemple.invalid/a:b ; réf. GEC-2026-11 : adoptée'))).toBe(
      'Lien~: https://exemple.invalid/a:b~; réf. GEC-2026-11~: adoptée',
    )
    expect(visible(typo("le suivi d'https://exemple.invalid."))).toBe(
      'le suivi d’https://exemple.invalid.',
    )
  })

  it('keeps line breaks', () => {
    expect(visible(typo('Objet :\nsuite\n; fin'))).toBe('Objet~:\nsuite\n; fin')
  })

  it('keeps the numbers of several addresses apart', () => {
    expect(typo('a@b.cd, c@d.ef et https://g.hi')).toBe('a@b.cd, c@d.ef et https://g.hi')
  })

  it('does not join a year to the count after it', () => {
    expect(typo('en 2026 150 personnes')).toBe('en 2026 150 personnes')
  })

  it('keeps Bambara and Arabic words as written', () => {
    expect(typo('Ɲɛnɛma Kɔnɛ, فاطمة الزهراء')).toBe('Ɲɛnɛma Kɔnɛ, فاطمة الزهراء')
  })
})

describe('a day in French', () => {
  it('is written in full', () => {
    expect(visible(formatDay(isoDate('2026-12-10')))).toBe('jeudi 10~décembre 2026')
    expect(visible(formatDay(isoDate('2027-01-01')))).toBe('vendredi 1er~janvier 2027')
  })

  it('is written shorter where the context says the rest', () => {
    expect(visible(formatDate(isoDate('2026-12-10')))).toBe('10~décembre 2026')
    expect(visible(formatShortDay(isoDate('2026-12-10')))).toBe('jeu.~10')
    expect(visible(formatShortDay(isoDate('2026-12-01')))).toBe('mar.~1er')
    expect(formatNumericDay(isoDate('2026-12-10'))).toBe('10/12/2026')
    expect(formatMonth(isoDate('2026-08-10'))).toBe('août 2026')
    expect(formatShortMonth(isoDate('2026-07-10'))).toBe('juil.')
    expect(formatShortMonth(isoDate('2026-08-10'))).toBe('août')
  })

  it.each([
    ['2026-03-24', '2026-03-25', 'du mardi 24 au mercredi 25~mars 2026', '24–25~mars 2026'],
    [
      '2026-03-31',
      '2026-04-01',
      'du mardi 31~mars au mercredi 1er~avril 2026',
      '31~mars~– 1er~avril 2026',
    ],
    [
      '2026-12-31',
      '2027-01-02',
      'du jeudi 31~décembre 2026 au samedi 2~janvier 2027',
      '31~décembre 2026~– 2~janvier 2027',
    ],
    ['2026-12-10', '2026-12-10', 'jeudi 10~décembre 2026', '10~décembre 2026'],
  ])('ranges from %s to %s', (first, last, inWords, short) => {
    expect(visible(formatDayRange(isoDate(first), isoDate(last)))).toBe(inWords)
    expect(visible(formatDateRange(isoDate(first), isoDate(last)))).toBe(short)
  })

  it('never ranges backwards', () => {
    expect(() => formatDayRange(isoDate('2026-03-25'), isoDate('2026-03-24'))).toThrow(RangeError)
  })
})

describe('hours and durations in French', () => {
  it.each([
    ['09:30', '9~h~30'],
    ['12:00', '12~h'],
    ['00:05', '0~h~05'],
  ])('%s is %s', (time, text) => {
    expect(visible(formatTime(localTime(time)))).toBe(text)
  })

  it('give a slot', () => {
    expect(visible(formatTimeRange(localTime('09:30'), localTime('12:00')))).toBe('9~h~30~– 12~h')
  })

  it.each([
    [0, '0~min'],
    [45, '45~min'],
    [60, '1~h'],
    [65, '1~h~05'],
    [155, '2~h~35'],
  ])('%s minutes last %s', (minutes, text) => {
    expect(visible(formatDuration(minutes))).toBe(text)
  })
})

describe('numbers in French', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1_000'],
    [4898898270, 0, '4_898_898_270'],
    [1234.5, 2, '1_234,50'],
    [-1234, 0, '−1_234'],
    [-0.2, 0, '0'],
  ])('%s with %s decimals is %s', (value, decimals, text) => {
    expect(visible(formatNumber(value, decimals))).toBe(text)
  })

  it('give amounts and rates', () => {
    expect(visible(formatAmount(4898898270))).toBe('4_898_898_270~FCFA')
    expect(visible(formatAmount(12.5, 'EUR', 2))).toBe('12,50~EUR')
    expect(visible(formatRate(11 / 24))).toBe('45,8~%')
    expect(visible(formatRate(1))).toBe('100~%')
    expect(visible(formatRate(0))).toBe('0~%')
  })
})
