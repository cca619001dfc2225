import type { ReviewState } from '../../shared/calendar-events.ts'
import type { GlyphName } from '../ui/glyphs.tsx'
import type { Tone } from '../ui/status.tsx'

/** Shape and colour that go with the word of each state. */
export const stateMarks: Readonly<Record<ReviewState, readonly [GlyphName, Tone]>> = {
  PROPOSED: ['empty', 'none'],
  CONFIRMED: ['half', 'prog'],
  RESCHEDULED: ['deferred', 'wait'],
  HELD: ['done', 'ok'],
  HELD_PARTIAL: ['three-quarters', 'part'],
  CLOSED: ['done', 'ok'],
  CANCELLED: ['void', 'none'],
  MERGED: ['replaced', 'none'],
}
