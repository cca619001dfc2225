import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { Keys } from '../ui/keys.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SectionTabs } from '../ui/section-tabs.tsx'
import './directory.css'
import { type DirectoryTab, directoryTabOf, directoryTabs } from './directory-tabs.ts'
import { DuplicatesTab } from './duplicates-tab.tsx'
import { ImportScreen } from './import-screen.tsx'
import { InstitutionsTab } from './institutions-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { VacanciesTab } from './vacancies-tab.tsx'

/** Annuaire: people, institutions, seats to fill, duplicates, and the import of a file. */
export function DirectoryScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { personId } = useParams()
  const [search] = useSearchParams()
  const isNewPerson = personId === 'new'
  // The palette names an institution to be opened; a new person may bring theirs.
  const named = isNewPerson ? null : search.get('institution')
  const tab = personId === undefined ? directoryTabOf(search.get('tab'), named) : 'people'
  useScreenTitle(t('frame.rail.directory'))
  useDirectoryCommands(tab)
  if (tab === 'import') return <ImportScreen onClose={() => void navigate('/directory')} />
  const head = <Head tab={tab} />
  if (tab === 'institutions') return <InstitutionsTab head={head} named={named} />
  if (tab === 'vacancies') return <VacanciesTab head={head} />
  if (tab === 'duplicates') return <DuplicatesTab head={head} />
  return <PeopleTab head={head} personId={personId ?? null} />
}

function useDirectoryCommands(tab: DirectoryTab | 'import'): void {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useCommands([
    {
      id: 'directory.newPerson',
      label: t('directory.screen.newPerson'),
      ...(tab === 'institutions' ? {} : { keys: 'n' }),
      run: () => void navigate('/directory/new'),
    },
    {
      id: 'directory.newInstitution',
      label: t('directory.screen.newInstitution'),
      // The key that adds to the list in sight.
      ...(tab === 'institutions' ? { keys: 'n' } : {}),
      run: () => void navigate('/directory?tab=institutions&institution=new'),
    },
    {
      id: 'directory.import',
      label: t('directory.screen.importFile'),
      run: () => void navigate('/directory?tab=import'),
    },
    ...directoryTabs.map((tab) => ({
      id: `directory.${tab}`,
      label: t('directory.screen.goToTab', { tab: t(`directory.screen.tabs.${tab}`) }),
      run: () => void navigate(`/directory?tab=${tab}`),
    })),
  ])
}

/** Title, actions and tabs: the same above each of the four lists. */
function Head({ tab }: { readonly tab: DirectoryTab }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const people = useQuery(api.people.list.queryOptions({ input: { limit: 1 } }))
  const institutions = useQuery(
    api.institutions.list.queryOptions({ input: { includeClosed: false } }),
  )
  const vacancies = useQuery(api.seats.vacancies.queryOptions())
  const duplicates = useQuery(api.people.duplicates.queryOptions())
  const counts = {
    people: { count: people.data?.total },
    institutions: { count: institutions.data?.length },
    vacancies: { missing: vacancies.data?.length },
    duplicates: { missing: duplicates.data?.length },
  }
  const isOfInstitutions = tab === 'institutions'
  return (
    <>
      <PageHead
        title={t('frame.rail.directory')}
        actions={
          <>
            <Button
              leftSection={<IconFileImport size={15} />}
              onClick={() => void navigate('/directory?tab=import')}
            >
              {t('directory.screen.import.button')}
            </Button>
            <Button
              variant="filled"
              leftSection={<IconPlus size={15} />}
              rightSection={<Keys of="n" />}
              onClick={() =>
                void navigate(
                  isOfInstitutions
                    ? '/directory?tab=institutions&institution=new'
                    : '/directory/new',
                )
              }
            >
              {t(isOfInstitutions ? 'directory.screen.institution' : 'directory.screen.person')}
            </Button>
          </>
        }
      />
      <SectionTabs
        label={t('frame.rail.directory')}
        current={tab}
        onChange={(next) => void navigate(`/directory?tab=${next}`)}
        tabs={directoryTabs.map((key) => ({
          key,
          label: t(`directory.screen.tabs.${key}`),
          ...defined(counts[key]),
        }))}
      />
    </>
  )
}

/** The counts that have arrived. */
function defined(counts: { count?: number | undefined; missing?: number | undefined }) {
  const { count, missing } = counts
  return {
    ...(count === undefined ? {} : { count }),
    ...(missing === undefined ? {} : { missing }),
  }
}
