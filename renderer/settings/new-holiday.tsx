import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateOf, type IsoDate, yearOf } from '../../shared/dates.ts'
import { type HolidayCertainty, holidayCertainties, holidayDraft } from '../../shared/settings.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFactChange } from './touched-context.ts'

type NewHolidayProps = { readonly year: number; readonly country: string }

/** A day to be added: most often one that has just been decreed. */
export function NewHoliday({ year, country }: NewHolidayProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [day, setDay] = useState<IsoDate | null>(null)
  const [name, setName] = useState('')
  const [certainty, setCertainty] = useState<HolidayCertainty>('DECREED')
  const add = useFactChange(client.settings.addHoliday)
  const draft = holidayDraft.safeParse({ country, day, name, certainty })
  const submit = async () => {
    if (!draft.success || (await add.run({ draft: draft.data })) === null) return
    setDay(null)
    setName('')
  }
  return (
    <form
      className="settings-new-holiday"
      aria-label={t('settings.screen.addHoliday')}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <DateField
        label={t('settings.fields.day')}
        value={day}
        today={yearOf(today) === year ? today : dateOf(year, 1, 1)}
        onWrite={setDay}
      />
      <TextField
        label={t('settings.fields.holidayName')}
        value={name}
        maxLength={160}
        onWrite={setName}
      />
      <SelectField
        label={t('settings.fields.certainty')}
        value={certainty}
        choices={holidayCertainties.map((value) => ({
          value,
          label: t(`settings.certainties.${value}`),
        }))}
        onWrite={setCertainty}
      />
      <Button
        type="submit"
        leftSection={<IconPlus size={15} />}
        disabled={!draft.success}
        loading={add.isRunning}
      >
        {t('settings.screen.addHoliday')}
      </Button>
    </form>
  )
}
