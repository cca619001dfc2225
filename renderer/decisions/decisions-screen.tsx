import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RegisterExportDialog } from '../exports/register-export-dialog.tsx'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { Notice } from '../ui/notice.tsx'
import { useRegisterAddress } from './register-address.ts'
import { RegisterBoardScreen } from './register-board-screen.tsx'
import { RegisterTableScreen } from './register-table-screen.tsx'
import { useRegisterView } from './use-register-view.ts'
import './register.css'

/** The register of decisions: a table, or a board by state, of what the query line asks. */
export function DecisionsScreen() {
  const { t } = useTranslation()
  const address = useRegisterAddress()
  const view = useRegisterView(address)
  const [exporting, setExporting] = useState<RegisterExportRequest | null>(null)
  useScreenTitle(t('frame.rail.decisions'))
  if (view === null) return <Notice>{t('frame.loading')}</Notice>
  const Screen = view.layout === 'board' ? RegisterBoardScreen : RegisterTableScreen
  return (
    <>
      <Screen address={address} view={view} onExport={setExporting} />
      <RegisterExportDialog request={exporting} onClose={() => setExporting(null)} />
    </>
  )
}
