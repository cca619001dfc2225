import type { IsoDate } from './dates.ts'
import { foldText } from './folding.ts'
import { matchesOf, type Named } from './quick-entry-name-rules.ts'

/** A body as an import looks for it. */
export type ImportBody = Named & {
  /** Pattern of the references of its meetings, such as `GEC-{year}-{rank}`. */
  readonly numberingPattern: string
  /** True for thematic and sub-groups, which a decision may concern. */
  readonly isGroup: boolean
}

/** The term of an institution at the head of the Troïka. */
export type ChairTerm = {
  readonly institutionId: string
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

export type Parties = {
  readonly bodies: readonly ImportBody[]
  /** Those in existence first. */
  readonly institutions: readonly Named[]
  readonly chairs: readonly ChairTerm[]
}

/** Who a cell of responsible parties names. */
export type LeadReading = {
  readonly institutionId: string | null
  /** As the register prints it. */
  readonly label: string
  readonly supportIds: readonly string[]
  readonly groupBodyId: string | null
  /** Parts that mean nobody known. */
  readonly unknown: readonly string[]
  /** A name that was understood loosely, and the code it was taken for; null when all are plain. */
  readonly understood: { readonly value: string; readonly code: string } | null
}

/** The longest name of a body, in words. */
const longestName = 14

/** Finds bodies by their code, their name or a reference, also within a longer text. */
export function bodyFinder(bodies: readonly ImportBody[]) {
  const byName = new Map<string, ImportBody>()
  // A code wins over a name that folds alike, and the first over the next.
  for (const body of bodies)
    if (!byName.has(foldText(body.code))) byName.set(foldText(body.code), body)
  for (const body of bodies)
    if (!byName.has(foldText(body.name))) byName.set(foldText(body.name), body)
  const byHead = bodies
    .map((body) => ({ body, head: referenceHead(body) }))
    .toSorted((one, other) => other.head.length - one.head.length)
  const seen = new Map<string, ImportBody | null>()
  const within = (text: string): ImportBody | null => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const found = byName.get(foldText(text)) ?? longestWithin(text, byName)
    seen.set(text, found)
    return found
  }
  const ofReference = (reference: string): ImportBody | null =>
    byHead.find(({ head }) => head.length > 1 && reference.toUpperCase().startsWith(head))?.body ??
    null
  return { within, ofReference }
}

/** `GEC-{year}-{rank}` → `GEC-`: what references of a body start with, before the year. */
export function referenceHead({ numberingPattern, code }: ImportBody): string {
  const at = numberingPattern.indexOf('{year}')
  return at > 0 ? numberingPattern.slice(0, at) : `${code}-`
}

/** The longest run of words that is the code or the name of a body. */
function longestWithin(text: string, byName: ReadonlyMap<string, ImportBody>): ImportBody | null {
  const words = text.split(/[\s,;:()/«»"–—]+/u).filter((word) => word !== '')
  for (let length = Math.min(longestName, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const run = words.slice(start, start + length).join(' ')
      const body = byName.get(foldText(run))
      // «ça» is no «CA»: a short code is written in capitals.
      if (body !== undefined && (run.length > 4 || run === run.toUpperCase())) return body
    }
  }
  return null
}

/** Finds who leads and who supports; one text is looked at once, as tables repeat few of them. */
export function leadFinder({ bodies, institutions, chairs }: Parties, today: IsoDate) {
  const groups = bodies.filter(({ isGroup }) => isGroup)
  const exact = new Map<string, Named>()
  for (const one of institutions.toReversed()) {
    exact.set(foldText(one.name), one)
  }
  for (const one of institutions.toReversed()) exact.set(foldText(one.code), one)
  const seen = new Map<string, readonly Named[]>()
  const find = (text: string): readonly Named[] => {
    const key = foldText(text)
    const known = seen.get(key)
    if (known !== undefined) return known
    const plain = exact.get(key)
    const found = plain === undefined ? looselyNamed(institutions, text) : [plain]
    seen.set(key, found)
    return found
  }
  const chairOn = (day: IsoDate): string | null =>
    chairs.find(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day),
    )?.institutionId ?? null
  return {
    lead: (cell: string, day: IsoDate | null) =>
      readLead(cell, { find, groups, chair: chairOn(day ?? today) }),
    supports: (cell: string) => readSupports(cell, find),
  }
}

type Finding = {
  readonly find: (text: string) => readonly Named[]
  readonly groups: readonly ImportBody[]
  readonly chair: string | null
}

/** A name known by one of its words: «Luxembourg», «Pays-Bas»; short words are too many things. */
function looselyNamed(institutions: readonly Named[], text: string): readonly Named[] {
  const bare = text.replace(
    /^(?:l[ae]s?\s|l[’']|ministère\s(?:de\sla\s|du\s|des\s|de\sl[’']))/iu,
    '',
  )
  if (foldText(bare).length < 4) return []
  const found = matchesOf(institutions, bare)
  const matches = found.length > 0 ? found : containing(institutions, foldText(bare))
  return matches.length === 1 ? matches : []
}

