import { type Gender, withArticle } from './french-words.ts'

/** What the directory knows of the person whom a letter addresses. */
export type Correspondent = {
  /** `M.`, `Mme`, `Dr`, `Pr`, `S.E.M.`, `S.E.Mme` or empty. */
  readonly honorific: string
  /** Null when the directory does not say; the honorific then decides, where it can. */
  readonly gender: Gender | null
  readonly givenName: string
  readonly familyName: string
  /** As recorded, in either gender: «Directeur résident», «Ambassadrice du Canada». */
  readonly jobTitle: string
}

/** How high the courtesy goes: an excellency, someone who heads an office, anyone else. */
export type CourtesyRank = 'excellency' | 'head' | 'other'

export type CourtesyForms = {
  /** Line of the addressee: «Son Excellence Madame Claire FICTIVE», «Monsieur Luis ESSAI». */
  readonly nameLine: string
  /**
   * The formule d’appel, repeated in the formule finale, without its comma:
   * «Excellence Madame l’Ambassadrice», «Madame la Directrice», «Madame, Monsieur».
   */
  readonly call: string
  readonly rank: CourtesyRank
}

type Forms = readonly [masculine: string, feminine: string]

/** Offices by which a letter calls a person; any other function leaves «Madame» or «Monsieur». */
const OFFICES: readonly Forms[] = [
  ['Premier ministre', 'Première ministre'],
  ['Ministre conseiller', 'Ministre conseillère'],
  ['Ministre', 'Ministre'],
  ['Ambassadeur', 'Ambassadrice'],
  ['Chargé d’affaires', 'Chargée d’affaires'],
  ['Premier conseiller', 'Première conseillère'],
  ['Conseiller', 'Conseillère'],
  ['Vice-président', 'Vice-présidente'],
  ['Président', 'Présidente'],
  ['Directeur', 'Directrice'],
  ['Représentant', 'Représentante'],
  ['Coordonnateur', 'Coordonnatrice'],
  ['Coordinateur', 'Coordinatrice'],
  ['Secrétaire général', 'Secrétaire générale'],
  ['Secrétaire exécutif', 'Secrétaire exécutive'],
  ['Chef', 'Cheffe'],
  ['Délégué', 'Déléguée'],
  ['Gouverneur', 'Gouverneure'],
  ['Préfet', 'Préfète'],
  ['Consul', 'Consule'],
  ['Maire', 'Maire'],
  ['Commissaire', 'Commissaire'],
  ['Attaché', 'Attachée'],
]

/** Words that belong to the title itself and agree with it. */
const QUALIFIERS: readonly Forms[] = [
  ['général', 'générale'],
  ['résident', 'résidente'],
  ['régional', 'régionale'],
  ['national', 'nationale'],
  ['spécial', 'spéciale'],
  ['permanent', 'permanente'],
  ['exécutif', 'exécutive'],
  ['adjoint', 'adjointe'],
  ['délégué', 'déléguée'],
  ['humanitaire', 'humanitaire'],
  ['pays', 'pays'],
]

/** Empty words without what they are of: «Chef de la coopération», «Attachée de coopération». */
const COMPLEMENTED_OFFICES = ['Chef', 'Attaché']

/** These are excellencies whatever honorific the directory holds. */
const EXCELLENT_OFFICES = ['Premier ministre', 'Ministre', 'Ambassadeur']

/** The forms of courtesy that agree with the person's gender, office and rank. */
export function courtesyOf(person: Correspondent): CourtesyForms {
  const gender = person.gender ?? genderOf(person.honorific)
  const office = officeOf(person.jobTitle)
  const isExcellency =
    person.honorific.startsWith('S.E.') ||
    (office !== null && EXCELLENT_OFFICES.includes(office.masculine))
  return {
    nameLine: nameLine(person, gender, isExcellency),
    call: call(person.honorific, gender, office, isExcellency),
    rank: isExcellency ? 'excellency' : isHead(office) ? 'head' : 'other',
  }
}

/** An attaché is called by the office, and is not the head of one. */
function isHead(office: Office | null): boolean {
  return office !== null && office.masculine !== 'Attaché'
}

/** A title in the gender of the person: `agreed('Directeur résident', 'F')` = «Directrice résidente». */
export function agreed(jobTitle: string, gender: Gender): string {
  const office = officeOf(jobTitle)
  if (office === null) return jobTitle
  return `${titleOf(office, gender)}${jobTitle.slice(office.length)}`
}

