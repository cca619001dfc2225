import { Button } from '@mantine/core'
import { useState } from 'react'
import { type ReviewKind, reviewKinds } from '../../shared/calendar-events.ts'
import { addDays, dateOf, type IsoDate } from '../../shared/dates.ts'
import { reviewEventId } from '../../shared/review-event-rules.ts'
import { client } from '../client.ts'
import { useInstitutionChoices } from '../directory/use-institutions.ts'
import { DateField } from '../ui/date-field.tsx'
import { Inspector } from '../ui/inspector.tsx'
import { keptDraft } from '../ui/kept-draft.ts'
import { SelectField } from '../ui/select-field.tsx'
import { SuggestField } from '../ui/suggest-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'
import { daysFrom } from './review-places.ts'
import type { SideProps } from './use-reviews-side.ts'
import { YearStart } from './year-start.tsx'

type Draft = {
  readonly label: string
  readonly title: string
  readonly kind: ReviewKind
  readonly sector: string
  readonly leadId: string | null
  readonly firstDay: IsoDate | null
  readonly lastDay: IsoDate | null
}

const empty: Draft = {
  label: '',
  title: '',
  kind: 'SECTOR',
  sector: '',
  leadId: null,
  firstDay: null,
  lastDay: null,
}
const useReviewDraft = keptDraft<Draft>()

/** «Nouvelle revue»: its name and, where they are known, the days of its session. */
export function NewReview({ side }: SideProps) {
  const { t, calendar, place } = side
  const close = () => place.go({ panel: 'findings', selected: null })
  return (
    <Inspector
      label={t('reviews.newReview.title')}
      head={<strong>{t('reviews.newReview.title')}</strong>}
      onClose={close}
    >
      {calendar.version === '' ? <YearStart side={side} /> : <Form side={side} />}
    </Inspector>
  )
}

function Form({ side }: SideProps) {
  const { t, place } = side
  const form = useFirstFocus<HTMLFormElement>()
  const { draft, change, forget } = useReviewDraft(empty)
  const [isTried, setTried] = useState(false)
  const create = useChange(client.reviews.create)
  const isEmpty = draft.label.trim() === ''
  const add = async () => {
    setTried(isEmpty)
    if (isEmpty) return
    const review = await create.run(creationOf(side, draft))
    if (review === null) return
    change(empty)
    forget()
    place.go({ panel: 'review', selected: reviewEventId(review.id, 'TECHNICAL_SESSION') })
  }
  return (
    <form
      ref={form}
      className="phase-fields"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('reviews.newReview.label')}
        hint={t('reviews.newReview.labelHint')}
        maxLength={60}
        value={draft.label}
        error={isTried ? t('frame.form.missing') : undefined}
        onWrite={(label) => change({ label })}
      />
      <Facts side={side} draft={draft} change={change} />
      {!side.isFrozen && <Session side={side} draft={draft} change={change} />}
      {side.isFrozen && <p className="secondary">{t('reviews.newReview.frozen')}</p>}
      <Refusal failure={create.failure} />
      <div>
        <Button type="submit" variant="filled" loading={create.isRunning}>
          {t('reviews.newReview.add')}
        </Button>
      </div>
    </form>
  )
}

/** What the contract is asked for: empty fields are left to the core. */
function creationOf({ calendar, isFrozen }: SideProps['side'], draft: Draft) {
  const { label, title, kind, sector, leadId, firstDay, lastDay } = draft
  const { year, versionId } = calendar
  const named = { label: label.trim(), kind, sector: sector.trim(), leadId }
  const given = title.trim() === '' ? named : { ...named, title: title.trim() }
  if (firstDay === null || versionId === null || isFrozen) return { year, draft: given }
  const session = { versionId, firstDay, lastDay: lastDay ?? firstDay }
  return { year, draft: given, session }
}

type PartProps = SideProps & {
  readonly draft: Draft
  readonly change: (patch: Partial<Draft>) => void
}

function Facts({ side, draft, change }: PartProps) {
  const { t, calendar } = side
  const institutions = useInstitutionChoices()
  return (
    <>
      <TextField
        label={t('reviews.fields.title')}
        maxLength={300}
        value={draft.title}
        onWrite={(title) => change({ title })}
      />
      <SelectField
        label={t('reviews.fields.kind')}
        value={draft.kind}
        choices={reviewKinds.map((value) => ({ value, label: t(`reviews.kinds.${value}`) }))}
        onWrite={(kind) => change({ kind })}
      />
      <SuggestField
        label={t('reviews.fields.sector')}
        maxLength={24}
        value={draft.sector}
        suggestions={calendar.sectors.map(({ code }) => code)}
        onWrite={(sector) => change({ sector })}
      />
      <SelectField
        label={t('reviews.fields.leadId')}
        isSearchable
        nothingFound={t('reviews.fields.nothingFound')}
        placeholder={t('reviews.fields.vacant')}
        value={draft.leadId}
        choices={institutions}
        onWrite={(leadId) => change({ leadId })}
      />
    </>
  )
}

function Session({ side, draft, change }: PartProps) {
  const { t, calendar } = side
  const { firstDay, lastDay } = draft
  const about = firstDay ?? dateOf(calendar.year, 1, 1)
  return (
    <div className="field-row">
      <DateField
        label={t('reviews.newReview.from')}
        isOptional
        value={firstDay}
        today={about}
        onWrite={(day) =>
          change(day === null ? { firstDay: null, lastDay: null } : daysFrom(day, draft, addDays))
        }
      />
      <DateField
        label={t('reviews.sheet.to')}
        isOptional
        isDisabled={firstDay === null}
        value={lastDay}
        today={about}
        onWrite={(day) => change({ lastDay: day ?? firstDay })}
      />
    </div>
  )
}
