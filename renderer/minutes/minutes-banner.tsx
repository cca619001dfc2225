import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isOff } from '../../shared/meeting-rules.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import type { Minutes } from '../../shared/minutes.ts'
import { runCommand } from '../commands.ts'
import { useFormats } from '../ui/formats.ts'

type MinutesBannerProps = { readonly meeting: MeetingSummary; readonly minutes: Minutes }

/** One calm line where the page is not what one would expect: adopted, or before its time. */
export function MinutesBanner({ meeting, minutes }: MinutesBannerProps) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { state, minutesAdoptedOn } = meeting
  if (minutes.isLocked) {
    return (
      <div className="minutes-banner" role="note">
        <IconLock size={16} stroke={1.6} aria-hidden="true" />
        <span>
          {minutesAdoptedOn === null
            ? t('minutes.banner.adopted')
            : t('minutes.banner.adoptedOn', { day: day(minutesAdoptedOn) })}
        </span>
        <Button onClick={() => runCommand('meeting.reopen')}>{t('minutes.banner.reopen')}</Button>
      </div>
    )
  }
  if (state === 'HELD') return null
  return (
    <div className="minutes-banner" role="note">
      <span>{t(isOff(state) ? 'minutes.banner.off' : 'minutes.banner.notHeld')}</span>
    </div>
  )
}
