import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { type PersonDraft, personDraft } from '../../shared/directory.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { FormGaps, useFormCheck } from '../ui/form-check.tsx'
import { Inspector } from '../ui/inspector.tsx'
import { keptDraft } from '../ui/kept-draft.ts'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { PersonFields } from './person-fields.tsx'

const usePersonDraft = keptDraft<PersonDraft>()

/** A person to be added; the address may bring their institution (`?institution=ID`). */
export function NewPerson({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const today = useToday()
  const [search] = useSearchParams()
  const form = useFirstFocus<HTMLFormElement>()
  const { draft, change, forget } = usePersonDraft({
    honorific: '',
    gender: null,
    givenName: '',
    familyName: '',
    jobTitle: '',
    institutionId: search.get('institution'),
    protocolRank: null,
    email: '',
    phone: '',
    verifiedOn: today,
    note: '',
    validFrom: today,
    validTo: null,
  })
  const { errors, gaps, passes } = useFormCheck(form, personDraft, draft)
  const create = useChange(client.people.create, { toast: t('directory.screen.personAdded') })
  const add = async () => {
    if (!passes()) return
    const person = await create.run({ draft })
    if (person === null) return
    forget()
    void navigate(`/directory/${person.id}`)
  }
  const cancel = () => {
    forget()
    onClose()
  }
  return (
    <Inspector
      label={t('directory.screen.newPerson')}
      head={<span className="directory-sheet-title">{t('directory.screen.newPerson')}</span>}
      onClose={onClose}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <PersonFields draft={draft} write={change} errors={errors} failure={create.failure} />
        {create.failure !== null && <p className="directory-refused">{create.failure.what}</p>}
        <FormGaps labels={personFieldsOf(gaps).map((field) => t(`directory.fields.${field}`))} />
        <div className="directory-actions">
          <Button type="submit" variant="filled" loading={create.isRunning}>
            {t('directory.screen.addPerson')}
          </Button>
          <Button onClick={cancel}>{t('frame.cancel')}</Button>
        </div>
      </form>
    </Inspector>
  )
}

/** The fields of a person among names of fields. */
function personFieldsOf(names: readonly string[]) {
  return personDraft.keyof().options.filter((field) => names.includes(field))
}
