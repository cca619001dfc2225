import { IconPaperclip } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dueOn } from '../../shared/decision-rules.ts'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { DecisionSheet } from '../../shared/follow-up.ts'
import { reviewEventId } from '../../shared/review-event-rules.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { LabelGrid } from '../ui/inspector.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Status } from '../ui/status.tsx'
import { useChange } from '../use-change.ts'
import { StatusMenu } from './status-menu.tsx'

type SheetFactsProps = {
  readonly sheet: DecisionSheet
  /** The decision as it will be, once what was just said is written. */
  readonly line: DecisionLine
  readonly onStatus: (status: DecisionStatus) => void
  readonly onDue: () => void
}

/** Labels and values of a decision, those that live to be changed in place. */
export function SheetFacts({ sheet, line, onStatus, onDue }: SheetFactsProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const { evidence } = sheet
  const [first] = evidence
  const optional = (label: string, value: React.ReactNode) =>
    value === null || value === '' ? [] : [{ label, value }]
  return (
    <LabelGrid
      lines={[
        {
          label: t('decisions.register.column.status'),
          value: (
            <StatusMenu onChoose={onStatus}>
              <Status status={line.status} />
              {line.progress !== '' && <span className="secondary">{line.progress}</span>}
            </StatusMenu>
          ),
        },
        {
          label: t('decisions.register.column.lead'),
          value: <Lead line={line} />,
        },
        ...optional(t('decisions.register.supports'), line.supportCodes.join(', ')),
        ...optional(t('decisions.register.concerned'), line.groupCode),
        {
          label: t('decisions.register.column.due'),
          value: <Due line={line} onDue={onDue} />,
        },
        { label: t('followUp.sheet.taken'), value: <Taken sheet={sheet} /> },
        ...optional(
          t('followUp.sheet.review'),
          sheet.review === null ? '' : <OfReview review={sheet.review} />,
        ),
        ...optional(
          t('decisions.register.evidence'),
          first === undefined ? (
            line.evidence
          ) : (
            <span className="sheet-evidence">
              <IconPaperclip size={14} stroke={1.6} aria-hidden="true" />
              {evidence.length === 1
                ? first.title
                : t('followUp.evidence.count', { count: evidence.length })}
            </span>
          ),
        ),
        ...optional(t('followUp.sheet.replacedBy'), line.supersededBy),
        ...optional(
          t('decisions.register.closedOn'),
          line.closedOn === null ? null : numericDay(line.closedOn),
        ),
        ...optional(t('followUp.sheet.spread'), line.isWithheld ? t('followUp.withheld') : null),
      ]}
    />
  )
}

function Due({ line, onDue }: { readonly line: DecisionLine; readonly onDue: () => void }) {
  const { t } = useTranslation()
  const { day, numericDay } = useFormats()
  const due = dueOn(line)
  const { dueInitialOn, dueRevisedOn, dueRevisions, daysLate } = line
  return (
    <>
      <button
        type="button"
        className="sheet-value"
        onClick={onDue}
        title={t('followUp.due.change')}
      >
        <span className={daysLate > 0 ? 'late' : undefined}>
          {due === null ? t('decisions.register.noDue') : day(due)}
        </span>
      </button>
      {dueRevisions > 0 && (
        <p className="diary-who">
          {dueInitialOn === null || dueRevisedOn === null
            ? t('followUp.due.revised', { count: dueRevisions })
            : t('followUp.due.initial', { count: dueRevisions, day: numericDay(dueInitialOn) })}
        </p>
      )}
    </>
  )
}

/** Stands for «nobody» in the list of people. */
const nobody = ''

/** The institution that answers, and the person in it. */
function Lead({ line }: { readonly line: DecisionLine }) {
  const { t } = useTranslation()
  const update = useChange(client.decisions.update)
  const { id, revision, leadLabel, leadInstitutionId, leadPersonId, leadPersonName } = line
  const people = useQuery(
    api.people.list.queryOptions({
      input: { institutionId: leadInstitutionId, limit: 100 },
      enabled: leadInstitutionId !== null,
    }),
  )
  const label = leadLabel === '' ? t('decisions.meeting.noLead') : leadLabel
  if (leadInstitutionId === null) return <>{label}</>
  const known = (people.data?.people ?? []).map((person) => ({
    value: person.id,
    label: `${person.givenName} ${person.familyName}`.trim(),
  }))
  const former =
    leadPersonId === null || known.some(({ value }) => value === leadPersonId)
      ? []
      : [{ value: leadPersonId, label: leadPersonName }]
  return (
    <span className="sheet-lead">
      <span>{label}</span>
      <SelectField
        label={t('followUp.sheet.person')}
        isLabelHidden
        isInline
        placeholder={t('followUp.sheet.person')}
        value={leadPersonId ?? null}
        choices={[{ value: nobody, label: t('followUp.sheet.nobody') }, ...former, ...known]}
        isSearchable
        nothingFound={t('decisions.form.noMatch')}
        onWrite={(chosen) =>
          void update.run({
            id,
            seenRevision: revision,
            patch: { leadPersonId: chosen === nobody ? null : chosen },
          })
        }
      />
    </span>
  )
}

/** The review that recommended it, open in its year. */
function OfReview({ review }: { readonly review: NonNullable<DecisionSheet['review']> }) {
  const { id, year, label } = review
  const selected = encodeURIComponent(reviewEventId(id, 'TECHNICAL_SESSION'))
  return (
    <Link to={`/calendar?year=${year}&panel=review&selected=${selected}`}>
      {label} {year}
    </Link>
  )
}

/** «GEC du jeudi 10 septembre 2026»; a review that is no meeting of a body says its year. */
function Taken({ sheet }: { readonly sheet: DecisionSheet }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { line, meeting } = sheet
  const on = meeting?.day ?? line.takenOn
  if (on === null)
    return <>{t('followUp.sheet.takenIn', { body: line.bodyCode, year: line.year })}</>
  return <>{t('followUp.sheet.takenAt', { body: line.bodyCode, day: day(on) })}</>
}
