import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { reviewKinds } from '../../shared/calendar-events.ts'
import type { Review, ReviewDraft, ReviewYear } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { useInstitutionChoices } from '../directory/use-institutions.ts'
import { LabelGrid } from '../ui/inspector.tsx'
import { LinesField } from '../ui/lines-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { type Choice, SelectField } from '../ui/select-field.tsx'
import { SuggestField } from '../ui/suggest-field.tsx'
import { TextField } from '../ui/text-field.tsx'

type ReviewFieldsProps = {
  readonly review: Review
  readonly year: ReviewYear
  readonly write: (patch: Partial<ReviewDraft>) => void
}

/** Stands for «none» in lists, where no value is null. */
const none = ''

/** What is known of a review beside its dates. */
export function ReviewFields(props: ReviewFieldsProps) {
  const { review, write } = props
  const { t } = useTranslation()
  const label = (name: FieldName) => t(`reviews.fields.${name}`)
  const line = (name: FieldName, value: React.ReactNode) => ({ label: label(name), value })
  const text = (name: TextName, most: number, isNeeded = false) =>
    line(
      name,
      <TextField
        label={label(name)}
        isLabelHidden
        maxLength={most}
        value={review[name]}
        onWrite={(value) => {
          if (!isNeeded || value.trim() !== '') write({ [name]: value.trim() })
        }}
      />,
    )
  return (
    <LabelGrid
      lines={[
        text('label', 60, true),
        text('code', 24, true),
        line('kind', <KindField {...props} />),
        line('sector', <SectorField {...props} />),
        line('ministries', <MinistriesField {...props} />),
        text('preparingUnit', 160),
        line('leadId', <LeadField {...props} />),
        line('groupId', <GroupField {...props} />),
        text('referencePeriod', 120),
        line('frameworkId', <FrameworkField {...props} />),
        line('frameworkAxis', <AxisField {...props} />),
        line('followsId', <FollowsField {...props} />),
        line('delegationIds', <DelegationsField {...props} />),
        line('reports', <ReportsFields {...props} />),
        line('observations', <ObservationsField {...props} />),
      ]}
    />
  )
}

type TextName = 'label' | 'code' | 'preparingUnit' | 'referencePeriod'
type FieldName =
  | TextName
  | 'kind'
  | 'sector'
  | 'ministries'
  | 'leadId'
  | 'groupId'
  | 'frameworkId'
  | 'frameworkAxis'
  | 'followsId'
  | 'delegationIds'
  | 'reports'
  | 'observations'

function KindField({ review, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('reviews.fields.kind')}
      isLabelHidden
      value={review.kind}
      choices={reviewKinds.map((value) => ({ value, label: t(`reviews.kinds.${value}`) }))}
      onWrite={(kind) => write({ kind })}
    />
  )
}

