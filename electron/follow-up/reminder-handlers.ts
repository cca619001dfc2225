import { followUpContract } from '../../shared/follow-up.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { listReminderLines } from './reminder-queries.ts'

const os = implementing(followUpContract)

export const reminderHandlers = {
  reminders: os.reminders.handler(async ({ input, context }) => {
    const today = await readToday(context)
    const { withinDays } = input
    return listReminderLines(requireDatabase(context), { today, withinDays })
  }),
}
