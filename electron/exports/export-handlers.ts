import { os } from '../contract-server.ts'

export const exportHandlers = {
  preview: os.exports.preview.handler(async () => {
    throw new Error('not built')
  }),
  write: os.exports.write.handler(async () => {
    throw new Error('not built')
  }),
  list: os.exports.list.handler(async () => {
    throw new Error('not built')
  }),
}
