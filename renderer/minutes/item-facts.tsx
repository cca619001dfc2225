import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { treatments } from '../../shared/agenda.ts'
import { type MinutesItem, type MinutesItemPatch, outcomes } from '../../shared/minutes.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import { GrowingField } from './growing-field.tsx'
import { OptionalSelect } from './optional-select.tsx'

type ItemFactsProps = { readonly item: MinutesItem; readonly meetingId: string }

/** How the item in hand ended: its outcome, whether it was treated at all, what was concluded. */
export function ItemFacts({ item, meetingId }: ItemFactsProps) {
  const { t } = useTranslation()
  const { id, itemId, revision: seenRevision, outcome, conclusion } = item
  const change = useChange(client.minutes.write)
  const write = async (patch: MinutesItemPatch) => change.run({ id, itemId, seenRevision, patch })
  return (
    <div className="minutes-facts">
      <div className="field-row">
        <OptionalSelect
          label={t('minutes.item.outcome')}
          value={outcome}
          nothing={t('minutes.item.noOutcome')}
          choices={outcomes.map((value) => ({ value, label: t(`minutes.outcomes.${value}`) }))}
          onWrite={(value) => write({ outcome: value })}
        />
        <Treatment item={item} meetingId={meetingId} />
      </div>
      <GrowingField
        label={t('minutes.item.conclusion')}
        placeholder={t('minutes.item.conclusionHint')}
        value={conclusion}
        maxLength={4000}
        onWrite={(text) => void write({ conclusion: text })}
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
    <OptionalSelect
      label={t('agenda.item.treatment')}
      value={item.treatment}
      isDisabled={line === undefined}
      nothing={t('agenda.item.untold')}
      choices={treatments.map((value) => ({ value, label: t(`minutes.treatments.${value}`) }))}
      onWrite={async (treatment) => {
        if (line === undefined) return null
        const { id, revision: seenRevision } = line
        return change.run({ id, seenRevision, patch: { treatment } })
      }}
    />
  )
}
