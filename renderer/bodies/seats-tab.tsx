import { useTranslation } from 'react-i18next'
import { institutionCategories, type MandateHolder, type SeatLine } from '../../shared/directory.ts'
import { plainName } from '../directory/person-name.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Warning } from '../ui/status.tsx'
import type { BodySide } from './use-body-side.ts'
import { useTroikaWords } from './use-troika-words.ts'

type SeatsTabProps = { readonly seats: readonly SeatLine[]; readonly side: BodySide }

/** The seats of a body by category of institution, with who holds them today. */
export function SeatsTab({ seats, side }: SeatsTabProps) {
  const { t } = useTranslation()
  const columns = useColumns()
  if (seats.length === 0) {
    return (
      <EmptyState
        action={{
          label: t('bodies.screen.newSeat.title'),
          keys: 's',
          onClick: () => side.open({ kind: 'newSeat' }),
        }}
      >
        {t('bodies.screen.noSeat')}
      </EmptyState>
    )
  }
  const groups = institutionCategories.map((category) => {
    const rows = seats.filter((seat) => seat.category === category)
    return {
      key: category,
      rows,
      title: (
        <>
          {t(`directory.categoryGroups.${category}`)}
          <span>{t('bodies.screen.seatCount', { count: rows.length })}</span>
        </>
      ),
    }
  })
  return (
    <DataTable
      label={t('bodies.screen.tabs.seats')}
      columns={columns}
      groups={groups}
      rowKey={({ id }) => id}
      selected={side.seat?.id ?? null}
      onSelect={side.select}
      onOpen={(seat) => {
        side.select(seat.id)
        side.open({ kind: 'seat', fill: null })
      }}
      onInspect={() =>
        side.state.kind === 'seat' ? side.close() : side.open({ kind: 'seat', fill: null })
      }
    />
  )
}

function useColumns(): readonly Column<SeatLine>[] {
  const { t } = useTranslation()
  const troikaWord = useTroikaWords()
  return [
    {
      key: 'institution',
      title: t('bodies.screen.columns.institution'),
      cell: ({ institutionCode, institutionName }) => (
        <>
          <strong className="bodies-code">{institutionCode}</strong>
          <span className="secondary">
            {institutionName === institutionCode ? '' : institutionName}
          </span>
        </>
      ),
      tooltip: ({ institutionName }) => institutionName,
    },
    {
      key: 'titular',
      title: t('directory.mandateRoles.TITULAR'),
      width: '184px',
      cell: (seat) => (
        <>
          <Holders holders={seat.titulars} isVacant={seat.titularVacantSince !== null} />
          <span className="bodies-troika-word">{troikaWord(seat)}</span>
        </>
      ),
      tooltip: ({ titulars }) => titulars.map(plainName).join(', '),
    },
    {
      key: 'alternate',
      title: t('directory.mandateRoles.ALTERNATE'),
      width: '124px',
      cell: ({ alternates, findings }) => (
        <span className="secondary">
          <Holders holders={alternates} isVacant={findings.includes('alternate-vacant')} />
        </span>
      ),
      tooltip: ({ alternates }) => alternates.map(plainName).join(', '),
    },
    {
      key: 'since',
      title: t('bodies.screen.columns.since'),
      width: '74px',
      cell: ({ titulars: [first] }) => (
        <span className="secondary">{first === undefined ? t('frame.none') : monthOf(first)}</span>
      ),
    },
    {
      key: 'attendance',
      title: t('bodies.screen.columns.attendance'),
      width: '70px',
      isNumeric: true,
      cell: Attendance,
    },
  ]
}

type HoldersProps = { readonly holders: readonly MandateHolder[]; readonly isVacant: boolean }

function Holders({ holders, isVacant }: HoldersProps) {
  const { t } = useTranslation()
  if (holders.length > 0) return holders.map(plainName).join(', ')
  return isVacant ? <Warning>{t('bodies.screen.vacant')}</Warning> : null
}

/** «08/2025» */
function monthOf({ validFrom }: MandateHolder): string {
  return `${validFrom.slice(5, 7)}/${validFrom.slice(0, 4)}`
}

function Attendance({ attendance }: SeatLine) {
  const { t } = useTranslation()
  if (attendance === null) return <span className="muted">{t('frame.none')}</span>
  const { present, held } = attendance
  const isLow = present * 2 < held
  return (
    <span
      className={isLow ? 'tone-part' : undefined}
      title={t('bodies.screen.presentAt', { present, held })}
    >
      {present}/{held}
    </span>
  )
}
