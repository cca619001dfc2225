import { useCallback, useState } from 'react'
import { queryClient } from './api.ts'
import {
  askConflict,
  closeConflict,
  inTurn,
  noteRevision,
  showStatus,
  withOwnRevision,
} from './change-journal.ts'
import { type Failure, readFailure } from './failure.ts'
import { dropLastToast } from './frame/last-toast.ts'
import { showUndoToast } from './frame/undo-toast.ts'
import { dropDrafts } from './ui/use-draft.ts'

type WithoutOperation<Input> = Input extends unknown ? Omit<Input, 'operationId'> : never

type ChangeOptions<Output> = {
  /** Said in a toast with «Annuler»; without it the status line alone speaks. */
  readonly toast?: string | ((output: Output) => string)
}

export type Change<Input, Output> = {
  /**
   * Writes at once. The answer, or null when the core refused: the frame has then said why, kept
   * the intention and offered to try again, so callers need not catch anything.
   */
  readonly run: (input: WithoutOperation<Input>) => Promise<Output | null>
  readonly isRunning: boolean
  /** Why the last run was refused, for a field that wants to say it where it happened. */
  readonly failure: Failure | null
}

/**
 * One kind of change, each run of it being one operation of the journal.
 *
 * A run gets its operation id once and keeps it when it is tried again, so that an answer lost on
 * the way cannot write twice.
 *
 * @example
 * const update = useChange(client.meetings.update)
 * await update.run({ id, seenRevision: revision, patch: { place } })
 */
export function useChange<Input extends { readonly operationId: string }, Output>(
  call: (input: Input) => Promise<Output>,
  { toast }: ChangeOptions<Output> = {},
): Change<Input, Output> {
  const [running, setRunning] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)

  const attempt = useCallback(
    async (input: Input): Promise<Output | null> => {
      setRunning((count) => count + 1)
      showStatus({ kind: 'saving' })
      try {
        const output = await inTurn(async () => {
          const answer = await call(withOwnRevision(input))
          // Still within the turn: the next change starts the moment that this one ends.
          noteRevision(answer)
          return answer
        })
        setFailure(null)
        showStatus({ kind: 'saved', at: new Date() })
        if (toast === undefined) dropLastToast()
        else showUndoToast(typeof toast === 'string' ? toast : toast(output))
        void queryClient.invalidateQueries()
        return output
      } catch (error) {
        const told = readFailure(error)
        setFailure(told)
        showStatus({ kind: 'failed', error, retry: () => void attempt(input) })
        return told?.versions ? resolveConflict(input, told, attempt) : null
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [call, toast],
  )

  const run = useCallback(
    async (input: WithoutOperation<Input>) =>
      // Adding back the one key that the type took away gives the input again.
      attempt({ ...input, operationId: crypto.randomUUID() } as unknown as Input),
    [attempt],
  )
  return { run, isRunning: running > 0, failure }
}

/** Lets the user choose a version; the answer comes once they did. */
async function resolveConflict<Input extends { readonly operationId: string }, Output>(
  input: Input,
  { what, versions }: Failure,
  attempt: (input: Input) => Promise<Output | null>,
): Promise<Output | null> {
  if (versions === null) return null
  const { current, yours } = versions
  noteRevision(current)
  return new Promise((resolve) => {
    const settle = (answer: Promise<Output | null> | null) => {
      closeConflict()
      void queryClient.invalidateQueries()
      resolve(answer)
    }
    askConflict({
      what,
      current,
      yours,
      // A choice is a new intention: the refused operation stays refused.
      keepMine: () => settle(attempt({ ...input, operationId: crypto.randomUUID() })),
      keepTheirs: () => {
        showStatus({ kind: 'quiet' })
        dropDrafts(new Set(Object.values(yours).map(String)))
        settle(null)
      },
    })
  })
}
