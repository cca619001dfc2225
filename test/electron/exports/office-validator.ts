import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

/** Microsoft’s own checker of Office files, for the platforms that its package was built for. */
const VALIDATOR = join(
  import.meta.dirname,
  '../../../tools/ooxml/node_modules/@xarsh',
  `ooxml-validator-${process.platform}-${process.arch}`,
  process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator',
)
export const isValidatorInstalled = existsSync(VALIDATOR)

const reportSchema = z.object({
  ok: z.boolean(),
  errors: z.array(z.object({ description: z.string(), path: z.string().nullable() })),
})

/** What it finds in a file; the validator itself exits with an error when it finds something. */
export async function officeFindings(bytes: Uint8Array, folder: string, fileName: string) {
  const file = join(folder, fileName.replaceAll(' ', '-'))
  await writeFile(file, bytes)
  const answer = await promisify(execFile)(VALIDATOR, [file]).catch(
    (failure: { readonly stdout: string }) => failure,
  )
  return reportSchema.parse(JSON.parse(answer.stdout))
}
