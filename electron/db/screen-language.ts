import type { BaseState } from './base-state.ts'

/** The language in which the screen is read, and what is refused told: French until a base says otherwise. */
export function screenLanguage(state: BaseState): 'fr' | 'en' {
  if (state.kind !== 'ready') return 'fr'
  const language = state.base.connection
    .prepare<[], string>('SELECT language FROM organisation LIMIT 1')
    .pluck()
    .get()
  return language === 'en' ? 'en' : 'fr'
}
