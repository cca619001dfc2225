import type { DecisionLine } from '../../shared/decisions.ts'
import { DecisionInspector } from '../decisions/decision-inspector.tsx'

type DecisionSheetProps = {
  readonly decision: DecisionLine
  readonly isLocked: boolean
  readonly onClose: () => void
}

/** The sheet of a decision, in the place of what is missing. */
export function DecisionSheet({ decision, onClose }: DecisionSheetProps) {
  return <DecisionInspector decision={decision} onClose={onClose} />
}
