import { useTranslation } from 'react-i18next'
import type { Named } from '../../shared/quick-entry-name-rules.ts'
import type { Suggesting } from './use-suggestions.ts'

type QuickSuggestionsProps = {
  readonly id: string
  readonly suggesting: Suggesting
  readonly onChoose: (named: Named) => void
}

/** Whom the name being typed may mean, under the line. */
export function QuickSuggestions({ id, suggesting, onChoose }: QuickSuggestionsProps) {
  const { t } = useTranslation()
  const { options, active } = suggesting
  if (options.length === 0) return null
  return (
    <ul
      id={id}
      role="listbox"
      className="quick-suggestions"
      aria-label={t('decisions.quick.suggestions')}
    >
      {options.map((named, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys of the line itself
        <li
          key={named.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // The caret must stay in the line.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(named)}
        >
          <strong>{named.code}</strong>
          <span className="secondary">{named.name === named.code ? '' : named.name}</span>
        </li>
      ))}
    </ul>
  )
}
