import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Damage } from '../../shared/backup.ts'
import { queryClient } from '../api.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { BackupRestore } from './backup-restore.tsx'
import './start.css'
import { StartBar } from './start-screen.tsx'

/** A base that cannot be used: what was found, what was kept, and the copies to come back to. */
export function DamagedScreen({ damage }: { readonly damage: Damage }) {
  const { t } = useTranslation()
  useScreenTitle(t('frame.start.damaged.title'))
  return (
    <div className="start">
      <StartBar />
      <main className="damaged">
        <h1>{t('frame.start.damaged.title')}</h1>
        <section>
          <h2>{t('frame.start.damaged.what')}</h2>
          <p>{damage.what}</p>
        </section>
        {/* A base that has disappeared left nothing to keep. */}
        {damage.keptAt !== '' && (
          <section>
            <h2>{t('frame.start.damaged.kept')}</h2>
            <p className="damaged-path">
              {t('frame.start.damaged.keptAt', { path: damage.keptAt })}
            </p>
          </section>
        )}
        <section>
          <h2>{t('frame.start.damaged.next')}</h2>
          <p>{damage.remedy}</p>
          <BackupRestore />
          <Button onClick={() => void queryClient.invalidateQueries()}>
            {t('frame.start.damaged.again')}
          </Button>
        </section>
      </main>
    </div>
  )
}
