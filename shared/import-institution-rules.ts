import type { InstitutionDraft } from './directory.ts'
import { foldText } from './folding.ts'
import { type DirectorySnapshot, institutionFinder } from './import-match-rules.ts'
import type { ImportRow } from './import-row-rules.ts'
import type { UnknownInstitution } from './people-import.ts'

/** An institution that an import adds; its id stands for it within the plan alone. */
export type NewInstitution = Pick<InstitutionDraft, 'code' | 'name' | 'nameWithArticle'> & {
  readonly id: string
}

/** Longest code and name of an institution, as its form allows them. */
const longestCode = 24
const longestName = 200

/**
 * The institutions that a file names and the directory does not have, each once, in the order of
 * the file. Lines refused for their own cells name none: nobody comes in by them.
 */
export function unknownInstitutions(
  rows: readonly ImportRow[],
  { institutions }: Pick<DirectorySnapshot, 'institutions'>,
): readonly UnknownInstitution[] {
  const find = institutionFinder(institutions)
  const names = rows
    .filter(({ refusals }) => refusals.length === 0)
    .map(({ institution }) => institution)
    .filter((name) => /[\p{L}\p{N}]/u.test(name) && name.length <= longestName)
  const groups = Map.groupBy(
    names.filter((name) => find(name).length === 0),
    foldText,
  )
  return [...groups.values()].map((group) => ({ name: group[0] ?? '', count: group.length }))
}

/**
 * What is written for institutions that the directory does not have: the name as the file says it,
 * and a code that no other institution has. A word that is a code by its looks keeps its own.
 *
 * @param takenCodes  codes of all institutions, closed ones too
 */
export function newInstitutions(
  unknown: readonly UnknownInstitution[],
  takenCodes: readonly string[],
): readonly NewInstitution[] {
  const taken = new Set(takenCodes.map(foldText))
  const codes = new Map<string, string>()
  // Those who bring their code come first: initials give way to it.
  for (const { name } of unknown.toSorted(
    (a, b) => Number(isCode(b.name)) - Number(isCode(a.name)),
  )) {
    const code = freeCode(isCode(name) ? name : initialsOf(name), taken)
    taken.add(foldText(code))
    codes.set(name, code)
  }
  return unknown.map(({ name }) => {
    const code = codes.get(name) ?? name
    return { id: `new ${code}`, code, name, nameWithArticle: '' }
  })
}

/** One word, or a short name that begins by capitals, such as «UNICEF» or «ONU Femmes». */
function isCode(name: string): boolean {
  if (!/\s/u.test(name)) return name.length <= longestCode
  return name.length <= 12 && /^[\p{Lu}\p{N}]{2,}\s/u.test(name)
}

const smallWords: ReadonlySet<string> = new Set(
  'a au aux d de des du en et for l la le les of par pour sur the un une'.split(' '),
)

/** «Agence française de développement» → «AFD»; a name of one long word gives its beginning. */
function initialsOf(name: string): string {
  const words = foldText(name).split(/[^\p{L}\p{N}]+/u)
  const initials = words
    .filter((word) => word !== '' && !smallWords.has(word))
    .map((word) => word.slice(0, 1))
    .join('')
    .toUpperCase()
  return (initials.length > 1 ? initials : name).slice(0, longestCode)
}

function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldText(code))) return code
  for (let number = 2; ; number += 1) {
    const next = `${code.slice(0, longestCode - String(number).length)}${number}`
    if (!taken.has(foldText(next))) return next
  }
}
