import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, dateOf, isoDate, yearOf } from '../../shared/dates.ts'
import type { TroikaTermLine } from '../../shared/directory.ts'
import { termLabel } from '../../shared/troika-rules.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useInstitutionChoices } from '../directory/use-institutions.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Warning } from '../ui/status.tsx'
import { useChange } from '../use-change.ts'

type TroikaSheetProps = { readonly onClose: () => void }

/** Every term of the Troïka, edited in place, the newest first. */
export function TroikaSheet({ onClose }: TroikaSheetProps) {
  const { t } = useTranslation()
  const terms = useQuery(api.troika.list.queryOptions())
  return (
    <Inspector
      label={t('bodies.screen.troika.edit')}
      head={<span className="bodies-sheet-title">{t('bodies.screen.troika.title')}</span>}
      onClose={onClose}
    >
      {terms.isPending && <Notice>{t('frame.loading')}</Notice>}
      {terms.isError && <ErrorNotice error={terms.error} onRetry={() => void terms.refetch()} />}
      {terms.data !== undefined && <NextTerm terms={terms.data} />}
      {terms.data?.map((term) => (
        <InspectorSection key={term.id} title={termLabel(term)}>
          <TermFields term={term} />
          {term.findings.map(({ sentence }) => (
            <p key={sentence} className="bodies-finding">
              <Warning>{sentence}</Warning>
            </p>
          ))}
        </InspectorSection>
      ))}
    </Inspector>
  )
}

const nobody = 'none'

function TermFields({ term }: { readonly term: TroikaTermLine }) {
  const { t } = useTranslation()
  const today = useToday()
  const choices = useInstitutionChoices()
  const update = useChange(client.troika.update)
  const write = (patch: Parameters<typeof update.run>[0]['patch']) =>
    void update.run({ id: term.id, seenRevision: term.revision, patch })
  const none = { value: nobody, label: t('frame.none') }
  const member = (label: string, value: string | null, onWrite: (id: string) => void) => ({
    label,
    value: (
      <SelectField
        label={`${label} ${termLabel(term)}`}
        isLabelHidden
        isInline
        isSearchable
        value={value ?? nobody}
        choices={[none, ...choices]}
        onWrite={onWrite}
      />
    ),
  })
  const idOf = (chosen: string) => (chosen === nobody ? null : chosen)
  return (
    <LabelGrid
      lines={[
        member(t('directory.fields.incomingId'), term.incomingId, (id) =>
          write({ incomingId: idOf(id) }),
        ),
        member(t('directory.fields.leadId'), term.leadId, (id) => {
          if (id !== nobody) write({ leadId: id })
        }),
        member(t('directory.fields.outgoingId'), term.outgoingId, (id) =>
          write({ outgoingId: idOf(id) }),
        ),
        {
          label: t('directory.fields.validFrom'),
          value: (
            <DateField
              label={t('directory.fields.validFrom')}
              isLabelHidden
              isInline
              value={term.validFrom}
              today={today}
              onWrite={(validFrom) => validFrom !== null && write({ validFrom })}
            />
          ),
        },
        {
          label: t('directory.fields.validTo'),
          value: (
            <DateField
              label={t('directory.fields.validTo')}
              isLabelHidden
              isInline
              value={term.validTo}
              today={today}
              error={update.failure?.what}
              onWrite={(validTo) => validTo !== null && write({ validTo })}
            />
          ),
        },
      ]}
    />
  )
}

/** Adds the term after the last one, its trio moved on by one place; only who enters is unknown. */
function NextTerm({ terms }: { readonly terms: readonly TroikaTermLine[] }) {
  const { t } = useTranslation()
  const today = useToday()
  const choices = useInstitutionChoices()
  const [firstLead, setFirstLead] = useState<string | null>(null)
  const create = useChange(client.troika.create)
  const last = terms.toSorted((one, other) => (one.validTo < other.validTo ? 1 : -1))[0]
  const leadId = last === undefined ? firstLead : (last.incomingId ?? last.leadId)
  const year = last === undefined ? yearOf(today) : yearOf(addDays(isoDate(last.validTo), 1))
  const add = () => {
    if (leadId === null) return
    const validFrom = last === undefined ? dateOf(year, 1, 1) : addDays(isoDate(last.validTo), 1)
    const draft = {
      leadId,
      outgoingId: last?.leadId ?? null,
      incomingId: null,
      validFrom,
      validTo: dateOf(year, 12, 31),
      note: '',
    }
    void create.run({ draft })
  }
  return (
    <div className="bodies-stack">
      {last === undefined && (
        <SelectField
          label={t('directory.fields.leadId')}
          value={firstLead}
          choices={choices}
          isSearchable
          onWrite={setFirstLead}
        />
      )}
      <Button
        leftSection={<IconPlus size={15} />}
        disabled={leadId === null}
        loading={create.isRunning}
        onClick={add}
      >
        {t('bodies.screen.troika.addTerm', { year })}
      </Button>
      {create.failure !== null && <p className="bodies-refused">{create.failure.what}</p>}
    </div>
  )
}