type Office = {
  readonly masculine: string
  readonly feminine: string
  readonly qualifiers: readonly Forms[]
  /** Complement that the call keeps: «de la coopération» after «Chef». */
  readonly complement: string
  /** Characters of the job title that the office takes up. */
  readonly length: number
}

function officeOf(jobTitle: string): Office | null {
  const text = jobTitle.replaceAll("'", '’')
  for (const [masculine, feminine] of OFFICES) {
    const form = [feminine, masculine].find((candidate) => startsWithWord(text, candidate))
    if (form === undefined) continue
    const qualified = takeQualifiers(text, form.length)
    const needsComplement = COMPLEMENTED_OFFICES.includes(masculine)
    const complement = needsComplement ? complementAt(text, qualified.length) : ''
    if (needsComplement && complement === '') continue
    return {
      masculine,
      feminine,
      complement,
      ...qualified,
      length: qualified.length + complement.length,
    }
  }
  return null
}

function takeQualifiers(text: string, start: number): Pick<Office, 'qualifiers' | 'length'> {
  const rest = text.slice(start)
  for (const forms of QUALIFIERS) {
    const form = [forms[1], forms[0]].find((candidate) => startsWithWord(rest, ` ${candidate}`))
    if (form === undefined) continue
    const next = takeQualifiers(text, start + form.length + 1)
    return { qualifiers: [forms, ...next.qualifiers], length: next.length }
  }
  return { qualifiers: [], length: start }
}

function complementAt(text: string, start: number): string {
  return /^ (?:de la |de l’|du |des |de |d’)[\p{L}-]+/u.exec(text.slice(start))?.[0] ?? ''
}

function startsWithWord(text: string, word: string): boolean {
  const head = text.slice(0, word.length)
  const isFound = head.localeCompare(word, 'fr', { sensitivity: 'accent' }) === 0
  return isFound && !/^[\p{L}-]/u.test(text.slice(word.length))
}

function titleOf(office: Office, gender: Gender): string {
  const index = gender === 'F' ? 1 : 0
  const words = [[office.masculine, office.feminine] as const, ...office.qualifiers]
  return `${words.map((forms) => forms[index]).join(' ')}${office.complement}`
}

function genderOf(honorific: string): Gender | null {
  if (honorific === 'Mme' || honorific === 'S.E.Mme') return 'F'
  return honorific === 'M.' || honorific === 'S.E.M.' ? 'M' : null
}

function call(
  honorific: string,
  gender: Gender | null,
  office: Office | null,
  isExcellency: boolean,
): string {
  if (gender === null) return callWithoutGender(honorific, isExcellency)
  const civility = gender === 'F' ? 'Madame' : 'Monsieur'
  const title = office === null ? ownTitle(honorific, gender) : titleOf(office, gender)
  if (office === null && honorific === 'Dr') return 'Docteur'
  const called = title === null ? civility : `${civility} ${withArticle(title, gender)}`
  return isExcellency
    ? `Excellence ${called}`.replace(/^Excellence (?:Madame|Monsieur)$/, 'Excellence')
    : called
}

function callWithoutGender(honorific: string, isExcellency: boolean): string {
  if (isExcellency) return 'Excellence'
  if (honorific === 'Dr') return 'Docteur'
  return honorific === 'Pr' ? 'Professeur' : 'Madame, Monsieur'
}

function ownTitle(honorific: string, gender: Gender): string | null {
  if (honorific !== 'Pr') return null
  return gender === 'F' ? 'Professeure' : 'Professeur'
}

function nameLine(person: Correspondent, gender: Gender | null, isExcellency: boolean): string {
  const name = [person.givenName, person.familyName].filter((part) => part !== '').join(' ')
  const excellence = isExcellency ? 'Son Excellence' : ''
  return [excellence, civilityInFull(person.honorific, gender), name]
    .filter((part) => part !== '')
    .join(' ')
}

function civilityInFull(honorific: string, gender: Gender | null): string {
  if (honorific === 'Dr') return 'Docteur'
  if (honorific === 'Pr') return gender === 'F' ? 'Professeure' : 'Professeur'
  if (gender === null) return ''
  return gender === 'F' ? 'Madame' : 'Monsieur'
}
