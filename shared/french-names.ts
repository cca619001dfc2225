import { type Gender, ofThe, withArticle } from './french-words.ts'

/** Number and gender of the noun that heads a name: «Commission mixte» is F, «Coordonnateurs» P. */
export type NounClass = Gender | 'P'

const FEMININE_HEADS = new Set(
  [
    'agence ambassade antenne assemblée assise banque cellule chambre commission concertation',
    'conférence coopération coordination délégation direction équipe initiative instance maison',
    'mission plateforme plénière présidence primature rencontre représentation résidence retraite',
    'réunion revue salle session table troïka unité',
  ]
    .join(' ')
    .split(' '),
)

/** Heads that end in s without being plural. */
const SINGULAR_IN_S = new Set(['congrès', 'palais', 'campus', 'corps', 'temps'])

/** Reads the first word of a name; unknown heads are taken as masculine, as most bodies are. */
export function nounClassOf(name: string): NounClass {
  const head = (/^[\p{L}’'-]+/u.exec(name.trim())?.[0] ?? '').toLowerCase()
  if (/[^s]s$/.test(head) && !SINGULAR_IN_S.has(head)) return 'P'
  return FEMININE_HEADS.has(head) ? 'F' : 'M'
}

/** «du GEC», «de la Troïka», «de l’Assemblée», «des Coordonnateurs». */
export function ofName(name: string, nounClass: NounClass): string {
  return nounClass === 'P' ? `des ${name}` : ofThe(name, nounClass)
}

/** «le GEC», «la Troïka», «l’Assemblée», «les Coordonnateurs». */
export function theName(name: string, nounClass: NounClass): string {
  return nounClass === 'P' ? `les ${name}` : withArticle(name, nounClass)
}

/**
 * Where a meeting takes place, ready to follow its hour: «dans la salle de conférence du SEG»,
 * «au siège du SEG». A place of unknown kind comes as «au lieu suivant : CICB».
 */
export function atPlace(place: string): string {
  const text = place.trim()
  if (/^(?:dans|à|au|aux|chez|en) /iu.test(text)) return lowered(text)
  const head = (/^[\p{L}’'-]+/u.exec(text)?.[0] ?? '').toLowerCase()
  const preposition = PLACES.get(head)
  if (preposition === undefined) return `au lieu suivant : ${text}`
  return `${preposition}${preposition.endsWith('’') ? '' : ' '}${lowered(text)}`
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ...['salle', 'grande', 'petite'].map((head) => [head, 'dans la'] as const),
  ...['locaux', 'bureaux'].map((head) => [head, 'dans les'] as const),
  ...['siège', 'secrétariat', 'centre', 'palais', 'ministère', 'gouvernorat', 'bureau'].map(
    (head) => [head, 'au'] as const,
  ),
  ...['primature', 'maison', 'résidence', 'délégation', 'banque', 'représentation', 'cité'].map(
    (head) => [head, 'à la'] as const,
  ),
  ...['ambassade', 'hôtel', 'auditorium', 'amphithéâtre', 'agence', 'école'].map(
    (head) => [head, 'à l’'] as const,
  ),
])

/** Common nouns lose their capital within a sentence, names of buildings keep theirs. */
function lowered(text: string): string {
  return /^(?:Salle|Grande|Petite|Locaux|Bureaux?|Siège|Dans|Au|Aux|À|Chez|En)\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

const NOUNS_IN_ER_OR_IR =
  /^(?:atelier|avenir|cahier|calendrier|chantier|courrier|dernier|dossier|financier|métier|papier|particulier|premier)$/
const OTHER_INFINITIVES =
  /^(?:admettre|apprendre|attendre|comprendre|conclure|construire|convaincre|débattre|définir|dire|élire|émettre|entendre|entreprendre|étendre|exclure|faire|inclure|inscrire|instruire|joindre|lire|mettre|permettre|poursuivre|pourvoir|prendre|prescrire|prévoir|produire|recevoir|réduire|remettre|rendre|répondre|reprendre|résoudre|revoir|soumettre|souscrire|suivre|surseoir|suspendre|traduire|transmettre|valoir|voir)$/

/**
 * «adopter le calendrier» from «Adopter le calendrier» or «À adopter…»; null when the text does not
 * begin with a verb, and so cannot follow «est invité à».
 */
export function asInfinitive(text: string): string | null {
  const bare = text.trim().replace(/^à\s+/iu, '')
  const verb = /^(?:ne pas |se |s[’'])?([\p{L}-]+)/iu.exec(bare)?.[1]?.toLowerCase() ?? ''
  const isVerb = /(?:er|ir)$/.test(verb)
    ? !NOUNS_IN_ER_OR_IR.test(verb)
    : OTHER_INFINITIVES.test(verb)
  return isVerb ? bare.charAt(0).toLowerCase() + bare.slice(1) : null
}
