import { appContract } from '../../shared/today.ts'
import { implementing } from '../contract-server.ts'
import { readSituation } from './app-situation.ts'

const os = implementing(appContract)

export const appHandlers = {
  state: os.state.handler(async ({ context }) => readSituation(context)),
}
