import {
  type Body,
  type BodyDraft,
  type BodyState,
  type BodySummary,
  type TemplateItem,
  bodiesContract,
} from '../../shared/bodies.ts'
import {
  inTreeOrder,
  isAsleep,
  isClosedState,
  isNumberingPatternComplete,
  wouldCircle,
} from '../../shared/body-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { patched } from '../../shared/patching.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { findFirstDay } from '../db/first-day.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import {
  countMeetings,
  countSeats,
  findBodyByCode,
  findBodyByPattern,
  insertBody,
  lastMeetings,
  listBodies,
  listBodyLinks,
  listTemplate,
  nextBodyPosition,
  replaceTemplate,
} from './body-queries.ts'

const os = implementing(bodiesContract)

export const bodyHandlers = {
  list: os.list.handler(async ({ input, context }) => summaries(context, input)),

  get: os.get.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    return {
      body: await getRow(db, 'body', input.id),
      template: await listTemplate(db, input.id),
      meetingCount: await countMeetings(db, input.id),
    }
  }),

  create: os.create.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'bodies.create' }, async (trx) => {
      const { draft } = input
      await checkDraft(trx, null, draft)
      const position = await nextBodyPosition(trx)
      return insertBody(trx, { ...draft, state: 'ACTIVE', mergedIntoId: null, position })
    }),
  ),

  update: os.update.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'bodies.update' }, async (trx) => {
      const body = await getRow(trx, 'body', input.id)
      // A stale form meets its conflict first: what it says may be wrong by now.
      if (body.revision === input.seenRevision) {
        await checkDraft(trx, body.id, patched<BodyDraft>(body, input.patch))
      }
      return reviseRow(trx, 'body', input)
    }),
  ),

  setState: os.setState.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'bodies.setState' }, async (trx) => {
      const body = await getRow(trx, 'body', input.id)
      const { id, seenRevision } = input
      const patch = await stateChange(trx, body, input)
      return reviseRow(trx, 'body', { id, seenRevision, patch })
    }),
  ),

  saveTemplate: os.saveTemplate.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'bodies.saveTemplate' }, async (trx) => {
      await getRow(trx, 'body', input.bodyId)
      await replaceTemplate(trx, input.bodyId, asTree(input.items))
      return listTemplate(trx, input.bodyId)
    }),
  ),
}

async function summaries(
  context: CoreContext,
  { includeClosed }: { readonly includeClosed: boolean },
): Promise<readonly BodySummary[]> {
  const db = requireDatabase(context)
  const today = await readToday(context)
  const [bodies, seats, meetings, firstDay] = await Promise.all([
    listBodies(db, { includeClosed, today }),
    countSeats(db, today),
    lastMeetings(db, today),
    findFirstDay(db),
  ])
  const seatsOf = new Map(seats.map((count) => [count.bodyId, count]))
  return inTreeOrder(bodies).map((body) => {
    const { id, revision, code, name, level, kind, parentId, state, validTo, depth } = body
    const count = seatsOf.get(id)
    const lastMeetingOn = meetings.get(id) ?? null
    return {
      id,
      revision,
      code,
      name,
      level,
      kind,
      parentId,
      state,
      validTo,
      depth,
      seatCount: count?.seatCount ?? 0,
      vacantCount: count?.vacantCount ?? 0,
      hasCoordinator: (count?.coordinatorCount ?? 0) > 0,
      lastMeetingOn,
      isAsleep: isAsleep(body, lastMeetingOn, firstDay ?? today, today),
    }
  })
}

/** Refuses a body that would contradict itself or another one; `id` is null for a new one. */
async function checkDraft(
  trx: AppTransaction,
  id: string | null,
  draft: Readonly<BodyDraft>,
): Promise<void> {
  const { code, parentId, validFrom, validTo } = draft
  checkDatesInOrder(validFrom, validTo)
  if ((await findBodyByCode(trx, code, id)) !== null) throw invalid('bodyCodeTaken', { code })
  await checkPattern(trx, id, draft)
  if (parentId === null) return
  if (parentId === id) throw invalid('bodyIsItsOwnParent')
  const parent = await getRow(trx, 'body', parentId)
  if (id !== null && wouldCircle(id, parentId, await listBodyLinks(trx))) {
    throw invalid('bodyParentCircle', { code: parent.code })
  }
}

async function checkPattern(
  trx: AppTransaction,
  id: string | null,
  { numberingPattern, cadence }: Readonly<BodyDraft>,
): Promise<void> {
  if (!isNumberingPatternComplete(numberingPattern, cadence)) {
    throw invalid('numberingPatternIncomplete', { pattern: numberingPattern })
  }
  const samePattern = await findBodyByPattern(trx, numberingPattern, id)
  if (samePattern !== null) throw invalid('numberingPatternTaken', { code: samePattern.code })
}

type StateChange = {
  readonly state: BodyState
  readonly mergedIntoId: string | null
  readonly on: IsoDate
}

/** What changes with the state: an end brings its last day, a reopening takes it away. */
async function stateChange(
  trx: AppTransaction,
  body: Body,
  { state, mergedIntoId, on }: StateChange,
): Promise<Partial<Body>> {
  if (!isClosedState(state)) {
    const hasEnded = isClosedState(body.state) || (body.validTo !== null && body.validTo < on)
    return { state, mergedIntoId: null, validTo: hasEnded ? null : body.validTo }
  }
  checkDatesInOrder(body.validFrom, on)
  if (state === 'ABOLISHED') return { state, mergedIntoId: null, validTo: on }
  if (mergedIntoId === null || mergedIntoId === body.id) throw invalid('bodyMergesIntoItself')
  const target = await getRow(trx, 'body', mergedIntoId)
  if (isClosedState(target.state)) throw invalid('bodyClosed', { code: target.code })
  return { state, mergedIntoId, validTo: on }
}

/** A sub-item needs an item above it: the first line of a template is an item. */
function asTree(items: readonly TemplateItem[]): readonly TemplateItem[] {
  return items.map((item, index) => (index === 0 ? { ...item, depth: 0 } : item))
}
