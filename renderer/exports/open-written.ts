import { useTranslation } from 'react-i18next'
import type { WrittenFile } from '../../shared/exports.ts'
import { client } from '../client.ts'
import { showErrorToast, showToast } from '../frame/toasts.tsx'
import { windowBridge } from '../window-bridge.ts'

/**
 * Opens a file that was just written, in the program that the system has for it. A browser tab can
 * start none: it copies the path instead. Documents of the register have no meeting.
 */
export function useOpenWritten() {
  const { t } = useTranslation()
  return async (meetingId: string | null, { path, fileName }: WrittenFile): Promise<void> => {
    const bridge = windowBridge()
    if (bridge === null) {
      await copy(path, t('exports.screen.pathCopied'))
      return
    }
    // The window opens what the register names, and never a path that a page hands it.
    const register =
      meetingId === null
        ? await client.exports.listRegister()
        : await client.exports.list({ meetingId })
    const documentId = register.find((document) => document.path === path)?.id
    const opening =
      documentId === undefined ? 'unknown' : await bridge.openDocument({ meetingId, documentId })
    if (opening === 'opened') return
    showErrorToast(null, {
      what: t('frame.written.notOpened', { fileName }),
      remedy: t('frame.written.findIt', { path }),
    })
  }
}

async function copy(path: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(path)
    showToast(done)
  } catch {
    // A browser may forbid the clipboard: the path is then said, to be copied by hand.
    showToast(path)
  }
}
