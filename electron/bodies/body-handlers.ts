import { os } from '../contract-server.ts'

export const bodyHandlers = {
  list: os.bodies.list.handler(async () => {
    throw new Error('not built')
  }),
  get: os.bodies.get.handler(async () => {
    throw new Error('not built')
  }),
  create: os.bodies.create.handler(async () => {
    throw new Error('not built')
  }),
  update: os.bodies.update.handler(async () => {
    throw new Error('not built')
  }),
  setState: os.bodies.setState.handler(async () => {
    throw new Error('not built')
  }),
  saveTemplate: os.bodies.saveTemplate.handler(async () => {
    throw new Error('not built')
  }),
}
