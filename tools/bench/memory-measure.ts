import { setTimeout as delay } from 'node:timers/promises'
import type { Ground } from './ground.ts'
import { type Host, startHost } from './host.ts'
import { findSubjects, listQuestions } from './questions.ts'
import type { Figure, Skipped } from './report.ts'

/** How often each screen is asked: a morning's work. */
const rounds = 10

/** Until what the last answers left behind may be given back. */
const settlingMs = 1500

/**
 * What the process of the core holds on ten years, once all screens, the palette and a document
 * were asked again and again.
 */
export async function measureMemory(ground: Ground): Promise<readonly (Figure | Skipped)[]> {
  if (process.platform !== 'linux') {
    return [{ name: 'memory', reason: 'only Linux tells the memory of another process' }]
  }
  const host = await startHost(await ground.tenYears())
  try {
    const atStart = nowMb(host)
    const { meetingId } = await askEverything(host)
    const afterScreens = nowMb(host)
    await host.client.exports.preview({ kind: 'agenda', meetingId })
    await delay(settlingMs)
    const facts = {
      'at start (MB)': atStart,
      'after the screens (MB)': afterScreens,
      'at rest (MB)': nowMb(host),
    }
    return [
      {
        name: 'memory',
        what: 'most that the core held in memory while all screens, the palette and a document were asked',
        value: host.readMemory()?.peakMb ?? 0,
        limit: 200,
        unit: 'MB',
        spread: null,
        facts,
      },
    ]
  } finally {
    await host.close()
  }
}

async function askEverything({ client }: Host) {
  const subjects = await findSubjects(client)
  const questions = listQuestions(subjects)
  for (let round = 0; round < rounds; round++) {
    for (const { ask } of questions) await ask(client)
  }
  return subjects
}

function nowMb(host: Host): number {
  const memory = host.readMemory()
  if (memory === null) throw new Error('The system did not tell the memory of the host')
  return memory.nowMb
}
