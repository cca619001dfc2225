import { Checkbox, MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { compareDates } from '../../shared/dates.ts'
import { dueOn as dueDay } from '../../shared/decision-rules.ts'
import type { DecisionChoices, DecisionLine, DecisionPatch } from '../../shared/decisions.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { Notice } from '../ui/notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Warning } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { namedLabel, useDecisionChoices, useItemChoices } from './decision-choices.ts'

type DecisionFormProps = {
  readonly decision: DecisionLine
  /** True once the minutes are adopted: the fields then only show. */
  readonly isLocked: boolean
}

/** Stands for «nobody» and «none» in lists, where no value is null. */
const none = ''

/** Everything that is recorded of a decision, each field written at once. */
export function DecisionForm({ decision, isLocked }: DecisionFormProps) {
  const { t } = useTranslation()
  const choices = useDecisionChoices(decision.meetingId)
  const update = useChange(client.decisions.update)
  const { id, revision } = decision
  if (choices === null) return <Notice>{t('frame.loading')}</Notice>
  const write = (patch: DecisionPatch) => void update.run({ id, seenRevision: revision, patch })
  const fields = { decision, choices, isLocked, write }
  return (
    <div className="decision-form">
      {isLocked && <Warning>{t('decisions.form.locked')}</Warning>}
      <TextField
        label={t('decisions.form.wording')}
        value={decision.wording}
        rows={3}
        maxLength={2000}
        isDisabled={isLocked}
        onWrite={(wording) => {
          if (wording.trim() !== '') write({ wording })
        }}
      />
      <ItemField decision={decision} isLocked={isLocked} />
      <LeadFields {...fields} />
      <SupportField {...fields} />
      <GroupField {...fields} />
      <DueField {...fields} />
      <Marks {...fields} />
    </div>
  )
}

type FieldsProps = DecisionFormProps & {
  readonly choices: DecisionChoices
  readonly write: (patch: DecisionPatch) => void
}

function ItemField({ decision, isLocked }: DecisionFormProps) {
  const { t } = useTranslation()
  const items = useItemChoices(decision.meetingId)
  const attach = useChange(client.decisions.attach)
  const { id, revision, itemId } = decision
  return (
    <SelectField
      label={t('decisions.form.item')}
      value={itemId ?? none}
      choices={[{ value: none, label: t('decisions.form.noItem') }, ...items]}
      isSearchable
      isDisabled={isLocked}
      nothingFound={t('decisions.form.noMatch')}
      onWrite={(chosen) =>
        void attach.run({ id, seenRevision: revision, itemId: chosen === none ? null : chosen })
      }
    />
  )
}

function LeadFields({ decision, choices, isLocked, write }: FieldsProps) {
  const { t } = useTranslation()
  const { leadInstitutionId, leadLabel } = decision
  const known = choices.institutions.map((named) => ({ value: named.id, label: namedLabel(named) }))
  // An institution that left since still stands in its field.
  const former =
    leadInstitutionId === null || known.some(({ value }) => value === leadInstitutionId)
      ? []
      : [{ value: leadInstitutionId, label: leadLabel }]
  return (
    <>
      <SelectField
        label={t('decisions.form.lead')}
        value={leadInstitutionId ?? none}
        choices={[{ value: none, label: t('decisions.form.noLead') }, ...former, ...known]}
        isSearchable
        isDisabled={isLocked}
        nothingFound={t('decisions.form.noMatch')}
        onWrite={(chosen) => write({ leadInstitutionId: chosen === none ? null : chosen })}
      />
      <TextField
        label={t('decisions.form.leadLabel')}
        value={leadLabel}
        maxLength={160}
        isDisabled={isLocked}
        onWrite={(label) => write({ leadLabel: label.trim() })}
      />
    </>
  )
}

function SupportField({ decision, choices, isLocked, write }: FieldsProps) {
  const { t } = useTranslation()
  const { supportIds, supportCodes, leadInstitutionId } = decision
  const free = choices.institutions.filter(({ id }) => id !== leadInstitutionId)
  const former = supportIds.flatMap((id, index) =>
    free.some((named) => named.id === id) ? [] : [{ value: id, label: supportCodes[index] ?? '' }],
  )
  return (
    <MultiSelect
      label={t('decisions.form.supports')}
      className="field"
      size="sm"
      disabled={isLocked}
      searchable
      hidePickedOptions
      maxValues={20}
      nothingFoundMessage={t('decisions.form.noMatch')}
      // Chosen ones are shown by their codes: a sheet is narrow.
      data={[...former, ...free.map(({ id, code }) => ({ value: id, label: code }))]}
      value={[...supportIds]}
      onChange={(chosen) => write({ supportIds: chosen })}
      comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
    />
  )
}

function GroupField({ decision, choices, isLocked, write }: FieldsProps) {
  const { t } = useTranslation()
  const { groupBodyId, groupCode } = decision
  const known = choices.groups.map((named) => ({ value: named.id, label: named.name }))
  const former =
    groupBodyId === null || known.some(({ value }) => value === groupBodyId)
      ? []
      : [{ value: groupBodyId, label: groupCode ?? '' }]
  if (known.length === 0 && groupBodyId === null) return null
  return (
    <SelectField
      label={t('decisions.form.group')}
      value={groupBodyId ?? none}
      choices={[{ value: none, label: t('decisions.form.noGroup') }, ...former, ...known]}
      isSearchable
      isDisabled={isLocked}
      nothingFound={t('decisions.form.noMatch')}
      onWrite={(chosen) => write({ groupBodyId: chosen === none ? null : chosen })}
    />
  )
}

function DueField({ decision, choices, isLocked, write }: FieldsProps) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const today = useToday()
  const due = dueDay(decision)
  const isPast = due !== null && compareDates(due, choices.meetingDay) < 0
  return (
    <>
      <DateField
        label={t('decisions.form.due')}
        value={due}
        today={today}
        isOptional
        isDisabled={isLocked}
        onWrite={(chosen) => write({ dueOn: chosen })}
      />
      {isPast && <Warning>{t('decisions.form.pastDue', { day: day(choices.meetingDay) })}</Warning>}
    </>
  )
}

function Marks({ decision, isLocked, write }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="decision-marks">
      {(['isRestricted', 'hasBudgetImpact'] as const).map((field) => (
        <Checkbox
          key={field}
          size="sm"
          label={t(`decisions.form.${field}`)}
          checked={decision[field]}
          disabled={isLocked}
          onChange={(event) => write({ [field]: event.currentTarget.checked })}
        />
      ))}
    </div>
  )
}
