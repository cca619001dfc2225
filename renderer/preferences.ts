/** Names of what a machine remembers about its screen; never anything about the data. */
export type PreferenceName = 'rail' | 'screen' | 'theme' | 'language' | 'meetings' | 'decisions'

/** What this machine remembers; null when nothing was, or when storage is forbidden. */
export function readPreference(name: PreferenceName): string | null {
  try {
    return localStorage.getItem(`greffier.${name}`)
  } catch {
    return null
  }
}

/** Remembers a choice of appearance; without storage it holds until the window closes. */
export function writePreference(name: PreferenceName, value: string): void {
  try {
    localStorage.setItem(`greffier.${name}`, value)
  } catch {
    // Appearance only: the program works the same without it.
  }
}
