import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconCopy, IconExternalLink, IconFileTypeDocx, IconFolder } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeneratedDocument } from '../../shared/exports.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { WordExportDialog, type WordExportRequest } from '../exports/word-export-dialog.tsx'
import { showErrorToast, showToast } from '../frame/toasts.tsx'
import { useFormats } from '../ui/formats.ts'
import { Glyph } from '../ui/glyphs.tsx'
import { InspectorSection } from '../ui/inspector.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { windowBridge } from '../window-bridge.ts'

type Language = 'fr' | 'en'

const offered = [
  { key: 'agenda', kind: 'agenda', variant: 'plain' },
  { key: 'annotated', kind: 'agenda', variant: 'annotated' },
  { key: 'merged', kind: 'invitation', variant: 'merged' },
  { key: 'separate', kind: 'invitation', variant: 'separate' },
  { key: 'attendance', kind: 'attendance-sheet', variant: 'plain' },
] as const

/** What can be made in Word for a meeting, and what was made, with what became of each file. */
export function ProducedDocuments({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation()
  const meetingId = meeting.id
  const [language, setLanguage] = useState<Language>('fr')
  const [request, setRequest] = useState<WordExportRequest | null>(null)
  const made = useQuery(api.exports.list.queryOptions({ input: { meetingId } }))
  const names = {
    agenda: t('exports.names.agenda'),
    annotated: t('exports.names.annotated-agenda'),
    merged: t('exports.screen.merged'),
    separate: t('exports.screen.separate'),
    attendance: t('exports.names.attendance-sheet'),
  }
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
          {offered.map(({ key, kind, variant }) => (
            <li key={key} className="produced-line">
              <IconFileTypeDocx size={16} stroke={1.6} aria-hidden="true" />
              <span>{names[key]}</span>
              <Button
                aria-label={t('exports.screen.preview', { document: names[key] })}
                onClick={() => setRequest({ kind, variant, meetingId, language })}
              >
                {t('exports.screen.previewButton')}
              </Button>
            </li>
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
      <WordExportDialog request={request} onClose={() => setRequest(null)} />
    </aside>
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
