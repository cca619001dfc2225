import type { DocumentLanguage } from './documents.ts'
import { nounClassOf, ofName } from './french-names.ts'

/**
 * In whose name a letter is written, to follow «au nom» and “on behalf”: «du Chef de file des PTF»,
 * “of the Chef de file des PTF”. The office keeps its French name, by which it is known.
 *
 * Empty for no office, and for a label that tells several for several occasions, «Ministre … ;
 * Premier ministre en session politique», between which only the secretariat can choose.
 */
export function behalfOf(chairLabel: string, lang: DocumentLanguage): string {
  // «Chef de file des PTF (ambassadeur)» explains the office to the secretariat, not to its readers.
  const label = chairLabel.replace(/\s*\([^)]*\)\s*$/u, '').trim()
  if (label === '' || label.includes(';')) return ''
  // «SHA et Chef de file des PTF», and not «de l’économie et des finances».
  const offices = label.split(/ et (?=\p{Lu})/u)
  return lang === 'fr' ? offices.map(ofOffice).join(' et ') : `of the ${offices.join(' and the ')}`
}

function ofOffice(office: string): string {
  return ofName(office, feminineOffice.test(office) ? 'F' : nounClassOf(office))
}

const feminineOffice =
  /^(?:\p{L}+trice|(?:vice-)?présidente|déléguée|représentante|conseillère|première|gouverneure|préfète|cheffe|consule|responsable (?:générale|nationale)|secrétaire (?:générale|exécutive|permanente)|ministre (?:chargée|déléguée))(?!\p{L})/iu

/**
 * Who asked for the meeting, «de la Troïka» or “of the Troïka”, where the note of the referral says
 * that. The note is as often the subject of the referral, which «sur demande» cannot be followed by.
 */
export function requesterIn(note: string, lang: DocumentLanguage): string {
  const text = note.trim().replace(/\s*\.$/u, '')
  const start = /^(?:de la |de l[’']|de |du |des |d[’'])/iu.exec(text)?.[0]
  if (start === undefined) return ''
  if (lang === 'fr') return text.charAt(0).toLowerCase() + text.slice(1)
  const hasArticle = !/^(?:de |d[’'])$/iu.test(start)
  return `${hasArticle ? 'of the' : 'of'} ${text.slice(start.length)}`
}
