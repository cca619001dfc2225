import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IsoDate } from '../../shared/dates.ts'
import { termSource } from '../../shared/decision-query-rules.ts'
import type { ReminderLine } from '../../shared/follow-up.ts'
import { useFormats } from '../ui/formats.ts'
import { DaysLate, Warning } from '../ui/status.tsx'

type ReminderRowProps = {
  readonly line: ReminderLine
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** One institution: what it answers for, who is written to, and when that was last done. */
export function ReminderRow({ line, isTicked, onTick }: ReminderRowProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { code, name, late, soon } = line
  return (
    <tr data-ticked={isTicked || undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={t('reminders.tick', { code })}
          checked={isTicked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <strong>{code}</strong>
        <span className="secondary ellipsis" title={name}>
          {name}
        </span>
      </th>
      <td className={late > 0 ? 'reminders-late' : undefined}>{number(late)}</td>
      <td>{number(soon)}</td>
      <td>
        <Decisions line={line} />
      </td>
      <td>
        <Recipients line={line} />
      </td>
      <td>
        <LastReminder day={line.lastReminderOn} />
      </td>
    </tr>
  )
}

function Decisions({ line }: { readonly line: ReminderLine }) {
  const { t } = useTranslation()
  const { code, late, soon, decisions } = line
  const hidden = late + soon - decisions.length
  const asked = `${termSource({ field: 'lead', value: code })} ${termSource({ field: 'is', value: 'open' })}`
  return (
    <ul className="reminders-decisions">
      {decisions.map(({ id, reference, wording, daysLate, isWithheld }) => (
        <li key={id}>
          <Link to={`/decision/${id}`}>{reference}</Link>
          <span className="secondary ellipsis" title={wording}>
            {isWithheld ? t('reminders.withheld') : wording}
          </span>
          <DaysLate days={daysLate} />
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Link to={`/decisions?view=all&q=${encodeURIComponent(asked)}`}>
            {t('reminders.moreDecisions', { count: hidden })}
          </Link>
        </li>
      )}
    </ul>
  )
}

function Recipients({ line }: { readonly line: ReminderLine }) {
  const { t } = useTranslation()
  const { institutionId, code, recipients } = line
  const [first, second] = recipients
  if (first === undefined) {
    return (
      <Link
        to={`/directory?institution=${institutionId}`}
        aria-label={`${t('reminders.noAddress')}. ${t('reminders.complete', { code })}`}
        title={t('reminders.complete', { code })}
      >
        <Warning>{t('reminders.noAddress')}</Warning>
      </Link>
    )
  }
  return (
    <>
      <span className="reminders-address ellipsis" title={first}>
        {first}
      </span>
      {second !== undefined && (
        <span className="reminders-address secondary ellipsis" title={second}>
          {t('reminders.copy', { address: second })}
        </span>
      )}
    </>
  )
}

function LastReminder({ day }: { readonly day: IsoDate | null }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  return day === null ? <span className="secondary">{t('reminders.never')}</span> : numericDay(day)
}
