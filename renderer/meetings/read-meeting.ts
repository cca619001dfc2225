import type { EnsureQueryDataOptions, QueryKey } from '@tanstack/react-query'
import type { Params } from 'react-router'
import { api, queryClient } from '../api.ts'
import { minutesOptions } from '../minutes/use-minutes.ts'
import { type MeetingTab, readTab, tabOf } from './meeting-tabs.ts'

/** As long as the screen that one leaves may stay: as long as a notice would stay unseen. */
const patienceMs = 300

/**
 * Brings what a meeting and its tab are about to show, code and answers side by side. Drawn with
 * all of it there, the screen is drawn once and in slices that give way to keys; an answer that
 * arrives afterwards is drawn in one piece. What fails here is asked for again by the screen, which
 * says why.
 */
export async function readMeeting(address: Params): Promise<null> {
  const { meetingId = '' } = address
  const tab = tabOf(address.tab)
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
  const all = Promise.allSettled([readTab(tab), readAnswers(meetingId, tab)])
  await Promise.race([all, patience])
  return null
}

async function readAnswers(meetingId: string, tab: MeetingTab): Promise<void> {
  await Promise.all([
    know(api.meetings.get.queryOptions({ input: { id: meetingId } })).then(({ meeting }) =>
      know(api.bodies.get.queryOptions({ input: { id: meeting.bodyId } })),
    ),
    know(api.decisions.ofMeeting.queryOptions({ input: { meetingId } })),
    tab === 'minutes' && know(minutesOptions(meetingId)),
    (tab === 'minutes' || tab === 'agenda' || tab === 'documents') &&
      know(api.agenda.get.queryOptions({ input: { meetingId } })),
    tab === 'participants' &&
      know(api.meetings.participants.queryOptions({ input: { meetingId } })),
  ])
}

/** What is known already is shown at once, and brought up to date by the screen. */
async function know<Data, Failure, Key extends QueryKey>(
  options: EnsureQueryDataOptions<Data, Failure, Data, Key>,
): Promise<Data> {
  return queryClient.ensureQueryData(options)
}
