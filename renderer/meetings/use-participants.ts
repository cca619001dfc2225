import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Attendance } from '../../shared/attendance.ts'
import { compareDates } from '../../shared/dates.ts'
import type { MeetingSummary, Participant } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useToday } from '../organisation.ts'
import { focusSelectedRow } from '../ui/focus-row.ts'
import { attendanceKeys, attendancesFor, useAttendance } from './use-attendance.ts'
import { participantKey, replyKeys, useParticipation } from './use-participation.ts'

export type ParticipantsMode = 'replies' | 'attendance'

/** What stands beside the list. */
type Pane = 'none' | 'sheet' | 'guest'

/** The state of the tab Participants: what is listed, what is selected and what keys enter. */
export function useParticipants(meeting: MeetingSummary) {
  const state = useTabState(meeting)
  const list = useQuery(
    api.meetings.participants.queryOptions({ input: { meetingId: meeting.id } }),
  )
  const { mode, chosen, isOnlyMissing, whoTurn } = state
  const all = list.data ?? []
  const isFiltered = mode === 'attendance' && isOnlyMissing
  // The line whose representative is asked for stays until it is answered.
  const isListed = (row: Participant) =>
    row.attendance === 'NONE' || (whoTurn > 0 && participantKey(row) === chosen)
  const rows = isFiltered ? all.filter(isListed) : all
  const selected = rows.find((row) => participantKey(row) === chosen) ?? rows[0] ?? null
  const isLocked = meeting.minutesState === 'ADOPTED'
  const { enter, noteByKey } = useEntering({ meeting, state, rows, selected, isFiltered })
  return {
    ...state,
    list,
    all,
    rows,
    selected,
    isLocked,
    enter,
    noteByKey: (key: string) => !isLocked && noteByKey(key),
  }
}

function useTabState(meeting: MeetingSummary) {
  const [mode, setMode] = useState<ParticipantsMode>(useFirstMode(meeting))
  const [pane, setPane] = useState<Pane>('none')
  const [isOnlyMissing, setOnlyMissing] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [whoTurn, setWhoTurn] = useState(0)
  return {
    mode,
    setMode,
    pane,
    setPane,
    isOnlyMissing,
    setOnlyMissing,
    chosen,
    /** Grows each time that a line is said to be represented, which asks by whom. */
    whoTurn,
    select: (key: string) => {
      setChosen(key)
      setWhoTurn(0)
    },
    askWho: (key: string) => {
      setChosen(key)
      setPane('sheet')
      setWhoTurn(whoTurn + 1)
    },
    close: () => {
      setPane('none')
      setWhoTurn(0)
      focusSelectedRow()
    },
  }
}

type Entering = {
  readonly meeting: MeetingSummary
  readonly state: ReturnType<typeof useTabState>
  readonly rows: readonly Participant[]
  readonly selected: Participant | null
  readonly isFiltered: boolean
}

function useEntering({ meeting, state, rows, selected, isFiltered }: Entering) {
  const attendance = useAttendance(meeting.id)
  const note = useParticipation(meeting.id)
  const enter = (row: Participant, entered: Attendance) => {
    void attendance.enter(row, entered)
    if (entered === 'REPRESENTED') return state.askWho(participantKey(row))
    const at = rows.indexOf(row)
    const next = rows[at + 1] ?? rows[at - 1]
    if (!isFiltered || next === undefined) return state.select(participantKey(row))
    // The line leaves the list: the next one takes its place under the fingers.
    state.select(participantKey(next))
    focusSelectedRow()
  }
  /** True for a key that notes something on the selected row. */
  const noteByKey = (key: string): boolean => {
    if (selected === null) return false
    if (state.mode === 'replies') {
      const reply = replyKeys[key]
      if (reply !== undefined) note(selected, { reply })
      return reply !== undefined
    }
    const entered = attendanceKeys[key]
    if (entered === undefined) return false
    if (attendancesFor(selected).includes(entered)) enter(selected, entered)
    return true
  }
  return { enter, noteByKey }
}

/** On the day and after it who came is what matters; before it, what they answer. */
function useFirstMode({ day, state }: MeetingSummary): ParticipantsMode {
  const today = useToday()
  return state === 'HELD' || compareDates(day, today) <= 0 ? 'attendance' : 'replies'
}
