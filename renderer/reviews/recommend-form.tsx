import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/dates.ts'
import type { ReviewDossier } from '../../shared/review-dossier.ts'
import type { Review } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { useInstitutionChoices } from '../directory/use-institutions.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { keptDraft } from '../ui/kept-draft.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'

type RecommendFormProps = {
  readonly review: Review
  readonly bodies: ReviewDossier['bodies']
  readonly onClose: () => void
}

type Draft = {
  readonly wording: string
  readonly leadInstitutionId: string | null
  readonly dueOn: IsoDate | null
}

const empty: Draft = { wording: '', leadInstitutionId: null, dueOn: null }
const useRecommendationDraft = keptDraft<Draft>()

/** A recommendation for the register: what, who, until when; the review is set already. */
export function RecommendForm({ review, bodies, onClose }: RecommendFormProps) {
  const { t } = useTranslation()
  const form = useFirstFocus<HTMLFormElement>()
  const today = useToday()
  const institutions = useInstitutionChoices()
  const [bodyId, setBody] = useState(bodies[0]?.id ?? null)
  const { draft, change, forget } = useRecommendationDraft(empty)
  const [isTried, setTried] = useState(false)
  const recommend = useChange(client.reviews.recommend, {
    toast: ({ reference }) => t('reviews.sheet.recommended', { reference }),
  })
  const isEmpty = draft.wording.trim() === ''
  const record = async () => {
    setTried(isEmpty)
    if (isEmpty || bodyId === null) return
    const { wording, leadInstitutionId, dueOn } = draft
    const given = { wording, leadInstitutionId, dueOn, groupBodyId: review.groupId }
    if ((await recommend.run({ reviewId: review.id, bodyId, draft: given })) === null) return
    change(empty)
    forget()
    onClose()
  }
  return (
    <form
      ref={form}
      className="phase-fields side-box"
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
    >
      <TextField
        label={t('reviews.sheet.wording')}
        rows={2}
        maxLength={2000}
        value={draft.wording}
        error={isTried ? t('frame.form.missing') : undefined}
        onWrite={(wording) => change({ wording })}
      />
      <SelectField
        label={t('reviews.sheet.owner')}
        isSearchable
        nothingFound={t('reviews.fields.nothingFound')}
        value={draft.leadInstitutionId}
        choices={institutions}
        onWrite={(leadInstitutionId) => change({ leadInstitutionId })}
      />
      <DateField
        label={t('reviews.sheet.due')}
        isOptional
        value={draft.dueOn}
        today={today}
        onWrite={(dueOn) => change({ dueOn })}
      />
      <SelectField
        label={t('reviews.sheet.body')}
        isSearchable
        nothingFound={t('reviews.fields.nothingFound')}
        value={bodyId}
        choices={bodies.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
        onWrite={setBody}
      />
      <Refusal failure={recommend.failure} />
      <div className="phase-actions">
        <Button type="submit" variant="filled" loading={recommend.isRunning}>
          {t('reviews.sheet.record')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}
