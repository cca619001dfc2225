import { dateOf, type IsoDate, isIsoDate } from './dates.ts'
import type { Gender, Honorific, MandateRole } from './directory.ts'
import { foldText } from './folding.ts'
import type { ImportColumn } from './people-import.ts'

/** Titles of columns, folded, in French and in English; a title may also begin with one of these. */
const titles: Readonly<Record<Exclude<ImportColumn, 'ignore'>, readonly string[]>> = {
  honorific: ['civilite', 'titre de civilite', 'appel', 'honorific', 'salutation', 'title'],
  fullName: [
    'nom et prenom',
    'nom et prenoms',
    'nom prenom',
    'nom prenoms',
    'noms et prenoms',
    'prenom et nom',
    'prenom nom',
    'prenoms et nom',
    'nom complet',
    'full name',
    'complete name',
    'display name',
    'representant',
  ],
  givenName: ['prenom', 'prenoms', 'first name', 'given name', 'firstname', 'forename'],
  familyName: [
    'nom',
    'noms',
    'nom de famille',
    'patronyme',
    'last name',
    'family name',
    'surname',
    'lastname',
    'name',
  ],
  gender: ['genre', 'sexe', 'gender', 'sex'],
  jobTitle: ['fonction', 'poste', 'titre', 'qualite', 'function', 'position', 'job title', 'job'],
  institution: [
    'institution',
    'structure',
    'organisme',
    'organisation',
    'organization',
    'agence',
    'societe',
    'company',
    'employer',
  ],
  email: ['courriel', 'e mail', 'email', 'mail', 'adresse electronique', 'adresse e mail', 'mel'],
  phone: ['telephone', 'tel', 'tel.', 'portable', 'mobile', 'gsm', 'phone', 'cell'],
  protocolRank: ['rang protocolaire', 'rang', 'preseance', 'protocol rank', 'rank', 'precedence'],
  verifiedOn: ['verifie le', 'date de verification', 'mis a jour le', 'verified on', 'verified'],
  body: ['instance', 'groupe', 'comite', 'body', 'group', 'committee'],
  role: ['role', 'role dans l instance', 'titulaire ou suppleant', 'statut', 'mandate role'],
}

/**
 * What each column holds, from its title; `ignore` where the title says nothing or comes twice.
 * A title in full wins over one that merely begins alike.
 */
export function guessColumns(headers: readonly string[]): readonly ImportColumn[] {
  const folded = headers.map(foldText)
  const exact = folded.map((header) => findColumn((known) => known === header))
  const near = folded.map((header) => findColumn((known) => header.startsWith(`${known} `)))
  const taken = new Set<ImportColumn>()
  const claim = (column: ImportColumn | undefined): ImportColumn => {
    if (column === undefined || taken.has(column)) return 'ignore'
    taken.add(column)
    return column
  }
  const first = exact.map(claim)
  return first.map((column, index) =>
    column === 'ignore' && exact[index] === undefined ? claim(near[index]) : column,
  )
}

function findColumn(isTitle: (known: string) => boolean): ImportColumn | undefined {
  const columns = Object.keys(titles) as (keyof typeof titles)[]
  return columns.find((column) => titles[column].some(isTitle))
}

const honorificWords: Readonly<Record<string, Honorific>> = {
  m: 'M.',
  mr: 'M.',
  monsieur: 'M.',
  mme: 'Mme',
  mrs: 'Mme',
  ms: 'Mme',
  mlle: 'Mme',
  madame: 'Mme',
  dr: 'Dr',
  docteur: 'Dr',
  doctor: 'Dr',
  pr: 'Pr',
  prof: 'Pr',
  professeur: 'Pr',
  professor: 'Pr',
  sem: 'S.E.M.',
  'son excellence monsieur': 'S.E.M.',
  'his excellency': 'S.E.M.',
  'he mr': 'S.E.M.',
  semme: 'S.E.Mme',
  'son excellence madame': 'S.E.Mme',
  'her excellency': 'S.E.Mme',
  'he ms': 'S.E.Mme',
}

/** The honorific of a cell such as «S.E.Mme», «Monsieur» or «Dr.»; null when it is none. */
export function readHonorific(cell: string): Honorific | null {
  const words = foldText(cell.replaceAll('.', ''))
  return honorificWords[words] ?? honorificWords[words.replaceAll(' ', '')] ?? null
}

/** The gender of a cell; «M» is masculine. */
export function readGender(cell: string): Gender | null {
  const word = foldText(cell)
  if (['f', 'femme', 'feminin', 'female', 'woman', 'w'].includes(word)) return 'F'
  return ['m', 'h', 'homme', 'masculin', 'male', 'man'].includes(word) ? 'M' : null
}

/** The gender that an honorific tells; null for «Dr» and «Pr». */
export function genderOf(honorific: Honorific): Gender | null {
  if (honorific === 'M.' || honorific === 'S.E.M.') return 'M'
  return honorific === 'Mme' || honorific === 'S.E.Mme' ? 'F' : null
}

export function readRole(cell: string): MandateRole | null {
  const word = foldText(cell)
  if (/^(titulaires?|titular|member|membre|principal)$/u.test(word)) return 'TITULAR'
  return /^(suppleante?s?|alternate|deputy|remplacante?)$/u.test(word) ? 'ALTERNATE' : null
}

/** The day of a cell: 2026-11-21, 21/11/2026 or 21.11.2026, the day always before the month. */
export function readDay(cell: string): IsoDate | null {
  const text = cell.slice(0, 10)
  if (isIsoDate(text)) return text
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(cell)
  if (match === null) return null
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number)
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(written) ? dateOf(year, month, day) : null
}

export type NameParts = {
  readonly honorific: Honorific | null
  readonly givenName: string
  readonly familyName: string
}

/**
 * The parts of a name in one cell. Words in capitals are the family name, as French
 * administrations write it; without any, the last word is.
 *
 * @example splitFullName('Mme Awa EXEMPLE') //=> { honorific: 'Mme', givenName: 'Awa', familyName: 'EXEMPLE' }
 */
export function splitFullName(cell: string): NameParts {
  const words = cell.split(/\s+/u).filter((word) => word !== '')
  const title = words.length > 1 ? readHonorific(words[0] ?? '') : null
  const names = title === null ? words : words.slice(1)
  const capitals = names.filter(isInCapitals)
  if (capitals.length === 0 || capitals.length === names.length) {
    return {
      honorific: title,
      givenName: names.slice(0, -1).join(' '),
      familyName: names.at(-1) ?? '',
    }
  }
  const others = names.filter((name) => !isInCapitals(name))
  return { honorific: title, givenName: others.join(' '), familyName: capitals.join(' ') }
}

/** Two capitals at least: a lone initial belongs to the given name. */
function isInCapitals(word: string): boolean {
  return word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(word)
}
