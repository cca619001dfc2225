/** Writes through the contract and says so on stdout after each answer, to be watched from outside. */
import { writeSync } from 'node:fs'
import { openCore } from '../../../electron/core.ts'

const [dataFolder = ''] = process.argv.slice(2)
const core = await openCore({ dataFolder, closingBackup: 'never' })
for (let round = 0; round < 30; round++) {
  const { id, revision: seenRevision } = await core.client.settings.organisation()
  const operationId = crypto.randomUUID()
  const patch = { town: `Bamako ${round}` }
  await core.client.settings.updateOrganisation({ operationId, id, seenRevision, patch })
  writeSync(1, 'ACKNOWLEDGED\n')
}
await core.close()
