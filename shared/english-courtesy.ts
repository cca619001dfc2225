import { type CourtesyForms, type Correspondent, courtesyOf } from './french-courtesy.ts'

/**
 * Forms of courtesy of a letter in English: «Excellency», «Madam», «Sir or Madam». The rank is that
 * of the French letter, so that one person is never honoured less in the other language.
 */
export function englishCourtesyOf(person: Correspondent): CourtesyForms {
  const { rank } = courtesyOf(person)
  const name = [person.givenName, person.familyName].filter((part) => part !== '').join(' ')
  const title = titleOf(person)
  const parts = [rank === 'excellency' ? 'H.E.' : '', title, name]
  return {
    nameLine: parts.filter((part) => part !== '').join(' '),
    call: rank === 'excellency' ? 'Excellency' : callOf(person),
    rank,
  }
}

function titleOf(person: Correspondent): string {
  if (person.honorific === 'Dr') return 'Dr'
  if (person.honorific === 'Pr') return 'Professor'
  const gender = genderOf(person)
  if (gender === null) return ''
  return gender === 'F' ? 'Ms' : 'Mr'
}

function callOf(person: Correspondent): string {
  const gender = genderOf(person)
  if (gender === null) return 'Sir or Madam'
  return gender === 'F' ? 'Madam' : 'Sir'
}

function genderOf(person: Correspondent): Correspondent['gender'] {
  if (person.gender !== null) return person.gender
  if (person.honorific.endsWith('Mme')) return 'F'
  return person.honorific.endsWith('M.') ? 'M' : null
}
