import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  CalendarFile,
  CalendarPreview,
  CalendarTarget,
} from '../../shared/calendar-imports.ts'
import type { CalendarChoice } from '../calendar-exports/use-calendar-documents.ts'
import { client } from '../client.ts'
import { asBase64 } from '../directory/file-bytes.ts'
import { useChange } from '../use-change.ts'

type Bytes = Pick<CalendarFile, 'fileName' | 'contentBase64'>

/** How a file is read, beside the file itself; no id while it is not said where its rows go. */
export type CalendarReading = Pick<CalendarFile, 'year' | 'table' | 'columns' | 'updateKnown'> & {
  readonly kind: CalendarTarget['kind']
  readonly bodyId: string | null
  readonly versionId: string | null
}

/** The file in hand, what it would do, and the step that does it. */
export function useCalendarImport(choice: CalendarChoice, onDone: () => void) {
  const { t } = useTranslation()
  const { bytes, reading, preview, error, isReading, read, show } = usePreview(choice)
  const writing = useChange(client.calendarImports.apply, {
    toast: ({ created, updated }) =>
      t('calendarImport.screen.done', {
        created: t('calendarImport.screen.created', { count: created }),
        updated: t('calendarImport.screen.updated', { count: updated }),
      }),
  })
  const commit = async () => {
    const input = bytes === null ? null : inputOf(bytes, reading)
    if (input === null || preview === null) return
    const written = await writing.run({ ...input, digest: preview.digest })
    // What was shown is no longer what would be written: it is read again.
    if (written === null) await show(bytes, reading)
    else onDone()
  }
  return {
    preview,
    error,
    isReading,
    isWriting: writing.isRunning,
    fileName: bytes?.fileName ?? '',
    reading,
    read: (file: File) => void read(file),
    /** Reads the same file otherwise; another sheet is guessed afresh. */
    choose: (patch: Partial<CalendarReading>) => void show(bytes, { ...reading, ...patch }),
    commit: () => void commit(),
  }
}

/** A file, how it is read, and what comes of it. */
function usePreview({ year, bodyId }: CalendarChoice) {
  const [bytes, setBytes] = useState<Bytes | null>(null)
  const [reading, setReading] = useState<CalendarReading>({
    kind: 'MEETINGS',
    year,
    bodyId,
    versionId: null,
    table: null,
    columns: null,
    updateKnown: true,
  })
  const [preview, setPreview] = useState<CalendarPreview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isReading, setIsReading] = useState(false)
  const show = async (file: Bytes | null, next: CalendarReading) => {
    setReading(next)
    const input = file === null ? null : inputOf(file, next)
    if (input === null) {
      setPreview(null)
      return
    }
    setIsReading(true)
    setError(null)
    try {
      setPreview(await client.calendarImports.preview(input))
    } catch (failure) {
      // Its sentences stand in the dialog, above the file that was not read.
      setError(failure)
      setPreview(null)
    } finally {
      setIsReading(false)
    }
  }
  const read = async (file: File) => {
    const next = { fileName: file.name, contentBase64: await asBase64(file) }
    setBytes(next)
    await show(next, { ...reading, table: null, columns: null })
  }
  return { bytes, reading, preview, error, isReading, read, show }
}

/** Null while it is not said where the rows go. */
function inputOf(bytes: Bytes, reading: CalendarReading): CalendarFile | null {
  const { kind, bodyId, versionId, year, table, columns, updateKnown } = reading
  const target = targetOf(kind, bodyId, versionId)
  return target === null ? null : { ...bytes, target, year, table, columns, updateKnown }
}

function targetOf(
  kind: CalendarTarget['kind'],
  bodyId: string | null,
  versionId: string | null,
): CalendarTarget | null {
  if (kind === 'MEETINGS') return bodyId === null ? null : { kind, bodyId }
  return versionId === null ? null : { kind, versionId }
}
