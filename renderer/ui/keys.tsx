import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

const named = {
  Shift: 'frame.key.shift',
  Enter: 'frame.key.enter',
  Escape: 'frame.key.escape',
  Space: 'frame.key.space',
  Delete: 'frame.key.delete',
  Tab: 'frame.key.tab',
  PageUp: 'frame.key.pageUp',
  PageDown: 'frame.key.pageDown',
} as const
const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** A combination such as `Ctrl+Shift+Z`, drawn as the keys are engraved in the screen's language. */
export function Keys({ of }: { readonly of: string }) {
  const { t } = useTranslation()
  const face = (key: string) => {
    if (key in named) return t(named[key as keyof typeof named])
    return arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  }
  return (
    <span className="keys">
      {of.split('+').map((key) => (
        <kbd key={key}>{face(key)}</kbd>
      ))}
    </span>
  )
}

export type KeyHint = { readonly keys: readonly string[]; readonly does: string }

type FooterProps = {
  readonly hints: readonly KeyHint[]
  /** What stands at the right, such as a legend. */
  readonly aside?: React.ReactNode
}

/** The line under a screen that says which keys work on it. Never name a key that does nothing. */
export function KeyHints({ hints, aside }: FooterProps) {
  return (
    <footer className="key-hints">
      {hints.map(({ keys, does }) => (
        <span key={does} className="key-hint">
          {keys.map((combination) => (
            <Fragment key={combination}>
              <Keys of={combination} />
            </Fragment>
          ))}
          {does}
        </span>
      ))}
      {aside !== undefined && <span className="key-hints-aside">{aside}</span>}
    </footer>
  )
}
