import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RegisterExportDialog } from '../exports/register-export-dialog.tsx'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { enterTable } from '../ui/focus-row.ts'
import { useFormats } from '../ui/formats.ts'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { ProgrammeBar } from './programme-bar.tsx'
import { useProgrammeColumns } from './programme-columns.tsx'
import { ProgrammeEmpty } from './programme-empty.tsx'
import { ProgrammeSide } from './programme-side.tsx'
import type { ProgrammeRow } from './programme-rows.ts'
import { QuarterStrip } from './quarter-strip.tsx'
import { useProgrammeChanges } from './use-programme-changes.ts'
import { useProgrammeCommands } from './use-programme-commands.tsx'
import { type ProgrammeScreenState, useProgrammeScreen } from './use-programme-screen.ts'
import './programme.css'

/** «Programme de travail»: the activities of a year by axis, with owner, dates and progress. */
export function ProgrammeScreen() {
  const { t } = useTranslation()
  const screen = useProgrammeScreen()
  const { place, board, filters } = screen
  const changes = useProgrammeChanges(board, filters)
  const [isExporting, setExporting] = useState(false)
  useScreenTitle(t('programme.title'))
  useProgrammeCommands(screen, changes, () => setExporting(true))
  return (
    <Page
      isDense
      head={<Head screen={screen} onDocument={() => setExporting(true)} />}
      bar={
        <>
          <ProgrammeBar
            place={place}
            board={board}
            filters={filters}
            onFilter={screen.filter}
            onNew={() => screen.open('new-programme')}
          />
          {board !== null && (
            <QuarterStrip
              board={board}
              chosen={filters.quarter}
              onChoose={(quarter) => screen.filter({ quarter })}
            />
          )}
        </>
      }
      inspector={<ProgrammeSide screen={screen} changes={changes} />}
      footer={screen.rows.length > 0 && <Hints />}
    >
      <Body screen={screen} />
      <RegisterExportDialog
        request={
          isExporting && board !== null
            ? { kind: 'work-programme', year: place.year, holder: place.holder }
            : null
        }
        onClose={() => setExporting(false)}
      />
    </Page>
  )
}

type HeadProps = { readonly screen: ProgrammeScreenState; readonly onDocument: () => void }

function Head({ screen, onDocument }: HeadProps) {
  const { t } = useTranslation()
  const { date } = useFormats()
  const { board, open, pane } = screen
  // One filled button a view: a form at the right has its own.
  const variant = pane === null || pane === 'sheet' ? 'filled' : 'default'
  const icon = { size: 15, stroke: 1.6 }
  const adoptedOn = board?.programme.adoptedOn ?? null
  return (
    <PageHead
      title={t('programme.title')}
      detail={
        board !== null && (
          <button
            type="button"
            className="programme-name"
            title={board.programme.title}
            onClick={() => open('programme')}
          >
            {board.programme.title},{' '}
            {adoptedOn === null
              ? t('programme.screen.draft')
              : t('programme.screen.adopted', { date: date(adoptedOn) })}
          </button>
        )
      }
      actions={
        board !== null && (
          <>
            <Button leftSection={<IconFileTypeDocx {...icon} />} onClick={onDocument}>
              {t('programme.screen.document')}
            </Button>
            <Button
              variant={variant}
              leftSection={<IconPlus {...icon} />}
              onClick={() => open(board.axes.length === 0 ? 'new-axis' : 'new-activity')}
            >
              {t(
                board.axes.length === 0
                  ? 'programme.screen.newAxis'
                  : 'programme.screen.newActivity',
              )}
            </Button>
          </>
        )
      }
    />
  )
}

function Body({ screen }: { readonly screen: ProgrammeScreenState }) {
  const { t } = useTranslation()
  const { place, query, board, rows } = screen
  if (place.list.isPending || (place.programme !== null && board === null && query.isPending)) {
    return <Notice>{t('frame.loading')}</Notice>
  }
  if (place.list.isError) {
    return <ErrorNotice error={place.list.error} onRetry={() => void place.list.refetch()} />
  }
  if (query.isError) {
    return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  }
  if (place.programme === null) return <ProgrammeEmpty screen={screen} />
  if (board === null) return <Notice>{t('frame.loading')}</Notice>
  if (board.axes.length === 0) {
    return (
      <EmptyState
        action={{
          label: t('programme.screen.newAxis'),
          keys: 'a',
          onClick: () => screen.open('new-axis'),
        }}
      >
        {t('programme.screen.emptyAxes')}
      </EmptyState>
    )
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        action={{
          label: t('programme.screen.clearFilters'),
          keys: 'Escape',
          onClick: screen.clearFilters,
        }}
      >
        {t('programme.screen.nothingFiltered')}
      </EmptyState>
    )
  }
  return <Table screen={screen} year={board.programme.year} />
}

type TableProps = { readonly screen: ProgrammeScreenState; readonly year: number }

function Table({ screen, year }: TableProps) {
  const { t } = useTranslation()
  const { rows, selected, select, open, pane } = screen
  const columns = useProgrammeColumns(year, pane !== null)
  useEffect(enterTable, [])
  return (
    <div className="programme-table">
      <DataTable<ProgrammeRow>
        label={t('programme.screen.table')}
        columns={columns}
        groups={[{ key: 'all', title: null, rows }]}
        rowKey={({ key }) => key}
        selected={selected?.key ?? null}
        onSelect={select}
        onOpen={() => open('sheet')}
        onInspect={() => open('sheet')}
      />
    </div>
  )
}

function Hints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['j', 'k'], does: t('programme.hints.walk') },
        { keys: ['Enter'], does: t('programme.hints.sheet') },
        { keys: ['n'], does: t('programme.hints.newActivity') },
        { keys: ['1', '5'], does: t('programme.hints.state') },
        { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: t('programme.hints.percent') },
        { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: t('programme.hints.move') },
        { keys: ['Delete'], does: t('programme.hints.remove') },
      ]}
    />
  )
}
