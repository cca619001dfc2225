import { IconLock } from '@tabler/icons-react'
import { Glyph } from '../ui/glyphs.tsx'
import type { ShownEvent } from './shown-events.ts'

/** The triangle of what blocks, the diamond of what is a warning. */
export function SeverityMark({ mark }: { readonly mark: ShownEvent['mark'] }) {
  return mark === null ? null : <Glyph name={mark === 'HARD' ? 'late' : 'warning'} />
}

/** A sitting of a confidential body. */
export function LockMark() {
  return <IconLock className="calendar-lock" size={9} stroke={2.4} aria-hidden="true" />
}
