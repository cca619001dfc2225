export const directoryTabs = ['people', 'institutions', 'vacancies', 'duplicates'] as const
export type DirectoryTab = (typeof directoryTabs)[number]

/** The list that an address names; `import` stands beside them. */
export function directoryTabOf(
  name: string | null,
  institutionId: string | null,
): DirectoryTab | 'import' {
  if (name === 'import') return 'import'
  if (name === null && institutionId !== null) return 'institutions'
  return directoryTabs.find((tab) => tab === name) ?? 'people'
}
