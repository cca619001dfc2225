import { z } from 'zod'
import { isContractProcedure } from '@orpc/contract'
import { contract } from './contract.ts'

/** One line of the contract by its name in words, such as `meetings.plan`. */
export type ContractLine = {
  readonly feature: string
  readonly procedure: string
  /** True when the call writes: it carries an id that the caller chooses. */
  readonly takesOperationId: boolean
  readonly takesInput: boolean
}

/** The line that a caller named in text; null when the contract has none of this name. */
export function findContractLine(name: string): ContractLine | null {
  const [feature = '', procedure = '', ...rest] = name.split('.')
  if (rest.length > 0) return null
  const line = ownValue(ownValue(contract, feature), procedure)
  if (!isContractProcedure(line)) return null
  const schema = line['~orpc'].inputSchema
  return {
    feature,
    procedure,
    takesOperationId: schema instanceof z.ZodObject && 'operationId' in schema.shape,
    takesInput: schema !== undefined,
  }
}

/** Own properties only: `constructor` is no feature. */
function ownValue(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name))
    return undefined
  return Object.entries(holder).find(([key]) => key === name)?.[1]
}
