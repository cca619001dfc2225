import type { MinutesDocumentItem } from '../../shared/minutes-documents.ts'
import { isBlank, type RichInline } from '../../shared/rich-text.ts'
import type { DocumentMeeting } from '../../shared/documents.ts'
import { bodyPhrases } from './document-meeting.ts'
import { capitalised, type DocumentWords } from './document-words.ts'
import { closed } from './minutes-sentences.ts'

/**
 * How an item ended, its operative words in bold: «Après examen et échanges, le CNP **adopte** le
 * programme de travail, **sous réserve de…**», then its conclusion. Empty when nothing was noted.
 *
 * @param form  `pv` opens with the debate, as statutory bodies do
 */
export function outcomeInlines(
  item: MinutesDocumentItem,
  meeting: DocumentMeeting,
  words: DocumentWords,
  form: 'minutes' | 'pv',
): readonly RichInline[] {
  const conclusion = item.conclusion.trim()
  if (item.outcome === null) return conclusionInlines(conclusion, words)
  const isReserve = item.outcome === 'ADOPTED_RESERVED' && /^sous réserve/iu.test(conclusion)
  const sentence = outcomeSentence(item, meeting, words, isReserve ? conclusion : '')
  const follows = form === 'pv' && !isBlank(item.content)
  const whole = follows ? words.t('outcomes.afterDebate', { sentence }) : capitalised(sentence)
  const rest = conclusion === '' || isReserve ? '' : ` ${closed(conclusion)}`
  return marked(`${whole}${rest}`)
}

function conclusionInlines(conclusion: string, words: DocumentWords): readonly RichInline[] {
  if (conclusion === '') return []
  return marked(`**${words.t('minutes.conclusion')}** ${closed(conclusion)}`)
}

function outcomeSentence(
  item: MinutesDocumentItem,
  meeting: DocumentMeeting,
  words: DocumentWords,
  reserve: string,
): string {
  const { t } = words
  const body = bodyPhrases(meeting, words)
  const { object, ofObject } = subjectOf(item, words)
  return t(`outcomes.${item.outcome ?? 'NOTED'}`, {
    count: body.nounClass === 'P' ? 2 : 1,
    body: body.the,
    object,
    ofObject,
    noun: t(`meeting.${meeting.noun}`),
    reserve: reserve === '' ? t('outcomes.reserve') : lowered(reserve).replace(/\.$/u, ''),
  })
}

type Subject = { readonly object: string; readonly ofObject: string }

/** What a sentence calls an item: what its title is about, or «ce point». */
function subjectOf({ title, isRecap }: MinutesDocumentItem, { lang, t }: DocumentWords): Subject {
  const titled = lang === 'fr' ? titledSubject(title) : null
  if (titled !== null) return titled
  if (isRecap) return { object: t('outcomes.recap'), ofObject: t('outcomes.ofRecap') }
  return { object: t('outcomes.thisItem'), ofObject: t('outcomes.ofThisItem') }
}

const ACTS =
  /^(?:(?:examen|présentation|lecture|discussion) et )?(?:adoption|validation|approbation|examen|présentation)\s+(du |de la |de l[’']|des )(.+)$/iu
const ARTICLES: Readonly<Record<string, string>> = {
  'du ': 'le ',
  'de la ': 'la ',
  'de l’': 'l’',
  'des ': 'les ',
}

/**
 * What an item is about, from its title: «le programme de travail» and «du programme de travail» out
 * of «Examen et adoption du programme de travail». Null where a title has several objects or none,
 * and a sentence made of it might be wrong.
 */
export function titledSubject(title: string): Subject | null {
  const [, article = '', rest = ''] = ACTS.exec(title.trim().replace(/\.$/u, '')) ?? []
  const of = article.toLowerCase().replace("'", '’')
  const definite = ARTICLES[of]
  if (definite === undefined) return namedSubject(title.trim())
  if (/[:;()–]| - /u.test(rest)) return null
  if (!/ et (?:du|de la|de l[’']|des|de|d[’'])/u.test(rest)) {
    return { object: `${definite}${rest}`, ofObject: `${of}${rest}` }
  }
  const second = /^ordre du jour et (du |de la |de l[’']|des )(.+)$/iu.exec(rest)
  const secondArticle = ARTICLES[second?.[1]?.replace("'", '’') ?? '']
  if (second === null || secondArticle === undefined) return null
  return {
    object: `l’ordre du jour et ${secondArticle}${second[2] ?? ''}`,
    ofObject: `${of}${rest}`,
  }
}

const NAMED =
  /^(?:(?:rapport|plan|programme|budget|calendrier|compte rendu|procès-verbal|projet|bilan|tableau)|(note|feuille|stratégie))(?= )/iu

/** «le programme de travail et budget annuel 2027», where the title is the name of a document. */
function namedSubject(title: string): Subject | null {
  const [head, feminine] = NAMED.exec(title) ?? []
  const rest = title.replace(/^(?:projet de )?programme de travail et (?:de )?budget/iu, '')
  if (head === undefined || /[,:;()–]| - | et /u.test(rest)) return null
  const name = lowered(title)
  return feminine === undefined
    ? { object: `le ${name}`, ofObject: `du ${name}` }
    : { object: `la ${name}`, ofObject: `de la ${name}` }
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Stars around the words that a catalogue wants bold. */
export function marked(text: string): readonly RichInline[] {
  return text.split('**').flatMap((part, index): readonly RichInline[] => {
    if (part === '') return []
    return [{ type: 'text', text: part, ...(index % 2 === 1 ? { marks: [{ type: 'bold' }] } : {}) }]
  })
}
