import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { StripForm } from '../meetings/strip-form.tsx'
import { useChange } from '../use-change.ts'

type ReopenProps = { readonly meeting: MeetingSummary; readonly onClose: () => void }

/** Says what taking minutes up again means, before it is done. */
export function Reopen({ meeting, onClose }: ReopenProps) {
  const { t } = useTranslation()
  const { id: meetingId, revision: seenRevision, reference, minutesState } = meeting
  const change = useChange(client.minutes.reopen, {
    toast: t('minutes.strip.reopened', { reference }),
  })
  const submit = async () => {
    if ((await change.run({ meetingId, seenRevision })) !== null) onClose()
  }
  return (
    <>
      <h2>{t('minutes.strip.askReopen', { reference })}</h2>
      <StripForm
        label={t('minutes.strip.reopen')}
        isRunning={change.isRunning}
        onRun={() => void submit()}
        onClose={onClose}
        isReady
      >
        <p className="secondary minutes-strip-text">
          {t(
            minutesState === 'ADOPTED'
              ? 'minutes.strip.reopenAdopted'
              : 'minutes.strip.reopenCirculated',
          )}
        </p>
      </StripForm>
    </>
  )
}
