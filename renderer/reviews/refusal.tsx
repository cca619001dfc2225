import type { Failure } from '../failure.ts'

/** Why the core refused, where it was asked: what, and what to do. */
export function Refusal({ failure }: { readonly failure: Failure | null }) {
  if (failure === null) return null
  return (
    <p className="side-refusal" role="alert">
      <strong>{failure.what}</strong> {failure.remedy}
    </p>
  )
}
