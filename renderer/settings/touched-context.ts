import { createContext, useCallback, useContext } from 'react'
import type { FactsTouched } from '../../shared/calendar-facts.ts'
import { type Change, useChange } from '../use-change.ts'

/** Where a change of a calendar fact leaves what it touched, to be read above the tables. */
export const TouchedContext = createContext<(touched: FactsTouched) => void>(() => undefined)

/** A change of a calendar fact: its answer is told in the strip. */
export function useFactChange<
  Input extends { readonly operationId: string },
  Output extends FactsTouched,
>(call: (input: Input) => Promise<Output>): Change<Input, Output> {
  const tell = useContext(TouchedContext)
  const change = useChange(call)
  const { run: write } = change
  const run = useCallback<typeof write>(
    async (input) => {
      const answer = await write(input)
      if (answer !== null) tell(answer)
      return answer
    },
    [write, tell],
  )
  return { ...change, run }
}
