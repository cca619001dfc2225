import type { IsoDate } from '../../shared/dates.ts'
import type { SayingFacts } from '../../shared/follow-up-rules.ts'
import { formatDate } from '../../shared/french-typography.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import type { Speaker } from './diary-queries.ts'

/** Who says something, and what is known around it; see `SayingFacts`. */
export type Saying = Pick<SayingFacts, 'today' | 'meeting' | 'words'> & {
  readonly speaker: Speaker
  readonly t: Translate
}

type Occasion = {
  readonly meetingId: string | null
  readonly today: IsoDate
  readonly t: Translate
  readonly now: () => Date
}

/**
 * What is known of a saying before the decisions that it is about are read.
 *
 * @throws `not-found` when no meeting has this id.
 */
export async function readSaying(
  db: AppDatabase,
  { meetingId, today, t, now }: Occasion,
): Promise<Saying> {
  return {
    today,
    t,
    meeting: meetingId === null ? null : await getRow(db, 'meeting', meetingId),
    speaker: await readSpeaker(db, now),
    words: {
      reviewBefore: (reference) => t('decisions.diary.reviewBefore', { reference }),
      lookAgain: (day) =>
        day === null
          ? t('decisions.diary.lookAgainNever')
          : t('decisions.diary.lookAgain', { day: formatDate(day) }),
    },
  }
}

/** The user as the diary names them, and the moment. */
export async function readSpeaker(db: AppDatabase, now: () => Date): Promise<Speaker> {
  const organisation = await db.selectFrom('organisation').select('userName').executeTakeFirst()
  return { author: organisation?.userName ?? '', at: now().toISOString() }
}
