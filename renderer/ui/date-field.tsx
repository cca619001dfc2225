import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import 'dayjs/locale/fr'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type IsoDate, isoDate } from '../../shared/dates.ts'
import { useFormats } from './formats.ts'
import { type FieldProps, fieldAttributes } from './text-field.tsx'
import { readTypedDay } from './typed-moments.ts'

type DateFieldProps = FieldProps & {
  readonly value: IsoDate | null
  /** Null when the field was emptied; only where `isOptional`. */
  readonly onWrite: (value: IsoDate | null) => void
  /** Gives the year to a day typed without one. */
  readonly today: IsoDate
  readonly isOptional?: boolean
}

/**
 * A day, typed as `10/12/2026`, `10/12` or `+7`, or picked from a calendar (Alt+↓). Written on
 * leaving and on Enter only: half a date is no date.
 */
export function DateField(props: DateFieldProps) {
  const { value, onWrite, today, isOptional = false } = props
  const { t, i18n } = useTranslation()
  const { numericDay } = useFormats()
  const [draft, setDraft] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [isRefused, setRefused] = useState(false)

  const settle = (day: IsoDate | null) => {
    setRefused(false)
    setDraft(null)
    if (day !== value) onWrite(day)
  }
  const write = () => {
    if (draft === null) return
    if (draft.trim() === '' && isOptional) return settle(null)
    const day = readTypedDay(draft, value ?? today)
    if (day === null) setRefused(true)
    else settle(day)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') write()
    if (event.key === 'ArrowDown' && event.altKey) setOpen(true)
    if (event.key !== 'Escape' || (draft === null && !isOpen)) return
    event.stopPropagation()
    setRefused(false)
    setDraft(null)
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus>
      <TextInput
        {...fieldAttributes(props)}
        placeholder={props.placeholder ?? t('frame.dayFormat')}
        value={draft ?? (value === null ? '' : numericDay(value))}
        error={isRefused ? t('frame.refused.day') : props.error}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={write}
        onKeyDown={onKeyDown}
        rightSection={
          <Popover.Target>
            <ActionIcon
              size={24}
              aria-label={t('frame.pickDay', { label: props.label })}
              disabled={props.isDisabled ?? false}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={15} stroke={1.6} />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <DatePicker
          locale={i18n.language}
          firstDayOfWeek={1}
          hideOutsideDates
          ariaLabels={{
            nextMonth: t('frame.calendar.nextMonth'),
            previousMonth: t('frame.calendar.previousMonth'),
            nextYear: t('frame.calendar.nextYear'),
            previousYear: t('frame.calendar.previousYear'),
            nextDecade: t('frame.calendar.nextDecade'),
            previousDecade: t('frame.calendar.previousDecade'),
          }}
          value={value}
          defaultDate={value ?? today}
          onChange={(day) => {
            setOpen(false)
            if (day !== null) settle(isoDate(day))
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
