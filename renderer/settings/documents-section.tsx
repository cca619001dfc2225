import { useTranslation } from 'react-i18next'
import { useSecretariat } from '../organisation.ts'
import { FolderField } from './folder-field.tsx'
import { useOrganisation } from './use-organisation.ts'

/** Where generated documents are written. */
export function DocumentsSection() {
  const { t } = useTranslation()
  const { dataFolder } = useSecretariat()
  const writer = useOrganisation()
  return (
    <section className="settings-group">
      <FolderField
        writer={writer}
        field="exportFolder"
        hint={t('settings.screen.exportHint', { folder: dataFolder })}
      />
      <p className="secondary">{t('settings.screen.exportRule')}</p>
    </section>
  )
}
