import type { Translate } from '../../shared/i18n.ts'
import { french } from '../../shared/locales.ts'

const known = french.history.operation
type OperationKey = keyof typeof known

/** The use case of an operation in words: `meetings.reschedule` as «réunion déplacée». */
export function operationWords(t: Translate, name: string): string {
  const key = name.replace(/\.(\w)/u, (_dot, letter: string) => letter.toUpperCase())
  return t(`history.operation.${isKnown(key) ? key : 'any'}`)
}

function isKnown(key: string): key is OperationKey {
  return key in known
}
