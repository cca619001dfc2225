import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client.ts'
import { LongWork } from '../ui/long-work.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { useOpening } from './use-opening.ts'

type DemoOfferProps = {
  /** Code of the profile whose demonstration is opened. */
  readonly profile: string
  readonly dataFolder: string
}

/** What the demonstration is, and the button that opens it. */
export function DemoOffer({ profile, dataFolder }: DemoOfferProps) {
  const { t } = useTranslation()
  const operationId = useRef(crypto.randomUUID())
  const opening = useOpening(client.profiles.openDemo)
  return (
    <div className="start-form">
      <h2 className="start-heading">{t('frame.start.demo.heading')}</h2>
      <p>{t('frame.start.demo.text')}</p>
      <p className="secondary">{t('frame.start.demo.folder', { folder: dataFolder })}</p>
      {opening.isRunning && (
        <LongWork label={t('frame.start.demo.opening')} done={0} total={null} />
      )}
      {opening.error !== null && <ErrorNotice error={opening.error} onRetry={opening.retry} />}
      <div className="start-actions">
        <Button
          variant="filled"
          loading={opening.isRunning}
          rightSection={<IconArrowRight size={15} stroke={1.6} />}
          onClick={() => opening.run({ operationId: operationId.current, profile })}
        >
          {t('frame.start.demo.open')}
        </Button>
      </div>
    </div>
  )
}
