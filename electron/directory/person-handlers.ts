import { os } from '../contract-server.ts'

export const personHandlers = {
  list: os.people.list.handler(async () => {
    throw new Error('not built')
  }),
  get: os.people.get.handler(async () => {
    throw new Error('not built')
  }),
  create: os.people.create.handler(async () => {
    throw new Error('not built')
  }),
  update: os.people.update.handler(async () => {
    throw new Error('not built')
  }),
  remove: os.people.remove.handler(async () => {
    throw new Error('not built')
  }),
  duplicates: os.people.duplicates.handler(async () => {
    throw new Error('not built')
  }),
  merge: os.people.merge.handler(async () => {
    throw new Error('not built')
  }),
  previewImport: os.people.previewImport.handler(async () => {
    throw new Error('not built')
  }),
  commitImport: os.people.commitImport.handler(async () => {
    throw new Error('not built')
  }),
}
