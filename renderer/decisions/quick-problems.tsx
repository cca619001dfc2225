import { useTranslation } from 'react-i18next'
import { compareDates } from '../../shared/dates.ts'
import { replaced } from '../../shared/quick-entry-edit-rules.ts'
import type { QuickGap } from '../../shared/quick-entry-rules.ts'
import { useFormats } from '../ui/formats.ts'
import { Warning } from '../ui/status.tsx'
import type { QuickLine } from './use-quick-entry.ts'

type QuickProblemsProps = {
  readonly line: QuickLine
  /** True while suggestions are shown: what is still being typed is no problem yet. */
  readonly isNaming: boolean
  readonly onChosen: () => void
}

/** What the line says and was not understood, and what keeps it from being recorded. */
export function QuickProblems({ line, isNaming, onChosen }: QuickProblemsProps) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { entry, choices, text, wasRefused } = line
  const isPast = entry.dueOn !== null && compareDates(entry.dueOn, choices.meetingDay) < 0
  const isReading = choices.types.length === 0
  const shown = isReading || (isNaming && !wasRefused) ? [] : entry.gaps
  const isEmpty = wasRefused && entry.gaps.length === 0 && entry.wording === ''
  if (shown.length === 0 && !isPast && !isEmpty) return null
  return (
    <div className="quick-problems" role="status">
      {shown.map((gap) => (
        <Gap
          key={gap.start}
          gap={gap}
          onChoose={(code) => {
            line.write(replaced(text, gap, text.charAt(gap.start) + code))
            onChosen()
          }}
        />
      ))}
      {isEmpty && <Warning>{t('decisions.quick.noWording')}</Warning>}
      {isPast && <Warning>{t('decisions.form.pastDue', { day: day(choices.meetingDay) })}</Warning>}
    </div>
  )
}

type GapProps = { readonly gap: QuickGap; readonly onChoose: (code: string) => void }

function Gap({ gap, onChoose }: GapProps) {
  const { t } = useTranslation()
  const { field, typed, suggestions } = gap
  const meaning = field === 'due' ? 'noSuchDay' : suggestions.length === 0 ? 'unknown' : 'several'
  return (
    <div className="quick-gap">
      <Warning>{t(`decisions.quick.gap.${meaning}`, { typed })}</Warning>
      {suggestions.slice(0, 6).map(({ id, code, name }) => (
        <button key={id} type="button" className="chip" title={name} onClick={() => onChoose(code)}>
          {code}
        </button>
      ))}
    </div>
  )
}
