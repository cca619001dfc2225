import type { DecisionKind, DecisionStatus } from './decision-codes.ts'
import { foldText } from './folding.ts'

/** What a cell of states says; `isDerived` for «en retard», which follows from the due day. */
export type StateReading = {
  readonly status: DecisionStatus
  readonly percent: number | null
  /** What the cell says beside the state: «12/14», «du MEF». */
  readonly progress: string
  readonly isDerived: boolean
}

/** Words of each state, folded; the first that fits counts, so what denies comes before. */
const words: readonly (readonly [DecisionStatus, RegExp])[] = [
  ['SUPERSEDED', /\b(?:remplacee?s?|fusionnee?s?|superseded|replaced|merged)\b/u],
  [
    'OBSOLETE',
    /\b(?:caducs?|caduques?|sans objet|obsoletes?|annulee?s?|abandonnee?s?|sans suite|cancelled|dropped|not applicable|classee?s? sans suite)\b|^so$/u,
  ],
  [
    'PARTIAL',
    /\b(?:partiel(?:le)?s?|partiellement|en partie|a moitie|incomplet(?:e|s|es)?|partly|partial(?:ly)?|pr|quasi(?:ment)? realisee?s?)\b/u,
  ],
  [
    'NOT_STARTED',
    /\b(?:(?:non|pas|jamais|ni) (?:encore )?(?:entamee?s?|demarree?s?|commencee?s?|realisee?s?|executee?s?|debutee?s?|faite?s?|mise?s? en oeuvre|tenue?s?|initiee?s?|engagee?s?|effective?s?|atteinte?s?|started|done|yet|begun)|a (?:faire|demarrer|realiser|entamer|engager|lancer|initier)|nr|ne|nd|not started|to do|todo|neant|rien|aucune? (?:action|suite|avancee|progres))\b/u,
  ],
  [
    'PENDING',
    /\b(?:en attente|attente|attend(?:u|ue|re)?|bloquee?s?|suspendue?s?|en suspens|en instance|pending|awaiting|on hold|blocked)\b/u,
  ],
  [
    'DEFERRED',
    /\b(?:reportee?s?|differee?s?|ajournee?s?|renvoyee?s?|reconduite?s?|postponed|deferred|reprogrammee?s?)\b/u,
  ],
  [
    'IN_PROGRESS',
    /\b(?:en cours|encours|ec|entamee?s?|demarree?s?|commencee?s?|initiee?s?|engagee?s?|lancee?s?|en voie|en bonne voie|en chantier|amorcee?s?|ongoing|on going|in progress|under ?way|started|suivi regulier|en execution|en realisation|permanente?|continue?)\b/u,
  ],
  [
    'DONE',
    /\b(?:realisee?s?|entierement|totalement|faite?s?|executee?s?|achevee?s?|terminee?s?|completee?s?|complet(?:e|s|es)?|mise?s? en oeuvre|effective?s?|effectuee?s?|cloturee?s?|close?s?|soldee?s?|accomplie?s?|satisfaite?s?|levee?s?|adoptee?s?|validee?s?|transmise?s?|done|completed?|implemented|closed|finished|achieved|ok|oui|yes|r)\b|^[x✓✔☑]$/u,
  ],
]
const late = /\b(?:en retard|retard|late|overdue|delayed|echue?|depassee?)\b/u
const nothing = /^(?:[-–—_.?\s]*|nsp)$/u

/**
 * The state that free words mean; null when they mean none. A share alone tells it too: all of it is
 * done, none of it not started.
 *
 * @example readState('en cours (60 %)') //=> { status: 'IN_PROGRESS', percent: 60, … }
 */
export function readState(cell: string): StateReading | null {
  const text = foldText(cell)
  if (nothing.test(text)) return null
  const percent = percentIn(text)
  const found = words.find(([, pattern]) => pattern.test(text))
  if (found === undefined) {
    if (percent !== null && /^[\d\s.,%()]*$/u.test(text)) return ofShare(percent)
    return late.test(text)
      ? { status: 'NOT_STARTED', percent, progress: '', isDerived: true }
      : null
  }
  const isWhole = found[0] === 'DONE' && percent !== null && percent < 100
  const status = isWhole ? (percent === 0 ? 'NOT_STARTED' : 'PARTIAL') : found[0]
  return { status, percent, progress: remainder(cell), isDerived: false }
}

/** The state that a share alone tells. */
export function ofShare(percent: number): StateReading {
  const status = percent === 0 ? 'NOT_STARTED' : percent === 100 ? 'DONE' : 'IN_PROGRESS'
  return { status, percent, progress: '', isDerived: false }
}

/**
 * The share of a cell in hundredths: «60 %», «60», «0,6»; null when it holds none. A fraction below 1
 * is a share of one, as Excel keeps percents.
 */
export function readPercent(cell: string): number | null {
  const text = foldText(cell)
  const signed = percentIn(text)
  if (signed !== null) return signed
  const match = /^(\d{1,3}(?:[.,]\d+)?)$/u.exec(text)
  if (match === null) return null
  const number = Number((match[1] ?? '').replace(',', '.'))
  const isShare = number < 1 || (number === 1 && text !== '1')
  return asPercent(isShare ? number * 100 : number)
}

function percentIn(text: string): number | null {
  const match = /(\d{1,3}(?:[.,]\d+)?) ?%/u.exec(text)
  return match === null ? null : asPercent(Number((match[1] ?? '').replace(',', '.')))
}

function asPercent(number: number): number | null {
  return number > 100 ? null : Math.round(number)
}

/** What stands in brackets, or beside the words of the state; a share is kept elsewhere. */
function remainder(cell: string): string {
  const plain = cell.replace(/\s+/gu, ' ').trim()
  const bracket = /\(([^()]+)\)/u.exec(plain)?.[1]?.trim() ?? ''
  if (bracket !== '' && !/^\d+([.,]\d+)? ?%$/u.test(bracket)) return bracket
  const rest = /^[^:–—-]{2,40}?\s*(?::|–|—|\s-\s)\s*(.+)$/u.exec(plain)?.[1] ?? ''
  if (rest !== '') return /^\d+([.,]\d+)? ?%$/u.test(rest) ? '' : rest
  const waiting = /en attente (?:de |du |des |d[’'])(.+)$/iu.exec(plain)
  if (waiting !== null) return plain
  const replaced = /remplac[ée]+e?s? par (.+)$/iu.exec(plain)?.[1] ?? ''
  if (replaced !== '') return replaced
  const fraction = /\b\d{1,3} ?\/ ?\d{1,3}\b/u.exec(plain)?.[0] ?? ''
  return fraction === '' ? (plain.split(' ').length > 4 ? plain : '') : fraction
}

const kinds: readonly (readonly [DecisionKind, RegExp])[] = [
  ['RECOMMENDATION', /\brecomm/u],
  ['COMMITMENT', /\bengagement|\bcommitment/u],
  ['DELIBERATION', /\bdeliberation/u],
  ['RESOLUTION', /\bresolution/u],
  ['INSTRUCTION', /\binstruction|\bdirective/u],
  ['DECISION', /\bdecision/u],
  ['TASK', /\btache|\btask/u],
  ['ACTION', /\baction|\bmesure|\bactivite|\bmeasure/u],
  ['OPINION', /^avis\b|\bopinion/u],
]

/** The kind of decision that words name; null when they name none. */
export function readKind(cell: string): DecisionKind | null {
  const text = foldText(cell)
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
