import { Buffer } from 'node:buffer'
import ICAL from 'ical.js'

/** What the file of one meeting breaks of RFC 5545; its parser is not the library that wrote it. */
export function faultsOfIcs(text: string): readonly string[] {
  const { length } = readIcs(text).getAllSubcomponents('vevent')
  return [...faultsOfCalendar(text), ...(length === 1 ? [] : [`${length} events`])]
}

/** What a calendar file of any number of events breaks of it. */
export function faultsOfCalendar(text: string): readonly string[] {
  const lines = text.split('\r\n')
  const root = readIcs(text)
  const events = root.getAllSubcomponents('vevent')
  return [
    ...(/(?<!\r)\n|\r(?!\n)/u.test(text) ? ['a line end that is not CRLF'] : []),
    ...(text.endsWith('END:VCALENDAR\r\n') ? [] : ['no end of line at the end']),
    ...lines
      .filter((line) => Buffer.byteLength(line) > 75)
      .map((line) => `over 75 octets: ${line.slice(0, 30)}`),
    ...['version', 'prodid', 'method']
      .filter((name) => root.getAllProperties(name).length !== 1)
      .map((name) => `${name} is not there once`),
    ...events.flatMap(faultsOfEvent),
    ...repeated(events.map((event) => new ICAL.Event(event).uid)).map((uid) => `twice: ${uid}`),
  ]
}

function repeated(uids: readonly string[]): readonly string[] {
  return uids.filter((uid, index) => uids.indexOf(uid) !== index)
}

function faultsOfEvent(event: ICAL.Component): readonly string[] {
  const told = new ICAL.Event(event)
  return [
    ...['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'status', 'sequence']
      .filter((name) => event.getAllProperties(name).length !== 1)
      .map((name) => `${name} is not there once`),
    ...(told.endDate.compare(told.startDate) > 0 ? [] : ['it ends before it starts']),
    ...(event.getFirstProperty('duration') === null ? [] : ['an end and a duration']),
    ...(event.getAllSubcomponents('valarm').length === 0 ? [] : ['an alarm']),
  ]
}

function readIcs(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text))
}

/** The event of a file, as an independent reader understands it. */
export function eventOf(text: string) {
  const [event] = eventsOf(text)
  if (event === undefined) throw new Error('The file holds no event')
  return event
}

/** All events of a file. */
export function eventsOf(text: string) {
  const root = readIcs(text)
  return root.getAllSubcomponents('vevent').map((component) => readEvent(root, component))
}

function readEvent(root: ICAL.Component, component: ICAL.Component) {
  const event = new ICAL.Event(component)
  const value = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null
  return {
    method: root.getFirstPropertyValue('method')?.toString() ?? null,
    uid: event.uid,
    sequence: event.sequence,
    status: value('status'),
    class: value('class'),
    url: value('url'),
    organiser: value('organizer'),
    stamp: value('dtstamp'),
    starts: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
    isWholeDays: event.startDate.isDate,
    days: [event.startDate.toString(), event.endDate.toString()],
    isUtc: event.startDate.zone === ICAL.Timezone.utcTimezone,
    summary: event.summary,
    description: event.description,
    location: event.location,
  }
}
