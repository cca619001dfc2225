import {
  type MinutesSheetPatch,
  type MinutesSheetRow,
  minutesContract,
} from '../../shared/minutes.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import { getRow } from '../db/revised-rows.ts'
import { getBody } from '../meetings/meeting-queries.ts'
import { refuseLocked } from './minutes-lock-queries.ts'
import { readMinutesSheet, writeSheet } from './minutes-sheet-queries.ts'
import { clearTyping, keepTyping, readMinutesItem } from './minutes-text-queries.ts'
import { readMinutes } from './minutes-view-queries.ts'
import {
  beginMinutes,
  isSameContent,
  isSameText,
  patched,
  takeInHand,
  writeItem,
} from './minutes-writing-queries.ts'

const os = implementing(minutesContract)

export const minutesHandlers = {
  get: os.get.handler(async ({ input, context }) =>
    readMinutes(requireDatabase(context), input.meetingId, await readToday(context)),
  ),

  type: os.type.handler(async ({ input, context }) => {
    const { itemId, content } = input
    const savedAt = context.now().toISOString()
    return requireDatabase(context)
      .transaction()
      .execute(async (trx) => {
        const { stored } = await takeInHand(trx, input, { content })
        const { id, revision } = stored
        if (isSameContent(content, stored.content)) await clearTyping(trx, itemId)
        else await keepTyping(trx, { itemId, baseRevision: revision, content, at: savedAt })
        return { id, revision, savedAt }
      })
  }),

  write: os.write.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const { operationId, itemId, patch, seenRevision } = input
    const { meetingId } = await getRow(db, 'agendaItem', itemId)
    const stored = await readMinutesItem(db, { meetingId: meetingId ?? '', itemId })
    if (stored.revision === 0 || stored.revision === seenRevision) {
      const inHand = await takeInHand(db, input, patch)
      // What is already so is no line of history, and nothing for Ctrl+Z to take back.
      if (isSameText(inHand.stored, patched(inHand, patch))) {
        await clearTyping(db, itemId)
        return inHand.stored
      }
    }
    const written = await runChange(
      context,
      { operationId, name: 'minutes.write' },
      async (trx) => {
        await writeItem(trx, await takeInHand(trx, input, patch), patch, seenRevision)
        return { meetingId }
      },
    )
    // The answer is read after the commit: the journal need not keep the text a third time.
    return readMinutesItem(db, { meetingId: written.meetingId ?? '', itemId })
  }),

  describe: os.describe.handler(async ({ input, context }) => {
    const { operationId, meetingId, seenRevision, patch } = input
    const db = requireDatabase(context)
    const meeting = await getRow(db, 'meeting', meetingId)
    const sitting = { meeting, body: await getBody(db, meeting.bodyId) }
    await refuseLocked(db, meetingId)
    const current = await readMinutesSheet(db, sitting)
    const isSeen = current.revision === 0 || current.revision === seenRevision
    if (isSeen && changesNothing(current, patch)) return current
    return runChange(context, { operationId, name: 'minutes.describe' }, async (trx) => {
      await refuseLocked(trx, meetingId)
      const sheet = await writeSheet(trx, sitting, { patch, seenRevision })
      await beginMinutes(trx, await getRow(trx, 'meeting', meetingId))
      return sheet
    })
  }),
}

function changesNothing(
  sheet: MinutesSheetRow,
  patch: { readonly [Field in keyof MinutesSheetPatch]?: MinutesSheetPatch[Field] | undefined },
): boolean {
  const after = { ...sheet, ...Object.fromEntries(given(patch)) }
  return JSON.stringify(after) === JSON.stringify(sheet)
}

function given(patch: object): readonly (readonly [string, unknown])[] {
  return Object.entries(patch).filter(([, value]) => value !== undefined)
}
