import { Button } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AgendaLine } from '../../shared/agenda.ts'
import type { Attachment, AttachmentFields } from '../../shared/attachments.ts'
import { client } from '../client.ts'
import { circulations } from '../meetings/meeting-choices.ts'
import { Inspector } from '../ui/inspector.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { attachmentName, useSizeWords } from './attachment-columns.tsx'
import { useReadAttachment } from './use-read-attachment.ts'

type AttachmentInspectorProps = {
  readonly attachment: Attachment
  readonly lines: readonly AgendaLine[]
  readonly onClose: () => void
}

const wholeMeeting = 'meeting'

/** One joined file: what it is called, which item it belongs to, who may read it. */
export function AttachmentInspector({ attachment, lines, onClose }: AttachmentInspectorProps) {
  const { t } = useTranslation()
  const size = useSizeWords()
  const read = useReadAttachment()
  const update = useChange(client.attachments.update)
  const { id, revision: seenRevision } = attachment
  const name = attachmentName(attachment)
  const remove = useChange(client.attachments.remove, { toast: t('attachments.removed', { name }) })
  const write = (patch: Partial<AttachmentFields & { itemId: string | null }>) =>
    void update.run({ id, seenRevision, patch })
  const takeAway = async () => {
    if ((await remove.run({ id, seenRevision })) !== null) onClose()
  }
  return (
    <Inspector
      label={t('attachments.sheet', { name })}
      head={<strong className="ellipsis">{attachment.fileName}</strong>}
      onClose={onClose}
    >
      <p className="secondary">{size(attachment.sizeBytes)}</p>
      <TextField
        label={t('attachments.name')}
        value={attachment.title}
        placeholder={attachment.fileName}
        maxLength={300}
        onWrite={(title) => write({ title })}
      />
      <SelectField
        label={t('attachments.item')}
        value={attachment.itemId ?? wholeMeeting}
        isSearchable
        choices={[
          { value: wholeMeeting, label: t('attachments.wholeMeeting') },
          ...lines.map((line) => ({ value: line.id, label: itemLabel(line) })),
        ]}
        onWrite={(value) => write({ itemId: value === wholeMeeting ? null : value })}
      />
      <div className="field-row">
        <TextField
          label={t('attachments.author')}
          value={attachment.author}
          maxLength={160}
          onWrite={(author) => write({ author })}
        />
        <TextField
          label={t('attachments.version')}
          value={attachment.versionLabel}
          maxLength={60}
          onWrite={(versionLabel) => write({ versionLabel })}
        />
      </div>
      <SelectField
        label={t('attachments.circulation')}
        value={attachment.confidentiality}
        choices={circulations(t)}
        onWrite={(confidentiality) => write({ confidentiality })}
      />
      <TextField
        label={t('attachments.language')}
        value={attachment.language}
        maxLength={20}
        onWrite={(language) => write({ language })}
      />
      <div className="inspector-actions">
        <Button leftSection={<IconDownload size={15} />} onClick={() => void read.open(attachment)}>
          {t('attachments.download')}
        </Button>
        <Button leftSection={<IconTrash size={15} />} onClick={() => void takeAway()}>
          {t('attachments.remove')}
        </Button>
      </div>
    </Inspector>
  )

  function itemLabel({ number, displayTitle }: AgendaLine): string {
    if (number === '') return displayTitle
    return t('attachments.itemOption', { number, title: displayTitle })
  }
}
