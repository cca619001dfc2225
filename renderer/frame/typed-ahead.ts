/** As long as a palette may be on its way: then the keys are the screen's again. */
const patienceMs = 5000

let typed = ''
let end: (() => void) | null = null

/** Keeps what is typed for a palette that is about to open, until `takeTyped`. */
export function keepTyped(): void {
  takeTyped()
  window.addEventListener('keydown', keep, { capture: true })
  const patience = setTimeout(takeTyped, patienceMs)
  end = () => {
    clearTimeout(patience)
    window.removeEventListener('keydown', keep, { capture: true })
  }
}

/** What was typed meanwhile, once. */
export function takeTyped(): string {
  end?.()
  end = null
  const text = typed
  typed = ''
  return text
}

function keep(event: KeyboardEvent): void {
  const isSign = event.getModifierState('AltGraph')
  const isCommand = !isSign && (event.ctrlKey || event.metaKey || event.altKey)
  if (event.key.length !== 1 || isCommand) return
  typed += event.key
  event.preventDefault()
  // A letter is a key of the screen beneath, too.
  event.stopImmediatePropagation()
}
