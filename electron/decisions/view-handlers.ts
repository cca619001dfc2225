import { os } from '../contract-server.ts'

export const viewHandlers = {
  views: os.decisions.views.handler(async () => {
    throw new Error('not built')
  }),

  addView: os.decisions.addView.handler(async () => {
    throw new Error('not built')
  }),

  updateView: os.decisions.updateView.handler(async () => {
    throw new Error('not built')
  }),

  removeView: os.decisions.removeView.handler(async () => {
    throw new Error('not built')
  }),
}
