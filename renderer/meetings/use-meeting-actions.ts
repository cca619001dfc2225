import { useTranslation } from 'react-i18next'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { compareDates, type IsoDate } from '../../shared/dates.ts'
import { allowedActions } from '../../shared/meeting-rules.ts'
import type { MeetingSummary, MinutesState } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'

/** What the header of a meeting offers; the first of the list is its filled button. */
export type HeaderAction =
  | 'convene'
  | 'hold'
  | 'circulate'
  | 'adopt'
  | 'reopen'
  | 'resume'
  | 'reschedule'
  | 'postpone'
  | 'cancel'
  | 'lapse'
  | 'duplicate'
  | 'remove'

const asking = ['convene', 'reschedule', 'postpone', 'cancel', 'lapse', 'duplicate'] as const

/** Actions that ask for something in a strip under the header before they run. */
export type AskingAction = (typeof asking)[number]

const ofMinutes = ['circulate', 'adopt', 'reopen'] as const

/** Actions on the minutes as a whole, which ask in a strip of their own. */
export type MinutesAction = (typeof ofMinutes)[number]

export function isOfMinutes(action: HeaderAction): action is MinutesAction {
  return ofMinutes.some((candidate) => candidate === action)
}

export function isAsking(action: HeaderAction): action is AskingAction {
  return asking.some((candidate) => candidate === action)
}

/** What can be done with the minutes of a meeting that was held; the usual one first. */
const minutesActions = {
  NONE: ['circulate'],
  DRAFT: ['circulate'],
  CIRCULATED: ['adopt', 'circulate', 'reopen'],
  ADOPTED: ['reopen'],
} as const satisfies Readonly<Record<MinutesState, readonly MinutesAction[]>>

/** What the state of a meeting allows, in the order in which one does it. */
export function headerActions(meeting: MeetingSummary, today: IsoDate): readonly HeaderAction[] {
  const allowed = allowedActions(meeting.state)
  const isFuture = compareDates(meeting.day, today) > 0
  const { state, minutesState } = meeting
  const minutes = state === 'HELD' ? minutesActions[minutesState] : []
  const first: readonly HeaderAction[] = isFuture ? ['convene'] : ['hold', 'convene']
  return [
    ...first.filter((action) => has(action)),
    ...minutes,
    // What is put off wants a new day before anything else.
    ...(state === 'POSTPONED' ? (['reschedule'] as const) : []),
    ...(has('resume') ? (['resume'] as const) : []),
    ...(state === 'HELD' || state === 'POSTPONED' ? [] : (['reschedule'] as const)),
    ...(['postpone', 'cancel', 'lapse'] as const).filter((action) => has(action)),
    'duplicate',
    'remove',
  ]

  function has(action: HeaderAction): boolean {
    return allowed.some((candidate) => candidate === action)
  }
}

/** Runs the actions that need nothing more than the click. */
export function useDirectActions(meeting: MeetingSummary, onRemoved: () => void) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id, revision: seenRevision, reference } = meeting
  const target = { id, seenRevision }
  const hold = useChange(client.meetings.hold, {
    toast: t('meetings.actions.isHeld', { reference }),
  })
  const resume = useChange(client.meetings.resume, {
    toast: t('meetings.actions.resumed', { reference }),
  })
  const remove = useChange(
    async (input: Parameters<typeof client.meetings.remove>[0]) => {
      const removed = await client.meetings.remove(input)
      // Before the lists are asked again: what is gone must not be asked for.
      flushSync(onRemoved)
      return removed
    },
    { toast: t('meetings.actions.removed', { reference }) },
  )
  return {
    isRunning: [hold, resume, remove].some(({ isRunning }) => isRunning),
    run: async (action: Exclude<HeaderAction, AskingAction | MinutesAction>): Promise<void> => {
      switch (action) {
        case 'hold':
          await hold.run(target)
          return
        case 'resume':
          await resume.run(target)
          return
        case 'remove':
          if ((await remove.run(target)) !== null) void navigate('/meetings')
      }
    },
  }
}
