import { useTranslation } from 'react-i18next'

export type SectionTab<Key extends string> = {
  readonly key: Key
  readonly label: string
  /** Things still missing: an amber dot and the number; 0 shows nothing. */
  readonly missing?: number
  /** A plain total in grey. */
  readonly count?: number
}

type SectionTabsProps<Key extends string> = {
  readonly label: string
  readonly tabs: readonly SectionTab<Key>[]
  readonly current: Key
  readonly onChange: (key: Key) => void
}

/** Tabs of a record or of a list; ←, →, Début and Fin go from one to the other. */
export function SectionTabs<Key extends string>(props: SectionTabsProps<Key>) {
  const { label, tabs, current, onChange } = props
  const { t } = useTranslation()
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const next =
      tabs[
        neighbour(
          event.key,
          tabs.findIndex(({ key }) => key === current),
          tabs.length,
        )
      ]
    if (next === undefined) return
    event.preventDefault()
    onChange(next.key)
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus()
  }
  return (
    <div
      className="section-tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {tabs.map(({ key, label: name, missing = 0, count }) => (
        <button
          key={key}
          type="button"
          role="tab"
          data-key={key}
          className="section-tab"
          aria-selected={key === current}
          tabIndex={key === current ? 0 : -1}
          onClick={() => onChange(key)}
        >
          {name}
          {missing > 0 && (
            <span className="section-tab-missing">
              {missing}
              <span className="unseen">{t('frame.missing', { count: missing })}</span>
            </span>
          )}
          {count !== undefined && missing === 0 && (
            <span className="section-tab-count">{count}</span>
          )}
        </button>
      ))}
    </div>
  )
}

/** Index that a key leads to; -1 for keys that are not ours. */
function neighbour(key: string, index: number, length: number): number {
  if (key === 'ArrowRight') return (index + 1) % length
  if (key === 'ArrowLeft') return (index - 1 + length) % length
  if (key === 'Home') return 0
  return key === 'End' ? length - 1 : -1
}
