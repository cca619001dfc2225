import type { ProgrammeBoard } from '../../shared/programme.ts'
import { ActivitySheet } from './activity-sheet.tsx'
import { AxisSheet } from './axis-sheet.tsx'
import { NewActivity } from './new-activity.tsx'
import { NewAxis } from './new-axis.tsx'
import { NewProgramme } from './new-programme.tsx'
import { ProgrammeSheet } from './programme-sheet.tsx'
import type { ProgrammeChanges } from './use-programme-changes.ts'
import type { ProgrammeScreenState } from './use-programme-screen.ts'

type ProgrammeSideProps = {
  readonly screen: ProgrammeScreenState
  readonly changes: ProgrammeChanges
}

/** The pane at the right: the line in hand, the programme, or something to be added. */
export function ProgrammeSide({ screen, changes }: ProgrammeSideProps) {
  const { pane, board, close, show, place } = screen
  if (pane === null) return null
  if (pane === 'new-programme') return <NewProgramme place={place} onClose={close} />
  if (board === null) return null
  switch (pane) {
    case 'sheet':
      return <LineSheet screen={screen} board={board} changes={changes} />
    case 'programme':
      return <ProgrammeSheet key={board.programme.id} board={board} onClose={close} />
    case 'new-axis':
      return <NewAxis programmeId={board.programme.id} onClose={close} onAdded={show} />
    case 'new-activity':
      return (
        <NewActivity
          board={board}
          axisId={screen.selected?.part.axis.id ?? null}
          onClose={close}
          onAdded={screen.select}
        />
      )
  }
}

type LineSheetProps = ProgrammeSideProps & { readonly board: ProgrammeBoard }

function LineSheet({ screen, board, changes }: LineSheetProps) {
  const { selected, close } = screen
  if (selected === null) return null
  const remove = () => {
    changes.remove(selected)
    close()
  }
  return selected.kind === 'axis' ? (
    <AxisSheet
      key={selected.key}
      part={selected.part}
      number={selected.number}
      onRemove={remove}
      onClose={close}
    />
  ) : (
    <ActivitySheet
      key={selected.key}
      activity={selected.activity}
      number={selected.number}
      board={board}
      write={(patch) => changes.write(selected.activity, patch)}
      onRemove={remove}
      onClose={close}
    />
  )
}
