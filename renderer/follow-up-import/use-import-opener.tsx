import { IconFileImport } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands.ts'

// Rarely opened: its code comes when it is.
const FollowUpImportDialog = lazy(async () => {
  const { FollowUpImportDialog: dialog } = await import('./follow-up-import-dialog.tsx')
  return { default: dialog }
})

/** Opens the import of a follow-up table, from the palette too; `dialog` is drawn by the caller. */
export function useImportOpener() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useCommands([
    {
      id: 'decisions.import',
      label: t('followUpImport.screen.title'),
      icon: <IconFileImport size={16} stroke={1.6} />,
      run: open,
    },
  ])
  const dialog = isOpen && (
    <Suspense>
      <FollowUpImportDialog onClose={() => setOpen(false)} />
    </Suspense>
  )
  return { open, dialog }
}
