import { readPreference } from './preferences.ts'

/** True when the window opens on Aujourd'hui. */
export function opensToday(): boolean {
  return firstAddress().startsWith('/today')
}

/** Gives the window its first address, so that the router draws that screen and no way to it. */
export function goToFirstAddress(): void {
  history.replaceState(null, '', `#${firstAddress()}`)
}

/** Without an address of its own the window opens where it was left, on Aujourd'hui the first time. */
function firstAddress(): string {
  const address = location.hash.replace(/^#/u, '')
  if (address !== '' && address !== '/') return address
  const last = readPreference('screen')
  return last === null || last === '/' ? '/today' : last
}
