import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { StripFrame } from '../meetings/strip-frame.tsx'
import type { MinutesAction } from '../meetings/use-meeting-actions.ts'
import { Adopt } from './adopt-strip.tsx'
import { Circulate } from './circulate-strip.tsx'
import { Circulated } from './circulated-offer.tsx'
import { Reopen } from './reopen-strip.tsx'

type MinutesStripProps = {
  readonly action: MinutesAction
  readonly meeting: MeetingSummary
  readonly onClose: () => void
}

/** What sending out, adopting or taking up again still needs to know, under the header. */
export function MinutesStrip({ action, meeting, onClose }: MinutesStripProps) {
  const { t } = useTranslation()
  const [isSent, setSent] = useState(false)
  if (isSent) return <Circulated meeting={meeting} onClose={onClose} />
  return (
    <StripFrame label={t(`minutes.strip.${action}`)} onClose={onClose}>
      {action === 'circulate' && (
        <Circulate meeting={meeting} onClose={onClose} onSent={() => setSent(true)} />
      )}
      {action === 'adopt' && <Adopt meeting={meeting} onClose={onClose} />}
      {action === 'reopen' && <Reopen meeting={meeting} onClose={onClose} />}
    </StripFrame>
  )
}
