import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Breakdown } from '../../shared/decision-register.ts'
import { useFormats } from '../ui/formats.ts'
import { RegisterLink } from './register-link.tsx'

type Parting = 'body' | 'lead' | 'kind' | 'year'

type PartTableProps = { readonly what: Parting; readonly parts: readonly Breakdown[] }

/** Lines shown before «voir tout»: a national programme has thousands of committees. */
const few = 12
/** Lines added at a time once more are asked for. */
const more = 200

/**
 * The register by instance, lead, kind or year: what is done, open and late of each as one bar, in
 * words and in figures, largest charge first as the core gives them.
 */
export function PartTable({ what, parts }: PartTableProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [shown, setShown] = useState(few)
  const widest = Math.max(1, ...parts.map(({ total }) => total))
  if (parts.length === 0) return null
  return (
    <section className="figures-part">
      <table>
        <caption>
          {t(`figures.by.${what}`)} <span className="muted">{number(parts.length)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(`figures.part.${what}`)}</th>
            <th scope="col">{t('figures.column.bar')}</th>
            <th scope="col">{t('figures.column.open')}</th>
            <th scope="col">{t('figures.column.late')}</th>
            <th scope="col">{t('figures.column.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.slice(0, shown).map((part) => (
            <PartRow key={part.key} part={part} widest={widest} />
          ))}
        </tbody>
      </table>
      {parts.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + more)}>
          {t('figures.more', { count: parts.length - shown })}
        </Button>
      )}
    </section>
  )
}

function PartRow({ part, widest }: { readonly part: Breakdown; readonly widest: number }) {
  const { t } = useTranslation()
  const { number, rate } = useFormats()
  const { label, query, total, done, denominator, open, late, executionRate } = part
  const name = label === '' ? t('register.group.unnamed') : label
  return (
    <tr>
      <th scope="row">
        <RegisterLink query={query} label={t('figures.list', { label: name, count: total })}>
          <span className="ellipsis">{name}</span>
        </RegisterLink>
      </th>
      <td>
        <span
          className="figures-track"
          aria-hidden="true"
          style={{ width: `${(total / widest) * 100}%` }}
        >
          <i data-part="done" style={{ flexGrow: done }} />
          <i data-part="open" style={{ flexGrow: open - late }} />
          <i data-part="late" style={{ flexGrow: late }} />
          <i data-part="void" style={{ flexGrow: total - done - open }} />
        </span>
        <span className="unseen">
          {t('figures.done', { done: number(done), total: number(total) })}
        </span>
      </td>
      <td>{number(open)}</td>
      <td className={late > 0 ? 'late' : undefined}>{number(late)}</td>
      <td title={t('figures.rate', { done: number(done), denominator: number(denominator) })}>
        {executionRate === null ? '–' : rate(executionRate)}
      </td>
    </tr>
  )
}
