import { useEffect, useState } from 'react'

/** A quarter of an hour for forty decisions: the pace until the review has shown its own. */
const usualSeconds = (15 * 60) / 40

type Clock = { readonly seconds: number; readonly seenAtStart: number }

/** Time spent by meeting, as long as the window lives; a pause does not count. */
const spent = new Map<string, Clock>()

export type ReviewTime = {
  readonly elapsedSeconds: number
  /** Rounded up to whole minutes. */
  readonly restMinutes: number
}

/** The time that this review has taken, and about how long the rest will take. */
export function useReviewClock(
  meetingId: string,
  { seen, total }: { readonly seen: number; readonly total: number },
): ReviewTime {
  const [clock, setClock] = useState<Clock>(
    () => spent.get(meetingId) ?? { seconds: 0, seenAtStart: seen },
  )
  const isRunning = seen < total
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(() => {
      if (document.hidden) return
      setClock((now) => {
        const next = { ...now, seconds: now.seconds + 1 }
        spent.set(meetingId, next)
        return next
      })
    }, 1000)
    return () => clearInterval(timer)
  }, [meetingId, isRunning])
  const done = Math.max(0, seen - clock.seenAtStart)
  const pace = done === 0 ? usualSeconds : clock.seconds / done
  return {
    elapsedSeconds: clock.seconds,
    restMinutes: Math.ceil((pace * (total - seen)) / 60),
  }
}
