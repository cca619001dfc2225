import type { Core } from '../core.ts'

export type GeneratedCounts = {
  readonly meetings: number
  readonly items: number
  readonly decisions: number
  readonly people: number
}

export async function generateSecretariat(_core: Core, _years: number): Promise<GeneratedCounts> {
  return { meetings: 0, items: 0, decisions: 0, people: 0 }
}
