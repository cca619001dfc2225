import { describe, expect, it } from 'vitest'
import { columnOf, guessFollowUpColumns } from '../../shared/follow-up-import-header-rules.ts'
import { readKind, readPercent, readState } from '../../shared/follow-up-import-state-rules.ts'

describe('A state in free words', () => {
  it.each([
    ['Réalisé', 'DONE'],
    ['réalisée', 'DONE'],
    ['Fait', 'DONE'],
    ['entièrement réalisées', 'DONE'],
    ['Mise en œuvre', 'DONE'],
    ['clôturée', 'DONE'],
    ['100 %', 'DONE'],
    ['En cours', 'IN_PROGRESS'],
    ['en cours (60 %)', 'IN_PROGRESS'],
    ['EC', 'IN_PROGRESS'],
    ['60%', 'IN_PROGRESS'],
    ['en bonne voie', 'IN_PROGRESS'],
    ['partiellement réalisée', 'PARTIAL'],
    ['Exécutée à 50 %', 'PARTIAL'],
    ['non entamé', 'NOT_STARTED'],
    ['Non réalisée', 'NOT_STARTED'],
    ['pas encore démarrée', 'NOT_STARTED'],
    ['non mise en œuvre', 'NOT_STARTED'],
    ['NR', 'NOT_STARTED'],
    ['à faire', 'NOT_STARTED'],
    ['0 %', 'NOT_STARTED'],
    ['en attente du MEF', 'PENDING'],
    ['bloquée', 'PENDING'],
    ['reportée à 2027', 'DEFERRED'],
    ['caduc', 'OBSOLETE'],
    ['sans objet', 'OBSOLETE'],
    ['remplacée par la réunion du 14/10', 'SUPERSEDED'],
    ['Ongoing', 'IN_PROGRESS'],
    ['not started', 'NOT_STARTED'],
    ['completed', 'DONE'],
  ])('%s', (cell, status) => {
    expect(readState(cell)?.status).toBe(status)
  })

  it('keeps what it says beside the state', () => {
    expect(readState('partiellement (14/19)')?.progress).toBe('14/19')
    expect(readState('en attente du MEF')?.progress).toBe('en attente du MEF')
    expect(readState('remplacée par la réunion du 14/10')?.progress).toBe('la réunion du 14/10')
    expect(readState('en cours (60 %)')).toMatchObject({ percent: 60, progress: '' })
  })

  it('is not started where it says late, which follows from the due day', () => {
    expect(readState('En retard')).toMatchObject({ status: 'NOT_STARTED', isDerived: true })
  })

  it.each(['', '–', 'voir le compte rendu', 'a recadrer'])('is none in %j', (cell) => {
    expect(readState(cell)).toBeNull()
  })
})

describe('A share', () => {
  it.each([
    ['60 %', 60],
    ['60', 60],
    ['0,6', 60],
    ['1', 1],
    ['100', 100],
    ['33,3 %', 33],
  ])('%s', (cell, percent) => {
    expect(readPercent(cell)).toBe(percent)
  })

  it.each(['120 %', 'beaucoup', ''])('is none in %j', (cell) => {
    expect(readPercent(cell)).toBeNull()
  })
})

describe('The title of a column', () => {
  it.each([
    ['N° (réf.)', 'reference'],
    ['N° d’ordre', 'reference'],
    ['Instance et date', 'bodyAndDay'],
    ['Instance', 'body'],
    ['Date de la réunion', 'takenOn'],
    ['Décision / recommandation', 'wording'],
    ['Mesures', 'wording'],
    ['Type de mesure', 'kind'],
    ['Responsable de la mise en œuvre', 'lead'],
    ['Point focal/agence', 'lead'],
    ['Structures associées', 'supports'],
    ['Calendrier de mise en œuvre', 'due'],
    ['Échéance initiale', 'due'],
    ['Échéance révisée', 'dueRevised'],
    ['Nouvelle échéance', 'dueRevised'],
    ['Échéance initiale, révisée', 'due'],
    ['Niveau de mise en œuvre des recommandations', 'status'],
    ['État d’exécution', 'status'],
    ['%', 'percent'],
    ['Taux d’exécution (%)', 'percent'],
    ['Preuve / livrable', 'evidence'],
    ['Difficultés rencontrées', 'difficulties'],
    ['Mesures correctives', 'correctiveMeasures'],
    ['Observations', 'observations'],
    ['Dernière mise à jour', 'updatedOn'],
    ['Action point', 'wording'],
    ['Owner', 'lead'],
    ['Due date', 'due'],
    ['Status', 'status'],
    ['Couleur', 'ignore'],
  ])('%s', (title, column) => {
    expect(columnOf(title)).toBe(column)
  })

  it('means the revised due day where due days come twice', () => {
    expect(guessFollowUpColumns(['Mesure', 'Échéance', 'Échéance'])).toEqual([
      'wording',
      'due',
      'dueRevised',
    ])
  })
})

describe('A kind in words', () => {
  it.each([
    ['Recommandation', 'RECOMMENDATION'],
    ['engagement réciproque', 'COMMITMENT'],
    ['Tâche', 'TASK'],
    ['couleur', null],
  ])('%s', (cell, kind) => {
    expect(readKind(cell)).toBe(kind)
  })
})
