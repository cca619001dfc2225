import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import { decisionDraft } from '../../shared/decisions.ts'
import { draftOf, parseQuickEntry, type QuickEntry } from '../../shared/quick-entry-rules.ts'
import { choices, idOf, today } from './quick-entry-samples.ts'

const parse = (text: string) => parseQuickEntry(text, choices, today)

/** An entry with the codes of those it names, to be read at a glance. */
function read(text: string) {
  const { wording, leadId, supportIds, groupId, dueOn, kind } = parse(text)
  const all = [...choices.institutions, ...choices.groups]
  const codeOf = (id: string | null) => all.find((named) => named.id === id)?.code ?? null
  return {
    wording,
    lead: codeOf(leadId),
    supports: supportIds.map(codeOf),
    group: codeOf(groupId),
    dueOn,
    kind,
  }
}

describe('a line typed in haste', () => {
  it('becomes a decision with its lead, group and due day', () => {
    expect(read('@UNICEF Transmettre la note #Santé pour le 15/12')).toEqual({
      wording: 'Transmettre la note',
      lead: 'UNICEF',
      supports: [],
      group: 'GT-SANTE',
      dueOn: '2026-12-15',
      kind: 'DECISION',
    })
  })

  it.each([
    'transmettre la note @UNICEF #Santé pour le 15/12',
    'pour le 15/12 #Santé @unicef transmettre la note',
    '#santé transmettre la note, pour le 15/12, @Unicef',
    '  Transmettre   la note pour le 15/12 ( @UNICEF ) #SANTE ',
  ])('may give them in any order: %s', (text) => {
    expect(read(text)).toEqual(read('@UNICEF Transmettre la note #Santé pour le 15/12'))
  })

  it('is a wording alone when nothing else is said', () => {
    expect(read('clore la fusion du SGT Microfinance ou le dissoudre')).toMatchObject({
      wording: 'Clore la fusion du SGT Microfinance ou le dissoudre',
      lead: null,
      dueOn: null,
    })
  })
})

describe('institutions', () => {
  it.each([
    ['@FAO,@UNICEF Proposer des dates', ['UNICEF']],
    ['@FAO, @UNICEF et @UE Proposer des dates', ['UNICEF', 'UE']],
    ['@FAO et @UNICEF Proposer des dates', ['UNICEF']],
    ['@FAO/@UNICEF Proposer des dates', ['UNICEF']],
    ['@FAO Proposer des dates @UNICEF @FAO @UNICEF', ['UNICEF']],
  ])('that follow the first support it: %s', (text, supports) => {
    expect(read(text)).toMatchObject({ wording: 'Proposer des dates', lead: 'FAO', supports })
  })

  it.each([
    ['@Canada', 'CA'],
    ['@ministère de la santé', 'SANTE'],
    ['@Banque mondiale', 'BM'],
    ['@ONU Femmes', 'ONUFEMMES'],
    ['@économie', 'MEF'],
    ['@santé', 'SANTE'],
    ['@CPS-Santé', 'CPS-SANTE'],
    ['@harmo', 'SHA'],
  ])('are found by code or name: %s', (typed, lead) => {
    expect(read(`${typed} Transmettre la note`)).toMatchObject({
      lead,
      wording: 'Transmettre la note',
    })
  })

  it('stay in the sentence that needs them', () => {
    expect(read('Demander à @FAO et @UNICEF de répondre pour le 15/12')).toMatchObject({
      wording: 'Demander à FAO et UNICEF de répondre',
      lead: 'FAO',
      supports: ['UNICEF'],
    })
    expect(read('Saisir l’@UE par écrit').wording).toBe('Saisir l’UE par écrit')
  })

  it('are asked about when several bear the name, or none', () => {
    const { gaps, isReady } = parse('@banque Transmettre la note @XYZ')
    expect(isReady).toBe(false)
    expect(gaps.map(({ field, typed, suggestions }) => [field, typed, suggestions.length])).toEqual(
      [
        ['lead', 'banque', 2],
        ['support', 'XYZ', 0],
      ],
    )
  })

  it('are no part of an address', () => {
    const text = 'Écrire à secretariat@unicef.example et à a.b-c@fao.example'
    expect(read(text)).toMatchObject({ wording: text, lead: null })
    expect(parse(text).isReady).toBe(true)
  })
})

