import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportColumn, ImportPreview } from '../../shared/people-import.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import { asBase64 } from './file-bytes.ts'

type Chosen = {
  readonly fileName: string
  readonly contentBase64: string
  readonly columns: ImportColumn[] | null
  readonly createInstitutions: boolean
}

/** The file in hand, what it would do, and the step that does it. */
export function useImport(onDone: () => void) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isReading, setReading] = useState(false)
  const writing = useChange(client.people.commitImport, {
    toast: ({ created, updated, institutions }) => {
      const done = t('directory.screen.import.done', {
        created: t('directory.screen.import.created', { count: created }),
        updated: t('directory.screen.import.updated', { count: updated }),
      })
      if (institutions === 0) return done
      return `${done}, ${t('directory.screen.import.institutions', { count: institutions })}`
    },
  })
  const show = async (next: Chosen) => {
    setReading(true)
    setError(null)
    try {
      setPreview(await client.people.previewImport(next))
      setChosen(next)
    } catch (failure) {
      // Its sentences stand on the screen, above the file that was not read.
      setError(failure)
    } finally {
      setReading(false)
    }
  }
  const read = async (file: File) => {
    const contentBase64 = await asBase64(file)
    // Another version of the same list is read as the first one was.
    const createInstitutions = chosen?.createInstitutions ?? false
    await show({ fileName: file.name, contentBase64, columns: null, createInstitutions })
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
    isCreating: chosen?.createInstitutions ?? false,
    setCreating: (createInstitutions: boolean) => {
      if (chosen !== null) void show({ ...chosen, createInstitutions })
    },
    read: (file: File) => void read(file),
    correct: (columns: ImportColumn[]) => {
      if (chosen !== null) void show({ ...chosen, columns })
    },
    commit: () => void commit(),
  }
}
