import { useTranslation } from 'react-i18next'

/** The name of a country in the language of the screen: «Mali», «Bénin». */
export function useCountryName(): (code: string) => string {
  const { i18n } = useTranslation()
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' })
  return (code) => names.of(code) ?? code
}
