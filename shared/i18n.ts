import type { TFunction } from 'i18next'
import { english } from './english-texts.ts'
import { french } from './locales.ts'
import { createI18nOf } from './i18n-instance.ts'

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

/** The texts of both languages behind one function. French answers whatever English lacks. */
export function createI18n(language: Language) {
  return createI18nOf(language, { fr: { translation: french }, en: { translation: english } })
}

/** The translate function of one language. */
export function translator(language: Language): Translate {
  return createI18n(language).getFixedT(language)
}