describe('offices', () => {
  it.each([
    ['@CdF', 'CA', 'CdF'],
    ['@cdf', 'CA', 'CdF'],
    ['@Chef de file', 'CA', 'CdF'],
    ['@Tous', null, 'Tous'],
    ['@toutes', null, 'Tous'],
    ['@CA', 'CA', ''],
  ])('lead under the label of the register: %s', (typed, lead, leadLabel) => {
    const entry = parse(`${typed} Transmettre la note pour le 15/12`)
    expect(entry).toMatchObject({ wording: 'Transmettre la note', isReady: true })
    expect(draftOf(entry)).toMatchObject({
      leadInstitutionId: lead === null ? null : idOf(lead),
      leadLabel,
    })
  })

  it('support as the institution that holds them, which is not counted twice', () => {
    expect(read('@UNICEF, @CdF et @CA Transmettre la note').supports).toEqual(['CA'])
    expect(read('@CdF et @CA Transmettre la note')).toMatchObject({ lead: 'CA', supports: [] })
  })

  it('support nothing where nobody in particular holds them', () => {
    expect(parse('@UNICEF et @Tous Transmettre la note')).toMatchObject({
      isReady: false,
      gaps: [{ field: 'support', typed: 'Tous', suggestions: [] }],
    })
  })
})

describe('groups', () => {
  it.each([
    ['#eau', 'GT-EAU'],
    ['#GT-EAU', 'GT-EAU'],
    ['#Éducation', 'GT-EDU'],
    ['#formation', 'SGT-FORMATION'],
    ['#VIH', 'SGT-VIH'],
    ['#assainissement', 'GT-EAU'],
  ])('are found by code or name: %s', (typed, group) => {
    expect(read(`Réunir les bailleurs ${typed}`)).toMatchObject({
      wording: 'Réunir les bailleurs',
      group,
    })
  })

  it('are one a decision, and no number', () => {
    expect(read('Relancer le lot #3 #Santé #Eau')).toMatchObject({
      wording: 'Relancer le lot #3 #Eau',
      group: 'GT-SANTE',
    })
  })
})

