import { useTranslation } from 'react-i18next'
import type { ExportResult } from '../../shared/exports.ts'
import { showActionToast, showToast } from '../frame/toasts.tsx'
import { windowBridge } from '../window-bridge.ts'
import { useOpenWritten } from './open-written.ts'

/** Opens what was just written, or says where it lies: a browser tab cannot start Word. */
export function useOpenDocuments() {
  const { t } = useTranslation()
  const open = useOpenWritten()
  return async (meetingId: string | null, { files, notices }: ExportResult) => {
    for (const notice of notices) showToast(notice)
    const [file] = files
    if (file === undefined) return
    if (windowBridge() !== null && files.length === 1) {
      await open(meetingId, file)
      return
    }
    const { path, fileName } = file
    showActionToast(t('frame.written.at', { count: files.length, path, fileName }), {
      label: t('frame.written.copyPath'),
      run: () => void navigator.clipboard.writeText(path),
    })
  }
}
