import { Button, TextInput } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Warning } from '../ui/status.tsx'
import { useAddEvidence } from './use-evidence.ts'

type EvidenceFormProps = {
  readonly decisionId: string
  /** Told once a link or a file stands at the decision. */
  readonly onAdded?: () => void
  readonly onCancel?: () => void
}

/** One line for a link, a button and a place to drop files; nothing else is asked. */
export function EvidenceForm({ decisionId, onAdded, onCancel }: EvidenceFormProps) {
  const { t } = useTranslation()
  const [url, setUrl] = useState('')
  const [title, setTitle] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const adding = useAddEvidence(decisionId)
  const addLink = async () => {
    if (url.trim() === '' || !(await adding.addLink(url.trim(), title.trim()))) return
    setUrl('')
    setTitle('')
    onAdded?.()
  }
  const addFiles = async (files: readonly File[]) => {
    if (files.length > 0 && (await adding.addFiles(files))) onAdded?.()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && onCancel !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    void addLink()
  }
  return (
    <div
      className="evidence-form"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void addFiles([...event.dataTransfer.files])
      }}
    >
      <div className="evidence-line">
        <TextInput
          size="xs"
          aria-label={t('followUp.evidence.url')}
          placeholder={t('followUp.evidence.url')}
          maxLength={2000}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          leftSection={<IconPaperclip size={15} stroke={1.6} />}
          loading={adding.isRunning}
          onClick={() => picker.current?.click()}
        >
          {t('followUp.evidence.file')}
        </Button>
      </div>
      {url !== '' && (
        <div className="evidence-line">
          <TextInput
            size="xs"
            aria-label={t('followUp.evidence.title')}
            placeholder={t('followUp.evidence.title')}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <Button onClick={() => void addLink()}>{t('followUp.evidence.add')}</Button>
        </div>
      )}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('followUp.evidence.file')}
        onChange={(event) => {
          void addFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      {adding.refusal !== null && (
        <p role="alert">
          <Warning>{adding.refusal}</Warning>
        </p>
      )}
    </div>
  )
}
