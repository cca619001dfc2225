import type { Body } from './bodies.ts'
import type { IsoDate } from './dates.ts'
import type { MeetingDraft } from './meetings.ts'

/** A meeting of a body on a day as its rules have it: usual hours, place, mode and discretion. */
export function usualDraft(body: Body, day: IsoDate): MeetingDraft {
  return {
    title: '',
    sessionType: 'ORDINARY',
    mode: body.defaultMode,
    place: body.defaultPlace,
    link: '',
    day,
    lastDay: null,
    startsAt: body.defaultStart,
    endsAt: body.defaultEnd,
    zone: body.zone,
    confidentiality: body.confidentiality,
    referralTrigger: null,
    referralNote: '',
    note: '',
  }
}
