import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpFile, FollowUpPreview } from '../../shared/follow-up-import.ts'
import { client } from '../client.ts'
import { asBase64 } from '../directory/file-bytes.ts'
import { useChange } from '../use-change.ts'

/** How a file is read, beside the file itself. */
export type ReadingChoice = Omit<FollowUpFile, 'fileName' | 'contentBase64'>

type Chosen = Pick<FollowUpFile, 'fileName' | 'contentBase64'> & ReadingChoice

const asGuessed: ReadingChoice = {
  table: null,
  headerRow: null,
  columns: null,
  bodyId: null,
  year: null,
  updateKnown: false,
}

/** The file in hand, what it would do, and the step that does it. */
export function useFollowUpImport(onDone: () => void) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [preview, setPreview] = useState<FollowUpPreview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isReading, setReading] = useState(false)
  const writing = useChange(client.followUp.import, {
    toast: ({ created, updated }) =>
      t('followUpImport.screen.done', {
        created: t('followUpImport.screen.created', { count: created }),
        updated: t('followUpImport.screen.updated', { count: updated }),
      }),
  })
  const show = async (next: Chosen) => {
    setReading(true)
    setError(null)
    try {
      setPreview(await client.followUp.previewImport(next))
      setChosen(next)
    } catch (failure) {
      // Its sentences stand in the dialog, above the file that was not read.
      setError(failure)
    } finally {
      setReading(false)
    }
  }
  const read = async (file: File) => {
    const kept = chosen === null ? {} : { bodyId: chosen.bodyId, updateKnown: chosen.updateKnown }
    const contentBase64 = await asBase64(file)
    await show({ ...asGuessed, ...kept, fileName: file.name, contentBase64 })
  }
  const commit = async () => {
    if (chosen === null || preview === null) return
    const written = await writing.run({ ...chosen, digest: preview.digest })
    // What was shown is no longer what would be written: it is read again.
    if (written === null) await show(chosen)
    else onDone()
  }
  return {
    preview,
    error,
    isReading,
    isWriting: writing.isRunning,
    fileName: chosen?.fileName ?? '',
    choice: chosen ?? asGuessed,
    read: (file: File) => void read(file),
    /** Reads the same file otherwise; another table or header is guessed afresh. */
    choose: (patch: Partial<ReadingChoice>) => {
      if (chosen !== null) void show({ ...chosen, ...patch })
    },
    commit: () => void commit(),
  }
}
