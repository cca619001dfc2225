import { useTranslation } from 'react-i18next'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { DecisionInspector } from './decision-inspector.tsx'
import type { RegisterAddress } from './register-address.ts'
import { RegisterBulkBar } from './register-bulk-bar.tsx'
import { RegisterBulkStrip } from './register-bulk-strip.tsx'
import { useRegisterColumns } from './register-columns.tsx'
import { focusPlace } from './register-focus.ts'
import { RegisterFrame } from './register-frame.tsx'
import { RegisterNothing } from './register-nothing.tsx'
import { nextSort } from './register-order-menu.tsx'
import { RegisterRowMenu } from './register-row-menu.tsx'
import { queryOfSelection } from './register-selection.ts'
import { RegisterStrip } from './register-strip.tsx'
import { RegisterTable } from './register-table.tsx'
import { type RegisterScreen, useRegisterScreen } from './use-register-screen.ts'
import type { RegisterView } from './use-register-view.ts'

type RegisterTableScreenProps = {
  readonly address: RegisterAddress
  readonly view: RegisterView
  readonly onExport: (request: RegisterExportRequest) => void
}

/** The register as a table, with the sheet of a decision beside it. */
export function RegisterTableScreen(props: RegisterTableScreenProps) {
  const { address, view, onExport } = props
  const { decisionId } = address
  const screen = useRegisterScreen(address, view)
  const { list, at, follow, menu, open, closeMenu, closeSheet } = screen
  return (
    <RegisterFrame
      address={address}
      view={view}
      onExport={onExport}
      problems={list.head?.problems ?? []}
      onLeaveQuery={() => focusPlace(Math.max(0, at.place))}
      inspector={
        decisionId !== null && <DecisionInspector decisionId={decisionId} onClose={closeSheet} />
      }
      footer={<RegisterHints />}
    >
      <Rows screen={screen} address={address} view={view} />
      {at.selection.ids.size > 0 ? (
        <Many screen={screen} view={view} onExport={onExport} />
      ) : (
        at.line !== undefined && <RegisterStrip key={at.line.id} line={at.line} follow={follow} />
      )}
      <RegisterRowMenu
        place={menu}
        follow={follow}
        onExtract={({ id }) => onExport({ kind: 'decision-extract', decisionId: id })}
        onOpen={open}
        onClose={closeMenu}
      />
    </RegisterFrame>
  )
}

type RowsProps = Omit<RegisterTableScreenProps, 'onExport'> & { readonly screen: RegisterScreen }

function Rows({ screen, address, view }: RowsProps) {
  const { t } = useTranslation()
  const { list, at, point, open, inspect, openMenu, onSight } = screen
  const longest = Math.max(0, ...list.linesAtHand.map(({ reference }) => reference.length))
  const columns = useRegisterColumns(view.columns, longest)
  if (list.head === null) {
    if (list.error === null) return <Notice>{t('frame.loading')}</Notice>
    return <ErrorNotice error={list.error} onRetry={list.retry} />
  }
  if (list.head.total === 0) return <RegisterNothing address={address} view={view} />
  return (
    <RegisterTable
      list={list}
      columns={columns}
      sort={view.sort}
      onSort={(column) => address.change({ sort: nextSort(view.sort, column) })}
      place={at.place}
      onPoint={point}
      selection={at.selection}
      onToggle={at.toggle}
      onExtend={at.extend}
      onOpen={open}
      onInspect={inspect}
      onMenu={openMenu}
      onSight={onSight}
    />
  )
}

type ManyProps = Omit<RegisterTableScreenProps, 'address'> & { readonly screen: RegisterScreen }

function Many({ screen, view, onExport }: ManyProps) {
  const { list, at, follow } = screen
  const { query, sort, direction } = view.request
  const total = list.head?.total ?? 0
  // The first 5,000 of more have no query line of their own.
  const isCut = at.selection.isWhole && at.selection.ids.size < total
  const selected = isCut ? null : queryOfSelection(at.selection, query, list.linesAtHand)
  const exportSelection = () =>
    selected !== null && onExport({ kind: 'follow-up', query: selected, sort, direction })
  return (
    <>
      <RegisterBulkStrip ids={[...at.selection.ids]} follow={follow} />
      <RegisterBulkBar
        selection={at.selection}
        total={total}
        follow={follow}
        onExport={selected === null ? null : exportSelection}
        onClear={at.clear}
      />
    </>
  )
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
