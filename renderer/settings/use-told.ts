import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { FactsTouched } from '../../shared/calendar-facts.ts'
import { api } from '../api.ts'
import type { SettingsSection } from './settings-sections.ts'

type Told = {
  readonly section: SettingsSection
  readonly touched: FactsTouched
  /** When the journal had last been asked: what it knew then was older than this change. */
  readonly askedAt: number
}

/**
 * What the last change of a calendar fact touched, in the section that made it. While something is
 * undone it is not shown: it is no longer true.
 */
export function useTold(section: SettingsSection) {
  const [told, setTold] = useState<Told | null>(null)
  const { data, dataUpdatedAt } = useQuery(api.history.state.queryOptions())
  const tell = useCallback(
    (touched: FactsTouched) => setTold({ section, touched, askedAt: dataUpdatedAt }),
    [section, dataUpdatedAt],
  )
  const isUndone = told !== null && dataUpdatedAt > told.askedAt && data?.redo !== null
  return {
    touched: told?.section === section && !isUndone ? told.touched : null,
    tell,
    close: () => setTold(null),
  }
}
