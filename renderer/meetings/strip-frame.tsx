import { useEffect, useRef } from 'react'

type StripFrameProps = {
  /** Says to screen readers which action is asked about. */
  readonly label: string
  readonly onClose: () => void
  readonly children: React.ReactNode
}

/** The strip under the header in which an action asks what it still needs; Échap closes it. */
export function StripFrame({ label, onClose, children }: StripFrameProps) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const strip = holder.current
    const first = strip?.querySelector<HTMLElement>('[data-first]') ?? strip?.querySelector('input')
    first?.focus()
  }, [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <div
      className="action-strip"
      role="group"
      aria-label={label}
      ref={holder}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
