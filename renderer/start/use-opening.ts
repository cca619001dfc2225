import { useMutation } from '@tanstack/react-query'
import { queryClient } from '../api.ts'
import { writePreference } from '../preferences.ts'

/** A call that gives the data folder its base: afterwards the whole application opens on it. */
export function useOpening<Input extends { readonly operationId: string }>(
  call: (input: Input) => Promise<unknown>,
) {
  const opening = useMutation({
    mutationFn: call,
    onSuccess: async () => {
      writePreference('screen', '/today')
      await queryClient.invalidateQueries()
    },
  })
  return {
    /** Tried again after a failure, the same input keeps its operation id. */
    run: (input: Input) => opening.mutate(input),
    retry: () => {
      if (opening.variables !== undefined) opening.mutate(opening.variables)
    },
    isRunning: opening.isPending,
    error: opening.error,
  }
}
