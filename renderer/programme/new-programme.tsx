import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeSources } from '../../shared/programme.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useSecretariat } from '../organisation.ts'
import { Inspector } from '../ui/inspector.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import type { ProgrammePlace } from './use-programme-place.ts'

type NewProgrammeProps = { readonly place: ProgrammePlace; readonly onClose: () => void }

type Source = (typeof programmeSources)[number]

/** The programme of a body, or of the secretariat itself, for a year. */
export function NewProgramme({ place, onClose }: NewProgrammeProps) {
  const { t } = useTranslation()
  const { organisation } = useSecretariat()
  const form = useFirstFocus<HTMLFormElement>()
  const bodies = useQuery(api.bodies.list.queryOptions({ input: { includeClosed: false } }))
  const [holder, setHolder] = useState(place.holder)
  const [year, setYear] = useState(place.programme === null ? place.year : place.year + 1)
  const [typed, setTyped] = useState<string | null>(null)
  const [source, setSource] = useState<Source>('MODEL')
  const create = useChange(client.programme.create, {
    toast: t('programme.screen.programmeCreated'),
  })
  const title = typed ?? t('programme.screen.defaultTitle', { year, holder })
  const hasEarlier = place.programmes.some((one) => one.holder === holder && one.year < year)
  const offered = programmeSources.filter((one) => one !== 'COPY' || hasEarlier)
  const chosen = offered.includes(source) ? source : 'MODEL'
  const codes = [organisation.shortName, ...(bodies.data ?? []).map(({ code }) => code), holder]
  const add = async () => {
    const programme = await create.run({ year, holder, title, source: chosen })
    if (programme === null) return
    onClose()
    place.go({ year, holder })
  }
  return (
    <Inspector
      label={t('programme.screen.newProgramme')}
      head={<strong>{t('programme.screen.newProgramme')}</strong>}
      onClose={onClose}
    >
      <form
        ref={form}
        className="programme-form"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <SelectField
          label={t('programme.fields.holder')}
          isSearchable
          value={holder}
          choices={[...new Set(codes)].map((code) => ({ value: code, label: code }))}
          onWrite={setHolder}
        />
        <NumberField
          label={t('programme.fields.year')}
          least={1990}
          most={2200}
          value={year}
          onWrite={(value) => value !== null && setYear(value)}
        />
        <TextField
          label={t('programme.fields.programmeTitle')}
          maxLength={300}
          value={title}
          onWrite={setTyped}
        />
        <SelectField
          label={t('programme.fields.source')}
          value={chosen}
          choices={offered.map((value) => ({ value, label: t(`programme.sources.${value}`) }))}
          onWrite={setSource}
        />
        {create.failure !== null && <p className="programme-refused">{create.failure.what}</p>}
        <Button type="submit" variant="filled" loading={create.isRunning}>
          {t('programme.screen.createProgramme')}
        </Button>
      </form>
    </Inspector>
  )
}
