import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { windowBridge } from '../window-bridge.ts'
import { OrganisationField } from './organisation-field.tsx'
import type { OrganisationWriter } from './use-organisation.ts'

type FolderFieldProps = {
  readonly writer: OrganisationWriter
  readonly field: 'exportFolder' | 'backupFolder'
  readonly hint: string
}

/** A folder: chosen in the window, typed in a browser tab. */
export function FolderField({ writer, field, hint }: FolderFieldProps) {
  const { t } = useTranslation()
  const bridge = windowBridge()
  const choose = async () => {
    const folder = await bridge?.chooseFolder()
    if (typeof folder === 'string') writer.write({ [field]: folder })
  }
  return (
    <div className="settings-folder">
      <OrganisationField writer={writer} field={field} most={1000} hint={hint} />
      {bridge !== null && (
        <Button leftSection={<IconFolder size={15} />} onClick={() => void choose()}>
          {t('settings.screen.chooseFolder')}
        </Button>
      )}
    </div>
  )
}
