import { os } from '../contract-server.ts'

export const reminderHandlers = {
  reminders: os.followUp.reminders.handler(async () => {
    throw new Error('not built')
  }),
}
