import { createI18nOf } from './i18n-instance.ts'
import type { Translate } from './i18n.ts'
import { french } from './locales.ts'

/** The translate function of the French texts alone: a start that speaks French reads no others. */
export function frenchTranslator(): Translate {
  return createI18nOf('fr', { fr: { translation: french } }).getFixedT('fr')
}
