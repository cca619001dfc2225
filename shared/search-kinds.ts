/** What can be found, in the order in which it is listed. */
export const searchKinds = ['meeting', 'body', 'person', 'institution', 'decision', 'item'] as const
export type SearchKind = (typeof searchKinds)[number]
