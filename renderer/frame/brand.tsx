import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export function Brand() {
  const { t } = useTranslation()
  return (
    <span className="brand">
      <IconFileText size={20} stroke={1.8} color="var(--accent)" aria-hidden="true" />
      {t('frame.app.name')}
    </span>
  )
}
