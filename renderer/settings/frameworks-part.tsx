import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyFramework } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { LinesField } from '../ui/lines-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'

type FrameworksPartProps = { readonly frameworks: readonly StrategyFramework[] }
type Draft = Omit<StrategyFramework, 'id' | 'revision'>

/** The national strategies that reviews look at, each with the years in which it holds. */
export function FrameworksPart({ frameworks }: FrameworksPartProps) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="settings-group calendar-group">
      <h2>{t('calendarFacts.frameworks.title')}</h2>
      <p className="secondary">{t('calendarFacts.frameworks.lead')}</p>
      {frameworks.map((framework) => (
        <Framework key={framework.id} framework={framework} />
      ))}
      {isAdding ? (
        <NewFramework onDone={() => setAdding(false)} />
      ) : (
        <Button
          className="calendar-new"
          leftSection={<IconPlus size={15} />}
          onClick={() => setAdding(true)}
        >
          {t('calendarFacts.frameworks.add')}
        </Button>
      )}
    </section>
  )
}

/** Written field by field, as soon as it is typed. */
function Framework({ framework }: { readonly framework: StrategyFramework }) {
  const save = useChange(client.reviews.saveFramework)
  const { id, revision: _revision, ...draft } = framework
  const write = (patch: Partial<Draft>) => {
    const { axes, ...rest } = { ...draft, ...patch }
    void save.run({ id, ...rest, axes: [...axes] })
  }
  return (
    <FrameworkFields
      draft={draft}
      write={write}
      refused={save.failure?.what}
      label={framework.code}
    />
  )
}

function NewFramework({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const today = useToday()
  const [draft, setDraft] = useState<Draft>({
    code: '',
    name: '',
    validFrom: today,
    validTo: null,
    axes: [],
  })
  const save = useChange(client.reviews.saveFramework, {
    toast: t('calendarFacts.frameworks.added'),
  })
  const submit = async () => {
    if ((await save.run({ id: null, ...draft, axes: [...draft.axes] })) !== null) onDone()
  }
  return (
    <form
      className="calendar-form"
      aria-label={t('calendarFacts.frameworks.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <FrameworkFields
        draft={draft}
        write={(patch) => setDraft((before) => ({ ...before, ...patch }))}
        refused={save.failure?.what}
        label={t('calendarFacts.frameworks.add')}
      />
      <div className="settings-actions">
        <Button
          type="submit"
          variant="filled"
          disabled={draft.code === '' || draft.name === ''}
          loading={save.isRunning}
        >
          {t('calendarFacts.frameworks.create')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}

type FrameworkFieldsProps = {
  readonly draft: Draft
  readonly write: (patch: Partial<Draft>) => void
  readonly refused: string | undefined
  readonly label: string
}

function FrameworkFields({ draft, write, refused, label }: FrameworkFieldsProps) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <fieldset className="calendar-framework" aria-label={label}>
      <TextField
        label={t('calendarFacts.frameworks.code')}
        value={draft.code}
        maxLength={24}
        error={refused}
        onWrite={(code) => write({ code })}
      />
      <TextField
        label={t('calendarFacts.frameworks.name')}
        value={draft.name}
        maxLength={200}
        onWrite={(name) => write({ name })}
      />
      <DateField
        label={t('calendarFacts.frameworks.from')}
        value={draft.validFrom}
        today={today}
        onWrite={(day) => day !== null && write({ validFrom: day })}
      />
      <DateField
        label={t('calendarFacts.frameworks.to')}
        value={draft.validTo}
        today={today}
        isOptional
        onWrite={(validTo) => write({ validTo })}
      />
      <LinesField
        label={t('calendarFacts.frameworks.axes')}
        value={draft.axes}
        most={20}
        rows={2}
        onWrite={(axes) => write({ axes })}
      />
    </fieldset>
  )
}
