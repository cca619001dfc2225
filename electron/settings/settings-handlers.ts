import { os } from '../contract-server.ts'

export const settingsHandlers = {
  organisation: os.settings.organisation.handler(async () => {
    throw new Error('not built')
  }),
  updateOrganisation: os.settings.updateOrganisation.handler(async () => {
    throw new Error('not built')
  }),
  setLogo: os.settings.setLogo.handler(async () => {
    throw new Error('not built')
  }),
  holidays: os.settings.holidays.handler(async () => {
    throw new Error('not built')
  }),
  addHoliday: os.settings.addHoliday.handler(async () => {
    throw new Error('not built')
  }),
  updateHoliday: os.settings.updateHoliday.handler(async () => {
    throw new Error('not built')
  }),
  removeHoliday: os.settings.removeHoliday.handler(async () => {
    throw new Error('not built')
  }),
}
