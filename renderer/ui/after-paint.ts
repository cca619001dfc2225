/**
 * Does something after the next frame is on screen, where it delays nothing that is to be seen.
 *
 * @returns gives it up
 */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    // A frame's callbacks run before it is painted, a task that they ask for after it.
    timer = setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
