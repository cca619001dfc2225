import { useTranslation } from 'react-i18next'
import { documentLanguages } from '../../shared/exports.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { offeredDays, type ReminderChoice } from './reminder-choice.ts'

type ReminderBarProps = {
  readonly choice: ReminderChoice
  readonly onChoose: (part: Partial<ReminderChoice>) => void
  readonly isPast: boolean
  /** Whether a listed decision is restricted: only then is there something to choose. */
  readonly hasWithheld: boolean
  /** What is ticked, in words. */
  readonly told: string
}

/** Which due days, the day for the answer, and how the letters are written. */
export function ReminderBar({ choice, onChoose, isPast, hasWithheld, told }: ReminderBarProps) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <div className="page-bar reminders-bar">
      <SelectField
        label={t('reminders.within')}
        value={String(choice.withinDays)}
        choices={offeredDays.map((days) => ({
          value: String(days),
          label: days === 0 ? t('reminders.withinLate') : t('reminders.withinDays', { days }),
        }))}
        onWrite={(days) => onChoose({ withinDays: Number(days) })}
      />
      <DateField
        label={t('reminders.replyBy')}
        value={choice.replyBy}
        today={today}
        isOptional
        error={isPast ? t('reminders.replyPast') : undefined}
        onWrite={(replyBy) => onChoose({ replyBy })}
      />
      <SelectField
        label={t('exports.screen.language')}
        value={choice.language}
        choices={documentLanguages.map((language) => ({
          value: language,
          label: t(`exports.screen.languages.${language}`),
        }))}
        onWrite={(language) => onChoose({ language })}
      />
      {hasWithheld && (
        <SelectField
          label={t('exports.register.disclosure')}
          value={choice.disclosure}
          choices={(['shared', 'restricted'] as const).map((disclosure) => ({
            value: disclosure,
            label: t(`exports.register.disclosures.${disclosure}`),
          }))}
          onWrite={(disclosure) => onChoose({ disclosure })}
        />
      )}
      <p className="reminders-told" role="status">
        {told}
      </p>
    </div>
  )
}
