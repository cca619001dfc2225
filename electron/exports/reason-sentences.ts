import type { DocumentWords } from './document-words.ts'

type Reason = {
  /** «, en raison d’une mission conjointe», to end a sentence with. */
  readonly within: string
  /** «Motif : mission conjointe.», a sentence of its own where the words do not follow «en raison de». */
  readonly apart: string
}

/** A reason with more words than these reads as a sentence, and is left as one. */
const wovenAtMost = 8

/**
 * A reason as somebody typed it, worded so that the letter stays right: a short noun group follows
 * «en raison de», anything else is a sentence of its own. Nothing can tell a noun from a verb for
 * certain; where there is a doubt the reason stands apart, which is never wrong.
 */
export function reasonOf(typed: string, { t, lang, set }: DocumentWords): Reason {
  const text = set(typed.trim())
  const reason = text.replace(/[\s.!…;:,]+$/u, '')
  if (reason === '') return { within: '', apart: '' }
  const cause = lang === 'fr' ? frenchCause : englishCause
  const phrase = isNounGroup(text, sentenceWords[lang]) ? cause(reason) : null
  return phrase === null
    ? { within: '', apart: t('notice.motive', { reason }) }
    : { within: `, ${phrase}`, apart: '' }
}

/** Short, without a stop and without a word that only sentences have. */
function isNounGroup(text: string, wordsOfSentences: ReadonlySet<string>): boolean {
  const withoutTitles = text.replace(/(?<!\p{L})(?:MM?|Dr|Pr|S\.\s?E)\.(?=\s?\p{Lu})/gu, '')
  if (/[.!?…;:](?:\s|$)/u.test(withoutTitles)) return false
  if (text.split(/\s+/u).length > wovenAtMost) return false
  // What follows the article is its noun: «la demande», «l’est du pays».
  const [, ...words] =
    text
      .toLowerCase()
      .replace(leadingArticle, '')
      .match(/\p{L}+[’']?/gu) ?? []
  return !words.some((word) => wordsOfSentences.has(word.replace("'", '’')))
}

const leadingArticle =
  /^(?:d[’']une? |de la |de l[’']|du |des |les? |la |l[’']|une? |d[’']|an? |the )/u

const frenchForms: readonly (readonly [RegExp, string])[] = [
  // Already a cause: it says itself what it follows.
  [/^(?=(?:en raison|à cause|à la suite|du fait|compte tenu) (?:de |du |des |d[’']))/iu, ''],
  [/^a (?=(?:cause|la suite) (?:de |du |des |d[’']))/iu, 'à '],
  [/^(?=(?:suite à|suite au|suite aux|faute de) )/iu, ''],
  [/^(?=d[’']|de la |de l[’']|du |des )/iu, 'en raison '],
  [/^le /iu, 'en raison du '],
  [/^les /iu, 'en raison des '],
  [/^(?=la |l[’'])/iu, 'en raison de '],
  [/^(?=une? )/iu, 'en raison d’'],
]

/** «en raison du décès de …» from «Le décès de …»; null when the words begin with no article. */
function frenchCause(reason: string): string | null {
  const form = frenchForms.find(([start]) => start.test(reason))
  return form === undefined ? null : uncapitalised(reason).replace(form[0], form[1])
}

function englishCause(reason: string): string | null {
  return /^(?:an? |the )/iu.test(reason) ? `owing to ${uncapitalised(reason)}` : null
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Words of sentences that no plain noun group holds: pronouns, negations, common forms of verbs. */
const sentenceWords: Readonly<Record<DocumentWords['lang'], ReadonlySet<string>>> = {
  fr: wordsIn(
    'ne n’ pas que qu’ qui il ils elle elles on nous vous je j’ se s’ y afin lorsque car',
    'est sont était étaient sera seront serait seraient soit soient fut a ont avait avaient aura',
    'auront aurait auraient ait aient va vont ira iront peut peuvent pouvait pouvaient pourra',
    'pourront pourrait pourraient doit doivent devait devaient devra devront devrait devraient',
    'fait font fera feront reste restent restera resteront demeure demeurent demande demandent',
    'demandera souhaite souhaitent sollicite sollicitent veut veulent tient tiennent tiendra',
    'vient viennent viendra empêche empêchent tombe tombent coïncide coïncident manque manquent',
    'manquera quitte quittent participe participent part partent arrive arrivent refuse refusent',
    'propose proposent prévoit prévoient prend prennent reçoit reçoivent attend attendent',
    'accueille accueillent impose imposent oblige obligent retient retiennent bloque bloquent',
    'voyage voyagent séjourne préside présidera assiste assistent exige exigent permet permettent',
    'rend rendent perturbe perturbent retarde retardent suspend suspendent interdit interdisent',
  ),
  en: wordsIn(
    'is are was were be been will would has have had can cannot could must should may might not',
    'do does did he she it they we you who which that remains remain asks ask requests wishes',
  ),
}

function wordsIn(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '))
}
