import { useTranslation } from 'react-i18next'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import { useCommands } from '../commands.ts'
import { Keys } from '../ui/keys.tsx'
import { Status } from '../ui/status.tsx'
import './follow-up.css'

/** The states that a digit sets, 1 to 8; the first six are the ones that a review needs. */
export const keyedStatuses = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIAL',
  'DONE',
  'PENDING',
  'OBSOLETE',
  'DEFERRED',
  'SUPERSEDED',
] as const satisfies readonly DecisionStatus[]
const usual = 6

type StatusChoiceProps = {
  readonly value: DecisionStatus
  readonly onChoose: (status: DecisionStatus) => void
  /** Binds 1 to 8 for as long as the choice is on screen. */
  readonly hasKeys?: boolean
  /** Stands at the end of the small states. */
  readonly aside?: React.ReactNode
}

/** The states of a decision, six large ones and two small ones, each with its digit. */
export function StatusChoice(props: StatusChoiceProps) {
  const { value, onChoose, hasKeys = false, aside } = props
  const { t } = useTranslation()
  useCommands(
    keyedStatuses.map((status, index) => ({
      id: `followUp.state.${status}`,
      label: t('followUp.state.command', { state: t(`frame.status.${status}`) }),
      keys: String(index + 1),
      isEnabled: hasKeys,
      run: () => onChoose(status),
    })),
  )
  const choice = (status: DecisionStatus, index: number) => (
    <button
      key={status}
      type="button"
      className="state-choice"
      aria-pressed={status === value}
      onClick={() => onChoose(status)}
    >
      <Status status={status} />
      {hasKeys && <Keys of={String(index + 1)} />}
    </button>
  )
  return (
    <div className="state-choices" role="group" aria-label={t('followUp.state.label')}>
      <div className="state-choices-usual">{keyedStatuses.slice(0, usual).map(choice)}</div>
      <div className="state-choices-others">
        {keyedStatuses.slice(usual).map((status, index) => choice(status, usual + index))}
        {aside}
      </div>
    </div>
  )
}