describe('due days', () => {
  it.each([
    ['pour le 15/12', '2026-12-15'],
    ['15/12', '2026-12-15'],
    ['le 15/12', '2026-12-15'],
    ['le 15/12.', '2026-12-15'],
    ['15/12 @UNICEF', '2026-12-15'],
    ['15/12/27', '2027-12-15'],
    ['15/12/2027', '2027-12-15'],
    ['le 15/12/2027', '2027-12-15'],
    ['15.12.2027', '2027-12-15'],
    ['2027-12-15', '2027-12-15'],
    ['pour le 15/12/27', '2027-12-15'],
    ['avant le 31 janvier', '2027-01-31'],
    ['avant le 1er mars', '2027-03-01'],
    ['pour le jeudi 10 décembre 2026', '2026-12-10'],
    ['15 janv. 2027', '2027-01-15'],
    ['d’ici fin mars', '2027-03-31'],
    ["d'ici la fin de l'année", '2026-12-31'],
    ['d’ici la fin du mois', '2026-11-30'],
    ['fin 2027', '2027-12-31'],
    ['à la mi-février', null],
    ['d’ici mi-février', '2027-02-15'],
    ['au plus tard le 20 novembre', '2026-11-20'],
    ['jusqu’au 20 novembre', '2026-11-20'],
    ['sous 10 jours', '2026-11-22'],
    ['sous dix jours', '2026-11-22'],
    ['sous 10 jours ouvrables', '2026-11-26'],
    ['sous huitaine', '2026-11-20'],
    ['sous quinzaine', '2026-11-27'],
    ['sous 48 h', '2026-11-14'],
    ['dans deux semaines', '2026-11-26'],
    ['dans un mois', '2026-12-12'],
    ['d’ici 3 mois', '2027-02-12'],
    ['pour lundi', '2026-11-16'],
    ['pour samedi prochain', '2026-11-14'],
    ['demain', '2026-11-13'],
    ['pour après-demain', '2026-11-14'],
    ['pour le 12/11', '2027-11-12'],
    ['pour le 29 février', '2028-02-29'],
    ['by 15 March', '2027-03-15'],
    ['within 10 working days', '2026-11-26'],
    ['before the end of March', '2027-03-31'],
    ['by end of March', '2027-03-31'],
  ])('%s', (words, dueOn) => {
    expect(read(`Transmettre la note ${words}`).dueOn).toBe(dueOn)
  })

  it.each([
    ['Transmettre la note pour le 15/12 au ministère', 'Transmettre la note au ministère'],
    ['Transmettre la note, avant le 31 janvier.', 'Transmettre la note.'],
    ['Pour lundi, transmettre la note', 'Transmettre la note'],
    ['Transmettre la note (pour le 15/12)', 'Transmettre la note'],
    ['Transmettre la note – pour le 15/12', 'Transmettre la note'],
    ['pour le 15/12 : transmettre la note', 'Transmettre la note'],
    ['Transmettre la note pour le 15/12 @UNICEF', 'Transmettre la note'],
    ['Transmettre la note 15/12', 'Transmettre la note'],
    ['Transmettre la note le 15/12', 'Transmettre la note'],
    ['Transmettre la note, le 15/12.', 'Transmettre la note.'],
  ])('leave no word hanging: %s', (text, wording) => {
    expect(read(text).wording).toBe(wording)
  })

  it.each([
    'Répondre à la lettre 15/12/MEF',
    'Répondre à la lettre n° 15/12',
    'Répondre à la lettre n° 15/12/2025',
    'Examiner le compte rendu de la réunion du 15 janvier 2026',
    'Examiner les points 3/4',
    'Corriger les visas de la réf. 3/4',
    'Clore la phase 1/2',
    'Relire le compte rendu de la séance tenue le 15/12',
    'Le 15/12 reste un jour de fête pour tous',
    'Porter la participation à 14/19',
    'Préparer la réunion prévue le 15 janvier',
    'Former aux métiers de demain',
    'Relire les sections 1.2.2027-3',
    'Adopter le programme pour 2027',
    'Convenir du mois de mars',
    'Saisir l’avant-projet 12/11/26-bis',
    'Citer « pour le 15/12 » dans la note',
    'Citer "pour le 15/12" dans la note',
    'Répartir les crédits pour le 3e trimestre',
  ])('are not read where none is said: %s', (text) => {
    expect(parse(text)).toMatchObject({ wording: text, dueOn: null, gaps: [] })
  })

  it.each([
    // Ten days after the sitting what was said there still counts from it; later, from the typing.
    ['demain', '2026-11-22', '2026-11-13'],
    ['pour lundi', '2026-11-22', '2026-11-16'],
    ['sous 10 jours', '2026-11-22', '2026-11-22'],
    ['demain', '2026-11-23', '2026-11-24'],
    ['pour lundi', '2026-11-23', '2026-11-30'],
    ['sous 10 jours', '2026-11-23', '2026-12-03'],
    ['dans deux semaines', '2026-11-23', '2026-12-07'],
    // The next one after the sitting, whenever it is typed.
    ['pour le 15/12', '2026-12-01', '2026-12-15'],
  ])('count «%s», typed on %s, from one day', (words, typedOn, dueOn) => {
    const entry = parseQuickEntry(`Transmettre la note ${words}`, choices, isoDate(typedOn))
    expect(entry.dueOn).toBe(dueOn)
  })

  it('count the last where several are said', () => {
    expect(read('Réunir avant fin mars les bailleurs pour le 15/12')).toMatchObject({
      wording: 'Réunir avant fin mars les bailleurs',
      dueOn: '2026-12-15',
    })
  })

  it('are asked about when they do not exist', () => {
    expect(parse('Transmettre la note pour le 31/02')).toMatchObject({
      isReady: false,
      gaps: [{ field: 'due', typed: 'pour le 31/02' }],
      wording: 'Transmettre la note pour le 31/02',
    })
  })
})

