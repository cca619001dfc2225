import { describe, expect, it } from 'vitest'
import {
  groupTasks,
  lateMinutes,
  soonLimit,
  taskPath,
} from '../../../renderer/today/task-groups.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { Task } from '../../../shared/today.ts'

const today = isoDate('2026-11-21')

function task(over: Partial<Task> = {}): Task {
  return {
    meetingId: 'm1',
    meetingReference: 'GEC-2026-11',
    bodyCode: 'GEC',
    bodyName: 'Groupe Exécutif de Coopération',
    day: isoDate('2026-12-10'),
    state: 'PLANNED',
    step: 'INVITATION',
    delay: 'J-10',
    dueOn: isoDate('2026-11-30'),
    daysLate: 0,
    isRestricted: false,
    ...over,
  }
}

describe('The steps of the day', () => {
  it('stand as late, soon and later', () => {
    const late = task({ dueOn: isoDate('2026-11-16'), daysLate: 5 })
    const soon = task({ dueOn: isoDate('2026-11-24') })
    const later = task({ dueOn: isoDate('2026-11-25') })
    expect(groupTasks([later, soon, late], today)).toEqual([
      { kind: 'late', tasks: [late] },
      { kind: 'soon', tasks: [soon] },
      { kind: 'later', tasks: [later] },
    ])
  })

  it('leave a group without a step out', () => {
    expect(groupTasks([], today)).toEqual([])
  })

  it('count the next three days as soon', () => {
    expect(soonLimit(today)).toBe('2026-11-24')
  })

  it('open their meeting at the tab where they are done', () => {
    expect(taskPath(task({ step: 'DOCUMENTS' }))).toBe('/meetings/m1/documents')
    expect(taskPath(task({ step: 'INVITATION' }))).toBe('/meetings/m1/preparation')
    expect(taskPath(task({ step: 'MINUTES', state: 'HELD' }))).toBe('/meetings/m1/minutes')
  })

  it('lay the letters out of a meeting that is convened', () => {
    const path = (step: Task['step']) => taskPath(task({ step, state: 'CONVENED' }))
    expect(path('REMINDER')).toBe('/meetings/m1/preparation?send=reminder')
    expect(path('INVITATION')).toBe('/meetings/m1/preparation?send=convocation')
  })

  it('remind nobody of a meeting that is not convened', () => {
    expect(taskPath(task({ step: 'REMINDER' }))).toBe('/meetings/m1/preparation')
  })

  it('tell the minutes that are late, and no other late step', () => {
    const late = task({ step: 'MINUTES', state: 'HELD', daysLate: 3 })
    const due = task({ step: 'MINUTES', state: 'HELD' })
    expect(lateMinutes([late, due, task({ daysLate: 5 })])).toEqual([late])
  })
})
