import { lazy, Suspense, useState } from 'react'
import type { CalendarChoice } from '../calendar-exports/use-calendar-documents.ts'

// Rarely opened: its code comes when it is.
const CalendarImportDialog = lazy(async () => {
  const { CalendarImportDialog: dialog } = await import('./calendar-import-dialog.tsx')
  return { default: dialog }
})

/** Opens the import of a calendar; `dialog` is drawn by the caller. */
export function useCalendarImport(choice: CalendarChoice) {
  const [isOpen, setOpen] = useState(false)
  const dialog = isOpen && (
    <Suspense>
      <CalendarImportDialog choice={choice} onClose={() => setOpen(false)} />
    </Suspense>
  )
  return { open: () => setOpen(true), dialog }
}
