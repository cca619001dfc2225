import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/attachments.ts'
import { client } from '../client.ts'
import { showErrorToast } from '../frame/toasts.tsx'
import { windowBridge } from '../window-bridge.ts'

/** Gives the bytes of a joined file back to the person: saved where she says, or downloaded. */
export function useReadAttachment() {
  const { t } = useTranslation()
  const open = async ({ id }: Attachment): Promise<void> => {
    try {
      const { fileName, mediaType, contentBase64 } = await client.attachments.read({ id })
      const bytes = Uint8Array.from(atob(contentBase64), (letter) => letter.codePointAt(0) ?? 0)
      const bridge = windowBridge()
      if (bridge === null) download(fileName, mediaType, bytes)
      else await bridge.saveAs(fileName, bytes)
    } catch (error) {
      showErrorToast(error, { what: t('frame.noAnswer.what'), remedy: t('frame.noAnswer.remedy') })
    }
  }
  return { open }
}

function download(fileName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has taken the bytes once the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
