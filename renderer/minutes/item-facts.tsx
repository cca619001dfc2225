import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { treatments } from '../../shared/agenda.ts'
import { type MinutesItem, type MinutesItemPatch, outcomes } from '../../shared/minutes.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import { GrowingField } from './growing-field.tsx'

type ItemFactsProps = { readonly item: MinutesItem; readonly meetingId: string }

/** Stands for «not said», where a list has no other word for it. */
const none = ''

/** How the item in hand ended: its outcome, whether it was treated at all, what was concluded. */
export function ItemFacts({ item, meetingId }: ItemFactsProps) {
  const { t } = useTranslation()
  const { id, itemId, revision: seenRevision, outcome, conclusion } = item
  const change = useChange(client.minutes.write)
  const write = (patch: MinutesItemPatch) => void change.run({ id, itemId, seenRevision, patch })
  return (
    <div className="minutes-facts">
      <div className="field-row">
        <NativeSelect
          label={t('minutes.item.outcome')}
          value={outcome ?? none}
          data={[
            { value: none, label: t('minutes.item.noOutcome') },
            ...outcomes.map((value) => ({ value, label: t(`minutes.outcomes.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            write({ outcome: outcomes.find((one) => one === value) ?? null })
          }
        />
        <Treatment item={item} meetingId={meetingId} />
      </div>
      <GrowingField
        label={t('minutes.item.conclusion')}
        placeholder={t('minutes.item.conclusionHint')}
        value={conclusion}
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
    <NativeSelect
      label={t('agenda.item.treatment')}
      value={item.treatment ?? none}
      disabled={line === undefined}
      data={[
        { value: none, label: t('agenda.item.untold') },
        ...treatments.map((value) => ({ value, label: t(`minutes.treatments.${value}`) })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        if (line === undefined) return
        const { id, revision: seenRevision } = line
        const treatment = treatments.find((one) => one === value) ?? null
        void change.run({ id, seenRevision, patch: { treatment } })
      }}
    />
  )
}
