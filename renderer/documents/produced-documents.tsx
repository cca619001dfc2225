import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconCopy, IconExternalLink, IconFolder } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeneratedDocument } from '../../shared/exports.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { KindIcon } from '../exports/kind-icon.tsx'
import {
  hasPreview,
  type OfferedDocument,
  useDocumentNames,
  useOfferedDocuments,
} from '../exports/offered-documents.ts'
import { useMakeDocument } from '../exports/use-make-document.tsx'
import { showErrorToast, showToast } from '../frame/toasts.tsx'
import { useFormats } from '../ui/formats.ts'
import { Glyph } from '../ui/glyphs.tsx'
import { InspectorSection } from '../ui/inspector.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { windowBridge } from '../window-bridge.ts'

type Language = 'fr' | 'en'

/** What can be made for a meeting, and what was made, with what became of each file. */
export function ProducedDocuments({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation()
  const meetingId = meeting.id
  const [language, setLanguage] = useState<Language>('fr')
  const offered = useOfferedDocuments(meeting.bodyId)
  const { make, isWriting, dialog } = useMakeDocument(meetingId, language)
  const made = useQuery(api.exports.list.queryOptions({ input: { meetingId } }))
  const names = useDocumentNames()
  return (
    <aside className="inspector produced" aria-label={t('exports.screen.title')}>
      <InspectorSection title={t('exports.screen.title')}>
        <SegmentedControl
          aria-label={t('exports.screen.language')}
          className="produced-language"
          value={language}
          data={[
            { value: 'fr', label: t('exports.screen.languages.fr') },
            { value: 'en', label: t('exports.screen.languages.en') },
          ]}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'fr')}
        />
        <ul>
          {offered.map((document) => (
            <OfferedLine
              key={document.key}
              document={document}
              name={names[document.key]}
              isWriting={isWriting}
              onMake={() => make(document)}
            />
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={t('exports.screen.made')} aside={made.data?.length}>
        {made.isError && <ErrorNotice error={made.error} onRetry={() => void made.refetch()} />}
        {made.data?.length === 0 && <p className="secondary">{t('exports.screen.none')}</p>}
        <ul>
          {(made.data ?? []).map((document) => (
            <Made key={document.id} document={document} />
          ))}
        </ul>
      </InspectorSection>
      {dialog}
    </aside>
  )
}

type OfferedLineProps = {
  readonly document: OfferedDocument
  readonly name: string
  readonly isWriting: boolean
  readonly onMake: () => void
}

/** What has pages is looked at first; a calendar file or a pack is written at once. */
function OfferedLine({ document, name, isWriting, onMake }: OfferedLineProps) {
  const { t } = useTranslation()
  const isShown = hasPreview(document)
  return (
    <li className="produced-line">
      <KindIcon kind={document.kind} />
      <span>{name}</span>
      <Button
        aria-label={t(isShown ? 'exports.screen.preview' : 'exports.sending.write', {
          document: name,
        })}
        disabled={isWriting}
        onClick={onMake}
      >
        {t(isShown ? 'exports.screen.previewButton' : 'exports.sending.writeButton')}
      </Button>
    </li>
  )
}

const fateGlyphs = { intact: 'done', edited: 'half', missing: 'void' } as const
const fateTones = { intact: 'ok', edited: 'prog', missing: 'part' } as const

function Made({ document }: { readonly document: GeneratedDocument }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { fileName, generatedAt, fate, path } = document
  return (
    <li className="made-line">
      <div className="made-text">
        <span className="made-name" title={path}>
          {fileName}
        </span>
        <span className="secondary">
          {moment(generatedAt)} ·{' '}
          <span className={`mark tone-${fateTones[fate]}`}>
            <Glyph name={fateGlyphs[fate]} />
            {t(`exports.screen.fates.${fate}`)}
          </span>
        </span>
      </div>
      <MadeActions document={document} />
    </li>
  )
}

function MadeActions({ document }: { readonly document: GeneratedDocument }) {
  const { t } = useTranslation()
  const bridge = windowBridge()
  const { id: documentId, meetingId, fileName, path } = document
  if (bridge === null) {
    const copy = () =>
      void navigator.clipboard.writeText(path).then(
        () => showToast(t('exports.screen.pathCopied')),
        // A browser may forbid the clipboard: the path is then said, to be copied by hand.
        () => showToast(path),
      )
    return (
      <IconButton label={t('exports.screen.copyPath')} onClick={copy}>
        <IconCopy size={16} stroke={1.6} />
      </IconButton>
    )
  }
  const ask = async (way: 'openDocument' | 'showDocument') => {
    if ((await bridge[way]({ meetingId, documentId })) === 'opened') return
    showErrorToast(null, {
      what: t('exports.screen.notOpened', { fileName }),
      remedy: t('exports.screen.findIt', { path }),
    })
  }
  return (
    <>
      <IconButton label={t('exports.screen.open')} onClick={() => void ask('openDocument')}>
        <IconExternalLink size={16} stroke={1.6} />
      </IconButton>
      <IconButton label={t('exports.screen.show')} onClick={() => void ask('showDocument')}>
        <IconFolder size={16} stroke={1.6} />
      </IconButton>
    </>
  )
}

type IconButtonProps = {
  readonly label: string
  readonly onClick: () => void
  readonly children: React.ReactNode
}

function IconButton({ label, onClick, children }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
