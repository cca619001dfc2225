import { z } from 'zod'
import { windowThemes } from './bridge.ts'
import { id, line } from './contract-base.ts'

/** The most that one file saved through the window may weigh. */
const savedFileLimitBytes = 100_000_000

const fileBytes = z
  .instanceof(Uint8Array)
  .refine(({ byteLength }) => byteLength <= savedFileLimitBytes)

/**
 * Everything that the page may ask of the window, and nothing else passes. No request carries a
 * path: the person chooses it in the system's dialog, or the core knows it from its register.
 */
export const windowRequest = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('chooseFolder') }),
  z.object({ ask: z.literal('chooseBackup') }),
  z.object({ ask: z.literal('saveAs'), suggestedName: line(255).min(1), bytes: fileBytes }),
  z.object({ ask: z.literal('openDocument'), meetingId: id.nullable(), documentId: id }),
  z.object({ ask: z.literal('showDocument'), meetingId: id.nullable(), documentId: id }),
  z.object({ ask: z.literal('setTheme'), theme: z.enum(windowThemes) }),
])
export type WindowRequest = z.infer<typeof windowRequest>
