import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Vacancy } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { Warning } from '../ui/status.tsx'

/** More than this and the list is a screen of its own, in Annuaire. */
const shown = 12

/** «À pourvoir»: what lacks a holder, this body's first; each line leads to its seat. */
export function VacancyList({ bodyId }: { readonly bodyId: string }) {
  const { t } = useTranslation()
  const { data: vacancies } = useQuery(api.seats.vacancies.queryOptions())
  const { number } = useFormats()
  if (vacancies === undefined) return null
  const isHere = (vacancy: Vacancy) => vacancy.bodyId === bodyId
  const [here, elsewhere] = [
    vacancies.filter(isHere),
    vacancies.filter((vacancy) => !isHere(vacancy)),
  ]
  return (
    <InspectorSection
      title={t('bodies.screen.toFill')}
      aside={
        vacancies.length > 0 ? <span className="missing-dot">{vacancies.length}</span> : undefined
      }
    >
      {vacancies.length === 0 && <p className="secondary">{t('bodies.screen.allFilled')}</p>}
      <ul>
        {[...here, ...elsewhere].slice(0, shown).map((vacancy) => (
          <li key={`${vacancy.bodyId}:${vacancy.seatId}:${vacancy.missing}`}>
            <Link className="bodies-vacancy" to={vacancyPath(vacancy)} title={vacancy.bodyName}>
              <VacancyWords vacancy={vacancy} />
              {vacancy.days !== null && (
                <span className="secondary">
                  {t('bodies.screen.days', { days: number(vacancy.days) })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {vacancies.length > shown && (
        <Link className="bodies-more" to="/directory?tab=vacancies">
          {t('bodies.screen.allVacancies', { count: vacancies.length })}
        </Link>
      )}
    </InspectorSection>
  )
}

/** Where a vacancy is filled. */
export function vacancyPath({ bodyId, seatId }: Vacancy): string {
  return seatId === null ? `/bodies/${bodyId}/seats` : `/bodies/${bodyId}/seats?seat=${seatId}`
}

/** «TIKA, titulaire», with the body where it is not the usual one. */
function VacancyWords({ vacancy }: { readonly vacancy: Vacancy }) {
  const { t } = useTranslation()
  const role = t(`directory.missing.${vacancy.missing}`)
  const subject = vacancy.seatId === null ? vacancy.bodyName : vacancy.institutionName
  return (
    <span className="bodies-vacancy-words">
      <Warning>{t('bodies.screen.vacancyLine', { subject, role })}</Warning>
    </span>
  )
}
