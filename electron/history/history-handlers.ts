import { os } from '../contract-server.ts'

export const historyHandlers = {
  undo: os.history.undo.handler(async () => {
    throw new Error('not built')
  }),
  redo: os.history.redo.handler(async () => {
    throw new Error('not built')
  }),
  state: os.history.state.handler(async () => {
    throw new Error('not built')
  }),
  ofRecord: os.history.ofRecord.handler(async () => {
    throw new Error('not built')
  }),
  trash: os.history.trash.handler(async () => {
    throw new Error('not built')
  }),
  restore: os.history.restore.handler(async () => {
    throw new Error('not built')
  }),
}
