import { os } from '../contract-server.ts'

export const importHandlers = {
  previewImport: os.followUp.previewImport.handler(async () => {
    throw new Error('not built')
  }),

  import: os.followUp.import.handler(async () => {
    throw new Error('not built')
  }),
}
