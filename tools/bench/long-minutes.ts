import { randomUUID } from 'node:crypto'
import type { GreffierClient } from '../../shared/contract.ts'
import type { RichText } from '../../shared/rich-text.ts'

/** Items of the meeting whose minutes are typed in. */
export const itemCount = 40

/** Makes of a meeting of the demonstration one of 40 items, each with half a page of minutes. */
export async function lengthenMinutes(
  client: GreffierClient,
  reference: string,
): Promise<{ readonly meetingId: string }> {
  const { meeting } = await client.meetings.find({ reference })
  const meetingId = meeting.id
  const written = await client.minutes.get({ meetingId })
  for (let number = written.items.length; number < itemCount; number++) {
    const draft = { title: `Point ajouté n° ${number + 1}` }
    await client.agenda.add({ operationId: randomUUID(), meetingId, draft })
  }
  const { items } = await client.minutes.get({ meetingId })
  for (const { id, itemId, revision } of items) {
    await client.minutes.write({
      operationId: randomUUID(),
      id,
      itemId,
      seenRevision: revision,
      patch: { content: halfPage },
    })
  }
  return { meetingId }
}

const sentence =
  'Le Secrétariat rappelle que la revue conjointe du secteur se tient en février et que les ' +
  'partenaires sont invités à transmettre leurs contributions écrites avant la fin du mois. '

const halfPage: RichText = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: sentence.repeat(3) }] },
    {
      type: 'bulletList',
      content: [1, 2, 3].map(() => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: sentence }] }],
      })),
    },
    { type: 'paragraph', content: [{ type: 'text', text: sentence.repeat(2) }] },
  ],
}
