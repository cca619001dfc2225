import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterLine } from '../../shared/decision-register.ts'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { DecisionInspector } from './decision-inspector.tsx'
import type { RegisterAddress } from './register-address.ts'
import { RegisterBulkBar } from './register-bulk-bar.tsx'
import { RegisterBulkStrip } from './register-bulk-strip.tsx'
import { useRegisterColumns } from './register-columns.tsx'
import { RegisterFrame } from './register-frame.tsx'
import { RegisterNothing } from './register-nothing.tsx'
import { nextSort } from './register-order-menu.tsx'
import { type MenuPlace, RegisterRowMenu } from './register-row-menu.tsx'
import { queryOfSelection } from './register-selection.ts'
import { RegisterStrip } from './register-strip.tsx'
import { RegisterTable } from './register-table.tsx'
import { useRegisterCommands } from './use-register-commands.ts'
import { type Target, useRegisterFollow } from './use-register-follow.ts'
import { useRegisterList } from './use-register-list.ts'
import { useRegisterPlace } from './use-register-place.ts'
import type { RegisterView } from './use-register-view.ts'

type RegisterTableScreenProps = {
  readonly address: RegisterAddress
  readonly view: RegisterView
  readonly onExport: (request: RegisterExportRequest) => void
}

/** The register as a table, with the sheet of a decision beside it. */
export function RegisterTableScreen({ address, view, onExport }: RegisterTableScreenProps) {
  const { t } = useTranslation()
  const { decisionId } = address
  const [sight, setSight] = useState({ from: 0, to: 0 })
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const list = useRegisterList(view.request, sight)
  const at = useRegisterPlace(list, view.request)
  const { place, line, selection } = at
  const follow = useRegisterFollow(targetOf(line, [...selection.ids]), (isWritten) => {
    if (isWritten && selection.ids.size > 0) at.clear()
    focusPlace(place)
  })
  const close = () => {
    address.open(null)
    focusPlace(place)
  }
  useRegisterCommands({
    hasTarget: line !== undefined || selection.ids.size > 0,
    follow,
    sheet: { isOpen: decisionId !== null, close },
    many: { isSome: selection.ids.size > 0, selectAll: at.selectAll, clear: at.clear },
  })
  const onSight = useCallback((from: number, to: number) => setSight({ from, to }), [])
  usePlaceOfSheet(decisionId, list.placeOf, at.point)

  const point = (next: number) => {
    at.point(next)
    const id = list.lineAt(next)?.id
    // With the sheet open, walking the rows walks the sheets.
    if (decisionId !== null && id !== undefined && id !== decisionId) address.open(id, true)
  }
  const open = ({ id }: RegisterLine) => (id === decisionId ? focusSheet() : address.open(id))
  const inspect = ({ id }: RegisterLine) => (id === decisionId ? close() : address.open(id))
  const shown = list.head?.lines ?? []
  const longest = Math.max(0, ...shown.map(({ reference }) => reference.length))
  const columns = useRegisterColumns(view.columns, longest)
  const total = list.head?.total ?? 0
  const { sort, direction } = view.request
  const order = { sort, direction }
  const selectedQuery = queryOfSelection(selection, view.request.query, list.linesAtHand)
  const body = () => {
    if (list.head === null) {
      if (list.error !== null) return <ErrorNotice error={list.error} onRetry={list.retry} />
      return <Notice>{t('frame.loading')}</Notice>
    }
    if (total === 0) return <RegisterNothing address={address} view={view} />
    return (
      <RegisterTable
        list={list}
        columns={columns}
        sort={view.sort}
        onSort={(column) => address.change({ sort: nextSort(view.sort, column) })}
        place={place}
        onPoint={point}
        selection={selection}
        onToggle={at.toggle}
        onExtend={at.extend}
        onOpen={open}
        onInspect={inspect}
        onMenu={(of, where) => setMenu({ line: of, at: where })}
        onSight={onSight}
      />
    )
  }
  return (
    <RegisterFrame
      address={address}
      view={view}
      onExport={onExport}
      problems={list.head?.problems ?? []}
      onLeaveQuery={() => focusPlace(Math.max(0, place))}
      inspector={
        decisionId !== null && <DecisionInspector decisionId={decisionId} onClose={close} />
      }
      footer={<RegisterHints />}
    >
      {body()}
      {selection.ids.size > 0 ? (
        <>
          <RegisterBulkStrip ids={[...selection.ids]} follow={follow} />
          <RegisterBulkBar
            selection={selection}
            total={total}
            follow={follow}
            onExport={
              selectedQuery === null
                ? null
                : () => onExport({ ...order, kind: 'follow-up', query: selectedQuery })
            }
            onClear={() => {
              at.clear()
              focusPlace(place)
            }}
          />
        </>
      ) : (
        line !== undefined && <RegisterStrip key={line.id} line={line} follow={follow} />
      )}
      <RegisterRowMenu
        place={menu}
        follow={follow}
        onExtract={({ id }) => onExport({ kind: 'decision-extract', decisionId: id })}
        onOpen={open}
        onClose={() => {
          setMenu(null)
          focusPlace(place)
        }}
      />
    </RegisterFrame>
  )
}

function targetOf(line: RegisterLine | undefined, ids: readonly string[]): Target | null {
  if (ids.length > 0) return { kind: 'many', ids }
  return line === undefined ? null : { kind: 'one', line }
}

/** Opened by its address, the sheet shows where its decision stands, when that is in sight. */
function usePlaceOfSheet(
  decisionId: string | null,
  placeOf: (id: string) => number | null,
  point: (place: number) => void,
): void {
  const found = decisionId === null ? null : placeOf(decisionId)
  useEffect(() => {
    if (found !== null) point(found)
    // The place alone: pointing again at each drawing would hold the arrows back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found])
}

function RegisterHints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['ArrowUp', 'ArrowDown'], does: t('register.hint.walk') },
        { keys: ['Space'], does: t('register.hint.sheet') },
        { keys: ['1', '6'], does: t('register.hint.state') },
        { keys: ['E'], does: t('register.hint.due') },
        { keys: ['N'], does: t('register.hint.note') },
        { keys: ['Shift+ArrowDown'], does: t('register.hint.select') },
        { keys: ['.'], does: t('register.hint.menu') },
        { keys: ['Ctrl+Z'], does: t('register.hint.undo') },
      ]}
    />
  )
}

function focusPlace(place: number): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`.register-table tr[data-place="${place}"]`)?.focus(),
  )
}

/** Entrée a second time goes into the sheet. */
function focusSheet(): void {
  document.querySelector<HTMLElement>('.inspector :is(input, textarea, select, button)')?.focus()
}
