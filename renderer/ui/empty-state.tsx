import { Button } from '@mantine/core'
import { Keys } from './keys.tsx'

type EmptyStateProps = {
  /** One sentence: what belongs here. */
  readonly children: React.ReactNode
  readonly action?: {
    readonly label: string
    readonly keys?: string
    readonly onClick: () => void
  }
}

/** An empty list: what belongs there and the first step, where the first row would start. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {action !== undefined && (
        <Button
          onClick={action.onClick}
          rightSection={action.keys === undefined ? undefined : <Keys of={action.keys} />}
        >
          {action.label}
        </Button>
      )}
    </div>
  )
}
