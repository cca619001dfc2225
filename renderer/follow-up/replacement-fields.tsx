import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { DecisionPicker } from './decision-picker.tsx'

type ReplacementFieldsProps = {
  readonly decisionId: string
  readonly said: Pick<SaidSoFar, 'supersededById' | 'supersededBy'>
  readonly onSay: (said: Pick<SaidSoFar, 'supersededById' | 'supersededBy'>) => void
}

/** What replaces a decision: another one of the register, or words where it is none. */
export function ReplacementFields({ decisionId, said, onSay }: ReplacementFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="replacement-fields">
      <DecisionPicker
        label={t('followUp.closing.replacedBy')}
        exceptId={decisionId}
        value={said.supersededById ?? null}
        onChoose={(supersededById) => onSay({ supersededById })}
      />
      <TextInput
        size="xs"
        label={t('followUp.closing.orWords')}
        placeholder={t('followUp.closing.wordsPlaceholder')}
        maxLength={160}
        value={said.supersededBy ?? ''}
        onChange={(event) => onSay({ supersededBy: event.currentTarget.value })}
      />
    </div>
  )
}
