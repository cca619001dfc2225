import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { addDays, dateOf, type IsoDate, isWeekend, yearOf } from '../../shared/dates.ts'
import type { Body } from '../../shared/bodies.ts'
import type { Seat } from '../../shared/directory.ts'
import { type CoreContext, dayIn, requireDatabase, runChange } from '../core-context.ts'
import type { Core } from '../core.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { takeRank } from '../meetings/meeting-queries.ts'
import { insertRows } from '../profiles/founding-queries.ts'
import { inventDirectory, type InventedDirectory } from './invented-directory.ts'
import { inventMeeting, type InventedMeeting } from './invented-meetings.ts'
import { createDice, type Dice } from './invented-texts.ts'

export type GeneratedCounts = {
  readonly meetings: number
  readonly items: number
  readonly decisions: number
  readonly people: number
}

const meetingsInYear = 300
const peopleInAll = 500

/**
 * Fills an empty data folder with a large made-up secretariat: each year 300 meetings, 3,000 items
 * and 2,000 decisions. Everything goes through the journal, as if it had been typed.
 *
 * @throws `forbidden` when the folder already holds a base.
 */
export async function generateSecretariat(core: Core, years: number): Promise<GeneratedCounts> {
  const { context, client } = core
  if (context.state().kind !== 'empty') throw new AppError('forbidden', 'baseExists')
  await client.profiles.found({ operationId: randomUUID(), profile: 'SEG_ML' })
  const dice = createDice(2026)
  const { people, seats } = await addDirectory(context, dice)
  const today = context.fixedToday ?? dayIn('UTC', context.now())
  let counts: GeneratedCounts = { meetings: 0, items: 0, decisions: 0, people: people.length }
  for (let year = yearOf(today) - years + 1; year <= yearOf(today); year++) {
    for (let month = 1; month <= 12; month++) {
      const made = await addMonth(context, dice, { year, month, today, seats })
      counts = {
        ...counts,
        meetings: counts.meetings + made.length,
        items: counts.items + sum(made, ({ items }) => items.length),
        decisions: counts.decisions + sum(made, ({ decisions }) => decisions.length),
      }
    }
  }
  return counts
}

/** Institutions, people, seats and their holders, as if they had been typed. */
export async function addDirectory(context: CoreContext, dice: Dice): Promise<InventedDirectory> {
  const db = requireDatabase(context)
  const bodies = await db.selectFrom('body').selectAll().execute()
  const rows = inventDirectory(dice, bodies, peopleInAll)
  await runChange(context, generated(), async (trx) => {
    await insertRows(trx, 'institution', rows.institutions)
    await insertRows(trx, 'person', rows.people)
    await insertRows(trx, 'seat', rows.seats)
    await insertRows(trx, 'mandate', rows.mandates)
  })
  return rows
}

type Month = {
  readonly year: number
  readonly month: number
  readonly today: IsoDate
  readonly seats: readonly Seat[]
}

/** One operation a month: small enough for the log, large enough to be quick. */
async function addMonth(
  context: CoreContext,
  dice: Dice,
  { year, month, today, seats }: Month,
): Promise<readonly InventedMeeting[]> {
  const bodies = await activeBodies(context)
  return runChange(context, generated(), async (trx) => {
    const made: InventedMeeting[] = []
    for (let rank = 0; rank < meetingsInYear / 12; rank++) {
      const body = dice.pick(bodies)
      const day = workingDay(dateOf(year, month, dice.below(28) + 1))
      const rank = await takeRank(trx, body, year)
      const ofBody = seats.filter(({ bodyId }) => bodyId === body.id)
      made.push(inventMeeting(dice, { body, day, today, rank, seats: ofBody }))
    }
    await insertMeetings(trx, made)
    return made
  })
}

export async function insertMeetings(
  trx: AppTransaction,
  made: readonly InventedMeeting[],
): Promise<void> {
  const meetings = made.map(({ meeting }) => meeting)
  const items = made.flatMap((invented) => invented.items)
  const decisions = made.flatMap((invented) => invented.decisions)
  const minutes = made.flatMap((invented) => invented.minutes ?? [])
  await insertRows(trx, 'meeting', meetings)
  await insertRows(trx, 'agendaItem', items)
  await insertRows(trx, 'decision', decisions)
  await insertRows(
    trx,
    'participation',
    minutes.flatMap(({ participations }) => participations),
  )
  await insertRows(
    trx,
    'minutesSheet',
    minutes.map(({ sheet }) => sheet),
  )
  await insertRows(
    trx,
    'minutesItem',
    minutes.flatMap(({ texts }) => texts),
  )
}

/** Bodies whose meetings are numbered by their rank. */
export async function activeBodies(context: CoreContext): Promise<readonly [Body, ...Body[]]> {
  const [first, ...others] = await requireDatabase(context)
    .selectFrom('body')
    .selectAll()
    .where('state', '=', 'ACTIVE')
    // A pattern without a rank names its meetings by the year alone.
    .where('numberingPattern', 'like', '%{rank}%')
    .orderBy('position')
    .execute()
  if (first === undefined) throw new Error('The profile has no active body')
  return [first, ...others]
}

function workingDay(day: IsoDate): IsoDate {
  return isWeekend(day) ? workingDay(addDays(day, 1)) : day
}

function generated() {
  return { operationId: randomUUID(), name: 'generate', isUndoable: false }
}

function sum<Item>(items: readonly Item[], sizeOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + sizeOf(item), 0)
}
