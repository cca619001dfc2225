import { french } from '../shared/locales.ts'
import type { Language } from '../shared/i18n.ts'
import { createI18nOf } from '../shared/i18n-instance.ts'
import { readPreference, writePreference } from './preferences.ts'

const first: Language = readPreference('language') === 'en' ? 'en' : 'fr'

/** The texts of the screen; components ask for them with `useTranslation`. */
export const i18n = createI18nOf(first, { fr: { translation: french } })

/** Settles when the texts of the first screen's language are there: French always is. */
export const firstTexts: Promise<void> = readTexts(first)

let wanted = first

/** Puts the whole screen into a language and remembers it for the first start. */
export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language
  if (wanted === language) return
  wanted = language
  writePreference('language', language)
  await readTexts(language)
  // Asked for another one while the texts of this one were read.
  if (wanted === language) await i18n.changeLanguage(language)
}

async function readTexts(language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, 'translation')) return
  const { english } = await import('../shared/english-texts.ts')
  i18n.addResourceBundle('en', 'translation', english)
}
