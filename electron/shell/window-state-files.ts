import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { windowThemes } from '../../shared/bridge.ts'

const windowState = z.object({
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
    .nullable(),
  isMaximized: z.boolean(),
  theme: z.enum(windowThemes),
})

/** How the window stood when it was last closed. */
export type WindowState = Readonly<z.infer<typeof windowState>>

const firstState: WindowState = { bounds: null, isMaximized: false, theme: 'system' }

/** The window as it was; the first one when nothing readable was kept. */
export async function readWindowState(file: string): Promise<WindowState> {
  try {
    return windowState.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // Absent at the first start; whatever else is wrong with it, only a size is lost.
    return firstState
  }
}
