import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryProblem } from '../../shared/decision-register.ts'
import { useCommands } from '../commands.ts'
import { Keys } from '../ui/keys.tsx'
import { QueryChip } from './query-chip.tsx'
import { QueryField } from './query-field.tsx'
import { QueryProblems } from './query-problems.tsx'
import { useQueryLine } from './use-query-line.ts'
import './query-line.css'

type QueryLineProps = {
  readonly query: string
  /** `isPassing` while one types: «Précédent» does not stop there. */
  readonly onChange: (query: string, isPassing: boolean) => void
  /** What the core did not understand, such as an unknown code. */
  readonly problems: readonly QueryProblem[]
  /** ↓ out of the line, into the list. */
  readonly onLeave: () => void
  /** At the right: order, columns. */
  readonly aside: React.ReactNode
}

/**
 * The question put to the register, such as `est:retard @UNICEF échéance<2026-12-31`: whole
 * conditions stand as chips, words are searched for while they are typed.
 */
export function QueryLine({ query, onChange, problems, onLeave, aside }: QueryLineProps) {
  const { t } = useTranslation()
  const line = useQueryLine(query, onChange)
  const field = useRef<HTMLInputElement>(null)
  const chips = useRef<HTMLDivElement>(null)
  useCommands([
    {
      id: 'decisions.query',
      label: t('register.query.focus'),
      keys: '/',
      run: () => field.current?.select(),
    },
  ])
  const focusField = () => requestAnimationFrame(() => focusEnd(field.current))
  const lastChip = () => chips.current?.querySelector<HTMLElement>('.query-chip:last-of-type')
  return (
    <div className="query-bar">
      <div className="query-line">
        <IconSearch className="query-glass" size={16} stroke={1.6} aria-hidden="true" />
        <div className="query-parts">
          <div
            className="query-chips"
            role="group"
            aria-label={t('register.query.chips')}
            ref={chips}
          >
            {line.chips.map((part, index) => (
              <QueryChip
                // The same condition may stand twice.
                key={`${part.source} ${index}`}
                part={part}
                hasProblem={problems.some(({ source }) => source === part.source)}
                onRemove={() => {
                  line.remove(part.source)
                  focusField()
                }}
                onEdit={() => {
                  line.edit(part.source)
                  focusField()
                }}
                onPast={focusField}
              />
            ))}
          </div>
          <QueryField
            line={line}
            field={field}
            onLeave={onLeave}
            onBack={() => lastChip()?.focus()}
          />
        </div>
        <div className="query-aside">
          {aside}
          <Keys of="/" />
        </div>
      </div>
      <QueryProblems problems={problems} onReplace={line.replace} onRemove={line.remove} />
    </div>
  )
}

function focusEnd(field: HTMLInputElement | null): void {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}
