/** Resolves after some time with what nothing else resolves with. */
export function late(milliseconds: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), milliseconds))
}

/**
 * Waits for an end, and asks each time that it has lasted longer than the limit whether to go on;
 * returns when it came or when the person would not wait any longer.
 */
export async function waitWithQuestion(
  awaited: Promise<unknown>,
  limitMs: number,
  askWait: () => Promise<boolean>,
): Promise<void> {
  const end = awaited.then(() => 'ended' as const)
  while ((await Promise.race([end, late(limitMs)])) === 'late') {
    // It may end while the question stands: then nobody needs to answer it.
    const answer = await Promise.race([end, askWait()])
    if (answer === 'ended' || !answer) return
  }
}
