import { app, BrowserWindow } from 'electron'

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
    await closeWindows()
    await waitFor(closeCore(), askWait)
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

async function closeWindows(): Promise<void> {
  await Promise.all(BrowserWindow.getAllWindows().map(closeWindow))
}

async function closeWindow(window: BrowserWindow): Promise<void> {
  const closed = new Promise<'closed'>((resolve) => window.once('closed', () => resolve('closed')))
  window.close()
  if ((await Promise.race([closed, late(windowLimitMs)])) === 'late') window.destroy()
}

async function waitFor(closed: Promise<unknown>, askWait: () => Promise<boolean>): Promise<void> {
  const end = closed.then(() => 'closed' as const)
  while ((await Promise.race([end, late(backupLimitMs)])) === 'late') {
    // The backup may end while the question stands: then nobody needs to answer it.
    const answer = await Promise.race([end, askWait()])
    if (answer === 'closed' || !answer) return
  }
}

function late(milliseconds: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), milliseconds))
}
