import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { programmeSources } from '../../shared/programme.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import type { ProgrammeScreenState } from './use-programme-screen.ts'

/** No programme of this holder for the year: what belongs here, and the ways to begin. */
export function ProgrammeEmpty({ screen }: { readonly screen: ProgrammeScreenState }) {
  const { t } = useTranslation()
  const { year, holder, earlier } = screen.place
  const create = useChange(client.programme.create, {
    toast: t('programme.screen.programmeCreated'),
  })
  const begin = (source: (typeof programmeSources)[number]) => {
    const title = t('programme.screen.defaultTitle', { year, holder })
    void create.run({ year, holder, title, source })
  }
  const buttons = useRef<HTMLDivElement>(null)
  // Entrée begins at once, unless the keyboard is going along the years or the holders.
  useEffect(() => {
    const isIdle = document.activeElement?.matches('body, main') ?? true
    if (isIdle) buttons.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div className="empty-state programme-empty">
      <p>{t('programme.screen.empty', { year, holder })}</p>
      <div ref={buttons} className="programme-empty-actions">
        {earlier !== null && (
          <Button
            variant="filled"
            title={t('programme.screen.copyFrom', { year: earlier.year })}
            loading={create.isRunning}
            onClick={() => begin('COPY')}
          >
            {t('programme.sources.COPY')}
          </Button>
        )}
        <Button
          variant={earlier === null ? 'filled' : 'default'}
          loading={create.isRunning}
          onClick={() => begin('MODEL')}
        >
          {t('programme.sources.MODEL')}
        </Button>
        <Button loading={create.isRunning} onClick={() => begin('EMPTY')}>
          {t('programme.sources.EMPTY')}
        </Button>
      </div>
      {earlier !== null && (
        <p className="secondary">{t('programme.screen.copyFrom', { year: earlier.year })}</p>
      )}
    </div>
  )
}
