import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { type PersonDraft, personDraft } from '../../shared/directory.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { Inspector } from '../ui/inspector.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { PersonFields } from './person-fields.tsx'

/** A person to be added; the address may bring their institution (`?institution=ID`). */
export function NewPerson({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const today = useToday()
  const [search] = useSearchParams()
  const form = useFirstFocus<HTMLFormElement>()
  const [draft, setDraft] = useState<PersonDraft>({
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
  const create = useChange(client.people.create, { toast: t('directory.screen.personAdded') })
  const add = async () => {
    const person = await create.run({ draft })
    if (person !== null) void navigate(`/directory/${person.id}`)
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
        <PersonFields
          draft={draft}
          write={(patch) => setDraft((before) => ({ ...before, ...patch }))}
          failure={create.failure}
        />
        {create.failure !== null && <p className="directory-refused">{create.failure.what}</p>}
        <div className="directory-actions">
          <Button
            type="submit"
            variant="filled"
            disabled={!personDraft.safeParse(draft).success}
            loading={create.isRunning}
          >
            {t('directory.screen.addPerson')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </div>
      </form>
    </Inspector>
  )
}
