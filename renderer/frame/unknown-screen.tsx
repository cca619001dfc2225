import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { EmptyState } from '../ui/empty-state.tsx'

/** An address that no screen has, such as one kept from another version. */
export function UnknownScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState
      action={{
        label: t('frame.backToToday'),
        keys: 'Alt+1',
        onClick: () => void navigate('/today'),
      }}
    >
      {t('frame.unknownScreen')}
    </EmptyState>
  )
}
