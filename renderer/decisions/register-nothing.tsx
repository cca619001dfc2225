import { useTranslation } from 'react-i18next'
import { useToday } from '../organisation.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { joinQuery, queryParts } from './query-parts.ts'
import type { RegisterAddress } from './register-address.ts'
import { useChipWords } from './use-query-words.ts'
import type { RegisterView } from './use-register-view.ts'

type RegisterNothingProps = { readonly address: RegisterAddress; readonly view: RegisterView }

/** An empty answer: what belongs here, or which condition could be given up. */
export function RegisterNothing({ address, view }: RegisterNothingProps) {
  const { t } = useTranslation()
  const today = useToday()
  const words = useChipWords()
  const { query } = view.request
  const parts = queryParts(query, today)
  const isEmpty = view.tabs.some(({ key, count }) => key === 'all' && count === 0)
  if (isEmpty) return <EmptyState>{t('register.nothing.empty')}</EmptyState>
  if (parts.length === 0) return <EmptyState>{t('register.nothing.here')}</EmptyState>
  return (
    <div className="empty-state register-nothing">
      <p>{t('register.nothing.noResult')}</p>
      <ul>
        {parts.map((part, index) => (
          <li key={part.source}>
            <button
              type="button"
              className="chip"
              onClick={() =>
                address.change({
                  query: joinQuery(
                    parts.filter((_, other) => other !== index).map(({ source }) => source),
                    '',
                  ),
                })
              }
            >
              {t('register.nothing.without', { chip: words(part) })}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="chip"
            onClick={() => address.change({ view: 'all', query: null })}
          >
            {t('register.nothing.all')}
          </button>
        </li>
      </ul>
    </div>
  )
}
