import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attachmentLimitBytes } from '../../shared/attachments.ts'
import type { Evidence } from '../../shared/follow-up.ts'
import { client } from '../client.ts'
import { bytesOf, downloadFile } from '../documents/download-file.ts'
import { base64Of } from '../documents/use-add-attachments.ts'
import { showErrorToast } from '../frame/toasts.tsx'
import { useFormats } from '../ui/formats.ts'
import { useChange } from '../use-change.ts'
import { windowBridge } from '../window-bridge.ts'

/** Joins evidence to a decision: a link, or files one after the other. */
export function useAddEvidence(decisionId: string) {
  const { t } = useTranslation()
  const { fileSize } = useFormats()
  const [refusal, setRefusal] = useState<string | null>(null)
  const change = useChange(client.followUp.addEvidence, {
    toast: ({ title }) => t('followUp.evidence.added', { title }),
  })
  const addFile = async (file: File): Promise<boolean> => {
    if (file.size > attachmentLimitBytes) {
      setRefusal(t('attachments.tooLarge', { name: file.name, size: fileSize(file.size) }))
      return false
    }
    const contentBase64 = file.size === 0 ? null : await base64Of(file)
    if (contentBase64 === null) {
      setRefusal(t('attachments.unreadable', { name: file.name }))
      return false
    }
    const { name: fileName } = file
    const content = { kind: 'file' as const, fileName, contentBase64 }
    const title = fileName.replace(/\.\w{1,5}$/u, '')
    return (await change.run({ decisionId, title, content })) !== null
  }
  return {
    refusal,
    isRunning: change.isRunning,
    addLink: async (url: string, title: string): Promise<boolean> => {
      setRefusal(null)
      const content = { kind: 'link' as const, url: withScheme(url) }
      return (await change.run({ decisionId, title: title || shortOf(url), content })) !== null
    },
    addFiles: async (files: readonly File[]): Promise<boolean> => {
      setRefusal(null)
      let isAdded = false
      for (const file of files) isAdded = (await addFile(file)) || isAdded
      return isAdded
    },
  }
}

/** Opens a piece of evidence: a link in the browser, a file saved where the person says. */
export function useOpenEvidence() {
  const { t } = useTranslation()
  return async ({ id, mediaType }: Evidence): Promise<void> => {
    try {
      const { fileName, contentBase64 } = await client.followUp.evidenceContent({ id })
      const bridge = windowBridge()
      if (bridge === null) downloadFile(fileName, mediaType, contentBase64)
      else await bridge.saveAs(fileName, bytesOf(contentBase64))
    } catch (error) {
      showErrorToast(error, { what: t('frame.noAnswer.what'), remedy: t('frame.noAnswer.remedy') })
    }
  }
}

/** `www.example.org/note` as one pastes it is a web address all the same. */
function withScheme(url: string): string {
  return /^[a-z][a-z+.-]*:/iu.test(url) ? url : `https://${url}`
}

/** The last words of an address, for a link that nobody gave a title. */
function shortOf(url: string): string {
  const parts = url.replace(/^[a-z]+:\/\//iu, '').split(/[/?#]/u)
  return (parts.findLast((part) => part !== '') ?? url).slice(0, 200)
}
