import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Agenda } from '../../shared/agenda.ts'
import { useFormats } from '../ui/formats.ts'
import { Mark } from '../ui/status.tsx'

type TotalBarProps = {
  readonly agenda: Agenda
  readonly isFitting: boolean
  readonly onFit: () => void
}

/** The agenda against its slot: only what goes past it is red. */
export function TotalBar({ agenda, isFitting, onFit }: TotalBarProps) {
  const { t } = useTranslation()
  const { duration, time } = useFormats()
  const { totalMinutes, slotMinutes, endsAt } = agenda
  const excess = totalMinutes - slotMinutes
  const length = Math.max(totalMinutes, slotMinutes, 1)
  const within = (Math.min(totalMinutes, slotMinutes) / length) * 100
  return (
    <div className="total-bar">
      <strong>{t('agenda.total.total', { duration: duration(totalMinutes) })}</strong>
      <span className="secondary">
        {t('agenda.total.slot', { duration: duration(slotMinutes) })}
      </span>
      <span className="total-track" aria-hidden="true">
        <i style={{ width: `${within}%` }} />
        {excess > 0 && <i className="total-excess" style={{ width: `${100 - within}%` }} />}
      </span>
      {excess > 0 ? (
        <>
          <Mark glyph="late" tone="late">
            {t('agenda.total.over', { duration: duration(excess), time: time(endsAt) })}
          </Mark>
          <Button loading={isFitting} onClick={onFit}>
            {t('agenda.total.fit')}
          </Button>
        </>
      ) : (
        <span className="secondary">{t('agenda.total.ends', { time: time(endsAt) })}</span>
      )}
    </div>
  )
}