describe('the kind', () => {
  it.each([
    ['reco: poursuivre le dialogue', 'RECOMMENDATION'],
    ['Recommandation : poursuivre le dialogue', 'RECOMMENDATION'],
    ['action : poursuivre le dialogue', 'ACTION'],
    ['Point d’action : poursuivre le dialogue', 'ACTION'],
    ["point d'action: poursuivre le dialogue", 'ACTION'],
    ['décision : poursuivre le dialogue', 'DECISION'],
    ['R: poursuivre le dialogue', 'RECOMMENDATION'],
    ['@UNICEF r: poursuivre le dialogue', 'RECOMMENDATION'],
    ['poursuivre le dialogue', 'DECISION'],
  ])('is said first: %s', (text, kind) => {
    expect(read(text)).toMatchObject({ kind, wording: 'Poursuivre le dialogue' })
  })

  it('is left to the sentence when the organisation does not use it', () => {
    expect(read('Tâche : poursuivre')).toMatchObject({
      kind: 'DECISION',
      wording: 'Tâche : poursuivre',
    })
    expect(read('Eau : poursuivre').wording).toBe('Eau : poursuivre')
  })
})

describe('a line that cannot be recorded', () => {
  it.each(['', '   ', '@UNICEF', '@UNICEF #Santé pour le 15/12', 'reco :'])('is «%s»', (text) => {
    expect(parse(text)).toMatchObject({ isReady: false, wording: '' })
  })

  it('is one too long for the register', () => {
    expect(parse('a'.repeat(2001)).isReady).toBe(false)
  })
})

describe('whatever is typed', () => {
  const words =
    'transmettre la note au ministère de l’eau (annexe 2) n°_15/12 12_% jean@fao.example «@UE» ; lettre 15/12/MEF à pour avant le fin et sous 10 jours … – É réf. 3/4 #3 @ # R:'
  const marks =
    '@UNICEF @FAO @CdF @Tous @banque @xyz #Santé #eau pour_le_15/12 demain avant_le_31/02 sous_10_jours d’ici_fin_mars reco:'
  const pool = [words, marks].flatMap((list) =>
    list.split(' ').map((word) => word.replaceAll('_', ' ')),
  )

  it('loses and reorders nothing of the wording', () => {
    for (const text of lines(4000, pool)) {
      const entry = parse(text)
      const wording = entry.wording.split(/\s+/u).map(lettersOf)
      const lost = freeWords(text, entry).reduce<{
        readonly from: number
        readonly words: string[]
      }>(
        ({ from, words: missed }, word) => {
          const at = wording.indexOf(word, from)
          return at === -1 ? { from, words: [...missed, word] } : { from: at + 1, words: missed }
        },
        { from: 0, words: [] },
      )
      expect({ text, lost: lost.words }).toEqual({ text, lost: [] })
    }
  })

  it('gives a draft that the contract takes, as soon as it is ready', () => {
    const ready = lines(2000, pool)
      .map(parse)
      .filter(({ isReady }) => isReady)
    const refused = ready.filter((entry) => !decisionDraft.safeParse(draftOf(entry)).success)
    expect(ready.length).toBeGreaterThan(100)
    expect(refused).toEqual([])
  })

  it('reads plain words as they are', () => {
    const plain = ['transmettre', 'la', 'note', 'au', 'ministère', 'avec', 'les', 'annexes']
    const typed = lines(500, plain)
    expect(typed.map((text) => parse(text).wording)).toEqual(
      typed.map((text) => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)),
    )
  })

  it('names its marks by their places', () => {
    const text = 'reco : @UNICEF Transmettre #Santé pour le 15/12'
    expect(
      parse(text).marks.map(({ field, start, end }) => [field, text.slice(start, end)]),
    ).toEqual([
      ['kind', 'reco : '],
      ['lead', '@UNICEF'],
      ['group', '#Santé'],
      ['due', 'pour le 15/12'],
    ])
    expect(parse(text).marks[1]?.id).toBe(idOf('UNICEF'))
  })
})

/** The same lines at each run: a small generator of its own, told where to start. */
function lines(count: number, pool: readonly string[]): readonly string[] {
  const next = dice(20_261_121)
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(12) }, () => pool[next(pool.length)]).join(' '),
  )
}

function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** Words that belong to no mark; «et» may join two institutions. */
function freeWords(text: string, { marks, gaps }: QuickEntry): readonly string[] {
  const taken = [...marks, ...gaps.filter(({ field }) => field !== 'due')]
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
    const isTaken = taken.some(({ start, end }) => index < end && index + word.length > start)
    const isName = /^[@#]/u.test(word) || word === 'et'
    return isTaken || isName || lettersOf(word) === '' ? [] : [lettersOf(word)]
  })
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}%]/gu, '').toLowerCase()
}
