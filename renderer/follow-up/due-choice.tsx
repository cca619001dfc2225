import { TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type IsoDate, yearOf } from '../../shared/dates.ts'
import { dueOn } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { type DueOffer, dueOffers } from './due-offers.ts'
import './follow-up.css'

/** The day chosen; `undefined` leaves the due day as it is, null takes it away. */
export type DueChosen = IsoDate | null | undefined

type DueChoiceProps = {
  readonly decision: DecisionLine
  readonly value: DueChosen
  readonly onChoose: (day: DueChosen) => void
  /** Why it moves; null where the reason is asked elsewhere. */
  readonly reason: string | null
  readonly onReason?: (reason: string) => void
  /** The body to which the new day will be told; left out, nothing is promised. */
  readonly announcedTo?: string
  /** Offers to take the due day away. */
  readonly isOptional?: boolean
  /** Meetings of the body at which it may be due, the next one first. */
  readonly meetings?: readonly { readonly day: IsoDate; readonly bodyCode: string }[]
}

/**
 * The due day: as it is, one of the days worth a click, or any other. ← and → go along the days,
 * Entrée or Espace takes one.
 */
export function DueChoice(props: DueChoiceProps) {
  const { decision, value, onChoose, reason, onReason, meetings = [], isOptional = false } = props
  const { t } = useTranslation()
  const today = useToday()
  const group = useRef<HTMLDivElement>(null)
  const [isOther, setOther] = useState(false)
  const due = dueOn(decision)
  const offers = dueOffers({ today, due, meetings })
  const label = useOfferLabel()
  const isOffered = offers.some(({ day }) => day === value)
  const isTyped = isOther || (value !== undefined && value !== null && !isOffered)
  const take = (day: DueChosen) => {
    setOther(false)
    onChoose(day)
  }
  return (
    <div className="due-choice">
      <div
        ref={group}
        className="due-offers"
        role="group"
        aria-label={t('followUp.due.label')}
        onKeyDown={(event) => walkChips(event, group.current)}
      >
        <DueChip isOn={value === undefined && !isOther} onTake={() => take(undefined)}>
          {t('followUp.due.kept')}
        </DueChip>
        {offers.map((offer) => (
          <DueChip
            key={offer.day}
            isOn={value === offer.day && !isOther}
            onTake={() => take(offer.day)}
          >
            {label(offer)}
          </DueChip>
        ))}
        {isOptional && due !== null && (
          <DueChip isOn={value === null} onTake={() => take(null)}>
            {t('followUp.due.none')}
          </DueChip>
        )}
        <DueChip isOn={false} isAdding onTake={() => setOther(true)}>
          {t('followUp.due.other')}
        </DueChip>
        {isTyped && <OtherDay {...props} due={due} onTaken={() => setOther(false)} />}
      </div>
      {value !== undefined && <DueWords decision={decision} announcedTo={props.announcedTo} />}
      {value !== undefined && reason !== null && (
        <TextInput
          size="xs"
          aria-label={t('followUp.due.reason')}
          placeholder={t('followUp.due.reasonHint')}
          maxLength={300}
          value={reason}
          onChange={(event) => onReason?.(event.currentTarget.value)}
        />
      )}
    </div>
  )
}

type OtherDayProps = DueChoiceProps & {
  readonly due: IsoDate | null
  readonly onTaken: () => void
}

function OtherDay({ value, due, onChoose, onTaken }: OtherDayProps) {
  const { t } = useTranslation()
  const today = useToday()
  const focused = useRef(false)
  return (
    <div
      className="due-other"
      ref={(holder) => {
        if (focused.current || value !== undefined) return
        focused.current = true
        holder?.querySelector('input')?.focus()
      }}
    >
      <DateField
        label={t('followUp.due.otherDay')}
        isLabelHidden
        value={value ?? due}
        today={today}
        onWrite={(day) => {
          if (day !== null) onChoose(day)
          onTaken()
        }}
      />
    </div>
  )
}

type DueChipProps = {
  readonly isOn: boolean
  readonly isAdding?: boolean
  readonly onTake: () => void
  readonly children: React.ReactNode
}

function DueChip({ isOn, isAdding = false, onTake, children }: DueChipProps) {
  return (
    <button
      type="button"
      className="chip"
      data-active={isOn}
      data-adding={isAdding}
      aria-pressed={isAdding ? undefined : isOn}
      onClick={onTake}
    >
      {children}
      {isOn && <IconCheck size={14} stroke={1.8} aria-hidden="true" />}
    </button>
  )
}

type DueWordsProps = {
  readonly decision: DecisionLine
  readonly announcedTo: string | undefined
}

/** What becomes of the day before: nothing is forgotten by putting something off. */
function DueWords({ decision, announcedTo }: DueWordsProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const due = dueOn(decision)
  const said = [
    ...(due === null ? [] : [t('followUp.due.stays', { day: numericDay(due) })]),
    ...(announcedTo === undefined ? [] : [t('followUp.due.announced', { body: announcedTo })]),
  ]
  return said.length === 0 ? null : <p className="secondary">{said.join(' ')}</p>
}

/** «jeu. 10/12, au GEC», «31/12», «+ 1 mois»; the year is said where it is not the present one. */
function useOfferLabel(): (offer: DueOffer) => string {
  const { t } = useTranslation()
  const { numericDay, shortDay } = useFormats()
  const today = useToday()
  return (offer) => {
    const { day } = offer
    const numbers = yearOf(day) === yearOf(today) ? numericDay(day).slice(0, 5) : numericDay(day)
    switch (offer.kind) {
      case 'meeting': {
        const [weekday = ''] = shortDay(day).split(/\s/u)
        return t('followUp.due.atMeeting', { day: `${weekday} ${numbers}`, body: offer.bodyCode })
      }
      case 'plusMonth':
        return t('followUp.due.plusMonth')
      case 'endOfMonth':
      case 'endOfYear':
        return numbers
    }
  }
}

/** ← and → go from chip to chip; within the day being typed they stay the field's. */
function walkChips(event: React.KeyboardEvent, group: HTMLElement | null): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0 || event.altKey || event.target instanceof HTMLInputElement) return
  const chips = [...(group?.querySelectorAll<HTMLElement>('.chip') ?? [])]
  const next = chips[chips.findIndex((chip) => chip === document.activeElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
