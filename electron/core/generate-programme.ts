import { randomUUID } from 'node:crypto'
import { emptyItem } from '../../shared/agenda-rules.ts'
import type { AgendaItem } from '../../shared/agenda.ts'
import { addDays, compareDates, isWeekend, type IsoDate, yearOf } from '../../shared/dates.ts'
import type { Institution } from '../../shared/directory.ts'
import { AppError } from '../../shared/errors.ts'
import { usualDraft } from '../../shared/meeting-draft-rules.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { type CoreContext, dayIn, requireDatabase, runChange } from '../core-context.ts'
import type { Core } from '../core.ts'
import { rowId } from '../db/operations.ts'
import { plannedMeeting } from '../meetings/meeting-drafts.ts'
import { takeRank } from '../meetings/meeting-queries.ts'
import { insertRows } from '../profiles/founding-queries.ts'
import type { GeneratedCounts } from './generate-secretariat.ts'
import { type InventedFollowUp, inventFollowUp } from './invented-decisions.ts'
import { institution } from './invented-directory.ts'
import { heldOn } from './invented-meetings.ts'
import { type Committee, inventCommittees } from './invented-programme.ts'
import { createDice, type Dice, inventTitle } from './invented-texts.ts'

/** How far back the first meetings lie. */
const daysInAll = 4 * 365
const decisionsInMeeting = 10
const partnersInAll = 60
/** Meetings written at once: small enough for the log, large enough to be quick. */
const meetingsAtOnce = 100

type Size = { readonly decisions: number; readonly bodies: number }
type Partners = readonly [Institution, ...Institution[]]

/**
 * Fills an empty data folder with a national programme and its committees down to the villages: their
 * meetings over four years, what they decided and what was said of it since, all through the journal.
 *
 * @throws `forbidden` when the folder already holds a base.
 */
export async function generateProgramme(core: Core, size: Size): Promise<GeneratedCounts> {
  const { context, client } = core
  if (context.state().kind !== 'empty') throw new AppError('forbidden', 'baseExists')
  await client.profiles.found({ operationId: randomUUID(), profile: 'JIGISEMEJIRI_ML' })
  const dice = createDice(2026)
  const { committees, partners } = await addCommittees(context, size.bodies)
  const today = context.fixedToday ?? dayIn('UTC', context.now())
  const sittings = planSittings(dice, committees, size.decisions, today)
  for (let from = 0; from < sittings.length; from += meetingsAtOnce) {
    await addSittings(context, dice, {
      sittings: sittings.slice(from, from + meetingsAtOnce),
      partners,
      today,
    })
  }
  const meetings = sittings.length
  return { meetings, items: meetings, decisions: size.decisions, people: 0 }
}

async function addCommittees(context: CoreContext, bodies: number) {
  const db = requireDatabase(context)
  const founded = await db.selectFrom('body').selectAll().orderBy('position').execute()
  const committees = inventCommittees(founded, bodies)
  const known = new Set(founded.map(({ id }) => id))
  const first = institution('INV-1')
  const others = Array.from({ length: partnersInAll - 1 }, (_, at) => institution(`INV-${at + 2}`))
  const partners: Partners = [first, ...others]
  await runChange(context, generated(), async (trx) => {
    await insertRows(trx, 'institution', [...partners, ...committees.map(({ holder }) => holder)])
    const made = committees.map(({ body }) => body)
    await insertRows(
      trx,
      'body',
      made.filter(({ id }) => !known.has(id)),
    )
  })
  return { committees, partners }
}

type Sitting = { readonly committee: Committee; readonly day: IsoDate; readonly decisions: number }

/** Who met when, in the order of days; what was decided is shared out by weight. */
function planSittings(
  dice: Dice,
  committees: readonly Committee[],
  decisions: number,
  today: IsoDate,
): readonly Sitting[] {
  const weighted = committees.flatMap((committee) => Array(committee.weight).fill(committee))
  const sittings: Sitting[] = []
  for (let left = decisions, turn = 0; left > 0; left -= decisionsInMeeting, turn++) {
    const committee: Committee = weighted[turn % weighted.length]
    const day = workingDay(addDays(today, -1 - dice.below(daysInAll)))
    sittings.push({ committee, day, decisions: Math.min(decisionsInMeeting, left) })
  }
  return sittings.toSorted((first, second) => compareDates(first.day, second.day))
}

type Batch = {
  readonly sittings: readonly Sitting[]
  readonly partners: Partners
  readonly today: IsoDate
}

async function addSittings(context: CoreContext, dice: Dice, batch: Batch): Promise<void> {
  await runChange(context, generated(), async (trx) => {
    const meetings: Meeting[] = []
    const items: AgendaItem[] = []
    const followed: InventedFollowUp[] = []
    for (const { committee, day, decisions } of batch.sittings) {
      const { body, holder } = committee
      const rank = await takeRank(trx, body, yearOf(day))
      const planned = plannedMeeting(body, usualDraft(body, day), rank)
      const meeting: Meeting = { ...planned, ...heldOn(day, batch.today) }
      const item = followUpItem(dice, meeting)
      meetings.push(meeting)
      items.push(item)
      for (let number = 1; number <= decisions; number++) {
        const wish = { ...batch, meeting, itemId: item.id, rank: number, holder }
        followed.push(inventFollowUp(dice, wish))
      }
    }
    await insertRows(trx, 'meeting', meetings)
    await insertRows(trx, 'agendaItem', items)
    await insertRows(
      trx,
      'decision',
      followed.map(({ decision }) => decision),
    )
    await insertRows(
      trx,
      'decisionEntry',
      followed.flatMap(({ diary }) => diary),
    )
  })
}

function followUpItem(dice: Dice, { id, bodyId }: Meeting): AgendaItem {
  return {
    ...emptyItem,
    id: rowId(),
    bodyId,
    meetingId: id,
    position: 0,
    title: inventTitle(dice),
    nature: 'DECISION',
    durationMinutes: 60,
    treatment: 'DISCUSSED',
  }
}

function workingDay(day: IsoDate): IsoDate {
  return isWeekend(day) ? workingDay(addDays(day, -1)) : day
}

function generated() {
  return { operationId: randomUUID(), name: 'generate', isUndoable: false }
}