function SectorField({ review, year, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  const known = year.lines.map((line) => line.review.sector).filter((sector) => sector !== '')
  return (
    <SuggestField
      label={t('reviews.fields.sector')}
      isLabelHidden
      maxLength={24}
      value={review.sector}
      suggestions={known}
      onWrite={(sector) => write({ sector: sector.trim() })}
    />
  )
}

function MinistriesField({ review, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  return (
    <LinesField
      label={t('reviews.fields.ministries')}
      isLabelHidden
      rows={2}
      most={8}
      value={review.ministries}
      onWrite={(ministries) => write({ ministries: ministries.filter((one) => one !== '') })}
    />
  )
}

function LeadField({ review, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  const institutions = useInstitutionChoices(review.leadId)
  return (
    <OptionalSelect
      label={t('reviews.fields.leadId')}
      none={t('reviews.fields.vacant')}
      value={review.leadId}
      choices={institutions}
      onWrite={(leadId) => write({ leadId })}
    />
  )
}

function GroupField({ review, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  const bodies = useQuery(api.bodies.list.queryOptions({ input: { includeClosed: false } }))
  const groups = (bodies.data ?? []).filter(
    ({ kind, id }) => kind === 'THEMATIC_GROUP' || kind === 'SUB_GROUP' || id === review.groupId,
  )
  return (
    <OptionalSelect
      label={t('reviews.fields.groupId')}
      none={t('reviews.fields.noGroup')}
      value={review.groupId}
      choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
      onWrite={(groupId) => write({ groupId })}
    />
  )
}

function FrameworkField({ review, year, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  return (
    <OptionalSelect
      label={t('reviews.fields.frameworkId')}
      none={t('reviews.fields.noFramework')}
      value={review.frameworkId}
      choices={year.frameworks.map(({ id, code, name }) => ({
        value: id,
        label: `${code} – ${name}`,
      }))}
      onWrite={(frameworkId) => write({ frameworkId })}
    />
  )
}

function AxisField({ review, year, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  const framework = year.frameworks.find(({ id }) => id === review.frameworkId)
  return (
    <SuggestField
      label={t('reviews.fields.frameworkAxis')}
      isLabelHidden
      maxLength={200}
      value={review.frameworkAxis}
      suggestions={framework?.axes ?? []}
      onWrite={(frameworkAxis) => write({ frameworkAxis: frameworkAxis.trim() })}
    />
  )
}

function FollowsField({ review, year, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  const others = year.lines.filter((line) => line.review.id !== review.id)
  return (
    <OptionalSelect
      label={t('reviews.fields.followsId')}
      none={t('reviews.fields.followsNone')}
      value={review.followsId}
      choices={others.map((line) => ({ value: line.review.id, label: line.review.label }))}
      onWrite={(followsId) => write({ followsId })}
    />
  )
}

function DelegationsField({ review, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  const institutions = useQuery(
    api.institutions.list.queryOptions({ input: { includeClosed: true } }),
  )
  const chosen = new Set(review.delegationIds)
  const data = (institutions.data ?? [])
    .filter(({ id, validTo }) => validTo === null || chosen.has(id))
    .map(({ id, code }) => ({ value: id, label: code }))
  return (
    <MultiSelect
      aria-label={t('reviews.fields.delegationIds')}
      className="field"
      size="sm"
      searchable
      hidePickedOptions
      maxValues={60}
      nothingFoundMessage={t('reviews.fields.nothingFound')}
      data={data}
      value={data.length === 0 ? [] : [...review.delegationIds]}
      onChange={(delegationIds) => write({ delegationIds })}
      comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
    />
  )
}

/** Reports that came in, of those that are due: how ready the review is. */
function ReportsFields({ review, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  const { reportsReceived, reportsExpected } = review
  const share = reportsExpected === 0 ? 0 : Math.min(1, reportsReceived / reportsExpected)
  return (
    <div className="review-reports">
      <NumberField
        label={t('reviews.fields.reportsReceived')}
        isLabelHidden
        most={999}
        value={reportsReceived}
        onWrite={(value) => value !== null && write({ reportsReceived: value })}
      />
      <span aria-hidden="true">/</span>
      <NumberField
        label={t('reviews.fields.reportsExpected')}
        isLabelHidden
        most={999}
        value={reportsExpected}
        onWrite={(value) => value !== null && write({ reportsExpected: value })}
      />
      <span className="review-reports-bar" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  )
}

function ObservationsField({ review, write }: ReviewFieldsProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('reviews.fields.observations')}
      isLabelHidden
      rows={2}
      maxLength={4000}
      value={review.observations}
      onWrite={(observations) => write({ observations })}
    />
  )
}

type OptionalSelectProps = {
  readonly label: string
  readonly none: string
  readonly value: string | null
  readonly choices: readonly Choice<string>[]
  readonly onWrite: (value: string | null) => void
}

function OptionalSelect({ label, none: word, value, choices, onWrite }: OptionalSelectProps) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={label}
      isLabelHidden
      isSearchable
      nothingFound={t('reviews.fields.nothingFound')}
      value={value ?? none}
      choices={[{ value: none, label: word }, ...choices]}
      onWrite={(chosen) => onWrite(chosen === none ? null : chosen)}
    />
  )
}
