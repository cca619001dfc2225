import { useTranslation } from 'react-i18next'
import { PageHead } from '../ui/page-head.tsx'

export function BodiesScreen() {
  const { t } = useTranslation()
  return <PageHead title={t('frame.rail.bodies')} />
}
