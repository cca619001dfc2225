import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { DocxPreviewDialog } from '../ui/docx-preview-dialog.tsx'
import type { Reminders } from './use-reminders.ts'

type ReminderPreviewProps = { readonly reminders: Reminders; readonly onClose: () => void }

/** All letters one after the other, as they would be written. */
export function ReminderPreview({ reminders, onClose }: ReminderPreviewProps) {
  const { t } = useTranslation()
  const preview = useQuery(
    api.exports.previewRegister.queryOptions({ input: reminders.input, staleTime: 0, gcTime: 0 }),
  )
  return (
    <DocxPreviewDialog
      isOpen
      document={preview.data ?? null}
      error={preview.error}
      isWriting={reminders.isWriting}
      writeLabel={t('reminders.write')}
      onWrite={() => void reminders.write().then(onClose)}
      onClose={onClose}
    />
  )
}
