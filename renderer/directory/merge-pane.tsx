import { Button, Radio } from '@mantine/core'
import { IconArrowsJoin2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DuplicatePair, honorificKeys, type Person } from '../../shared/directory.ts'
import { mergedFields } from '../../shared/person-rules.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { useChange } from '../use-change.ts'
import { plainName } from './person-name.ts'
import { useInstitutions } from './use-institutions.ts'
import { useSeatWords } from './use-seat-words.ts'

const compared = [
  'honorific',
  'givenName',
  'familyName',
  'gender',
  'jobTitle',
  'institutionId',
  'email',
  'phone',
  'protocolRank',
  'verifiedOn',
  'note',
  'validFrom',
  'validTo',
] as const
type Field = (typeof compared)[number]

/** Two records side by side, which of them stays, and what it will then say. */
export function MergePane({ pair }: { readonly pair: DuplicatePair }) {
  const { t } = useTranslation()
  const { first, second } = pair
  const seatWords = useSeatWords()
  const inWords = useFieldWords()
  const [keptId, setKept] = useState(first.id)
  const merge = useChange(client.people.merge, { toast: t('directory.screen.merge.done') })
  const [kept, merged] = keptId === first.id ? [first, second] : [second, first]
  const result: Person = { ...kept, ...mergedFields(kept, merged) }
  const run = () => void merge.run({ keptId: kept.id, mergedId: merged.id })
  return (
    <section className="directory-merge scroller" aria-label={t('directory.screen.merge.title')}>
      <table className="directory-merge-table">
        <thead>
          <tr>
            <th scope="col">{t('directory.screen.merge.field')}</th>
            {[first, second].map((person) => (
              <th key={person.id} scope="col">
                <Radio
                  size="sm"
                  name="kept"
                  label={t('directory.screen.merge.keep', { name: plainName(person) })}
                  checked={keptId === person.id}
                  onChange={() => setKept(person.id)}
                />
              </th>
            ))}
            <th scope="col">{t('directory.screen.merge.result')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map((field) => {
            const [one, other] = [inWords(first, field), inWords(second, field)]
            return (
              <tr key={field} data-differs={one !== other}>
                <th scope="row">{t(`directory.fields.${field}`)}</th>
                <td>{one}</td>
                <td>{other}</td>
                <td>{inWords(result, field)}</td>
              </tr>
            )
          })}
          <tr data-differs="true">
            <th scope="row">{t('directory.screen.columns.seats')}</th>
            <td>{seatWords(first.seats)}</td>
            <td>{seatWords(second.seats)}</td>
            <td>{seatWords([...kept.seats, ...merged.seats])}</td>
          </tr>
        </tbody>
      </table>
      <p className="secondary">
        {t('directory.screen.merge.explained', { name: plainName(merged) })}
      </p>
      <div className="directory-actions">
        <Button
          variant="filled"
          leftSection={<IconArrowsJoin2 size={15} />}
          loading={merge.isRunning}
          onClick={run}
        >
          {t('directory.screen.merge.run')}
        </Button>
      </div>
    </section>
  )
}

/** One field of a person in words. */
function useFieldWords(): (person: Person, field: Field) => string {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const institutions = useInstitutions()
  return (person, field) => {
    const value = person[field]
    if (value === null || value === '') return ''
    switch (field) {
      case 'honorific':
        return t(`directory.honorifics.${honorificKeys[person.honorific]}`)
      case 'gender':
        return person.gender === null ? '' : t(`directory.genders.${person.gender}`)
      case 'institutionId':
        return institutions.get(person.institutionId ?? '')?.code ?? ''
      case 'verifiedOn':
        return person.verifiedOn === null ? '' : numericDay(person.verifiedOn)
      case 'validFrom':
        return numericDay(person.validFrom)
      case 'validTo':
        return person.validTo === null ? '' : numericDay(person.validTo)
      case 'givenName':
      case 'familyName':
      case 'jobTitle':
      case 'email':
      case 'phone':
      case 'protocolRank':
      case 'note':
        return String(value)
    }
  }
}
