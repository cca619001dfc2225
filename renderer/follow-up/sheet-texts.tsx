import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionLine, DecisionPatch } from '../../shared/decisions.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { SettledField } from './settled-field.tsx'

const texts = ['difficulties', 'correctiveMeasures', 'observations'] as const

type SheetTextsProps = {
  readonly line: DecisionLine
  readonly onSay: (said: SaidSoFar) => void
}

/** How far it is, when to look again, and what the matrix of follow-up says beside it. */
export function SheetTexts({ line, onSay }: SheetTextsProps) {
  const { t } = useTranslation()
  const today = useToday()
  const update = useChange(client.decisions.update)
  const isFilled = texts.some((field) => line[field] !== '')
  const [isOpen, setOpen] = useState(false)
  const write = (patch: DecisionPatch) =>
    void update.run({ id: line.id, seenRevision: line.revision, patch })
  return (
    <div className="sheet-texts">
      <div className="field-row">
        <SettledField
          label={t('followUp.sheet.percent')}
          value={line.percent === null ? '' : String(line.percent)}
          maxLength={3}
          unit="%"
          refusalOf={(typed) =>
            isPercent(typed) ? null : t('frame.refused.number', { least: 0, most: 100 })
          }
          onWrite={(typed) => onSay({ percent: typed === '' ? null : Number(typed) })}
        />
        <SettledField
          label={t('decisions.register.progress')}
          placeholder={t('followUp.sheet.progressHint')}
          value={line.progress}
          maxLength={160}
          onWrite={(progress) => onSay({ progress })}
        />
        <DateField
          label={t('followUp.sheet.reviewOn')}
          placeholder={t('frame.none')}
          value={line.reviewOn}
          today={today}
          isOptional
          onWrite={(reviewOn) => onSay({ reviewOn })}
        />
      </div>
      {isFilled || isOpen ? (
        texts.map((field) => (
          <TextField
            key={field}
            label={t(`followUp.sheet.${field}`)}
            value={line[field]}
            rows={2}
            maxLength={2000}
            onWrite={(text) => write({ [field]: text })}
          />
        ))
      ) : (
        <button type="button" className="sheet-more" onClick={() => setOpen(true)}>
          {t('followUp.sheet.openTexts')}
        </button>
      )}
    </div>
  )
}

/** Nothing at all takes the estimate away. */
function isPercent(typed: string): boolean {
  return /^\d{0,3}$/u.test(typed.trim()) && Number(typed) <= 100
}
