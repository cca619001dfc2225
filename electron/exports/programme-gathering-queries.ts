import { yearOf } from '../../shared/dates.ts'
import type { ProgrammeBoard } from '../../shared/programme.ts'
import type { WorkProgrammeDocument } from '../../shared/programme-documents.ts'
import { readBoard } from '../programme/programme-board-queries.ts'
import { getProgramme } from '../programme/programme-queries.ts'
import { type RegisterGround, registerFrame } from './register-gathering-queries.ts'

/**
 * The work programme of a holder for a year, that of today when none is named.
 *
 * @throws `not-found` when there is none.
 */
export async function gatherProgramme(ground: RegisterGround): Promise<WorkProgrammeDocument> {
  const { db, request, today } = ground
  const year = request.year ?? yearOf(today)
  const programme = await getProgramme(db, year, request.holder)
  return {
    ...registerFrame(ground),
    board: withoutTitles(await readBoard(db, programme, today)),
  }
}

/** A programme is handed on: what a confidential sitting is about is not in it. */
function withoutTitles(board: ProgrammeBoard): ProgrammeBoard {
  return {
    ...board,
    axes: board.axes.map((part) => ({
      ...part,
      activities: part.activities.map((activity) => ({
        ...activity,
        links: activity.links.map((link) => ({ ...link, title: '' })),
      })),
    })),
  }
}
