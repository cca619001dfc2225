import { useTranslation } from 'react-i18next'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import { Glyph, type GlyphName } from './glyphs.tsx'

/** The meanings that have a colour of their own. */
export type Tone = 'none' | 'prog' | 'part' | 'ok' | 'wait' | 'late'

const marks: Readonly<Record<DecisionStatus, readonly [GlyphName, Tone]>> = {
  NOT_STARTED: ['empty', 'none'],
  IN_PROGRESS: ['half', 'prog'],
  PARTIAL: ['three-quarters', 'part'],
  DONE: ['done', 'ok'],
  PENDING: ['paused', 'wait'],
  DEFERRED: ['deferred', 'wait'],
  OBSOLETE: ['void', 'none'],
  SUPERSEDED: ['replaced', 'none'],
}

type StatusProps = {
  readonly status: DecisionStatus
  /** Leaves the word to screen readers, where the row says it elsewhere. */
  readonly isGlyphOnly?: boolean
}

/** State of a decision: shape, word and colour together. */
export function Status({ status, isGlyphOnly = false }: StatusProps) {
  const { t } = useTranslation()
  const [glyph, tone] = marks[status]
  return (
    <Mark glyph={glyph} tone={tone}>
      <span className={isGlyphOnly ? 'unseen' : undefined}>{t(`frame.status.${status}`)}</span>
    </Mark>
  )
}

type MarkProps = {
  readonly glyph: GlyphName
  readonly tone: Tone
  readonly children: React.ReactNode
}

/** Any other state, such as «Confirmée» or «vacant»: shape, word and colour. */
export function Mark({ glyph, tone, children }: MarkProps) {
  return (
    <span className={`mark tone-${tone}`}>
      <Glyph name={glyph} />
      {children}
    </span>
  )
}

/** Something missing or doubtful, said as a sentence behind the amber diamond. */
export function Warning({ children }: { readonly children: React.ReactNode }) {
  return (
    <Mark glyph="warning" tone="part">
      {children}
    </Mark>
  )
}

/** «+ 52 j» in red; nothing when the thing is not late. */
export function DaysLate({ days, withGlyph = false }: { days: number; withGlyph?: boolean }) {
  const { t } = useTranslation()
  if (days <= 0) return null
  return (
    <span className="mark tone-late days-late">
      {withGlyph && <Glyph name="late" />}
      {t('frame.daysLate', { count: days })}
    </span>
  )
}
