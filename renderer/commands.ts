import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something that can be done from the palette, by a key, or both. */
export type Command = {
  readonly id: string
  readonly label: string
  /** `Ctrl+Shift+Z`, `Alt+ArrowUp`, `F1`, `j`. The help sheet and the palette show it. */
  readonly keys?: string
  /** Where the help sheet lists it; `here` by default: a key of the present screen. */
  readonly section?: 'everywhere' | 'screens' | 'here'
  readonly icon?: React.ReactNode
  /** False keeps it out of the palette, as for ↑ and ↓. */
  readonly isListed?: boolean
  /** False while it makes no sense; its key then falls through to the one beneath. */
  readonly isEnabled?: boolean
  readonly run: () => void
}

type Layer = {
  readonly owner: symbol
  readonly rank: 'frame' | 'screen'
  readonly commands: readonly Command[]
}

let layers: readonly Layer[] = []
let known: readonly Command[] = []
const listeners = new Set<() => void>()

function publish(next: readonly Layer[]): void {
  // React mounts children first: without the ranks the frame would take keys from its screens.
  layers = [...ofRank(next, 'frame'), ...ofRank(next, 'screen')]
  known = layers.flatMap(({ commands }) => commands)
  for (const listener of listeners) listener()
}

function ofRank(all: readonly Layer[], rank: Layer['rank']): readonly Layer[] {
  return all.filter((layer) => layer.rank === rank)
}

/**
 * Offers commands for as long as the calling component is on screen. The last one mounted wins a
 * key that several ask for, so that a screen may take Échap before the frame does.
 */
export function useCommands(
  commands: readonly Command[],
  rank: 'frame' | 'screen' = 'screen',
): void {
  const owner = useRef(Symbol('commands'))
  useEffect(() => {
    const id = owner.current
    publish([...layers, { owner: id, rank, commands: [] }])
    return () => publish(layers.filter((layer) => layer.owner !== id))
  }, [rank])
  // After each drawing, because the functions of the commands close over what was drawn.
  useEffect(() => {
    publish(layers.map((layer) => (layer.owner === owner.current ? { ...layer, commands } : layer)))
  })
}

/** Every command offered now, the frame's first. */
export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => known)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The command that a key press asks for; null when it asks for none. */
export function commandFor(event: KeyboardEvent): Command | null {
  const asked = known.filter(
    ({ keys, isEnabled = true }) => isEnabled && keys !== undefined && matches(event, keys),
  )
  return asked.at(-1) ?? null
}

/** Runs a command by its id, as the window's menu asks; nothing when it is not offered now. */
export function runCommand(id: string): void {
  known.findLast((command) => command.id === id && command.isEnabled !== false)?.run()
}

/**
 * Digits are told by their place on the keyboard: on a French one they need Maj. Signs such as `/`
 * are told by what they write, whatever Maj it took.
 */
function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  if (event.altKey !== parts.includes('Alt')) return false
  if ((event.ctrlKey || event.metaKey) !== parts.includes('Ctrl')) return false
  if (/^\d$/u.test(key)) return event.code === `Digit${key}`
  if (key === 'Space') return event.key === ' '
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  if (!isSign && event.shiftKey !== parts.includes('Shift')) return false
  return event.key.toLowerCase() === key.toLowerCase()
}
