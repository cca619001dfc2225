export type Bounds = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** As much of the window as a person needs to take hold of it, in pixels. */
const handle = 100

/**
 * The remembered place of the window, or its size alone when its title bar would lie outside the
 * work area: the screen that it was on may have gone.
 */
export function reachableBounds(bounds: Bounds, workArea: Bounds): Partial<Bounds> {
  const { x, y, width, height } = bounds
  const isReachable =
    x + width >= workArea.x + handle &&
    x <= workArea.x + workArea.width - handle &&
    y >= workArea.y &&
    y <= workArea.y + workArea.height - handle
  return isReachable ? bounds : { width, height }
}
