import type { Participant, ParticipationDraft, Reply } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'

/** What can be corrected on one line of the tab Participants. */
export type ParticipantPatch = Partial<
  Pick<
    ParticipationDraft,
    | 'personId'
    | 'reply'
    | 'note'
    | 'quality'
    | 'guestName'
    | 'guestInstitution'
    | 'guestTitle'
    | 'guestEmail'
  >
>

/** Notes something about a seat or a guest; the first note on a seat creates its row. */
export function useParticipation(meetingId: string) {
  const change = useChange(client.meetings.setParticipation)
  return (participant: Participant, patch: ParticipantPatch) =>
    void change.run({
      id: participant.participationId,
      seenRevision: participant.revision,
      draft: { ...draftOf(meetingId, participant), ...patch },
    })
}

/** The line as it stands, ready to be written again. */
export function draftOf(meetingId: string, participant: Participant): ParticipationDraft {
  const { seatId, personId, quality, reply, note, name, institutionName, jobTitle, email } =
    participant
  const isGuest = seatId === null
  return {
    meetingId,
    seatId,
    personId,
    guestName: isGuest ? name : '',
    guestInstitution: isGuest ? institutionName : '',
    guestTitle: isGuest ? jobTitle : '',
    guestEmail: isGuest ? email : '',
    quality,
    reply,
    note,
  }
}

/** What stands under a line: its seat, or the guest's own row. */
export function participantKey({ seatId, participationId }: Participant): string {
  return seatId ?? participationId ?? ''
}

/** What is odd about a seat for this meeting; null for guests and sound seats. */
export function seatWarning({ seatId, holders }: Participant): 'tooMany' | 'noMandate' | null {
  if (seatId === null) return null
  if (holders.length > 2) return 'tooMany'
  const decides = holders.some(({ hasDecisionMandate }) => hasDecisionMandate)
  return holders.length > 0 && !decides ? 'noMandate' : null
}

/** The key that notes each reply on the selected row. */
export const replyKeys: Readonly<Record<string, Reply>> = {
  p: 'PRESENT',
  d: 'REMOTE',
  r: 'REPRESENTED',
  e: 'EXCUSED',
  Backspace: 'NONE',
}
