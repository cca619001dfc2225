import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attachmentLimitBytes } from '../../shared/attachments.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import { useSizeWords } from './attachment-columns.tsx'

/** Joins files one after the other; what is too large or unreadable is said, the others go on. */
export function useAddAttachments(meetingId: string, itemId: string | null) {
  const { t } = useTranslation()
  const size = useSizeWords()
  const [current, setCurrent] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const change = useChange(client.attachments.add, {
    toast: ({ fileName }) => t('attachments.added', { name: fileName }),
  })
  const refusalOf = ({ name, size: bytes }: File): string | null => {
    if (bytes > attachmentLimitBytes) {
      return t('attachments.tooLarge', { name, size: size(bytes).replace(/\D+$/u, '') })
    }
    return bytes === 0 ? t('attachments.empty', { name }) : null
  }
  const addOne = async (file: File): Promise<string | null> => {
    const refusal = refusalOf(file)
    if (refusal !== null) return refusal
    setCurrent(file.name)
    const contentBase64 = await base64Of(file)
    if (contentBase64 === null) return t('attachments.unreadable', { name: file.name })
    await change.run({ meetingId, itemId, fileName: file.name, contentBase64, fields: {} })
    return null
  }
  const addAll = async (files: readonly File[]) => {
    const refused: string[] = []
    for (const file of files) {
      const refusal = await addOne(file)
      if (refusal !== null) refused.push(refusal)
    }
    setCurrent(null)
    setRefusals(refused)
  }
  return { add: (files: readonly File[]) => void addAll(files), current, refusals }
}

/** The bytes as base64; null when the file cannot be read, such as a folder that was dropped. */
export async function base64Of(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => resolve(null))
    reader.addEventListener('load', () => {
      const { result } = reader
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : null)
    })
    reader.readAsDataURL(file)
  })
}
