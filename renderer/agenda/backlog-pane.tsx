import { useDraggable } from '@dnd-kit/core'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconGripVertical, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../shared/agenda.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { Keys } from '../ui/keys.tsx'
import { useChange } from '../use-change.ts'
import { CarryOver } from './carry-over.tsx'
import type { AgendaBoard } from './use-agenda-board.ts'

type BacklogPaneProps = { readonly board: AgendaBoard; readonly meeting: MeetingSummary }

/** The subjects of the body that wait for a meeting, and those that must come back. */
export function BacklogPane({ board, meeting }: BacklogPaneProps) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const { backlog } = board.agenda
  return (
    <aside className="backlog" aria-label={t('agenda.backlog.title')}>
      <div className="backlog-head">
        <h2>
          {t('agenda.backlog.title')} <span className="muted">{backlog.length}</span>
        </h2>
        <Tooltip label={t('agenda.backlog.add')}>
          <ActionIcon aria-label={t('agenda.backlog.add')} onClick={() => setAdding(true)}>
            <IconPlus size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className="backlog-body">
        {isAdding && <NewSubject bodyId={meeting.bodyId} onClose={() => setAdding(false)} />}
        {backlog.length === 0 && !isAdding && (
          <p className="secondary">{t('agenda.backlog.none')}</p>
        )}
        <ul className="backlog-list">
          {backlog.map((item) => (
            <Subject key={item.id} item={item} board={board} />
          ))}
        </ul>
        <CarryOver agenda={board.agenda} meetingId={meeting.id} />
      </div>
      {backlog.length > 0 && (
        <p className="backlog-foot">
          {t('agenda.backlog.hint')} <Keys of="Alt+ArrowLeft" />
        </p>
      )}
    </aside>
  )
}

type SubjectProps = { readonly item: AgendaItem; readonly board: AgendaBoard }

function Subject({ item, board }: SubjectProps) {
  const { t } = useTranslation()
  const { duration } = useFormats()
  const remove = useChange(client.agenda.remove, { toast: t('agenda.toast.removed') })
  const { setNodeRef, listeners } = useDraggable({ id: item.id, data: { kind: 'subject' } })
  const { id, revision, title, presenter, durationMinutes } = item
  const onKeyDown = (event: React.KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.altKey && event.key === 'ArrowLeft') void board.takeFromBacklog(item)
    else if (event.key === 'Delete') void remove.run({ id, seenRevision: revision })
    else if (step !== 0 && !event.altKey) focusSubject(event.currentTarget, step)
    else return
    event.preventDefault()
  }
  const facts = [presenter, duration(durationMinutes)].filter((fact) => fact !== '')
  return (
    <li className="subject" ref={setNodeRef}>
      <span className="grip" {...listeners}>
        <IconGripVertical size={14} stroke={1.6} aria-hidden="true" />
      </span>
      <button
        type="button"
        className="subject-text"
        title={t('agenda.backlog.take', { title })}
        onClick={() => void board.takeFromBacklog(item)}
        onKeyDown={onKeyDown}
      >
        <span>{title}</span>
        <span className="muted">{facts.join(' · ')}</span>
      </button>
    </li>
  )
}

function focusSubject(from: HTMLElement, step: number): void {
  const subjects = [...document.querySelectorAll<HTMLElement>('.subject-text')]
  subjects[subjects.indexOf(from) + step]?.focus()
}

type NewSubjectProps = { readonly bodyId: string; readonly onClose: () => void }

/** A subject in one line: Enter puts it in, and waits for the next one. */
function NewSubject({ bodyId, onClose }: NewSubjectProps) {
  const { t } = useTranslation()
  const [title, setTitle] = useState('')
  const add = useChange(client.agenda.addToBacklog)
  const submit = async () => {
    if (title.trim() === '') return onClose()
    if ((await add.run({ bodyId, draft: { title } })) !== null) setTitle('')
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') void submit()
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <input
      className="subject-new"
      aria-label={t('agenda.backlog.newSubject')}
      placeholder={t('agenda.backlog.newSubject')}
      maxLength={400}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears because it was asked for
      autoFocus
      value={title}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void submit()}
    />
  )
}
