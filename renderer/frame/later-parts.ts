import { lazy, useEffect, useState } from 'react'

/*
 * Parts of the frame that no first drawing shows. They are read once the screen stands, for their
 * code would hold up every start.
 */
export const readToasts = async () => import('./toasts.tsx')
export const readUndo = async () => import('./undo.ts')
const readSaveFailure = async () => import('./save-failure.tsx')

export const FrameDoors = lazy(async () => ({
  default: (await import('./frame-doors.tsx')).FrameDoors,
}))
export const SaveFailure = lazy(async () => ({ default: (await readSaveFailure()).SaveFailure }))

/** True once the screen stands and nothing else is to do, or as soon as it is wanted. */
export function useLaterParts(isWanted: boolean): boolean {
  const [isTime, setTime] = useState(false)
  useEffect(() => {
    const take = () => {
      setTime(true)
      // When storing fails, the way to the code that says so may have failed too.
      void Promise.all([readUndo(), readToasts(), readSaveFailure()])
      void import('./read-ahead.ts').then(({ readAhead }) => readAhead())
    }
    const idle = requestIdleCallback(take, { timeout: 1000 })
    return () => cancelIdleCallback(idle)
  }, [])
  return isTime || isWanted
}
