import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attachmentLimitBytes } from '../../shared/attachments.ts'
import type { ReviewDocument } from '../../shared/review-dossier.ts'
import { client } from '../client.ts'
import { bytesOf, downloadFile } from '../documents/download-file.ts'
import { base64Of } from '../documents/use-add-attachments.ts'
import { showErrorToast } from '../frame/toasts.tsx'
import { useFormats } from '../ui/formats.ts'
import { useChange } from '../use-change.ts'
import { windowBridge } from '../window-bridge.ts'

/** Joins documents to a review: a link, or files one after the other. */
export function useAddDocuments(reviewId: string) {
  const { t } = useTranslation()
  const { fileSize } = useFormats()
  const [refusal, setRefusal] = useState<string | null>(null)
  const change = useChange(client.reviews.addDocument, {
    toast: ({ title }) => t('reviews.sheet.documentAdded', { title }),
  })
  const addFile = async (file: File): Promise<boolean> => {
    const { name: fileName, size } = file
    if (size > attachmentLimitBytes) {
      setRefusal(t('attachments.tooLarge', { name: fileName, size: fileSize(size) }))
      return false
    }
    const contentBase64 = size === 0 ? null : await base64Of(file)
    if (contentBase64 === null) {
      setRefusal(t('attachments.unreadable', { name: fileName }))
      return false
    }
    const title = fileName.replace(/\.\w{1,5}$/u, '').slice(0, 200)
    const content = { kind: 'file' as const, fileName, contentBase64 }
    return (await change.run({ reviewId, title, content })) !== null
  }
  return {
    refusal,
    isRunning: change.isRunning,
    addLink: async (typed: string): Promise<boolean> => {
      setRefusal(null)
      // `www.example.org/note` as one pastes it is a web address all the same.
      const url = /^[a-z][a-z+.-]*:/iu.test(typed) ? typed : `https://${typed}`
      const content = { kind: 'link' as const, url }
      return (await change.run({ reviewId, title: shortOf(url), content })) !== null
    },
    addFiles: async (files: readonly File[]): Promise<boolean> => {
      setRefusal(null)
      let isAdded = false
      for (const file of files) isAdded = (await addFile(file)) || isAdded
      return isAdded
    },
  }
}

/** Saves a file where the person says. */
export function useOpenDocument() {
  const { t } = useTranslation()
  return async ({ id, mediaType }: ReviewDocument): Promise<void> => {
    try {
      const { fileName, contentBase64 } = await client.reviews.documentContent({ id })
      const bridge = windowBridge()
      if (bridge === null) downloadFile(fileName, mediaType, contentBase64)
      else await bridge.saveAs(fileName, bytesOf(contentBase64))
    } catch (error) {
      showErrorToast(error, { what: t('frame.noAnswer.what'), remedy: t('frame.noAnswer.remedy') })
    }
  }
}

/** The last words of an address, for a link that nobody gave a title. */
function shortOf(url: string): string {
  const parts = url.replace(/^[a-z]+:\/\//iu, '').split(/[/?#]/u)
  return (parts.findLast((part) => part !== '') ?? url).slice(0, 200)
}
