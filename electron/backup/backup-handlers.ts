import { backupContract } from '../../shared/backup.ts'
import { implementing } from '../contract-server.ts'
import { restoreBackup } from './restore-backup.ts'

const os = implementing(backupContract)

export const backupHandlers = {
  create: os.create.handler(async ({ context }) => context.backups.make()),
  list: os.list.handler(async ({ context }) => context.backups.list()),
  verify: os.verify.handler(async ({ input, context }) => context.backups.verify(input.fileName)),
  restore: os.restore.handler(async ({ input, context }) => restoreBackup(context, input)),
}
