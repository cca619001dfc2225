import type { Demo } from './demo-schema.ts'
import type { Meeting } from './meetings.ts'
import type { QuarterState, WorkActivity, WorkAxis, WorkLink, WorkProgramme } from './programme.ts'

export type DemoProgrammes = {
  readonly programmes: readonly WorkProgramme[]
  readonly axes: readonly WorkAxis[]
  readonly activities: readonly WorkActivity[]
  readonly quarters: readonly QuarterState[]
  readonly links: readonly WorkLink[]
}

/** The work programmes of the demonstration, their activities tied to its meetings. */
export function demoProgrammes(
  { programme: programmes }: Pick<Demo, 'programme'>,
  meetings: readonly Meeting[],
  newId: () => string,
): DemoProgrammes {
  const meetingIds = new Map(meetings.map(({ reference, id }) => [reference, id]))
  const parts = programmes.map(({ axes, ...programme }) => {
    const row = { ...programme, id: newId(), revision: 1 }
    return { row, axes: axes.map((axis, at) => axisRows(axis, row.id, at + 1, meetingIds, newId)) }
  })
  const axes = parts.flatMap((part) => part.axes)
  const activities = axes.flatMap((axis) => axis.activities)
  return {
    programmes: parts.map(({ row }) => row),
    axes: axes.map(({ row }) => row),
    activities: activities.map(({ row }) => row),
    quarters: activities.flatMap(({ quarters }) => quarters),
    links: activities.flatMap(({ links }) => links),
  }
}

type DemoAxis = Demo['programme'][number]['axes'][number]
type MeetingIds = ReadonlyMap<string, string>

function axisRows(
  { activities, ...axis }: DemoAxis,
  programmeId: string,
  position: number,
  meetingIds: MeetingIds,
  newId: () => string,
) {
  const row = { ...axis, id: newId(), revision: 1, programmeId, position }
  return {
    row,
    activities: activities.map((activity, at) =>
      activityRows(activity, { axisId: row.id, position: at + 1 }, meetingIds, newId),
    ),
  }
}

function activityRows(
  { quarters, meetings, ...draft }: DemoAxis['activities'][number],
  place: Pick<WorkActivity, 'axisId' | 'position'>,
  meetingIds: MeetingIds,
  newId: () => string,
) {
  const activityId = newId()
  return {
    row: { ...draft, ...place, id: activityId, revision: 1 },
    quarters: quarters.map((state) => ({ ...state, id: newId(), revision: 1, activityId })),
    links: meetings.map((reference) => {
      const meetingId = meetingIds.get(reference)
      if (meetingId === undefined) throw new Error(`An activity names no meeting: ${reference}`)
      return { id: newId(), revision: 1, activityId, meetingId, reviewId: null }
    }),
  }
}
