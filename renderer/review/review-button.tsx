import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { useCommands } from '../commands.ts'

type ReviewButtonProps = {
  readonly meeting: Pick<MeetingSummary, 'id' | 'reference'>
  readonly isSmall?: boolean
}

/** Leads to the review of the open decisions before this meeting; the palette leads there too. */
export function ReviewButton({ meeting, isSmall = false }: ReviewButtonProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = () => void navigate(`/review/${meeting.id}`)
  useCommands([
    {
      id: 'meeting.review',
      label: t('followUp.review.title', { reference: meeting.reference }),
      icon: <IconListCheck size={16} stroke={1.6} />,
      run: open,
    },
  ])
  return (
    <Button
      {...(isSmall ? { size: 'compact-xs' } : {})}
      leftSection={<IconListCheck size={15} stroke={1.6} />}
      onClick={open}
    >
      {t('followUp.review.open')}
    </Button>
  )
}
