import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityDraft, ActivityLine, ProgrammeBoard } from '../../shared/programme.ts'
import { stepActivity, stepped } from '../../shared/programme-rules.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import { isShown, type ProgrammeFilters, type ProgrammeRow } from './programme-rows.ts'

/** What keys and sheets change in a programme. */
export function useProgrammeChanges(board: ProgrammeBoard | null, filters: ProgrammeFilters) {
  const { t } = useTranslation()
  const update = useChange(client.programme.updateActivity)
  const orderActivities = useChange(client.programme.orderActivities)
  const orderAxes = useChange(client.programme.orderAxes)
  const removeActivity = useChange(client.programme.removeActivity, {
    toast: t('programme.screen.activityRemoved'),
  })
  const removeAxis = useChange(client.programme.removeAxis, {
    toast: t('programme.screen.axisRemoved'),
  })
  const percents = usePercents(board)
  const write = ({ id, revision }: ActivityLine, patch: Partial<ActivityDraft>) =>
    void update.run({ id, seenRevision: revision, patch })
  return {
    write,
    advance: (activity: ActivityLine, by: number) => {
      const percent = Math.min(100, Math.max(0, percents.of(activity) + by))
      if (percent === percents.of(activity)) return
      percents.note(activity.id, percent)
      write(activity, { percent })
    },
    move: (row: ProgrammeRow, step: -1 | 1) => {
      if (board === null) return
      const { axes, programme } = board
      if (row.kind === 'axis') {
        const ids = stepped(
          axes.map(({ axis }) => axis.id),
          row.key,
          step,
        )
        if (ids !== null) void orderAxes.run({ programmeId: programme.id, ids: [...ids] })
        return
      }
      const shown = new Set(
        axes
          .flatMap(({ activities }) => activities)
          .filter((activity) => isShown(activity, programme.year, filters))
          .map(({ id }) => id),
      )
      const orders = axes.map(({ axis, activities }) => ({
        axisId: axis.id,
        ids: activities.map(({ id }) => id),
      }))
      const order = stepActivity(orders, row.key, step, (id) => shown.has(id))
      if (order !== null) void orderActivities.run({ axisId: order.axisId, ids: [...order.ids] })
    },
    remove: (row: ProgrammeRow) => {
      const { id, revision } = row.kind === 'axis' ? row.part.axis : row.activity
      const removal = { id, seenRevision: revision }
      void (row.kind === 'axis' ? removeAxis : removeActivity).run(removal)
    },
  }
}

export type ProgrammeChanges = ReturnType<typeof useProgrammeChanges>

/** Percentages as the keys left them, ahead of the answers: a key held down counts each time. */
function usePercents(board: ProgrammeBoard | null) {
  const noted = useRef<{ readonly board: ProgrammeBoard | null; readonly of: Map<string, number> }>(
    {
      board,
      of: new Map(),
    },
  )
  if (noted.current.board !== board) noted.current = { board, of: new Map() }
  return {
    of: ({ id, percent }: ActivityLine) => noted.current.of.get(id) ?? percent,
    note: (id: string, percent: number) => noted.current.of.set(id, percent),
  }
}
