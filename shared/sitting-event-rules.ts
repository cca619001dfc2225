import type { Body } from './bodies.ts'
import { nounClassOf } from './french-names.ts'
import { startsWithVowelSound } from './french-words.ts'
import type { Translate } from './i18n.ts'

/** Codes that people speak: letters alone, and few of them. */
const spoken = /^[A-Z]{2,4}$/u

/** «la réunion du GEC», «la réunion de la Troïka élargie». */
export function sittingSubject(t: Translate, { code, name }: Pick<Body, 'code' | 'name'>): string {
  const nounClass = nounClassOf(name)
  // A plural name has no short form that French could put in the plural: «des CGT».
  const short = spoken.test(code) && nounClass !== 'P' ? code : name
  const article = nounClass !== 'P' && startsWithVowelSound(short) ? 'elided' : nounClass
  return t(`reviews.sitting.${article}`, { name: short })
}