function containing(institutions: readonly Named[], folded: string): readonly Named[] {
  return institutions.filter(({ name }) => foldText(name).includes(folded))
}

const chairWords = /^(?:cdf|chef de file|president(?:e|ce)?(?: de la troika)?|troika)$/u
const everybody =
  /^(?:tous|toutes|tous les ptf|toutes les institutions|ensemble des ptf|ptf|les ptf|all|everybody)$/u

/** «BAD (GT Éco-Fin)», «CdF/SHA», «UNICEF, OMS et PNUD»: the first known leads, the others support. */
function readLead(cell: string, { find, groups, chair }: Finding): LeadReading {
  const label = cell.replace(/\s+/gu, ' ').replace(/^@/u, '').trim()
  const group = groupOf(label, groups)
  const parts = partsOf(cell.replace(/\([^()]*\)/gu, ' '), find)
  const known: string[] = []
  const unknown: string[] = []
  let understood: LeadReading['understood'] = null
  let code = ''
  for (const part of parts) {
    const folded = foldText(part)
    if (everybody.test(folded)) continue
    const [only] = find(part)
    const id = only?.id ?? (chairWords.test(folded) ? chair : null)
    if (id === null || id === undefined) unknown.push(part)
    else known.push(id)
    if (only === undefined) continue
    if (known.length === 1 && id === only.id && parts.length === 1) code = only.code
    const isPlain = [only.code, only.name].some((name) => foldText(name) === folded)
    if (!isPlain) understood = { value: part, code: only.code }
  }
  const [institutionId = null, ...supportIds] = known
  // An institution written in full is printed by its code, as everywhere in the register.
  const isWhole = code !== '' && foldText(label) === foldText(parts[0] ?? '')
  return {
    institutionId,
    label: (isWhole ? code : label).slice(0, 160),
    supportIds: [...new Set(supportIds)].filter((id) => id !== institutionId),
    groupBodyId: group?.id ?? null,
    unknown,
    understood,
  }
}

function readSupports(cell: string, find: Finding['find']) {
  const parts = partsOf(cell.replace(/\([^()]*\)/gu, ' '), find)
  const ids = parts.flatMap((part) => find(part).map(({ id }) => id))
  const unknown = parts.filter((part) => find(part).length === 0 && !everybody.test(foldText(part)))
  return { ids: [...new Set(ids)].slice(0, 20), unknown }
}

/** The parties of a cell; a name that holds «et» or a slash and is known stays whole. */
function partsOf(cell: string, find: Finding['find']): readonly string[] {
  const whole = cell.replace(/[^\S\n]+/gu, ' ').trim()
  if (/^[-–—./\s]*$/u.test(whole)) return []
  if (find(whole).length > 0) return [whole]
  const parts = whole.split(/\s*(?:[,;&+\n•]|\s-\s|\s–\s)\s*/u).flatMap((part) => {
    if (part === '' || find(part).length > 0) return [part]
    return part.split(/\s*\/\s*|\s+(?:et|and|avec)\s+/iu)
  })
  return parts.map((part) => part.replace(/^@/u, '').trim()).filter((part) => part !== '')
}

function groupOf(label: string, groups: readonly ImportBody[]): ImportBody | null {
  const bracket = /\(([^()]+)\)/u.exec(label)?.[1] ?? ''
  if (bracket === '') return null
  const squeezed = squeeze(bracket)
  const found = groups.filter(
    ({ code, name }) =>
      squeeze(code) === squeezed || squeeze(name) === squeezed || initialsOf(name) === squeezed,
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** «GT Éco-Fin» and «GT-ECOFIN» are one. */
function squeeze(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

function initialsOf(name: string): string {
  return foldText(name)
    .split(' ')
    .map((word) => (word.length > 3 ? word.slice(0, 1) : ''))
    .join('')
}
