export const settingsSections = [
  'organisation',
  'letterhead',
  'letters',
  'documents',
  'calendar',
  'rules',
  'backups',
  'screen',
  'about',
] as const
export type SettingsSection = (typeof settingsSections)[number]

/** The section that an address names; the first one where it names none. */
export function settingsSectionOf(name: string | undefined): SettingsSection {
  return settingsSections.find((section) => section === name) ?? 'organisation'
}
