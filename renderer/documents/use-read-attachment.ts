import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/attachments.ts'
import { client } from '../client.ts'
import { showErrorToast } from '../frame/toasts.tsx'
import { windowBridge } from '../window-bridge.ts'
import { bytesOf, downloadFile } from './download-file.ts'

/** Gives the bytes of a joined file back to the person: saved where she says, or downloaded. */
export function useReadAttachment() {
  const { t } = useTranslation()
  const open = async ({ id }: Attachment): Promise<void> => {
    try {
      const { fileName, mediaType, contentBase64 } = await client.attachments.read({ id })
      const bridge = windowBridge()
      if (bridge === null) downloadFile(fileName, mediaType, contentBase64)
      else await bridge.saveAs(fileName, bytesOf(contentBase64))
    } catch (error) {
      showErrorToast(error, { what: t('frame.noAnswer.what'), remedy: t('frame.noAnswer.remedy') })
    }
  }
  return { open }
}
