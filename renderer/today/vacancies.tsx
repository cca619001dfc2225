import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Vacancy } from '../../shared/directory.ts'
import { Warning } from '../ui/status.tsx'

const shown = 4

/** Seats without a holder; nothing when all are filled. */
export function Vacancies({ vacancies }: { readonly vacancies: readonly Vacancy[] }) {
  const { t } = useTranslation()
  if (vacancies.length === 0) return null
  return (
    <section>
      <div className="today-title">
        <h2>{t('today.vacancies.title')}</h2>
        <span className="muted">{vacancies.length}</span>
        <Link className="today-title-end" to="/bodies">
          {t('today.vacancies.all')}
        </Link>
      </div>
      <ul>
        {vacancies.slice(0, shown).map((vacancy) => (
          <li key={`${vacancy.seatId}:${vacancy.missing}`}>
            <Link className="today-vacancy" to={`/bodies/${vacancy.bodyId}`}>
              <Warning>
                {vacancy.institutionName === ''
                  ? t(`today.vacancies.${vacancy.missing}`)
                  : t('today.vacancies.seat', {
                      institution: vacancy.institutionName,
                      role: t(`today.vacancies.${vacancy.missing}`),
                    })}
              </Warning>
              <span className="secondary">{vacancy.bodyCode}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
