import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconLink, IconPaperclip, IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewDocument } from '../../shared/review-dossier.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { useChange } from '../use-change.ts'
import { useAddDocuments, useOpenDocument } from './use-review-documents.ts'

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true } as const

/** Reports, aide-mémoires and links of a review; files can be dropped here. */
export function ReviewDocuments({ reviewId }: { readonly reviewId: string }) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const dossier = useQuery(api.reviews.dossier.queryOptions({ input: { reviewId } }))
  const adding = useAddDocuments(reviewId)
  const documents = dossier.data?.documents ?? []
  return (
    <section
      className="review-drop"
      data-over={isOver}
      aria-label={t('reviews.sheet.documents')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void adding.addFiles([...event.dataTransfer.files])
      }}
    >
      <InspectorSection
        title={t('reviews.sheet.documents')}
        aside={
          <Button
            size="compact-xs"
            leftSection={<IconPlus size={14} stroke={1.6} />}
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            {t('reviews.sheet.join')}
          </Button>
        }
      >
        {documents.length === 0 && !isAdding && (
          <p className="secondary">{t('reviews.sheet.noDocument')}</p>
        )}
        <ul className="side-links">
          {documents.map((document) => (
            <DocumentLine key={document.id} document={document} />
          ))}
        </ul>
        {isAdding && <AddForm adding={adding} onDone={() => setAdding(false)} />}
        {adding.refusal !== null && (
          <p className="side-refusal" role="alert">
            {adding.refusal}
          </p>
        )}
      </InspectorSection>
    </section>
  )
}

function DocumentLine({ document }: { readonly document: ReviewDocument }) {
  const { t } = useTranslation()
  const { numericDay, fileSize } = useFormats()
  const open = useOpenDocument()
  const remove = useChange(client.reviews.removeDocument, {
    toast: t('reviews.sheet.documentRemoved', { title: document.title }),
  })
  const { id, revision, title, url, addedOn, sizeBytes } = document
  const removing = t('reviews.sheet.removeDocument', { title })
  return (
    <li>
      {url === '' ? <IconPaperclip {...icon} /> : <IconLink {...icon} />}
      <span className="side-link-text">
        {url === '' ? (
          <button type="button" className="side-link" onClick={() => void open(document)}>
            {title}
          </button>
        ) : (
          <a href={url} target="_blank" rel="noreferrer noopener" title={url}>
            {title}
          </a>
        )}
        <span className="secondary">
          {url === '' ? `${numericDay(addedOn)}, ${fileSize(sizeBytes)}` : numericDay(addedOn)}
        </span>
      </span>
      <ActionIcon
        aria-label={removing}
        data-tip={removing}
        onClick={() => void remove.run({ id, seenRevision: revision })}
      >
        <IconX size={14} stroke={1.6} />
      </ActionIcon>
    </li>
  )
}

type AddFormProps = {
  readonly adding: ReturnType<typeof useAddDocuments>
  readonly onDone: () => void
}

/** One line for a link, and a button for files. */
function AddForm({ adding, onDone }: AddFormProps) {
  const { t } = useTranslation()
  const [url, setUrl] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const addLink = async () => {
    if (url.trim() !== '' && (await adding.addLink(url.trim()))) onDone()
  }
  return (
    <div className="field-row">
      <TextInput
        size="xs"
        aria-label={t('reviews.sheet.url')}
        placeholder={t('reviews.sheet.url')}
        maxLength={2000}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void addLink()
        }}
      />
      <Button
        leftSection={<IconPaperclip size={15} stroke={1.6} />}
        loading={adding.isRunning}
        onClick={() => picker.current?.click()}
      >
        {t('reviews.sheet.file')}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('reviews.sheet.file')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          void adding.addFiles(files).then((isAdded) => isAdded && onDone())
        }}
      />
    </div>
  )
}
