import { frenchTranslator } from '../../shared/french-translator.ts'
import type { Language, Translate } from '../../shared/i18n.ts'

const french = frenchTranslator()
let english: Translate | null = null

/**
 * Reads the English texts. They come with the opening of a base whose screen is English, and with the
 * first call beyond the first screen: no base changes its language without one.
 */
export async function readEnglish(): Promise<void> {
  if (english !== null) return
  const { translator } = await import('../../shared/i18n.ts')
  english = translator('en')
}

/** The translate function of the screen; French for as long as English was not read. */
export function screenWords(language: Language): Translate {
  return language === 'en' ? (english ?? french) : french
}
