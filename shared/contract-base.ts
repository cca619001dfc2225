import { z } from 'zod'

/** Given by the caller, once for each intention: a call repeated with it changes nothing. */
export const operationId = z.uuid()

export const id = z.uuid()

/** The shape of the input of a call that writes. */
export function change<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ operationId, ...shape })
}

/** The shape of the input of a call that changes one existing row. */
export function revision<Shape extends z.ZodRawShape>(shape: Shape) {
  return change({ id, seenRevision: z.int().positive(), ...shape })
}

/** A line of text that a user typed: trimmed, no control characters. */
export function line(most: number) {
  return z
    .string()
    .trim()
    .max(most)
    .refine((text) => !hasControlCharacter(text))
}

/** Several lines of text that a user typed. */
export function text(most: number) {
  return z.string().max(most)
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0
    return code < 32 || code === 127
  })
}

/** Columns that every stored row has. */
export type Stored = {
  readonly id: string
  /** Grows by one at each change, so that two editors cannot overwrite each other unknowingly. */
  readonly revision: number
}
