import { documentTranslate, documentWords } from './document-words.ts'
import type { ReminderDocument } from '../../shared/reminder-documents.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import { invalid } from '../../shared/errors.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import { translator } from '../../shared/i18n.ts'
import { safeFileName } from '../../shared/file-names.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { listLinesByRow } from '../decisions/decision-queries.ts'
import { insertEntry, plainSaying } from '../follow-up/diary-queries.ts'
import { addressesOf, listReminders, type Reminder } from '../follow-up/reminder-queries.ts'
import { gatherFollowUpRows } from './follow-up-gathering-queries.ts'
import { type RegisterGround, registerFrame } from './register-gathering-queries.ts'
import { reminderParagraphs, reminderSubject } from './reminder-sentences.ts'

/** A reminder with the lines that its letter prints. */
export type GatheredReminder = {
  readonly reminder: Reminder
  /** All that it answers for, told or not. */
  readonly decisions: readonly DecisionLine[]
  readonly rows: readonly FollowUpRow[]
}

export type GatheredReminders = {
  readonly document: ReminderDocument
  readonly gathered: readonly GatheredReminder[]
  readonly notices: readonly string[]
}

/**
 * The letters asked for, with the e-mails that carry them. A letter prints its institution's own
 * lines; a withheld decision is told in a restricted letter only.
 *
 * @param now  moment that the drafts bear
 * @throws `invalid` when nothing is to be reminded of.
 */
export async function gatherReminders(
  ground: RegisterGround,
  now: Date,
): Promise<GatheredReminders> {
  const { db, request, today, organisation, lang, t } = ground
  const { withinDays, institutionIds, replyBy } = request
  const { reminders, unassigned } = await listReminders(db, { today, withinDays })
  const asked = reminders.filter(({ id, late }) =>
    institutionIds.length === 0 ? late > 0 : institutionIds.includes(id),
  )
  const gathered = await withRows(ground, asked)
  if (gathered.length === 0) throw invalid('nobodyToRemind')
  const words = documentWords(lang, documentTranslate(t))
  const frame = registerFrame(ground)
  const signatory = { jobTitle: organisation.signatoryTitle, name: organisation.signatoryName }
  const from =
    organisation.email === '' ? null : { name: organisation.name, email: organisation.email }
  const letters = gathered.map(({ reminder, rows }) => {
    const addressee = reminder.readers[0] ?? null
    const [to, cc] = addressesOf(reminder)
    const told = { rows, addressee, institutionName: reminder.name, replyBy, signatory }
    const draft =
      to === undefined
        ? null
        : {
            label: reminder.code,
            lang,
            writtenAt: now.toISOString(),
            from,
            to: [to],
            cc: cc === undefined ? [] : [cc],
            bcc: [],
            subject: reminderSubject(frame.stamp, words),
            paragraphs: reminderParagraphs({ ...told, stamp: frame.stamp }, words),
            letterFileName: `${safeFileName(`${t('exports.names.reminder')} ${today} ${reminder.code}`)}.docx`,
          }
    const { code: institutionCode, name: institutionName } = reminder
    return { institutionCode, institutionName, addressee, rows, draft }
  })
  const unreached = letters.filter(({ draft }) => draft === null)
  const unnamed = letters.filter(({ addressee }) => addressee === null)
  const left = asked.length - gathered.length
  return {
    document: { ...frame, letters, replyBy, replyTo: organisation.email, signatory },
    gathered,
    notices: [
      ...(unreached.length === 0
        ? []
        : [t('exports.notices.reminderUnreached', codesOf(unreached))]),
      ...(unnamed.length === 0 ? [] : [t('exports.notices.reminderUnnamed', codesOf(unnamed))]),
      ...(left === 0 ? [] : [t('exports.notices.reminderWithheld', { count: left })]),
      ...(unassigned.length === 0
        ? []
        : [t('exports.notices.reminderUnassigned', { count: unassigned.length })]),
      ...(signatory.name === '' ? [t('exports.notices.noSignatory')] : []),
    ],
  }
}

function codesOf(letters: readonly { readonly institutionCode: string }[]) {
  return {
    count: letters.length,
    codes: letters.map(({ institutionCode }) => institutionCode).join(', '),
  }
}

/** Institutions without a line that may be told are left out. */
async function withRows(
  ground: RegisterGround,
  reminders: readonly Reminder[],
): Promise<readonly GatheredReminder[]> {
  const numbers = new Set(reminders.flatMap(({ decisions }) => decisions.map(({ row }) => row)))
  const lines = await listLinesByRow(ground.db, [...numbers], ground.today)
  const all = [...numbers].flatMap((row) => lines.get(row) ?? [])
  const rows = await gatherFollowUpRows(ground, all)
  const byReference = new Map(rows.map((row) => [row.reference, row]))
  return reminders
    .map((reminder) => {
      const decisions = reminder.decisions.flatMap(({ row }) => lines.get(row) ?? [])
      const told = decisions.flatMap(({ reference }) => byReference.get(reference) ?? [])
      return { reminder, decisions, rows: told.filter(({ isWithheld }) => !isWithheld) }
    })
    .filter((one) => one.rows.length > 0)
}

/** Notes in the diary of each decision that its institution was reminded of it. */
export async function recordReminders(
  trx: AppTransaction,
  gathered: readonly GatheredReminder[],
  { speaker, today, organisation }: Pick<RegisterGround, 'speaker' | 'today' | 'organisation'>,
): Promise<void> {
  const t = translator(organisation.language)
  for (const { reminder, decisions, rows } of gathered) {
    const told = new Set(rows.map(({ reference }) => reference))
    const note = t('followUp.entry.reminded', { code: reminder.code })
    for (const { id: decisionId, reference } of decisions) {
      if (!told.has(reference)) continue
      const said = { ...plainSaying, ...speaker, decisionId, note, saidOn: today }
      await insertEntry(trx, { ...said, meetingId: null, kind: 'REMINDER' })
    }
  }
}
