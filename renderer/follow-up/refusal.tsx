import type { Failure } from '../failure.ts'
import { Glyph } from '../ui/glyphs.tsx'

/** Why something said of a decision was refused, where it was said; nothing without a refusal. */
export function Refusal({ failure }: { readonly failure: Failure | null }) {
  // Two versions of one decision are asked about in the frame's own dialog.
  if (failure === null || failure.versions !== null) return null
  return (
    <p className="follow-refusal" role="alert">
      <Glyph name="late" />
      <span>
        <strong>{failure.what}</strong> {failure.remedy}
      </span>
    </p>
  )
}
