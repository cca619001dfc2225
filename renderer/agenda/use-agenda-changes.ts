import { useTranslation } from 'react-i18next'
import type { Agenda, AgendaItem, AgendaLine, ItemDraft } from '../../shared/agenda.ts'
import type { Move } from '../../shared/agenda-rules.ts'
import { api, queryClient } from '../api.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'

export type ItemPatch = Partial<ItemDraft>

/** Every change of one agenda; what the core answers is on screen before the lists are asked again. */
export function useAgendaChanges(meetingId: string) {
  const { t } = useTranslation()
  const update = useChange(client.agenda.update)
  const add = useChange(client.agenda.add)
  const move = useChange(client.agenda.move)
  const remove = useChange(client.agenda.remove, { toast: t('agenda.toast.removed') })
  const toBacklog = useChange(client.agenda.toBacklog, { toast: t('agenda.toast.toBacklog') })
  const fromBacklog = useChange(client.agenda.fromBacklog)
  const applyTemplate = useChange(client.agenda.applyTemplate, {
    toast: t('agenda.toast.template'),
  })
  const fit = useChange(client.agenda.fitToSlot, { toast: t('agenda.toast.fitted') })
  const shown = showAgenda.bind(null, meetingId)
  return {
    update: async (line: AgendaItem, patch: ItemPatch) => {
      showPatch(meetingId, line.id, patch)
      await update.run({ id: line.id, seenRevision: line.revision, patch })
    },
    add: async (place: { afterId: string | null; parentId: string | null }, title: string) =>
      add.run({ meetingId, ...place, draft: { title } }),
    move: async (id: string, to: Move) => shown(await move.run({ id, to })),
    remove: async ({ id, revision }: AgendaItem) => remove.run({ id, seenRevision: revision }),
    toBacklog: async ({ id, revision }: AgendaItem) =>
      toBacklog.run({ id, seenRevision: revision }),
    fromBacklog: async ({ id, revision }: AgendaItem, afterId: string | null) =>
      fromBacklog.run({ id, seenRevision: revision, meetingId, afterId }),
    applyTemplate: async () => shown(await applyTemplate.run({ meetingId })),
    fitToSlot: async () => shown(await fit.run({ meetingId })),
    isFitting: fit.isRunning,
  }
}

export type AgendaChanges = ReturnType<typeof useAgendaChanges>

function agendaKey(meetingId: string) {
  return api.agenda.get.queryKey({ input: { meetingId } })
}

function showAgenda(meetingId: string, agenda: Agenda | null): Agenda | null {
  if (agenda !== null) queryClient.setQueryData(agendaKey(meetingId), agenda)
  return agenda
}

/** Shows what was typed at once; the answer that is on its way replaces it with the stored line. */
function showPatch(meetingId: string, id: string, patch: ItemPatch): void {
  const patched = (line: AgendaLine): AgendaLine => {
    if (line.id !== id) return line
    const title = patch.title === undefined ? {} : { displayTitle: patch.title }
    return { ...line, ...patch, ...title }
  }
  queryClient.setQueryData(agendaKey(meetingId), (agenda: Agenda | undefined) =>
    agenda === undefined ? undefined : { ...agenda, lines: agenda.lines.map(patched) },
  )
}
