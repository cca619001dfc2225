import { os } from '../contract-server.ts'

export const evidenceHandlers = {
  addEvidence: os.followUp.addEvidence.handler(async () => {
    throw new Error('not built')
  }),

  removeEvidence: os.followUp.removeEvidence.handler(async () => {
    throw new Error('not built')
  }),

  evidenceContent: os.followUp.evidenceContent.handler(async () => {
    throw new Error('not built')
  }),
}
