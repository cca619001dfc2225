import { os } from '../contract-server.ts'

export const meetingHandlers = {
  list: os.meetings.list.handler(async () => {
    throw new Error('not built')
  }),
  get: os.meetings.get.handler(async () => {
    throw new Error('not built')
  }),
  find: os.meetings.find.handler(async () => {
    throw new Error('not built')
  }),
  propose: os.meetings.propose.handler(async () => {
    throw new Error('not built')
  }),
  plan: os.meetings.plan.handler(async () => {
    throw new Error('not built')
  }),
  update: os.meetings.update.handler(async () => {
    throw new Error('not built')
  }),
  reschedule: os.meetings.reschedule.handler(async () => {
    throw new Error('not built')
  }),
  convene: os.meetings.convene.handler(async () => {
    throw new Error('not built')
  }),
  hold: os.meetings.hold.handler(async () => {
    throw new Error('not built')
  }),
  postpone: os.meetings.postpone.handler(async () => {
    throw new Error('not built')
  }),
  cancel: os.meetings.cancel.handler(async () => {
    throw new Error('not built')
  }),
  lapse: os.meetings.lapse.handler(async () => {
    throw new Error('not built')
  }),
  resume: os.meetings.resume.handler(async () => {
    throw new Error('not built')
  }),
  setMinutes: os.meetings.setMinutes.handler(async () => {
    throw new Error('not built')
  }),
  markStep: os.meetings.markStep.handler(async () => {
    throw new Error('not built')
  }),
  duplicate: os.meetings.duplicate.handler(async () => {
    throw new Error('not built')
  }),
  remove: os.meetings.remove.handler(async () => {
    throw new Error('not built')
  }),
  participants: os.meetings.participants.handler(async () => {
    throw new Error('not built')
  }),
  setParticipation: os.meetings.setParticipation.handler(async () => {
    throw new Error('not built')
  }),
  removeParticipation: os.meetings.removeParticipation.handler(async () => {
    throw new Error('not built')
  }),
}
