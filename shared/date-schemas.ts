import { z } from 'zod'

/**
 * What the contract takes for days and local times. Apart from `dates.ts`, which every screen
 * computes with: the first one must not wait for the validator.
 */
export const isoDateSchema = z.iso.date().brand<'IsoDate'>()

export const localTimeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .brand<'LocalTime'>()
