import type { Body } from '../../shared/bodies.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { MinutesSheetPatch, MinutesSheetRow } from '../../shared/minutes.ts'
import { namesNobody } from '../../shared/minutes-rules.ts'
import { emptyRichText } from '../../shared/rich-text.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { fullName, officeLine, readChair } from '../exports/gathering-queries.ts'
import { listHoldersOn, listSeatsOn } from '../meetings/participation-queries.ts'
import { minutesSheetId } from '../../shared/minutes-ids.ts'

type Sitting = { readonly meeting: Meeting; readonly body: Body }

/** What the minutes say of the sitting, as stored; until then as the body's seats propose it. */
export async function readMinutesSheet(
  db: AppDatabase,
  sitting: Sitting,
): Promise<MinutesSheetRow> {
  const row = await db
    .selectFrom('minutesSheet')
    .selectAll()
    .where('meetingId', '=', sitting.meeting.id)
    .executeTakeFirst()
  return row ?? { ...unwrittenSheet(sitting.meeting.id), ...(await readOfficers(db, sitting)) }
}

function unwrittenSheet(meetingId: string) {
  return {
    id: minutesSheetId(meetingId),
    revision: 0,
    meetingId,
    rapporteurs: '',
    openedAt: null,
    closedAt: null,
    opening: emptyRichText,
    closing: emptyRichText,
    remarksUntil: null,
    circulations: 0,
  }
}

/** Who should have been in the chair and at the secretary's place that day. */
async function readOfficers(db: AppDatabase, sitting: Sitting) {
  const { body, meeting } = sitting
  const chair = await readChair(db, sitting)
  const isAnonymous = namesNobody(meeting.confidentiality)
  return {
    chairName: isAnonymous ? '' : chair.name,
    chairTitle: officeLine(chair),
    secretaryName: isAnonymous ? '' : await findSecretary(db, sitting),
    secretaryTitle: body.secretaryLabel,
  }
}

/** The titular of the secretariat's seat; empty where there is none. */
async function findSecretary(db: AppDatabase, { body, meeting }: Sitting): Promise<string> {
  const seats = await listSeatsOn(db, body.id, meeting.day)
  const seat = seats.find(({ quality }) => quality === 'SECRETARIAT')
  const holders = seat === undefined ? [] : await listHoldersOn(db, body.id, meeting.day)
  const holder = holders.find(({ seatId, role }) => seatId === seat?.id && role === 'TITULAR')
  return holder === undefined ? '' : fullName(holder)
}

type SheetChange = {
  readonly patch: { readonly [Field in keyof MinutesSheetPatch]?: MinutesSheetPatch[Field] } & {
    readonly circulations?: number
  }
  /** Revision that the caller saw; any will do while no row exists. */
  readonly seenRevision: number
}

/** Writes on the sheet and returns it as stored; the first writing keeps what was proposed. */
export async function writeSheet(
  trx: AppTransaction,
  sitting: Sitting,
  { patch, seenRevision }: SheetChange,
): Promise<MinutesSheetRow> {
  const sheet = await readMinutesSheet(trx, sitting)
  if (sheet.revision > 0) {
    return reviseRow(trx, 'minutesSheet', { id: sheet.id, seenRevision, patch })
  }
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  await trx
    .insertInto('minutesSheet')
    .values({ ...sheet, ...given, revision: seenRevision + 1 })
    .execute()
  return getRow(trx, 'minutesSheet', sheet.id)
}
