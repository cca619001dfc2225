import { os } from '../contract-server.ts'

export const backupHandlers = {
  create: os.backup.create.handler(async () => {
    throw new Error('not built')
  }),
  list: os.backup.list.handler(async () => {
    throw new Error('not built')
  }),
  verify: os.backup.verify.handler(async () => {
    throw new Error('not built')
  }),
  restore: os.backup.restore.handler(async () => {
    throw new Error('not built')
  }),
}
