import { SegmentedControl, Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarPreview } from '../../shared/calendar-imports.ts'
import { api } from '../api.ts'
import type { CalendarReading } from './use-calendar-import.ts'

type CalendarImportChoicesProps = {
  readonly reading: CalendarReading
  readonly preview: CalendarPreview | null
  /** Label of the version that the screen shows. */
  readonly version: string | null
  readonly onChoose: (patch: Partial<CalendarReading>) => void
}

const list = { shadow: 'md', transitionProps: { duration: 0 } } as const
const kinds = ['MEETINGS', 'REVIEWS'] as const

/** Where the rows of a file go, and which sheet they come from. */
export function CalendarImportChoices(props: CalendarImportChoicesProps) {
  const { reading, onChoose } = props
  const { t } = useTranslation()
  return (
    <div className="import-choices">
      <SegmentedControl
        size="xs"
        className="calendar-import-target"
        aria-label={t('calendarImport.screen.target')}
        value={reading.kind}
        data={kinds.map((value) => ({
          value,
          label: t(`calendarImport.screen.targets.${value}`),
        }))}
        onChange={(chosen) => {
          const kind = kinds.find((one) => one === chosen)
          if (kind !== undefined) onChoose({ kind })
        }}
      />
      {reading.kind === 'MEETINGS' ? <Body {...props} /> : <Version {...props} />}
      <Year {...props} />
      <Tables {...props} />
      <Switch
        size="xs"
        checked={reading.updateKnown}
        onChange={(event) => onChoose({ updateKnown: event.currentTarget.checked })}
        label={t('calendarImport.screen.updateKnown')}
      />
    </div>
  )
}

function Body({ reading, onChoose }: CalendarImportChoicesProps) {
  const { t } = useTranslation()
  const bodies = useQuery(api.bodies.list.queryOptions({ input: {} }))
  const data = (bodies.data ?? []).map(({ id, code, name }) => ({
    value: id,
    label: t('followUpImport.screen.bodyChoice', { code, name }),
  }))
  return (
    <Select
      size="xs"
      className="import-wide"
      label={t('calendarImport.screen.body')}
      placeholder={t('calendarImport.screen.noBody')}
      data={data}
      value={reading.bodyId}
      allowDeselect={false}
      onChange={(bodyId) => onChoose({ bodyId })}
      searchable
      comboboxProps={list}
    />
  )
}

/** Versions that may still change; the one of the screen when it is one of them. */
function Version({ reading, version, onChoose }: CalendarImportChoicesProps) {
  const { t } = useTranslation()
  const versions = useQuery(api.reviews.versions.queryOptions({ input: { year: reading.year } }))
  const open = (versions.data ?? []).filter(({ state }) => state !== 'ADOPTED')
  const usual = open.find(({ label }) => label === version) ?? open.at(-1)
  const usualId = usual?.id ?? null
  const isChosen = open.some(({ id }) => id === reading.versionId)
  useEffect(() => {
    if (!isChosen && usualId !== null) onChoose({ versionId: usualId })
    // The first version is chosen once they are known; afterwards it is the user's.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isChosen, usualId])
  if (versions.isSuccess && open.length === 0) {
    return <p className="secondary">{t('calendarImport.screen.noVersion')}</p>
  }
  return (
    <Select
      size="xs"
      className="import-wide"
      label={t('calendarImport.screen.version')}
      data={open.map(({ id, label }) => ({
        value: id,
        label: t('calendarImport.screen.versionLabel', { label }),
      }))}
      value={reading.versionId}
      allowDeselect={false}
      onChange={(versionId) => onChoose({ versionId })}
      comboboxProps={list}
    />
  )
}

/** Years around the one that the screen shows. */
const NEAR = [-2, -1, 0, 1, 2] as const

/** Repetitions are followed within one year: a file of several is taken over year by year. */
function Year({ reading, onChoose }: CalendarImportChoicesProps) {
  const { t } = useTranslation()
  const [shown] = useState(reading.year)
  return (
    <Select
      size="xs"
      label={t('calendarImport.screen.year')}
      data={NEAR.map((by) => String(shown + by))}
      value={String(reading.year)}
      allowDeselect={false}
      onChange={(chosen) => {
        // A version is one of its year.
        if (chosen !== null) onChoose({ year: Number(chosen), versionId: null })
      }}
      comboboxProps={list}
    />
  )
}

function Tables({ preview, onChoose }: CalendarImportChoicesProps) {
  const { t } = useTranslation()
  const tables = preview?.tables ?? []
  if (preview === null || tables.length < 2) return null
  return (
    <Select
      size="xs"
      className="import-wide"
      label={t('calendarImport.screen.sheet')}
      data={tables.map(({ label, rows }, index) => ({
        value: String(index),
        label: t('calendarImport.screen.sheetRows', { label, count: rows }),
      }))}
      value={String(preview.table)}
      allowDeselect={false}
      onChange={(chosen) => {
        // Another sheet has other columns.
        if (chosen !== null) onChoose({ table: Number(chosen), columns: null })
      }}
      comboboxProps={list}
    />
  )
}
