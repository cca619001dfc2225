import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import {
  type Institution,
  type InstitutionDraft,
  institutionCategories,
  institutionDraft,
} from '../../shared/directory.ts'
import { client } from '../client.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { type FieldErrors, FormGaps, useFormCheck } from '../ui/form-check.tsx'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { keptDraft } from '../ui/kept-draft.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'

type InstitutionSheetProps = {
  readonly institution: Institution
  readonly others: readonly Institution[]
  readonly onClose: () => void
}

/** One institution, every field in place. */
export function InstitutionSheet({ institution, others, onClose }: InstitutionSheetProps) {
  const { t } = useTranslation()
  const update = useChange(client.institutions.update)
  const { id, revision, code, name } = institution
  return (
    <Inspector
      label={t('directory.screen.institution')}
      head={<span className="code-mark">{code}</span>}
      onClose={onClose}
    >
      <p className="directory-sheet-title">{name}</p>
      <InstitutionFields
        draft={institution}
        others={others.filter((other) => other.id !== id)}
        refusal={update.failure?.what}
        write={(patch) => void update.run({ id, seenRevision: revision, patch })}
      />
      <Link to={`/directory/new?institution=${id}`}>{t('directory.screen.addPersonTo')}</Link>
      <InspectorSection title={t('directory.screen.history')}>
        <HistoryPanel table="institution" id={id} />
      </InspectorSection>
    </Inspector>
  )
}

type NewInstitutionProps = {
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

const useInstitutionDraft = keptDraft<InstitutionDraft>()

/** An institution to be added. */
export function NewInstitution({ onClose, onAdded }: NewInstitutionProps) {
  const { t } = useTranslation()
  const today = useToday()
  const form = useFirstFocus<HTMLFormElement>()
  const { draft, change, forget } = useInstitutionDraft({
    code: '',
    name: '',
    nameWithArticle: '',
    category: 'BILATERAL',
    parentId: null,
    isUnCoordination: false,
    address: '',
    validFrom: today,
    validTo: null,
  })
  const create = useChange(client.institutions.create, {
    toast: t('directory.screen.institutionAdded'),
  })
  const { errors, gaps, passes } = useFormCheck(form, institutionDraft, draft)
  const add = async () => {
    if (!passes()) return
    const institution = await create.run({ draft })
    if (institution === null) return
    forget()
    onAdded(institution.id)
  }
  const cancel = () => {
    forget()
    onClose()
  }
  return (
    <Inspector
      label={t('directory.screen.newInstitution')}
      head={<span className="directory-sheet-title">{t('directory.screen.newInstitution')}</span>}
      onClose={onClose}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <InstitutionFields
          draft={draft}
          others={[]}
          refusal={create.failure?.what}
          write={change}
          errors={errors}
        />
        <FormGaps
          labels={institutionFieldsOf(gaps).map((field) => t(`directory.fields.${field}`))}
        />
        <div className="directory-actions">
          <Button type="submit" variant="filled" loading={create.isRunning}>
            {t('directory.screen.addInstitution')}
          </Button>
          <Button onClick={cancel}>{t('frame.cancel')}</Button>
        </div>
      </form>
    </Inspector>
  )
}

/** The fields of an institution among names of fields. */
function institutionFieldsOf(names: readonly string[]) {
  return institutionDraft.keyof().options.filter((field) => names.includes(field))
}

type InstitutionFieldsProps = {
  readonly draft: Readonly<InstitutionDraft>
  /** Those that it can depend on; none while it is being added. */
  readonly others: readonly Institution[]
  readonly refusal: string | undefined
  /** What a form found wrong before it asked the core. */
  readonly errors?: FieldErrors
  readonly write: (patch: Partial<InstitutionDraft>) => void
}

const none = 'none'

function InstitutionFields(props: InstitutionFieldsProps) {
  const { draft, others, refusal, write } = props
  const { t } = useTranslation()
  const line = (name: Field, value: React.ReactNode) => ({
    label: t(`directory.fields.${name}`),
    value,
  })
  return (
    <>
      <LabelGrid
        lines={[
          line('code', <InstitutionText {...props} name="code" most={24} />),
          line('name', <InstitutionText {...props} name="name" most={200} />),
          line('nameWithArticle', <InstitutionText {...props} name="nameWithArticle" most={220} />),
          line('category', <CategoryField {...props} />),
          ...(others.length === 0 ? [] : [line('parentId', <ParentField {...props} />)]),
          line('address', <InstitutionText {...props} name="address" most={400} rows={2} />),
          line('validFrom', <DayField {...props} name="validFrom" />),
          line('validTo', <DayField {...props} name="validTo" />),
        ]}
      />
      {draft.category === 'UN' && (
        <Checkbox
          className="directory-check"
          size="sm"
          label={t('directory.fields.isUnCoordination')}
          checked={draft.isUnCoordination}
          onChange={(event) => write({ isUnCoordination: event.currentTarget.checked })}
        />
      )}
      {refusal !== undefined && <p className="directory-refused">{refusal}</p>}
    </>
  )
}

type TextName = 'code' | 'name' | 'nameWithArticle' | 'address'
type DayName = 'validFrom' | 'validTo'
type Field = TextName | DayName | 'category' | 'parentId'

type InstitutionTextProps = InstitutionFieldsProps & {
  readonly name: TextName
  readonly most: number
  readonly rows?: number
}

function InstitutionText(props: InstitutionTextProps) {
  const { draft, write, errors = {}, name, most, rows = 1 } = props
  const { t } = useTranslation()
  const example =
    name === 'nameWithArticle' ? { placeholder: t('directory.screen.articleExample') } : {}
  return (
    <TextField
      label={t(`directory.fields.${name}`)}
      isLabelHidden
      rows={rows}
      maxLength={most}
      value={draft[name]}
      error={errors[name]}
      {...example}
      onWrite={(value) => write({ [name]: value })}
    />
  )
}

function CategoryField({ draft, write }: InstitutionFieldsProps) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('directory.fields.category')}
      isLabelHidden
      value={draft.category}
      choices={institutionCategories.map((value) => ({
        value,
        label: t(`directory.categories.${value}`),
      }))}
      onWrite={(category) => write({ category })}
    />
  )
}

function ParentField({ draft, write, others }: InstitutionFieldsProps) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('directory.fields.parentId')}
      isLabelHidden
      isSearchable
      value={draft.parentId ?? none}
      choices={[
        { value: none, label: t('frame.none') },
        ...others.map(({ id, code }) => ({ value: id, label: code })),
      ]}
      onWrite={(id) => write({ parentId: id === none ? null : id })}
    />
  )
}

function DayField({ draft, write, name }: InstitutionFieldsProps & { readonly name: DayName }) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <DateField
      label={t(`directory.fields.${name}`)}
      isLabelHidden
      value={draft[name]}
      today={today}
      isOptional={name === 'validTo'}
      onWrite={(day) => {
        if (name === 'validTo') write({ validTo: day })
        else if (day !== null) write({ validFrom: day })
      }}
    />
  )
}
