import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { AgendaRow } from './agenda-row.tsx'
import type { DropPoint } from './drop-placement.ts'
import { FollowUpRows } from './follow-up-rows.tsx'
import type { AgendaBoard } from './use-agenda-board.ts'
import { agendaRowKeys } from './use-agenda-keys.ts'
import { Keys } from '../ui/keys.tsx'
import { IconPlus } from '@tabler/icons-react'

const columns = [
  'grip',
  'number',
  'point',
  'nature',
  'presenter',
  'duration',
  'hours',
  'files',
] as const

type AgendaTableProps = {
  readonly board: AgendaBoard
  readonly presenters: readonly string[]
  readonly drop: DropPoint | null
  readonly onInspect: () => void
}

/** The agenda as a dense table: what stands on a selected row can be typed over. */
export function AgendaTable({ board, presenters, drop, onInspect }: AgendaTableProps) {
  const { t } = useTranslation()
  const { entries, selected, agenda, focus, rows } = board
  const onKeyDown = agendaRowKeys(board, onInspect)
  // On pressing, not on clicking: the text under the pointer is a field by the time it is let go.
  const onMouseDown = (event: React.MouseEvent) => {
    if (!(event.target instanceof Element) || event.button !== 0) return
    const key = event.target.closest<HTMLElement>('tr[data-key]')?.dataset.key
    const cell = event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell
    if (key === undefined || event.target.matches('input, select, button')) return
    if (cell !== 'title' && cell !== 'presenter' && cell !== 'duration' && cell !== 'nature') return
    event.preventDefault()
    rows.select(key)
    focus.ask({ key, cell })
  }
  return (
    <div className="agenda-scroller" ref={focus.holder}>
      <table className="data-table agenda-table" role="grid" aria-label={t('agenda.table.label')}>
        <colgroup>
          {columns.map((name) => (
            <col key={name} className={`agenda-col-${name}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('agenda.table.drag')}</span>
            </th>
            <th scope="col" className="numeric">
              {t('agenda.table.numberHead')}
            </th>
            <th scope="col">{t('agenda.table.point')}</th>
            <th scope="col">{t('agenda.table.nature')}</th>
            <th scope="col">{t('agenda.table.presenter')}</th>
            <th scope="col" className="numeric">
              {t('agenda.table.duration')}
            </th>
            <th scope="col">{t('agenda.table.hours')}</th>
            <th scope="col">
              <span className="unseen">{t('agenda.table.filesHead')}</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} onMouseDown={onMouseDown}>
          {entries.map((entry, index) => (
            <Fragment key={entry.key}>
              <AgendaRow
                entry={entry}
                isSelected={entry.key === selected?.key}
                isFirst={selected === null && index === 0}
                dropSide={drop?.overId === entry.line?.id ? (drop?.side ?? null) : null}
                presenters={presenters}
                actions={rows}
              />
              {entry.line?.standingKind === 'FOLLOW_UP' && agenda.followUp.length > 0 && (
                <FollowUpRows
                  followUp={agenda.followUp}
                  followUpCounts={agenda.followUpCounts}
                  meetingId={board.meetingId}
                  bodyId={entry.line.bodyId}
                  span={columns.length}
                />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      <button type="button" className="add-row" onClick={board.addAtEnd}>
        <IconPlus size={16} stroke={1.6} aria-hidden="true" />
        {t('agenda.table.add')}
        <Keys of="Alt+A" />
      </button>
    </div>
  )
}
