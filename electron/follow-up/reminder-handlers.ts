import { os } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { listReminderLines } from './reminder-queries.ts'

export const reminderHandlers = {
  reminders: os.followUp.reminders.handler(async ({ input, context }) => {
    const today = await readToday(context)
    const { withinDays } = input
    return listReminderLines(requireDatabase(context), { today, withinDays })
  }),
}
