import { createInstance, type TFunction } from 'i18next'
import { english, french } from './locales.ts'

declare module 'i18next' {
  // Declaration merging is the way i18next learns the keys, and it works on interfaces only.
  interface CustomTypeOptions {
    defaultNS: 'translation'
    // Codes such as NOT_STARTED are keys of their own, not variants of NOT.
    contextSeparator: '::'
    resources: { translation: typeof french }
  }
}

export type Language = 'fr' | 'en'
export type Translate = TFunction<'translation'>
export type ErrorMessageKey = keyof (typeof french)['errors']
export type MessageParameters = Readonly<Record<string, string | number>>

/**
 * The texts of both languages behind one function. French answers whatever English lacks.
 * Values are not escaped: they go to React, to Word and to the terminal, which do it themselves.
 */
export function createI18n(language: Language) {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: 'fr',
    resources: { fr: { translation: french }, en: { translation: english } },
    contextSeparator: '::',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return i18n
}

/** The translate function of one language. */
export function translator(language: Language): Translate {
  return createI18n(language).getFixedT(language)
}
