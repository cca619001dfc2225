import { describe, expect, it } from 'vitest'
import { agendaEntries, type NewItem, topIdAbove } from '../../../renderer/agenda/agenda-entries.ts'
import type { AgendaLine } from '../../../shared/agenda.ts'
import { localTime } from '../../../shared/dates.ts'

describe('The rows of an agenda', () => {
  it('show a new item under its row and the sub-items of that row', () => {
    const entries = agendaEntries(agenda(), [newItem({ afterKey: 'water' })])
    expect(entries.map(({ key }) => key)).toEqual(['opening', 'water', 'rural', 'new', 'other'])
  })

  it('show a new sub-item right under the sub-item it follows', () => {
    const lines = [...agenda(), line('urban', 'water')]
    const ordered = [0, 1, 2, 4, 3].map((index) => lines[index]!)
    const entries = agendaEntries(ordered, [newItem({ afterKey: 'rural', isSub: true })])
    expect(entries.map(({ key }) => key)[3]).toBe('new')
  })

  it('keep the key of a row when its line arrives', () => {
    const entries = agendaEntries(agenda(), [newItem({ createdId: 'other' })])
    expect(entries.map(({ key }) => key)).toEqual(['opening', 'water', 'rural', 'new'])
  })

  it('show a new item until its line arrives, and no empty row once it was undone', () => {
    const waiting = newItem({ createdId: 'gone' })
    expect(agendaEntries(agenda(), [waiting])).toHaveLength(5)
    expect(agendaEntries(agenda(), [{ ...waiting, hasArrived: true }])).toHaveLength(4)
  })

  it('put a subject of the vivier after the item whose sub-item is selected', () => {
    expect(topIdAbove(agendaEntries(agenda(), []), 'rural')).toBe('water')
  })
})

function agenda(): readonly AgendaLine[] {
  return [line('opening'), line('water'), line('rural', 'water'), line('other')]
}

function newItem(patch: Partial<NewItem>): NewItem {
  const blank = { key: 'new', afterKey: null, isSub: false, createdId: null, hasArrived: false }
  return { ...blank, ...patch }
}

function line(id: string, parentId: string | null = null): AgendaLine {
  return {
    id,
    revision: 1,
    bodyId: 'gec',
    meetingId: 'gec-11',
    parentId,
    position: 0,
    title: id,
    displayTitle: id,
    nature: 'DISCUSSION',
    presenter: '',
    durationMinutes: 10,
    expectedDecision: '',
    documentsExpected: '',
    isInternal: false,
    isRecurring: false,
    isConfidential: false,
    treatment: null,
    note: '',
    standingKind: null,
    isStanding: false,
    isLate: false,
    originItemId: null,
    carryReason: null,
    number: '1',
    depth: parentId === null ? 0 : 1,
    minutes: 10,
    startsAt: localTime('09:30'),
    endsAt: localTime('09:40'),
    isOver: false,
    attachmentCount: 0,
    originReference: null,
  }
}
