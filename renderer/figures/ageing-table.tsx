import { useTranslation } from 'react-i18next'
import type { RegisterFigures } from '../../shared/decision-register.ts'
import { useFormats } from '../ui/formats.ts'
import { RegisterLink } from './register-link.tsx'

/** How long ago the decisions that are still open were taken. */
export function AgeingTable({ ageing }: { readonly ageing: RegisterFigures['ageing'] }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const widest = Math.max(1, ...ageing.map(({ count }) => count))
  return (
    <section className="figures-part">
      <table>
        <caption>{t('figures.by.age')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('figures.part.age')}</th>
            <th scope="col">{t('figures.column.bar')}</th>
            <th scope="col">{t('figures.column.open')}</th>
          </tr>
        </thead>
        <tbody>
          {ageing.map(({ from, to, count, query }) => {
            const label =
              to === null
                ? t('figures.age.over', { from: from - 1 })
                : t('figures.age.band', { from, to })
            return (
              <tr key={from}>
                <th scope="row">
                  <RegisterLink query={query} label={t('figures.list', { label, count })}>
                    {label}
                  </RegisterLink>
                </th>
                <td>
                  <span
                    className="figures-track"
                    aria-hidden="true"
                    style={{ width: `${(count / widest) * 100}%` }}
                  >
                    <i data-part="open" style={{ flexGrow: 1 }} />
                  </span>
                </td>
                <td>{number(count)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
