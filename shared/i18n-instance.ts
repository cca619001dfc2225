import { createInstance, type Resource } from 'i18next'

/**
 * The texts that are given, behind one function; others may be added once they were read.
 * Values are not escaped: they go to React, to Word and to the terminal, which do it themselves.
 */
export function createI18nOf(language: 'fr' | 'en', resources: Resource) {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: 'fr',
    resources,
    contextSeparator: '::',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return i18n
}
