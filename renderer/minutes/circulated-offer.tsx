import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { WordExportDialog, type WordExportRequest } from '../exports/word-export-dialog.tsx'
import { showActionToast, showToast } from '../frame/toasts.tsx'
import { useChange } from '../use-change.ts'

type CirculatedProps = {
  readonly meeting: MeetingSummary
  /** Which version has just left. */
  readonly label: string
  readonly onClose: () => void
}

/** What usually follows: the e-mail with the draft, and its Word document. */
export function Circulated({ meeting, label, onClose }: CirculatedProps) {
  const { t } = useTranslation()
  const [request, setRequest] = useState<WordExportRequest | null>(null)
  const kind = useMinutesKind(meeting)
  const { id: meetingId } = meeting
  const mail = useMinutesMail(meetingId)
  return (
    <>
      <h2>{t('minutes.strip.circulated', { version: label })}</h2>
      <div className="action-strip-line">
        <p className="secondary minutes-strip-text">{t('minutes.strip.circulatedThen')}</p>
        <div className="action-strip-buttons">
          <Button onClick={onClose}>{t('frame.close')}</Button>
          <Button
            leftSection={<IconFileTypeDocx size={16} />}
            onClick={() => setRequest({ kind, meetingId, language: 'fr' })}
          >
            {t(`exports.names.${kind}`)}
          </Button>
          <Button
            ref={(button) => button?.focus()}
            variant="filled"
            loading={mail.isRunning}
            leftSection={<IconMail size={16} />}
            onClick={() => void mail.write()}
          >
            {t('minutes.strip.mail')}
          </Button>
        </div>
      </div>
      <WordExportDialog request={request} onClose={() => setRequest(null)} />
    </>
  )
}

/** The document in which the body keeps its minutes. */
function useMinutesKind({ bodyId }: MeetingSummary): 'minutes' | 'pv' | 'decision-record' {
  const body = useQuery(api.bodies.get.queryOptions({ input: { id: bodyId } }))
  switch (body.data?.body.minutesForm) {
    case 'PV':
      return 'pv'
    case 'DECISION_RECORD':
      return 'decision-record'
    default:
      return 'minutes'
  }
}

/** Writes the drafts of the e-mail, and says where they lie. */
function useMinutesMail(meetingId: string) {
  const { t } = useTranslation()
  const change = useChange(client.exports.write)
  const write = async () => {
    const request = { kind: 'email', meetingId, language: 'fr', variant: 'merged' } as const
    const result = await change.run({ ...request, notice: 'minutes', folder: null })
    if (result === null) return
    for (const notice of result.notices) showToast(notice)
    const [file] = result.files
    if (file === undefined) return
    const { path, fileName } = file
    showActionToast(t('frame.written.at', { count: result.files.length, path, fileName }), {
      label: t('frame.written.copyPath'),
      run: () => void navigator.clipboard.writeText(path),
    })
  }
  return { write, isRunning: change.isRunning }
}
