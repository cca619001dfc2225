import { os } from '../contract-server.ts'

export const seatHandlers = {
  list: os.seats.list.handler(async () => {
    throw new Error('not built')
  }),
  create: os.seats.create.handler(async () => {
    throw new Error('not built')
  }),
  update: os.seats.update.handler(async () => {
    throw new Error('not built')
  }),
  assign: os.seats.assign.handler(async () => {
    throw new Error('not built')
  }),
  updateMandate: os.seats.updateMandate.handler(async () => {
    throw new Error('not built')
  }),
  history: os.seats.history.handler(async () => {
    throw new Error('not built')
  }),
  vacancies: os.seats.vacancies.handler(async () => {
    throw new Error('not built')
  }),
  distributionList: os.seats.distributionList.handler(async () => {
    throw new Error('not built')
  }),
}
