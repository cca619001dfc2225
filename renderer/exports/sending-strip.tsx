import { Button } from '@mantine/core'
import { IconCalendarEvent, IconFileTypeDocx, IconMail, IconMailForward } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportResult, Notice } from '../../shared/exports.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { StripFrame } from '../meetings/strip-frame.tsx'
import { useChange } from '../use-change.ts'
import { WordExportDialog, type WordExportRequest } from './word-export-dialog.tsx'
import { WrittenFiles } from './written-files.tsx'

type SendingStripProps = {
  readonly meeting: MeetingSummary
  readonly notice: Notice
  readonly onClose: () => void
  /** What belongs beside the buttons, such as noting that the reminder has left. */
  readonly children?: React.ReactNode
}

const shapes = [
  { key: 'letters', kind: 'invitation', variant: 'merged', icon: IconFileTypeDocx },
  { key: 'lettersApart', kind: 'invitation', variant: 'separate', icon: IconFileTypeDocx },
  { key: 'mail', kind: 'email', variant: 'merged', icon: IconMail },
  { key: 'mailsApart', kind: 'email', variant: 'separate', icon: IconMailForward },
  { key: 'event', kind: 'event', variant: 'plain', icon: IconCalendarEvent },
] as const

/**
 * Letters, drafts of e-mails and the calendar file of a notice. Nothing leaves by itself: files are
 * written, read by the secretary, and sent by the secretary.
 */
export function SendingStrip({ meeting, notice, onClose, children }: SendingStripProps) {
  const { t } = useTranslation()
  const { id: meetingId, reference } = meeting
  const [preview, setPreview] = useState<WordExportRequest | null>(null)
  const [result, setResult] = useState<ExportResult | null>(null)
  const writing = useChange(client.exports.write)
  const title = t(`exports.sending.titles.${notice}`, { reference })
  const offered = shapes.filter(({ kind }) => notice !== 'minutes' || kind === 'email')
  const run = async ({ kind, variant }: (typeof shapes)[number]) => {
    const request = { kind, variant, notice, meetingId }
    if (kind === 'invitation' && variant === 'merged') {
      setPreview(request)
      return
    }
    const written = await writing.run(request)
    if (written !== null) setResult(written)
  }
  return (
    <>
      <StripFrame key={notice} label={title} onClose={onClose}>
        <div className="sending-head">
          <h2>{title}</h2>
          <span className="secondary">{t('exports.sending.nothingLeaves')}</span>
        </div>
        <div className="sending-line">
          {offered.map((shape, index) => (
            <Button
              key={shape.key}
              data-first={index === 0 || undefined}
              leftSection={<shape.icon size={16} stroke={1.6} />}
              disabled={writing.isRunning}
              onClick={() => void run(shape)}
            >
              {t(`exports.sending.${shape.key}`)}
            </Button>
          ))}
          <div className="action-strip-buttons">
            {children}
            <Button onClick={onClose}>{t('frame.close')}</Button>
          </div>
        </div>
        {result !== null && <WrittenFiles meetingId={meetingId} result={result} />}
      </StripFrame>
      {/* Beside the strip: its Échap would close the strip too. */}
      <WordExportDialog request={preview} onWritten={setResult} onClose={() => setPreview(null)} />
    </>
  )
}
