import type { RuleLine } from '../../shared/calendar-facts.ts'
import { type RuleCode, ruleCodes, type RuleSetting } from '../../shared/calendar-events.ts'
import { ruleDefaults, ruleSettingsWith } from '../../shared/calendar-rule-defaults.ts'
import { isFitParameter } from '../../shared/calendar-rule-parameter-rules.ts'
import { conflict, invalid } from '../../shared/errors.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { reviseRow } from '../db/revised-rows.ts'

/** Every rule as it is applied, with its words and what it ships with. */
export async function listRuleLines(db: AppDatabase, t: Translate): Promise<readonly RuleLine[]> {
  const rows = await db.selectFrom('calendarRule').selectAll().execute()
  const stored = new Map(rows.map((row) => [row.code, row]))
  const inForce = ruleSettingsWith(
    Object.fromEntries(rows.map((row) => [row.code, settingOf(row)])),
  )
  return ruleCodes.map((code) => ({
    ...inForce[code],
    code,
    name: t(`rules.name.${code}`),
    explanation: t(`rules.explanation.${code}`),
    isChanged: stored.has(code),
    revision: stored.get(code)?.revision ?? null,
    shipped: ruleDefaults[code],
  }))
}

type RuleWriting = {
  readonly code: RuleCode
  readonly setting: RuleSetting | null
  readonly seenRevision?: number | null | undefined
}

/**
 * Keeps what the secretariat sets in the place of a rule's shipped values; null takes it back.
 *
 * @throws `invalid` for a parameter that the rule does not have or cannot be checked with.
 */
export async function writeRule(
  trx: AppTransaction,
  { code, setting, seenRevision }: RuleWriting,
): Promise<void> {
  const known = await trx
    .selectFrom('calendarRule')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  if (setting === null) {
    await trx.deleteFrom('calendarRule').where('code', '=', code).execute()
    return
  }
  checkParameters(code, setting)
  if (known === undefined) {
    const row = { ...setting, code, id: rowId(), revision: 1 }
    await trx.insertInto('calendarRule').values(row).execute()
    return
  }
  if (seenRevision === null) throw conflict({ ...known }, { ...setting })
  const seen = seenRevision ?? known.revision
  await reviseRow(trx, 'calendarRule', { id: known.id, seenRevision: seen, patch: setting })
}

function checkParameters(code: RuleCode, { parameters }: RuleSetting): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (ruleDefaults[code].parameters[name] === undefined) {
      throw invalid('ruleParameterUnknown', { rule: code, name })
    }
    if (!isFitParameter(code, name, value)) {
      throw invalid('ruleParameterUnfit', { rule: code, name, value: String(value) })
    }
  }
}

function settingOf({ isActive, severity, weight, parameters }: RuleSetting): RuleSetting {
  return { isActive, severity, weight, parameters }
}
