import { os } from '../contract-server.ts'
import { readToday } from '../core-context.ts'
import { getOrganisation } from './organisation-queries.ts'

export const appHandlers = {
  state: os.app.state.handler(async ({ context }) => {
    const { version, dataFolder } = context
    const found = context.state()
    const counts = { late: 0, tasks: 0, vacancies: 0 }
    if (found.kind !== 'ready') return { state: found, version, dataFolder, counts }
    const organisation = await getOrganisation(found.base.db)
    const today = await readToday(context)
    return { state: { kind: 'ready', organisation, today }, version, dataFolder, counts } as const
  }),
}
