import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Body,
  type BodyDraft,
  type BodySummary,
  bodyKinds,
  bodyLevels,
  cadences,
  confidentialities,
  decisionModes,
  documentKinds,
  meetingModes,
  minutesForms,
  noticeUnits,
  quorumRules,
} from '../../shared/bodies.ts'
import { yearOf } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { LinesField } from '../ui/lines-field.tsx'
import { useChange } from '../use-change.ts'
import { BodyStateForm } from './body-state-form.tsx'
import { ChoiceRule, DayRule, DaysRule, RuleSection, TextRule, TimeRule } from './rule-fields.tsx'
import type { RuleProps } from './rule-fields.tsx'

type RulesTabProps = { readonly body: Body; readonly bodies: readonly BodySummary[] }

/** Every rule of a body, each field written in place. */
export function RulesTab({ body, bodies }: RulesTabProps) {
  const update = useChange(client.bodies.update)
  const [lastWritten, setLastWritten] = useState<readonly string[]>([])
  const write = (patch: Partial<BodyDraft>) => {
    setLastWritten(Object.keys(patch))
    void update.run({ id: body.id, seenRevision: body.revision, patch })
  }
  const rule: RuleProps = { body, write, lastWritten, failure: update.failure }
  return (
    <div className="bodies-form scroller">
      <Identity rule={rule} bodies={bodies} />
      <Sessions rule={rule} />
      <Delays rule={rule} />
      <Deliberation rule={rule} />
      <Documents rule={rule} />
      <BodyStateForm body={body} bodies={bodies} />
    </div>
  )
}

type SectionProps = { readonly rule: RuleProps }

const noParent = 'none'

function Identity({ rule, bodies }: SectionProps & Pick<RulesTabProps, 'bodies'>) {
  const { t } = useTranslation()
  const { body, write } = rule
  const others = bodies.filter(({ id }) => id !== body.id)
  return (
    <RuleSection title={t('bodies.screen.rules.identity')}>
      <TextRule {...rule} field="code" most={24} />
      <TextRule {...rule} field="name" most={200} />
      <ChoiceRule
        {...rule}
        field="level"
        choices={bodyLevels.map((value) => ({ value, label: t(`bodies.levels.${value}`) }))}
        onWrite={(level) => write({ level })}
      />
      <ChoiceRule
        {...rule}
        field="kind"
        choices={bodyKinds.map((value) => ({ value, label: t(`bodies.kinds.${value}`) }))}
        onWrite={(kind) => write({ kind })}
      />
      <ChoiceRule
        {...rule}
        field="parentId"
        value={body.parentId ?? noParent}
        isSearchable
        choices={[
          { value: noParent, label: t('bodies.screen.rules.noParent') },
          ...others.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` })),
        ]}
        onWrite={(id) => write({ parentId: id === noParent ? null : id })}
      />
      <TextRule {...rule} field="country" most={2} />
      <DayRule {...rule} field="validFrom" />
      <DayRule {...rule} field="validTo" isOptional />
      <DayRule {...rule} field="sunsetOn" isOptional />
      <TextRule {...rule} field="mandateText" most={4000} rows={3} isWide />
    </RuleSection>
  )
}

function Sessions({ rule }: SectionProps) {
  const { t } = useTranslation()
  const { body, write } = rule
  return (
    <RuleSection title={t('bodies.screen.rules.sessions')}>
      <ChoiceRule
        {...rule}
        field="cadence"
        choices={cadences.map((value) => ({ value, label: t(`bodies.cadences.${value}`) }))}
        onWrite={(cadence) => write({ cadence })}
      />
      <TextRule {...rule} field="cadenceNote" most={120} />
      <TimeRule {...rule} field="defaultStart" />
      <TimeRule {...rule} field="defaultEnd" />
      <TextRule {...rule} field="defaultPlace" most={200} />
      <ChoiceRule
        {...rule}
        field="defaultMode"
        choices={meetingModes.map((value) => ({ value, label: t(`bodies.modes.${value}`) }))}
        onWrite={(defaultMode) => write({ defaultMode })}
      />
      <TextRule {...rule} field="zone" most={60} />
      <Checkbox
        className="bodies-check"
        size="sm"
        label={t('bodies.fields.isReferralRequired')}
        checked={body.isReferralRequired}
        onChange={(event) => write({ isReferralRequired: event.currentTarget.checked })}
      />
    </RuleSection>
  )
}

function Delays({ rule }: SectionProps) {
  const { t } = useTranslation()
  return (
    <RuleSection title={t('bodies.screen.rules.delays')}>
      <DaysRule {...rule} field="invitationDays" />
      <DaysRule {...rule} field="documentsDays" />
      <DaysRule {...rule} field="reminderDays" />
      <DaysRule {...rule} field="minutesDays" />
      <ChoiceRule
        {...rule}
        field="noticeUnit"
        choices={noticeUnits.map((value) => ({ value, label: t(`bodies.noticeUnits.${value}`) }))}
        onWrite={(noticeUnit) => rule.write({ noticeUnit })}
      />
    </RuleSection>
  )
}

function Deliberation({ rule }: SectionProps) {
  const { t } = useTranslation()
  const { write } = rule
  return (
    <RuleSection title={t('bodies.screen.rules.deliberation')}>
      <TextRule {...rule} field="chairLabel" most={120} />
      <TextRule {...rule} field="secretaryLabel" most={120} />
      <ChoiceRule
        {...rule}
        field="quorumRule"
        choices={quorumRules.map((value) => ({ value, label: t(`bodies.quorumRules.${value}`) }))}
        onWrite={(quorumRule) => write({ quorumRule })}
      />
      <ChoiceRule
        {...rule}
        field="decisionMode"
        choices={decisionModes.map((value) => ({
          value,
          label: t(`bodies.decisionModes.${value}`),
        }))}
        onWrite={(decisionMode) => write({ decisionMode })}
      />
      <ChoiceRule
        {...rule}
        field="confidentiality"
        choices={confidentialities.map((value) => ({
          value,
          label: t(`bodies.confidentialities.${value}`),
        }))}
        onWrite={(confidentiality) => write({ confidentiality })}
      />
      <ChoiceRule
        {...rule}
        field="minutesForm"
        choices={minutesForms.map((value) => ({ value, label: t(`bodies.minutesForms.${value}`) }))}
        onWrite={(minutesForm) => write({ minutesForm })}
      />
    </RuleSection>
  )
}

function Documents({ rule }: SectionProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { body, write } = rule
  const example = body.numberingPattern
    .replace('{year}', String(yearOf(today)))
    .replace('{rank}', '07')
  const chosen = new Set(body.documentSet)
  return (
    <RuleSection title={t('bodies.screen.rules.documents')}>
      <TextRule
        {...rule}
        field="numberingPattern"
        most={40}
        hint={t('bodies.screen.rules.numberingHint', { example })}
      />
      <LinesField
        label={t('bodies.fields.headerLines')}
        hint={t('bodies.screen.rules.headerHint')}
        value={body.headerLines}
        most={12}
        rows={2}
        onWrite={(headerLines) => write({ headerLines })}
      />
      <fieldset className="bodies-checks bodies-wide">
        <legend>{t('bodies.fields.documentSet')}</legend>
        {documentKinds.map((kind) => (
          <Checkbox
            key={kind}
            size="sm"
            label={t(`bodies.documentKinds.${kind}`)}
            checked={chosen.has(kind)}
            onChange={({ currentTarget: { checked } }) =>
              write({
                documentSet: documentKinds.filter((other) =>
                  other === kind ? checked : chosen.has(other),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </RuleSection>
  )
}
