import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { DecisionSheet } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { readFailure } from '../failure.ts'
import { RegisterExportDialog } from '../exports/register-export-dialog.tsx'
import { DecisionSheetBody, type SheetForm } from '../follow-up/decision-sheet.tsx'
import { SheetHead } from '../follow-up/sheet-head.tsx'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import './decisions.css'

/** One decision as a page of its own, where the palette leads. */
export function DecisionScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { decisionId = '' } = useParams()
  const sheet = useQuery(api.followUp.sheet.queryOptions({ input: { id: decisionId } }))
  useScreenTitle(sheet.data?.line.reference ?? t('frame.rail.decisions'))
  if (sheet.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (sheet.data !== undefined && !sheet.isError) {
    return <WholeSheet key={decisionId} sheet={sheet.data} />
  }
  if (readFailure(sheet.error)?.code !== 'not-found') {
    return <ErrorNotice error={sheet.error} onRetry={() => void sheet.refetch()} />
  }
  return (
    <EmptyState
      action={{
        label: t('followUp.sheet.toRegister'),
        onClick: () => void navigate('/decisions'),
      }}
    >
      {t('followUp.sheet.gone')}
    </EmptyState>
  )
}

function WholeSheet({ sheet }: { readonly sheet: DecisionSheet }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [form, setForm] = useState<SheetForm>(null)
  const [isExtracting, setExtracting] = useState(false)
  const { id } = sheet.line
  useCommands([
    {
      id: 'decision.inRegister',
      label: t('decisions.form.openRegister'),
      keys: 'Escape',
      run: () => void navigate(`/decisions/${id}`),
    },
  ])
  return (
    <div className="page">
      <div className="decision-page">
        <SheetHead sheet={sheet} onForm={setForm} onExtract={() => setExtracting(true)} isPage />
        <DecisionSheetBody sheet={sheet} form={form} onForm={setForm} />
      </div>
      <RegisterExportDialog
        request={isExtracting ? { kind: 'decision-extract', decisionId: id } : null}
        onClose={() => setExtracting(false)}
      />
      <KeyHints
        hints={[
          { keys: ['1', '8'], does: t('followUp.hints.state') },
          { keys: ['e'], does: t('followUp.hints.due') },
          { keys: ['n'], does: t('followUp.hints.note') },
          { keys: ['Escape'], does: t('followUp.hints.register') },
          { keys: ['Ctrl+Z'], does: t('frame.undo.button').toLowerCase() },
        ]}
      />
    </div>
  )
}
