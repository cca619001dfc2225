import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router'
import { api } from './api.ts'
import { speak } from './i18n.ts'
import { SecretariatContext } from './organisation.ts'
import { router } from './routes.tsx'
import { ErrorNotice, Notice } from './ui/notice.tsx'

const StartScreen = lazy(async () => ({
  default: (await import('./start/start-screen.tsx')).StartScreen,
}))
const DamagedScreen = lazy(async () => ({
  default: (await import('./start/damaged-screen.tsx')).DamagedScreen,
}))

/** What the data folder holds decides what is shown: the first start, a rescue, or the screens. */
export function AppGate() {
  const { t } = useTranslation()
  const app = useQuery(api.app.state.queryOptions())
  const language = app.data?.state.kind === 'ready' ? app.data.state.organisation.language : null
  useEffect(() => {
    if (language !== null) void speak(language)
  }, [language])

  if (app.isPending) return <Notice>{t('frame.app.loading')}</Notice>
  if (app.data === undefined) {
    return <ErrorNotice error={app.error} onRetry={() => void app.refetch()} />
  }
  const { state, counts, dataFolder, version } = app.data
  switch (state.kind) {
    case 'empty':
      return (
        <Suspense>
          <StartScreen dataFolder={dataFolder} />
        </Suspense>
      )
    case 'damaged':
      return (
        <Suspense>
          <DamagedScreen damage={state.damage} />
        </Suspense>
      )
    case 'ready': {
      const { organisation, today } = state
      return (
        <SecretariatContext value={{ organisation, today, counts, dataFolder, version }}>
          <RouterProvider router={router} />
        </SecretariatContext>
      )
    }
  }
}
