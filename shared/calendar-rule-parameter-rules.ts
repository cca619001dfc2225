import type { RuleCode, RuleParameter } from './calendar-events.ts'
import { ruleDefaults } from './calendar-rule-defaults.ts'
import { isIsoDate, isLocalTime } from './dates.ts'

/** How a parameter is typed in; told by the value that it ships with. */
export type ParameterForm =
  | 'NUMBER'
  | 'TIME'
  | 'MONTH_DAY'
  | 'BODY'
  | 'BODIES'
  | 'PAIRS'
  | 'MONTHS'
  | 'WEEKDAYS'
  | 'TEXTS'

const lists: Readonly<Record<string, ParameterForm>> = {
  weekend: 'WEEKDAYS',
  months: 'MONTHS',
  pairs: 'PAIRS',
  bodies: 'BODIES',
  heads: 'BODIES',
}

/** Null for a parameter that the rule does not have. */
export function parameterForm(code: RuleCode, name: string): ParameterForm | null {
  const shipped = ruleDefaults[code].parameters[name]
  if (shipped === undefined) return null
  if (typeof shipped === 'number') return 'NUMBER'
  if (typeof shipped !== 'string') return lists[name] ?? 'TEXTS'
  if (isLocalTime(shipped)) return 'TIME'
  return isMonthDay(shipped) ? 'MONTH_DAY' : 'BODY'
}

/** True for a value that the rule can be checked with. */
export function isFitParameter(code: RuleCode, name: string, value: RuleParameter): boolean {
  const form = parameterForm(code, name)
  if (form === null) return false
  if (form === 'NUMBER') return typeof value === 'number' && Number.isInteger(value) && value >= 0
  if (typeof value === 'number') return false
  if (typeof value === 'string') return isFitText(form, value)
  return isList(form) && value.every((each) => isFitEntry(form, each))
}

function isFitText(form: ParameterForm, value: string): boolean {
  if (form === 'TIME') return isLocalTime(value)
  if (form === 'MONTH_DAY') return isMonthDay(value)
  return form === 'BODY' && value !== ''
}

function isList(form: ParameterForm): boolean {
  return form !== 'TIME' && form !== 'MONTH_DAY' && form !== 'BODY'
}

function isFitEntry(form: ParameterForm, entry: string): boolean {
  if (form === 'WEEKDAYS') return /^[1-7]$/u.test(entry)
  if (form === 'MONTHS') return /^(?:[1-9]|1[0-2])$/u.test(entry)
  // A consultative body and the one that decides after it: `CMIG_CC>CMIG_OD`.
  return form === 'PAIRS' ? /^[^>]+>[^>]+$/u.test(entry) : entry !== ''
}

function isMonthDay(text: string): boolean {
  // A leap year, so that 29 February is a day.
  return /^\d{2}-\d{2}$/u.test(text) && isIsoDate(`2028-${text}`)
}
