import { createI18n, type Language } from '../shared/i18n.ts'
import { readPreference, writePreference } from './preferences.ts'

/** The texts of the screen; components ask for them with `useTranslation`. */
export const i18n = createI18n(readPreference('language') === 'en' ? 'en' : 'fr')

/** Puts the whole screen into a language and remembers it for the first start. */
export function speak(language: Language): void {
  document.documentElement.lang = language
  if (i18n.language === language) return
  writePreference('language', language)
  void i18n.changeLanguage(language)
}
