import type { BaseState } from './base-state.ts'

/**
 * The language in which the screen is read, and what is refused told: French until a base says
 * otherwise, and while it cannot be asked. A disk that fails must still be told in words.
 */
export function screenLanguage(state: BaseState): 'fr' | 'en' {
  if (state.kind !== 'ready') return 'fr'
  try {
    const language = state.base.connection
      .prepare<[], string>('SELECT language FROM organisation LIMIT 1')
      .pluck()
      .get()
    return language === 'en' ? 'en' : 'fr'
  } catch {
    return 'fr'
  }
}
