import { useTranslation } from 'react-i18next'
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
  useScreenTitle(t('frame.rail.decisions'))
  if (view === null) return <Notice>{t('frame.loading')}</Notice>
  return view.layout === 'board' ? (
    <RegisterBoardScreen address={address} view={view} />
  ) : (
    <RegisterTableScreen address={address} view={view} />
  )
}
