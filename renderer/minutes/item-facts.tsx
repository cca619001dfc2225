import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { treatments } from '../../shared/agenda.ts'
import { type MinutesItem, type MinutesItemPatch, outcomes } from '../../shared/minutes.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'

type ItemFactsProps = { readonly item: MinutesItem; readonly meetingId: string }

/** How the item in hand ended: its outcome, whether it was treated at all, what was concluded. */
export function ItemFacts({ item, meetingId }: ItemFactsProps) {
  const { t } = useTranslation()
  const { id, itemId, revision: seenRevision, outcome, conclusion } = item
  const change = useChange(client.minutes.write)
  const write = (patch: MinutesItemPatch) => void change.run({ id, itemId, seenRevision, patch })
  return (
    <div className="minutes-facts">
      <div className="field-row">
        <SelectField
          label={t('minutes.item.outcome')}
          value={outcome ?? 'NONE'}
          choices={[
            { value: 'NONE', label: t('minutes.item.noOutcome') },
            ...outcomes.map((value) => ({ value, label: t(`minutes.outcomes.${value}`) })),
          ]}
          onWrite={(value) => write({ outcome: value === 'NONE' ? null : value })}
        />
        <Treatment item={item} meetingId={meetingId} />
      </div>
      <TextField
        label={t('minutes.item.conclusion')}
        placeholder={t('minutes.item.conclusionHint')}
        value={conclusion}
        rows={2}
        maxLength={4000}
        onWrite={(text) => write({ conclusion: text })}
      />
    </div>
  )
}

/** Written on the agenda, from which a subject passed over comes back at the next meeting. */
function Treatment({ item, meetingId }: ItemFactsProps) {
  const { t } = useTranslation()
  const agenda = useQuery(api.agenda.get.queryOptions({ input: { meetingId } }))
  const change = useChange(client.agenda.update)
  const line = agenda.data?.lines.find(({ id }) => id === item.itemId)
  return (
    <SelectField
      label={t('agenda.item.treatment')}
      value={item.treatment}
      isDisabled={line === undefined}
      placeholder={t('agenda.item.untold')}
      choices={treatments.map((value) => ({ value, label: t(`minutes.treatments.${value}`) }))}
      onWrite={(treatment) => {
        if (line === undefined) return
        const { id, revision: seenRevision } = line
        void change.run({ id, seenRevision, patch: { treatment } })
      }}
    />
  )
}
