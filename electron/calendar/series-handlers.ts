import { calendarContract, type Series, type SeriesOccurrence } from '../../shared/calendar.ts'
import { diffDays, type IsoDate } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { formatNumericDay } from '../../shared/french-typography.ts'
import { usualDraft } from '../../shared/meeting-draft-rules.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import { checkBodyIsActive } from '../meetings/meeting-drafts.ts'
import { planMeeting } from '../meetings/meeting-planning.ts'
import { getBody } from '../meetings/meeting-queries.ts'
import { shippedCalendars } from './country-calendar-files.ts'
import { getSeriesLine, listOccurrences, listSeriesLines } from './series-queries.ts'
import { checkSeries, deleteSeries, endSeriesOn, writeSeries } from './series-writing-queries.ts'

/** Three years of dates: more is not a preview, and a weekly body has 156 of them. */
const longestPreviewDays = 3 * 366

const os = implementing(calendarContract)

export const seriesHandlers = {
  series: os.series.handler(async ({ context }) =>
    listSeriesLines(requireDatabase(context), context.t, await readToday(context)),
  ),

  previewSeries: os.previewSeries.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const { bodyId, draft, from, to } = input
    checkSeries(draft)
    checkDatesInOrder(from, to)
    if (diffDays(from, to) > longestPreviewDays) throw invalid('seriesPreviewTooLong')
    const shipped = await shippedCalendars(context.resourcesFolder)
    const body = await getBody(db, bodyId)
    return listOccurrences(db, context.t, shipped, { body, term: draft, span: { from, to } })
  }),

  saveSeries: os.saveSeries.handler(async ({ input, context }) => {
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'calendar.saveSeries' }, async (trx) => {
      const { bodyId, draft } = input
      checkBodyIsActive(await getBody(trx, bodyId), draft.validFrom)
      const id = await writeSeries(trx, input)
      return getSeriesLine(trx, context.t, today, id)
    })
  }),

  endSeries: os.endSeries.handler(async ({ input, context }) => {
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'calendar.endSeries' }, async (trx) => {
      const { id } = await endSeriesOn(trx, input)
      return getSeriesLine(trx, context.t, today, id)
    })
  }),

  removeSeries: os.removeSeries.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'calendar.removeSeries' }, async (trx) =>
      deleteSeries(trx, input),
    ),
  ),

  planSeries: os.planSeries.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'calendar.planSeries' }, async (trx) => {
      const series = await getRow(trx, 'series', input.seriesId)
      const references = await planSlots(trx, context, series, input.days)
      return { planned: references.length, references }
    }),
  ),
}

type Slot = { readonly slotOn: IsoDate; readonly day: IsoDate }

/** @throws `invalid` when the rule does not give one of the slots. */
async function planSlots(
  trx: AppTransaction,
  { t, resourcesFolder }: CoreContext,
  series: Series,
  slots: readonly Slot[],
): Promise<readonly string[]> {
  const body = await getBody(trx, series.bodyId)
  const shipped = await shippedCalendars(resourcesFolder)
  const inOrder = slots.toSorted((one, other) => (one.slotOn < other.slotOn ? -1 : 1))
  const span = {
    from: inOrder[0]?.slotOn ?? series.validFrom,
    to: inOrder.at(-1)?.slotOn ?? series.validFrom,
  }
  const given = await listOccurrences(trx, t, shipped, { body, term: series, span })
  const known = new Map(given.map((occurrence) => [occurrence.slotOn, occurrence]))
  const references: string[] = []
  // Ranks follow the days, so each meeting is planned after the one before it.
  for (const slot of free(inOrder, known)) {
    const { startsAt, endsAt, place } = series
    const usual = usualDraft(body, slot.day)
    const draft = { ...usual, startsAt, endsAt, place: place === '' ? usual.place : place }
    const origin = { seriesId: series.id, slotOn: slot.slotOn }
    references.push((await planMeeting(trx, body, draft, { origin })).reference)
  }
  return references
}

function free(
  slots: readonly Slot[],
  known: ReadonlyMap<IsoDate, SeriesOccurrence>,
): readonly Slot[] {
  const once = [...new Map(slots.map((slot) => [slot.slotOn, slot])).values()]
  return once.filter(({ slotOn }) => {
    const occurrence = known.get(slotOn)
    if (occurrence === undefined)
      throw invalid('seriesSlotUnknown', { day: formatNumericDay(slotOn) })
    return occurrence.meeting === null
  })
}
