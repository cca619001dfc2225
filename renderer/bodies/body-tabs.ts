export const bodyTabs = ['seats', 'rules', 'template', 'series', 'meetings', 'history'] as const
export type BodyTab = (typeof bodyTabs)[number]

/** The tab that an address names; the seats where it names none. */
export function bodyTabOf(name: string | undefined): BodyTab {
  return bodyTabs.find((tab) => tab === name) ?? 'seats'
}
