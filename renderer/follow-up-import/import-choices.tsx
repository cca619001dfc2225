import { NumberInput, Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FollowUpPreview } from '../../shared/follow-up-import.ts'
import { api } from '../api.ts'
import type { ReadingChoice } from './use-follow-up-import.ts'

type ImportChoicesProps = {
  readonly preview: FollowUpPreview
  readonly choice: ReadingChoice
  readonly onChoose: (patch: Partial<ReadingChoice>) => void
}

const list = { shadow: 'md', transitionProps: { duration: 0 } } as const

/** Which table of the file, from which row on, and what stands for what its lines do not say. */
export function ImportChoices({ preview, choice, onChoose }: ImportChoicesProps) {
  const { t } = useTranslation()
  const bodies = useQuery(api.bodies.list.queryOptions({ input: {} }))
  const bodyChoices = (bodies.data ?? []).map(({ id, code, name }) => ({
    value: id,
    label: t('followUpImport.screen.bodyChoice', { code, name }),
  }))
  return (
    <div className="import-choices">
      <Tables preview={preview} onChoose={onChoose} />
      <RowInput
        label={t('followUpImport.screen.headerRow')}
        value={preview.headerRow}
        most={200}
        onWrite={(headerRow) => onChoose({ headerRow, columns: null })}
      />
      <Select
        size="xs"
        className="import-wide"
        label={t('followUpImport.screen.body')}
        placeholder={t('followUpImport.screen.noBody')}
        data={bodyChoices}
        value={choice.bodyId}
        onChange={(bodyId) => onChoose({ bodyId })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('frame.remove') }}
        comboboxProps={list}
      />
      <RowInput
        label={t('followUpImport.screen.year')}
        placeholder={t('followUpImport.screen.yearHint')}
        value={choice.year}
        least={1990}
        most={2200}
        onWrite={(year) => onChoose({ year })}
      />
      <Switch
        size="xs"
        checked={choice.updateKnown}
        onChange={(event) => onChoose({ updateKnown: event.currentTarget.checked })}
        label={t('followUpImport.screen.updateKnown')}
      />
    </div>
  )
}

function Tables({ preview, onChoose }: Pick<ImportChoicesProps, 'preview' | 'onChoose'>) {
  const { t } = useTranslation()
  const data = preview.tables.map(({ label, rows }, index) => ({
    value: String(index),
    label: t('followUpImport.screen.sheetRows', { label, count: rows }),
  }))
  if (data.length < 2) return null
  return (
    <Select
      size="xs"
      className="import-wide"
      label={t('followUpImport.screen.sheet')}
      data={data}
      value={String(preview.table)}
      allowDeselect={false}
      onChange={(chosen) => {
        // Another table has other headers and columns.
        if (chosen !== null) onChoose({ table: Number(chosen), headerRow: null, columns: null })
      }}
      comboboxProps={list}
    />
  )
}

type RowInputProps = {
  readonly label: string
  readonly placeholder?: string
  readonly value: number | null
  readonly least?: number
  readonly most: number
  readonly onWrite: (value: number | null) => void
}

/** A whole number, written when it is left or with Entrée; empty writes none. */
function RowInput({ label, placeholder, value, least = 1, most, onWrite }: RowInputProps) {
  const write = (text: string) => {
    const number = text.trim() === '' ? null : Number(text)
    const isMeant =
      number === null || (Number.isInteger(number) && number >= least && number <= most)
    if (isMeant && number !== value) onWrite(number)
  }
  return (
    <NumberInput
      // A new value of the core is a new field: what is typed here is nobody's yet.
      key={String(value)}
      size="xs"
      label={label}
      defaultValue={value ?? ''}
      min={least}
      max={most}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      {...(placeholder === undefined ? {} : { placeholder })}
      onBlur={(event) => write(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey) write(event.currentTarget.value)
      }}
    />
  )
}
