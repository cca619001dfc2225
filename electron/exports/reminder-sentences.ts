import type { IsoDate } from '../../shared/dates.ts'
import type { DocumentStamp } from '../../shared/documents.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { Correspondent } from '../../shared/french-courtesy.ts'
import { numberInWords } from '../../shared/french-words.ts'
import type { DocumentWords } from './document-words.ts'
import { courtesyIn } from './invitation-sentences.ts'
import { mailEnding, markedSubject } from './mail-sentences.ts'

type Told = {
  readonly stamp: DocumentStamp
  readonly rows: readonly FollowUpRow[]
  readonly addressee: Correspondent | null
  readonly replyBy: IsoDate | null
  readonly signatory: { readonly jobTitle: string; readonly name: string }
}

/** «Relance – décisions relevant de votre institution». */
export function reminderSubject(stamp: DocumentStamp, words: DocumentWords): string {
  return markedSubject(words.t('reminder.subject'), stamp.isDemo, words)
}

/** How many lines are late, and how many fall due. */
export function reminderOpening(rows: readonly FollowUpRow[], words: DocumentWords): string {
  const { t } = words
  const late = rows.filter(({ daysLate }) => daysLate > 0).length
  const soon = rows.length - late
  if (late === 0) return t('reminder.openingSoon', counted(soon, words))
  const opening = t('reminder.openingLate', counted(late, words))
  return soon === 0 ? opening : `${opening} ${t('reminder.alsoSoon', counted(soon, words))}`
}

/** A French letter writes its numbers out. */
function counted(count: number, { lang }: DocumentWords) {
  return { count, number: lang === 'fr' ? numberInWords(count, 'F') : String(count) }
}

/** What is asked: state, evidence, or another day; by when. */
export function reminderRequest(
  { rows: { length: count }, replyBy }: Pick<Told, 'rows' | 'replyBy'>,
  words: DocumentWords,
): string {
  return replyBy === null
    ? words.t('reminder.request', { count })
    : words.t('reminder.requestBy', { count, day: words.day(replyBy) })
}

/**
 * The e-mail that carries the letter, without its table: the lines stand in the letter. What a
 * restricted letter tells is not told in an open e-mail: it names the references alone.
 */
export function reminderParagraphs(told: Told, words: DocumentWords): readonly string[] {
  const { stamp, rows, addressee, replyBy, signatory } = told
  const { t, set } = words
  const { call } = courtesyIn(words, addressee)
  const isRestricted = stamp.confidentiality === 'RESTRICTED'
  const list = rows.map(({ reference, wording }) =>
    isRestricted
      ? t('reminder.mailReference', { reference })
      : t('reminder.mailLine', { reference, wording }),
  )
  return [
    `${call},`,
    set(reminderOpening(rows, words)),
    set(list.join('\n')),
    t('reminder.joined'),
    set(reminderRequest({ rows, replyBy }, words)),
    ...mailEnding(call, { ...signatory, issuer: stamp.issuer, isDemo: stamp.isDemo }, words),
  ].filter((paragraph) => paragraph !== '')
}
