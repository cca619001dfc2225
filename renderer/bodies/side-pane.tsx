import type { BodyDetail } from '../../shared/bodies.ts'
import type { SeatLine } from '../../shared/directory.ts'
import type { BodyTab } from './body-tabs.ts'
import { DistributionSheet } from './distribution-sheet.tsx'
import { NewSeat } from './new-seat.tsx'
import { SeatCard } from './seat-card.tsx'
import { SeatSheet } from './seat-sheet.tsx'
import { TroikaSection } from './troika-section.tsx'
import { TroikaSheet } from './troika-sheet.tsx'
import type { BodySide } from './use-body-side.ts'
import { VacancyList } from './vacancy-list.tsx'

type SidePaneProps = {
  readonly side: BodySide
  readonly tab: BodyTab
  readonly detail: BodyDetail
  readonly seats: readonly SeatLine[]
}

/** The pane at the right of a body: what is asked for, else the seat in hand and the Troïka. */
export function SidePane({ side, tab, detail, seats }: SidePaneProps) {
  const { body } = detail
  const { kind } = side.state
  if (kind === 'newSeat') return <NewSeat body={body} seats={seats} side={side} />
  if (kind === 'distribution') return <DistributionSheet body={body} onClose={side.close} />
  if (kind === 'troika') return <TroikaSheet onClose={side.close} />
  if (kind === 'seat' && side.seat !== null) {
    return <SeatSheet key={side.seat.id} seat={side.seat} side={side} />
  }
  // The lines of the template have a sheet of their own, within the tab; dates need the room.
  if (tab === 'template' || tab === 'series') return null
  return (
    <aside className="inspector bodies-overview">
      {tab === 'seats' && side.seat !== null && <SeatCard seat={side.seat} side={side} />}
      <TroikaSection onEdit={() => side.open({ kind: 'troika' })} />
      <VacancyList bodyId={body.id} />
    </aside>
  )
}
