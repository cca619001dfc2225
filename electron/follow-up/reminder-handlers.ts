import { os } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { listReminders, reminderLine } from './reminder-queries.ts'

export const reminderHandlers = {
  reminders: os.followUp.reminders.handler(async ({ input, context }) => {
    const today = await readToday(context)
    const { withinDays } = input
    const { reminders } = await listReminders(requireDatabase(context), { today, withinDays })
    return reminders.map(reminderLine)
  }),
}
