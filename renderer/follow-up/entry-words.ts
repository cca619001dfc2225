import { useTranslation } from 'react-i18next'
import type { Translate } from '../../shared/i18n.ts'
import type { DiaryLine } from '../../shared/follow-up.ts'
import { type Formats, useFormats } from '../ui/formats.ts'
import type { StoryLine } from './diary-lines.ts'

export type EntryWords = {
  readonly main: string
  /** What changed with it, one sentence each. */
  readonly changes: readonly string[]
  /** Who said it, and at which meeting. */
  readonly who: string
}

/** A line of the story in the words of the screen. */
export function useEntryWords(): (line: StoryLine) => EntryWords {
  const { t } = useTranslation()
  const formats = useFormats()
  return (line) => {
    if (line.kind === 'said') return entryWords(t, formats, line.entry)
    const who = t('followUp.diary.automatic')
    if (line.kind === 'taken') return { main: t('followUp.diary.taken'), changes: [], who }
    const main =
      line.progress === ''
        ? t('followUp.diary.overdue')
        : t('followUp.diary.overdueProgress', { progress: line.progress })
    return { main, changes: [], who }
  }
}

function entryWords(t: Translate, formats: Formats, entry: DiaryLine): EntryWords {
  const { note, kind, author, meetingReference, occasion } = entry
  const changes = changesOf(t, formats, entry)
  const [first = t(`followUp.diary.kind.${kind}`), ...others] = changes
  const reference = meetingReference ?? ''
  const place =
    meetingReference === null || occasion === 'OFFICE'
      ? []
      : [t(`followUp.diary.at.${occasion}`, { reference })]
  return {
    main: note === '' ? first : note,
    changes: note === '' ? others : changes,
    who: [author, ...place].filter((part) => part !== '').join(' · '),
  }
}

/** What the line says that changed: the state and how far it is, then the due day. */
export function changesOf(
  t: Translate,
  { numericDay }: Formats,
  entry: DiaryLine,
): readonly string[] {
  const { statusAfter, hasMovedDue, dueBefore, dueAfter, dueReason, note } = entry
  const { progress, percent } = entry
  const day = (value: typeof dueAfter) =>
    value === null ? t('followUp.due.none') : numericDay(value)
  const moved = t('followUp.diary.moved', { before: day(dueBefore), after: day(dueAfter) })
  const isSaidElsewhere = dueReason === '' || dueReason === note.trim().slice(0, 300)
  const state = [
    ...(statusAfter === null ? [] : [t(`frame.status.${statusAfter}`)]),
    ...(progress === '' ? [] : [progress]),
    ...(percent === null ? [] : [t('followUp.sheet.percentIs', { percent })]),
  ]
  return [
    ...(state.length === 0 ? [] : [state.join(', ')]),
    ...(hasMovedDue ? [isSaidElsewhere ? moved : `${moved} (${dueReason})`] : []),
  ]
}
