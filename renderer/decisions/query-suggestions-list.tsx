import { useTranslation } from 'react-i18next'
import type { QuerySuggestion } from './query-suggestions.ts'
import { useSuggestionWords } from './use-query-words.ts'
import type { QuerySuggesting } from './use-query-suggestions.ts'

type QuerySuggestionsProps = {
  readonly id: string
  readonly suggesting: QuerySuggesting
  readonly onTake: (one: QuerySuggestion) => void
}

/** What the part being typed could become, under the line. */
export function QuerySuggestions({ id, suggesting, onTake }: QuerySuggestionsProps) {
  const { t } = useTranslation()
  const words = useSuggestionWords()
  const { options, active } = suggesting
  return (
    <ul
      id={id}
      role="listbox"
      className="query-suggestions"
      aria-label={t('register.query.offers')}
    >
      {options.map((one, index) => {
        const [name, meaning] = words(one)
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys of the line itself
          <li
            key={one.source}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The caret must stay in the line.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(one)}
          >
            <strong>{name}</strong>
            <span className="secondary ellipsis">{meaning}</span>
          </li>
        )
      })}
    </ul>
  )
}
