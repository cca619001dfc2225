import { assertNever } from '../../shared/errors.ts'
import type { CoreEnd, CoreHost } from './core-host.ts'

type Refusal = Extract<CoreEnd, { kind: 'refused' }>

type Supervision = {
  readonly start: () => CoreHost
  /** The data folder could not be opened. */
  readonly onRefused: (refusal: Refusal) => void
  /** The core ended unasked; true to start it again. */
  readonly askRestart: () => Promise<boolean>
  /** Another core has taken the place of the lost one: windows must connect anew. */
  readonly onRestarted: () => void
  readonly onGivenUp: () => void
}

export type SupervisedCore = {
  /** The core of the moment. */
  readonly current: () => CoreHost
  /** Asks it to end; resolves when it has. */
  readonly close: () => Promise<CoreEnd>
}

/** Keeps a core running until it is asked to close, and starts another when one is lost. */
export function superviseCore(supervision: Supervision): SupervisedCore {
  const { start, onRefused, askRestart, onRestarted, onGivenUp } = supervision
  let host = start()
  let isClosing = false
  const watch = async (): Promise<void> => {
    const end = await host.ended
    if (isClosing) return
    switch (end.kind) {
      case 'refused':
        return onRefused(end)
      case 'closed':
      case 'lost': {
        if (!(await askRestart())) return onGivenUp()
        host = start()
        onRestarted()
        return watch()
      }
      default:
        return assertNever(end)
    }
  }
  void watch()
  return {
    current: () => host,
    close: () => {
      isClosing = true
      host.close()
      return host.ended
    },
  }
}
