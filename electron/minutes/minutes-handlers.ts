import { os } from '../contract-server.ts'

const unbuilt = () => {
  throw new Error('not built')
}

export const minutesHandlers = {
  get: os.minutes.get.handler(unbuilt),
  type: os.minutes.type.handler(unbuilt),
  write: os.minutes.write.handler(unbuilt),
  describe: os.minutes.describe.handler(unbuilt),
  circulate: os.minutes.circulate.handler(unbuilt),
  adopt: os.minutes.adopt.handler(unbuilt),
  reopen: os.minutes.reopen.handler(unbuilt),
}
