import { os } from '../contract-server.ts'

export const attachmentHandlers = {
  list: os.attachments.list.handler(async () => {
    throw new Error('not built')
  }),
  add: os.attachments.add.handler(async () => {
    throw new Error('not built')
  }),
  update: os.attachments.update.handler(async () => {
    throw new Error('not built')
  }),
  remove: os.attachments.remove.handler(async () => {
    throw new Error('not built')
  }),
  read: os.attachments.read.handler(async () => {
    throw new Error('not built')
  }),
}
