import type { GreffierClient } from '../../../shared/contract.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { Meeting } from '../../../shared/meetings.ts'
import type { MinutesItem, MinutesItemPatch } from '../../../shared/minutes.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { newId } from '../core-fixture.ts'

/** One paragraph of plain words. */
export function paragraph(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

/** A meeting of a body on a day, with the standing items of its template, not held yet. */
export async function plannedMeeting(
  client: GreffierClient,
  code = 'GEC',
  on = '2026-11-12',
): Promise<Meeting> {
  const bodies = await client.bodies.list({})
  const bodyId = bodies.find((body) => body.code === code)?.id ?? ''
  const { draft } = await client.meetings.propose({ bodyId, day: isoDate(on) })
  return client.meetings.plan({ operationId: newId(), bodyId, draft })
}

/** A meeting that has taken place. */
export async function heldMeeting(
  client: GreffierClient,
  code = 'GEC',
  on = '2026-11-12',
): Promise<Meeting> {
  const { id, revision } = await plannedMeeting(client, code, on)
  return client.meetings.hold({ operationId: newId(), id, seenRevision: revision })
}

/** The minutes of one meeting, as a test reads and writes them. */
export function minutesOf(client: GreffierClient, meetingId: string) {
  const get = () => client.minutes.get({ meetingId })
  const item = async (number: string): Promise<MinutesItem> => {
    const found = (await get()).items.find((candidate) => candidate.number === number)
    if (found === undefined) throw new Error(`No item ${number}`)
    return found
  }
  const target = ({ id, itemId, revision }: MinutesItem) => ({
    id,
    itemId,
    seenRevision: revision,
  })
  return {
    get,
    item,
    meeting: async () => (await client.meetings.get({ id: meetingId })).meeting,
    type: async (number: string, text: string) =>
      client.minutes.type({ ...target(await item(number)), content: paragraph(text) }),
    write: async (number: string, patch: MinutesItemPatch) =>
      client.minutes.write({ operationId: newId(), ...target(await item(number)), patch }),
    circulate: async (on = '2026-11-16', isAccepted = true) =>
      client.minutes.circulate({
        operationId: newId(),
        meetingId,
        seenRevision: (await client.meetings.get({ id: meetingId })).meeting.revision,
        on: isoDate(on),
        isAccepted,
      }),
    adopt: async (on = '2026-11-20') =>
      client.minutes.adopt({
        operationId: newId(),
        meetingId,
        seenRevision: (await client.meetings.get({ id: meetingId })).meeting.revision,
        on: isoDate(on),
      }),
    reopen: async () =>
      client.minutes.reopen({
        operationId: newId(),
        meetingId,
        seenRevision: (await client.meetings.get({ id: meetingId })).meeting.revision,
      }),
  }
}
