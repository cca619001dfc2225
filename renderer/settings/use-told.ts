import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { FactsTouched } from '../../shared/calendar-facts.ts'
import { api } from '../api.ts'
import type { SettingsSection } from './settings-sections.ts'

type Told = {
  readonly section: SettingsSection
  readonly touched: FactsTouched
  /** Moment of the change before it. */
  readonly before: string | null
  /** Moment of the change itself; null until the journal has been asked. */
  readonly at: string | null
}

/**
 * What the last change of a calendar fact touched, for as long as it is the last change: once
 * something else was written, or it was undone, it may no longer be true.
 */
export function useTold(section: SettingsSection) {
  const [told, setTold] = useState<Told | null>(null)
  const journal = useQuery(api.history.state.queryOptions())
  const last = journal.data?.lastChangeAt ?? null
  const tell = useCallback(
    (touched: FactsTouched) => setTold({ section, touched, before: last, at: null }),
    [section, last],
  )
  useEffect(() => setTold((now) => (now === null ? null : lasting(now, last))), [last])
  return {
    touched: told?.section === section ? told.touched : null,
    tell,
    close: () => setTold(null),
  }
}

function lasting(told: Told, last: string | null): Told | null {
  if (told.at === null) return last === told.before ? told : { ...told, at: last }
  return told.at === last ? told : null
}
