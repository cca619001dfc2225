type Named = {
  readonly honorific: string
  readonly givenName: string
  readonly familyName: string
}

/** «Claire FICTIVE»: the name without its honorific, as lists show it. */
export function plainName({ givenName, familyName }: Omit<Named, 'honorific'>): string {
  return [givenName, familyName].filter((part) => part !== '').join(' ')
}

/** «S.E.Mme Claire FICTIVE» */
export function fullName(person: Named): string {
  return [person.honorific, plainName(person)].filter((part) => part !== '').join('\u00A0')
}
