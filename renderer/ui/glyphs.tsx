/** Shapes that go with the words of a state, 14 px, legible in black and white. */
export type GlyphName =
  | 'empty'
  | 'half'
  | 'three-quarters'
  | 'done'
  | 'paused'
  | 'deferred'
  | 'void'
  | 'replaced'
  | 'late'
  | 'warning'

const ring = <circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.5" />

const shapes: Readonly<Record<GlyphName, React.ReactNode>> = {
  empty: ring,
  half: (
    <>
      {ring}
      <path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
    </>
  ),
  'three-quarters': (
    <>
      {ring}
      <path d="M7 7V1.4A5.6 5.6 0 1 1 1.4 7z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="7" cy="7" r="6.3" fill="currentColor" />
      <path d="m4.2 7.2 2 2 3.6-4" fill="none" stroke="var(--surface)" strokeWidth="1.5" />
    </>
  ),
  paused: (
    <>
      {ring}
      <path d="M5.5 5v4M8.5 5v4" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  deferred: (
    <path d="M1.5 7h10M8 3.5 11.5 7 8 10.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
  void: (
    <>
      {ring}
      <path d="m3.2 10.8 7.6-7.6" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  replaced: (
    <path
      d="M2 4.5h9M8.5 2 11 4.5 8.5 7M12 9.5H3M5.5 7 3 9.5 5.5 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  late: (
    <>
      <path
        d="M7 1.5 13.2 12.4H.8z"
        fill="currentColor"
        stroke="currentColor"
        strokeLinejoin="round"
      />
      <path d="M7 5.2v3.4M7 10.3v.9" stroke="var(--surface)" strokeWidth="1.5" />
    </>
  ),
  warning: (
    <path
      d="M7 .9 13.1 7 7 13.1.9 7zM7 4.2v3.3M7 9v.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
    />
  ),
}

/** One shape; the word that it goes with stands beside it, so screen readers skip it. */
export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg className="glyph" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {shapes[name]}
    </svg>
  )
}
