import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { addDays, dateOf, isWeekend, yearOf } from '../../shared/dates.ts'
import { type CoreContext, dayIn, runChange } from '../core-context.ts'
import type { Core } from '../core.ts'
import { takeRank } from '../meetings/meeting-queries.ts'
import { insertRows } from '../profiles/founding-queries.ts'
import {
  activeBodies,
  addDirectory,
  type GeneratedCounts,
  insertMeetings,
} from './generate-secretariat.ts'
import { type InventedCalendar, inventReviews } from './invented-calendar.ts'
import type { InventedDirectory } from './invented-directory.ts'
import { inventMeeting } from './invented-meetings.ts'
import { createDice, type Dice } from './invented-texts.ts'

/** Sittings written at once: small enough for the log, large enough to be quick. */
const sittingsAtOnce = 100

/**
 * Fills an empty data folder with a secretariat whose coming year has so many events: half of them
 * sessions of reviews, in a draft and in an arbitrated version; the rest sittings of all bodies, and
 * the dates that the series of the first ones give.
 *
 * @throws `forbidden` when the folder already holds a base.
 */
export async function generateCalendar(core: Core, events: number): Promise<GeneratedCounts> {
  const { context, client } = core
  if (context.state().kind !== 'empty') throw new AppError('forbidden', 'baseExists')
  await client.profiles.found({ operationId: randomUUID(), profile: 'SEG_ML' })
  const dice = createDice(2027)
  const directory = await addDirectory(context, dice)
  const today = context.fixedToday ?? dayIn('UTC', context.now())
  const year = yearOf(today) + 1
  const bodies = await activeBodies(context)
  const calendar = inventReviews(dice, {
    reviews: Math.max(4, Math.floor(events / 4)),
    year,
    today,
    directory,
    bodies,
  })
  await addReviews(context, calendar)
  const sittings = Math.max(0, events - calendar.eventCount)
  await addSittings(context, dice, { year, sittings, directory })
  return { meetings: sittings, items: sittings * 10, decisions: 0, people: directory.people.length }
}

async function addReviews(context: CoreContext, calendar: InventedCalendar): Promise<void> {
  await runChange(context, generated(), async (trx) => {
    await insertRows(trx, 'review', calendar.reviews)
    await insertRows(trx, 'calendarVersion', calendar.versions)
    await insertRows(trx, 'reviewSlot', calendar.slots)
    await insertRows(trx, 'reviewWish', calendar.wishes)
    await insertRows(trx, 'series', calendar.series)
  })
}

type Sittings = {
  readonly year: number
  readonly sittings: number
  readonly directory: InventedDirectory
}

async function addSittings(
  context: CoreContext,
  dice: Dice,
  { year, sittings, directory: { seats } }: Sittings,
): Promise<void> {
  const bodies = await activeBodies(context)
  for (let left = sittings; left > 0; left -= sittingsAtOnce) {
    await runChange(context, generated(), async (trx) => {
      const made = []
      for (let at = 0; at < Math.min(left, sittingsAtOnce); at++) {
        const body = dice.pick(bodies)
        const day = workingDay(addDays(dateOf(year, 1, 4), dice.below(355)))
        const rank = await takeRank(trx, body, year)
        const ofBody = seats.filter(({ bodyId }) => bodyId === body.id)
        made.push(
          inventMeeting(dice, { body, day, today: dateOf(year, 1, 1), rank, seats: ofBody }),
        )
      }
      await insertMeetings(trx, made)
    })
  }
}

function workingDay(day: ReturnType<typeof dateOf>): ReturnType<typeof dateOf> {
  return isWeekend(day) ? workingDay(addDays(day, -1)) : day
}

function generated() {
  return { operationId: randomUUID(), name: 'generate', isUndoable: false }
}
