import { os } from '../contract-server.ts'
import { restoreBackup } from './restore-backup.ts'

export const backupHandlers = {
  create: os.backup.create.handler(async ({ context }) => context.backups.make()),
  list: os.backup.list.handler(async ({ context }) => context.backups.list()),
  verify: os.backup.verify.handler(async ({ input, context }) =>
    context.backups.verify(input.fileName),
  ),
  restore: os.backup.restore.handler(async ({ input, context }) => restoreBackup(context, input)),
}
