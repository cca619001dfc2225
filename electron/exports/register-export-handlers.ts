import { os } from '../contract-server.ts'

export const registerExportHandlers = {
  previewRegister: os.exports.previewRegister.handler(async () => {
    throw new Error('not built')
  }),

  listRegister: os.exports.listRegister.handler(async () => {
    throw new Error('not built')
  }),

  writeRegister: os.exports.writeRegister.handler(async () => {
    throw new Error('not built')
  }),
}
