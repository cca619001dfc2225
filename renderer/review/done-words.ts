import { useTranslation } from 'react-i18next'
import type { DiaryLine, ReviewLine } from '../../shared/follow-up.ts'
import { changesOf } from '../follow-up/entry-words.ts'
import { useFormats } from '../ui/formats.ts'

/** What a review said of one decision, in a few words: «Partielle, 16 sur 19», «note». */
export function useDoneWords(): (line: ReviewLine) => string {
  const { t } = useTranslation()
  const formats = useFormats()
  return ({ done, isOnAgenda }) => {
    const last = newest(done)
    const changes = last === null ? [] : changesOf(t, formats, { ...last, dueReason: '' })
    const noted = last === null || last.note === '' ? [] : [t('followUp.review.noted')]
    const placed = isOnAgenda ? [t('followUp.review.onAgenda')] : []
    const words = [...changes, ...noted, ...placed]
    return words.length === 0 ? t('followUp.diary.kind.FOLLOWED').toLowerCase() : words.join(', ')
  }
}

/** True when the review changed or noted something, beside having seen it. */
export function isChanged({ done }: ReviewLine): boolean {
  return done.some(
    ({ note, statusAfter, hasMovedDue, progress, percent }) =>
      note !== '' || statusAfter !== null || hasMovedDue || progress !== '' || percent !== null,
  )
}

function newest(done: readonly DiaryLine[]): DiaryLine | null {
  return done.toSorted((one, other) => other.at.localeCompare(one.at))[0] ?? null
}
