import type { AgendaItem } from '../../shared/agenda.ts'
import { isoDate, localTime } from '../../shared/dates.ts'
import type { Meeting } from '../../shared/meetings.ts'

/** A planned meeting of the GEC, changed where a test says so. */
export function aMeeting(changes: Partial<Meeting> = {}): Meeting {
  const day = changes.day ?? isoDate('2026-12-10')
  return {
    id: '01a00000-0000-7000-8000-000000000001',
    revision: 1,
    bodyId: '01a00000-0000-7000-8000-0000000000b0',
    reference: 'GEC-2026-11',
    year: 2026,
    rank: 11,
    title: '',
    sessionType: 'ORDINARY',
    mode: 'IN_PERSON',
    place: 'Délégation de l’UE',
    link: '',
    day,
    lastDay: null,
    startsAt: localTime('09:30'),
    endsAt: localTime('12:00'),
    zone: 'Africa/Bamako',
    confidentiality: 'INTERNAL',
    referralTrigger: null,
    referralNote: '',
    note: '',
    state: 'PLANNED',
    stateReason: '',
    convenedOn: null,
    minutesState: 'NONE',
    minutesCirculatedOn: null,
    minutesAdoptedOn: null,
    firstPlannedOn: day,
    sequence: 0,
    seriesId: null,
    slotOn: null,
    ...changes,
  }
}

let born = 0

/** An agenda item in the order of its making, changed where a test says so. */
export function anItem(title: string, changes: Partial<AgendaItem> = {}): AgendaItem {
  born += 1
  return {
    id: `item-${String(born).padStart(4, '0')}`,
    revision: 1,
    bodyId: 'body',
    meetingId: 'meeting',
    parentId: null,
    position: born,
    title,
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
    ...changes,
  }
}
