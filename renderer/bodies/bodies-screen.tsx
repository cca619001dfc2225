import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { api } from '../api.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { BodyList } from './body-list.tsx'
import { BodyPane } from './body-pane.tsx'
import { bodyTabOf } from './body-tabs.ts'
import { NewBody } from './new-body.tsx'
import './bodies.css'

/** Instances: the tree of bodies at the left, one of them with its seats, rules and meetings. */
export function BodiesScreen() {
  const { t } = useTranslation()
  const { bodyId, tab } = useParams()
  const [includeClosed, setIncludeClosed] = useState(false)
  useScreenTitle(t('frame.rail.bodies'))
  const bodies = useQuery(
    api.bodies.list.queryOptions({ input: { includeClosed }, placeholderData: keepPreviousData }),
  )
  if (bodies.isError) {
    return <ErrorNotice error={bodies.error} onRetry={() => void bodies.refetch()} />
  }
  if (bodies.data === undefined) return <Notice>{t('frame.loading')}</Notice>
  const current = bodyId ?? bodies.data[0]?.id ?? null
  const shownTab = bodyTabOf(tab)
  return (
    <div className="side-layout">
      <BodyList
        bodies={bodies.data}
        current={current}
        tab={shownTab}
        includeClosed={includeClosed}
        onIncludeClosed={setIncludeClosed}
      />
      {current === 'new' && <NewBody bodies={bodies.data} />}
      {current === null && <NoBody />}
      {current !== null && current !== 'new' && (
        <BodyPane key={current} bodyId={current} tab={shownTab} bodies={bodies.data} />
      )}
    </div>
  )
}

function NoBody() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState
      action={{
        label: t('bodies.screen.newBody.title'),
        onClick: () => void navigate('/bodies/new'),
      }}
    >
      {t('bodies.screen.none')}
    </EmptyState>
  )
}
