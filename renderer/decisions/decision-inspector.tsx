import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionSheet } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { RegisterExportDialog } from '../exports/register-export-dialog.tsx'
import { DecisionSheetBody, type SheetForm } from '../follow-up/decision-sheet.tsx'
import { SheetHead } from '../follow-up/sheet-head.tsx'
import { Inspector } from '../ui/inspector.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import './decisions.css'

type DecisionInspectorProps = {
  readonly decisionId: string
  readonly onClose: () => void
}

/** The sheet of one decision beside the register: text, state, chain, diary, evidence. */
export function DecisionInspector({ decisionId, onClose }: DecisionInspectorProps) {
  const { t } = useTranslation()
  const sheet = useQuery(
    api.followUp.sheet.queryOptions({
      input: { id: decisionId },
      // Walking the rows walks the sheets: the last one stays until the next is there.
      placeholderData: (previous) => previous,
    }),
  )
  if (sheet.isError) {
    return (
      <Inspector label={t('followUp.sheet.title')} onClose={onClose} head={null}>
        <ErrorNotice error={sheet.error} onRetry={() => void sheet.refetch()} />
      </Inspector>
    )
  }
  if (sheet.data === undefined) {
    return (
      <Inspector label={t('followUp.sheet.title')} onClose={onClose} head={null}>
        <Notice>{t('frame.loading')}</Notice>
      </Inspector>
    )
  }
  return <OpenSheet key={sheet.data.line.id} sheet={sheet.data} onClose={onClose} />
}

type OpenSheetProps = { readonly sheet: DecisionSheet; readonly onClose: () => void }

function OpenSheet({ sheet, onClose }: OpenSheetProps) {
  const { reference } = sheet.line
  const [form, setForm] = useState<SheetForm>(null)
  const [isExtracting, setExtracting] = useState(false)
  return (
    <Inspector
      label={reference}
      onClose={onClose}
      head={<SheetHead sheet={sheet} onForm={setForm} onExtract={() => setExtracting(true)} />}
    >
      <DecisionSheetBody sheet={sheet} form={form} onForm={setForm} />
      <RegisterExportDialog
        request={isExtracting ? { kind: 'decision-extract', decisionId: sheet.line.id } : null}
        onClose={() => setExtracting(false)}
      />
    </Inspector>
  )
}
