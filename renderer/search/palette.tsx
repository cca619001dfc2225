import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Fragment, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takeTyped } from '../frame/typed-ahead.ts'
import { Keys } from '../ui/keys.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import './palette.css'
import { highlighted, type PaletteEntry, type PaletteScope } from './palette-entries.tsx'
import { usePaletteEntries } from './use-palette-entries.ts'

type PaletteProps = { readonly isOpen: boolean; readonly onClose: () => void }

/** Ctrl+K: go to any record, run any command, from the keyboard alone. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const { t } = useTranslation()
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      size={680}
      yOffset={84}
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'palette' }}
    >
      <Modal.Overlay backgroundOpacity={0.28} />
      <Modal.Content aria-label={t('search.title')}>
        <Modal.Body p={0}>
          <PaletteBody onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const placeholders = {
  all: 'search.placeholder',
  command: 'search.commandsPlaceholder',
  person: 'search.peoplePlaceholder',
  meeting: 'search.meetingsPlaceholder',
} as const satisfies Readonly<Record<PaletteScope, string>>

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(takeTyped)
  const [at, setAt] = useState(0)
  const { entries, scope, words, error, isPending } = usePaletteEntries(text, true)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  // At once: the dialog's own focus comes a moment later and would lose the first letters typed.
  useLayoutEffect(() => field.current?.focus(), [])
  const current = Math.min(at, entries.length - 1)
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (event.key === 'Enter') run(entries[current])
    else if (step === undefined) return
    else setAt(Math.max(0, Math.min(entries.length - 1, current + step)))
    event.preventDefault()
  }
  return (
    <>
      <div className="palette-field">
        <IconSearch size={17} stroke={1.6} aria-hidden="true" />
        <input
          ref={field}
          data-autofocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current < 0 ? undefined : `${listId}-${current}`}
          aria-label={t('search.title')}
          placeholder={t(placeholders[scope])}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <span className="secondary" role="status">
          {words === '' ? '' : t('search.results', { count: entries.length })}
        </span>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <Entries id={listId} entries={entries} current={current} words={words} onRun={run} />
      {entries.length === 0 && error === null && !isPending && (
        <p className="palette-nothing">
          {t('search.nothing', { words })} <span className="muted">{t('search.nothingHint')}</span>
        </p>
      )}
      <PaletteHints />
    </>
  )
}

type EntriesProps = {
  readonly id: string
  readonly entries: readonly PaletteEntry[]
  readonly current: number
  readonly words: string
  readonly onRun: (entry: PaletteEntry) => void
}

function Entries({ id, entries, current, words, onRun }: EntriesProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div id={id} ref={list} className="palette-list" role="listbox" aria-label={t('search.title')}>
      {entries.map((entry, index) => (
        <Fragment key={entry.key}>
          {entry.group !== entries[index - 1]?.group && (
            <div className="palette-group" role="presentation">
              {t(`search.group.${entry.group}`)}
            </div>
          )}
          {/* The field keeps the focus and its keys: an option is only clicked. */}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
          <div
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className="palette-entry"
            onClick={() => onRun(entry)}
          >
            {entry.icon}
            <span className="palette-label ellipsis">
              {highlighted(entry.label, words).map(({ text, isMatch }, place) =>
                isMatch ? <mark key={place}>{text}</mark> : <Fragment key={place}>{text}</Fragment>,
              )}
            </span>
            <span className="palette-detail secondary ellipsis" title={entry.detail}>
              {entry.detail}
            </span>
            {entry.keys !== undefined && <Keys of={entry.keys} />}
          </div>
        </Fragment>
      ))}
    </div>
  )
}

const scopeSigns = [
  ['>', 'search.hint.commands'],
  ['@', 'search.hint.people'],
  ['#', 'search.hint.meetings'],
] as const

function PaletteHints() {
  const { t } = useTranslation()
  return (
    <div className="palette-hints">
      <span className="key-hint">
        <Keys of="ArrowUp+ArrowDown" />
        {t('search.hint.choose')}
      </span>
      <span className="key-hint">
        <Keys of="Enter" />
        {t('search.hint.run')}
      </span>
      {scopeSigns.map(([sign, words]) => (
        <span key={sign} className="key-hint">
          <Keys of={sign} />
          {t(words)}
        </span>
      ))}
      <span className="key-hint key-hints-aside">
        <Keys of="Escape" />
        {t('search.hint.close')}
      </span>
    </div>
  )
}
