import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import {
  type BodyDraft,
  type BodySummary,
  bodyDraft,
  bodyKinds,
  bodyLevels,
  cadences,
} from '../../shared/bodies.ts'
import { localTime } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { type Secretariat, useSecretariat } from '../organisation.ts'
import { type FieldErrors, FormGaps, useFormCheck } from '../ui/form-check.tsx'
import { keptDraft } from '../ui/kept-draft.ts'
import { Page, PageHead } from '../ui/page-head.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'

type NewBodyProps = { readonly bodies: readonly BodySummary[] }

const noParent = 'none'

const useBodyDraft = keptDraft<BodyDraft>()

/** A new body: five answers; the rest starts with what is usual and is corrected in its rules. */
export function NewBody({ bodies }: NewBodyProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const secretariat = useSecretariat()
  const form = useFirstFocus<HTMLFormElement>()
  const { draft, change, forget } = useBodyDraft(usualBody(secretariat))
  const create = useChange(client.bodies.create, {
    toast: ({ code }) => t('bodies.screen.newBody.done', { code }),
  })
  const filled = { ...draft, numberingPattern: patternFor(draft.code) }
  const { errors, gaps, passes } = useFormCheck(form, bodyDraft, filled)
  const submit = async () => {
    if (!passes()) return
    const body = await create.run({ draft: filled })
    if (body === null) return
    forget()
    void navigate(`/bodies/${body.id}/rules`)
  }
  const cancel = () => {
    forget()
    void navigate('/bodies')
  }
  return (
    <Page head={<PageHead title={t('bodies.screen.newBody.title')} />}>
      <form
        ref={form}
        className="bodies-form bodies-new scroller"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <NewBodyFields bodies={bodies} draft={draft} change={change} errors={errors} />
        {create.failure !== null && <p className="bodies-refused">{create.failure.what}</p>}
        <FormGaps labels={bodyFieldsOf(gaps).map((field) => t(`bodies.fields.${field}`))} />
        <div className="bodies-actions">
          <Button type="submit" variant="filled" loading={create.isRunning}>
            {t('bodies.screen.newBody.create')}
          </Button>
          <Button onClick={cancel}>{t('frame.cancel')}</Button>
        </div>
      </form>
    </Page>
  )
}

type NewBodyFieldsProps = NewBodyProps & {
  readonly draft: BodyDraft
  readonly change: (patch: Partial<BodyDraft>) => void
  readonly errors: FieldErrors
}

function NewBodyFields({ bodies, draft, change, errors }: NewBodyFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className="secondary">{t('bodies.screen.newBody.help')}</p>
      <TextField
        label={t('bodies.fields.code')}
        hint={t('bodies.screen.newBody.codeHint')}
        value={draft.code}
        error={errors.code}
        maxLength={24}
        onWrite={(code) => change({ code: code.trim() })}
      />
      <TextField
        label={t('bodies.fields.name')}
        value={draft.name}
        error={errors.name}
        maxLength={200}
        onWrite={(name) => change({ name })}
      />
      <div className="field-row">
        <SelectField
          label={t('bodies.fields.level')}
          value={draft.level}
          choices={bodyLevels.map((value) => ({ value, label: t(`bodies.levels.${value}`) }))}
          onWrite={(level) => change({ level })}
        />
        <SelectField
          label={t('bodies.fields.kind')}
          value={draft.kind}
          choices={bodyKinds.map((value) => ({ value, label: t(`bodies.kinds.${value}`) }))}
          onWrite={(kind) => change({ kind })}
        />
      </div>
      <div className="field-row">
        <SelectField
          label={t('bodies.fields.parentId')}
          value={draft.parentId ?? noParent}
          isSearchable
          choices={[
            { value: noParent, label: t('bodies.screen.rules.noParent') },
            ...bodies.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` })),
          ]}
          onWrite={(id) => change({ parentId: id === noParent ? null : id })}
        />
        <SelectField
          label={t('bodies.fields.cadence')}
          value={draft.cadence}
          choices={cadences.map((value) => ({ value, label: t(`bodies.cadences.${value}`) }))}
          onWrite={(cadence) => change({ cadence })}
        />
      </div>
    </>
  )
}

/** The fields of a body among names of fields; its numbering follows its code here. */
function bodyFieldsOf(names: readonly string[]) {
  return (['code', 'name'] as const).filter((field) => names.includes(field))
}

/** The code as references have it, without what is awkward in a file name. */
function patternFor(code: string): string {
  return `${code.replaceAll(/[^\p{L}\p{N}-]+/gu, '_')}-{year}-{rank}`
}

/** What most bodies have in common: a morning, ten days for the invitation, consensus. */
function usualBody({ organisation, today }: Secretariat): BodyDraft {
  return {
    code: '',
    name: '',
    level: 'TECHNICAL',
    kind: 'THEMATIC_GROUP',
    parentId: null,
    cadence: 'MONTHLY',
    cadenceNote: '',
    chairLabel: '',
    secretaryLabel: '',
    invitationDays: 10,
    documentsDays: 5,
    reminderDays: 2,
    minutesDays: 5,
    noticeUnit: 'CALENDAR',
    minutesForm: 'MINUTES',
    quorumRule: 'NONE',
    decisionMode: 'CONSENSUS',
    numberingPattern: '',
    confidentiality: 'INTERNAL',
    documentSet: ['agenda', 'invitation', 'attendance-sheet'],
    headerLines: [],
    defaultStart: localTime('09:00'),
    defaultEnd: localTime('11:00'),
    defaultPlace: '',
    defaultMode: 'IN_PERSON',
    isReferralRequired: false,
    mandateText: '',
    sunsetOn: null,
    country: organisation.country,
    zone: organisation.zone,
    validFrom: today,
    validTo: null,
  }
}
