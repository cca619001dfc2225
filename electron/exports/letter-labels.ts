import type { InvitationLetter } from '../../shared/documents.ts'

/**
 * What tells the files of separate letters apart, each name once: the institution's code, with the
 * addressee's name where an institution receives several letters, and a number where even that
 * repeats.
 */
export function letterLabels(letters: readonly InvitationLetter[]): readonly string[] {
  const labels: string[] = []
  for (const letter of letters) {
    const isShared =
      letters.filter(({ institutionCode }) => institutionCode === letter.institutionCode).length > 1
    const name = letter.addressee?.familyName ?? ''
    const label = [letter.institutionCode, isShared ? name : ''].filter(Boolean).join(' ')
    labels.push(firstFree(label, labels))
  }
  return labels
}

function firstFree(label: string, taken: readonly string[]): string {
  if (!taken.includes(label)) return label
  const number = taken.filter((other) => other.startsWith(label)).length + 1
  return `${label} ${number}`
}
