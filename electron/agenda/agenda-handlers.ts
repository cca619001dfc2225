import { os } from '../contract-server.ts'

export const agendaHandlers = {
  get: os.agenda.get.handler(async () => {
    throw new Error('not built')
  }),
  add: os.agenda.add.handler(async () => {
    throw new Error('not built')
  }),
  update: os.agenda.update.handler(async () => {
    throw new Error('not built')
  }),
  move: os.agenda.move.handler(async () => {
    throw new Error('not built')
  }),
  remove: os.agenda.remove.handler(async () => {
    throw new Error('not built')
  }),
  applyTemplate: os.agenda.applyTemplate.handler(async () => {
    throw new Error('not built')
  }),
  toBacklog: os.agenda.toBacklog.handler(async () => {
    throw new Error('not built')
  }),
  fromBacklog: os.agenda.fromBacklog.handler(async () => {
    throw new Error('not built')
  }),
  addToBacklog: os.agenda.addToBacklog.handler(async () => {
    throw new Error('not built')
  }),
  listBacklog: os.agenda.listBacklog.handler(async () => {
    throw new Error('not built')
  }),
  carryOver: os.agenda.carryOver.handler(async () => {
    throw new Error('not built')
  }),
  setAside: os.agenda.setAside.handler(async () => {
    throw new Error('not built')
  }),
  fitToSlot: os.agenda.fitToSlot.handler(async () => {
    throw new Error('not built')
  }),
}
