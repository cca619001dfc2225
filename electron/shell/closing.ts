import { app, BrowserWindow } from 'electron'
import { late, waitWithQuestion } from './patience.ts'

/** How long a window may take to close before it is taken away. */
const windowLimitMs = 3000
/** How long the closing backup may take before the person is asked. */
const backupLimitMs = 10_000

type Closing = {
  /** Asks the core to end; resolves when its process has. */
  readonly closeCore: () => Promise<unknown>
  readonly askWait: () => Promise<boolean>
}

/**
 * Lets the application end only after its windows have said their last word and the core has made
 * its closing backup, or after the person chose not to wait for it.
 */
export function closeInOrder({ closeCore, askWait }: Closing): void {
  let stage: 'open' | 'closing' | 'closed' = 'open'
  const finish = async () => {
    if (!(await closeWindows())) {
      stage = 'open'
      return
    }
    await waitWithQuestion(closeCore(), backupLimitMs, askWait)
    stage = 'closed'
    app.quit()
  }
  app.on('before-quit', (event) => {
    if (stage === 'closed') return
    event.preventDefault()
    if (stage === 'closing') return
    stage = 'closing'
    void finish()
  })
}

/** False when the person stayed with a change that is not saved yet. */
async function closeWindows(): Promise<boolean> {
  const closings = await Promise.all(BrowserWindow.getAllWindows().map(closeWindow))
  return closings.every((hasClosed) => hasClosed)
}

async function closeWindow(window: BrowserWindow): Promise<boolean> {
  const closed = new Promise<'closed'>((resolve) => window.once('closed', () => resolve('closed')))
  const stayed = new Promise<'stayed'>((resolve) =>
    // After the window's own listener, which puts the question.
    window.webContents.once('will-prevent-unload', (event) => {
      if (!event.defaultPrevented) resolve('stayed')
    }),
  )
  window.close()
  const end = await Promise.race([closed, stayed, late(windowLimitMs)])
  if (end === 'late') window.destroy()
  return end !== 'stayed'
}
