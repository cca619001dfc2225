import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Keys } from '../ui/keys.tsx'
import { Warning } from '../ui/status.tsx'
import type { useAddAttachments } from './use-add-attachments.ts'

type AttachmentsBarProps = {
  readonly picker: React.RefObject<HTMLInputElement | null>
  readonly adding: ReturnType<typeof useAddAttachments>
  readonly count: number
}

/** The button that joins files, what is being stored, and what was refused and why. */
export function AttachmentsBar({ picker, adding, count }: AttachmentsBarProps) {
  const { t } = useTranslation()
  const { current, refusals, add } = adding
  return (
    <>
      <div className="attachments-bar">
        <h2>
          {t('attachments.title')} <span className="muted">{count}</span>
        </h2>
        <span className="secondary" role="status">
          {current === null ? t('attachments.drop') : t('attachments.adding', { name: current })}
        </span>
        <Button
          leftSection={<IconPaperclip size={15} />}
          rightSection={<Keys of="Alt+J" />}
          onClick={() => picker.current?.click()}
        >
          {t('attachments.add')}
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t('attachments.add')}
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </div>
      {refusals.map((refusal) => (
        <p key={refusal} className="attachments-refused" role="alert">
          <Warning>{refusal}</Warning>
        </p>
      ))}
    </>
  )
}
