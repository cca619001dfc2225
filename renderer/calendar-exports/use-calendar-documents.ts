import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterFormat, RegisterKind } from '../../shared/exports.ts'
import { client } from '../client.ts'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { useOpenDocuments } from '../exports/use-open-documents.ts'
import { useChange } from '../use-change.ts'

/** What the screen shows: a year, a version of its reviews, one body or all of them. */
export type CalendarChoice = {
  readonly year: number
  /** Label of the version; null for the one that is shown when none is named. */
  readonly version: string | null
  readonly bodyId: string | null
}

export type OfferedCalendar = {
  readonly key: 'reviews' | 'meetings' | 'ics' | 'icsOfReviews' | 'page'
  readonly label: string
  readonly run: () => void
}

/** The documents of a calendar: Word and Excel behind a preview, the others written at once. */
export function useCalendarDocuments({ year, version, bodyId }: CalendarChoice) {
  const { t } = useTranslation()
  const [request, setRequest] = useState<RegisterExportRequest | null>(null)
  const { write, isWriting } = useWriting()
  const open = (kind: RegisterKind) => () => setRequest({ kind, year, version, bodyId })
  const made = (kind: RegisterKind, format: RegisterFormat) => () =>
    void write({ kind, format, year, version, bodyId })
  const hasBody = bodyId !== null
  const documents: readonly OfferedCalendar[] = [
    { key: 'reviews', label: t('exports.calendar.reviews'), run: open('review-calendar') },
    {
      key: 'meetings',
      label: t(hasBody ? 'exports.calendar.meetingsOfBody' : 'exports.calendar.meetings'),
      run: open('meeting-calendar'),
    },
    {
      key: 'ics',
      label: t(hasBody ? 'exports.calendar.icsOfBody' : 'exports.calendar.ics'),
      run: made('meeting-calendar', 'ics'),
    },
    {
      key: 'icsOfReviews',
      label: t('exports.calendar.icsOfReviews'),
      run: made('review-calendar', 'ics'),
    },
    {
      key: 'page',
      label: t('exports.calendar.page'),
      run: made('meeting-calendar', 'html'),
    },
  ]
  return { request, close: () => setRequest(null), documents, isWriting }
}

type Asked = CalendarChoice & { readonly kind: RegisterKind; readonly format: RegisterFormat }

function useWriting() {
  const writing = useChange(client.exports.writeRegister)
  const openDocuments = useOpenDocuments()
  const write = async (asked: Asked) => {
    const result = await writing.run(asked)
    if (result !== null) await openDocuments(null, result)
  }
  return { write, isWriting: writing.isRunning }
}
