import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type Institution, institutionCategories } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { FilterChip } from '../ui/chips.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { focusSelectedRow } from '../ui/focus-row.ts'
import { useFormats } from '../ui/formats.ts'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page-head.tsx'
import { InstitutionSheet, NewInstitution } from './institution-sheet.tsx'

type InstitutionsTabProps = {
  readonly head: React.ReactNode
  /** The institution whose sheet is open, `new` for one to be added. */
  readonly named: string | null
}

/** The institutions by category, with the sheet of one at the right. */
export function InstitutionsTab({ head, named }: InstitutionsTabProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [includeClosed, setIncludeClosed] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useQuery(api.institutions.list.queryOptions({ input: { includeClosed: true } }))
  const all = list.data ?? []
  const shown = all.filter(({ validTo, id }) => includeClosed || validTo === null || id === named)
  const open = (id: string | null) =>
    void navigate(`/directory?tab=institutions${id === null ? '' : `&institution=${id}`}`)
  const close = () => {
    open(null)
    focusSelectedRow()
  }
  const inHand = all.find(({ id }) => id === named)
  useCommands([
    {
      id: 'directory.closeInstitution',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: named !== null,
      run: close,
    },
  ])
  return (
    <Page
      head={head}
      bar={
        <div className="page-bar">
          <FilterChip
            label={t('directory.screen.records')}
            all={t('directory.screen.openRecords')}
            value={includeClosed ? 'all' : null}
            options={[{ value: 'all', label: t('directory.screen.allRecords') }]}
            onChange={(value) => setIncludeClosed(value !== null)}
          />
        </div>
      }
      inspector={
        named === 'new' ? (
          <NewInstitution onClose={close} onAdded={open} />
        ) : inHand === undefined ? null : (
          <InstitutionSheet key={inHand.id} institution={inHand} others={all} onClose={close} />
        )
      }
      footer={<Hints />}
    >
      {list.isPending && <Notice>{t('frame.loading')}</Notice>}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && shown.length === 0 && (
        <EmptyState
          action={{ label: t('directory.screen.newInstitution'), onClick: () => open('new') }}
        >
          {t('directory.screen.noInstitution')}
        </EmptyState>
      )}
      {shown.length > 0 && (
        <InstitutionTable
          institutions={shown}
          selected={inHand?.id ?? chosen ?? shown[0]?.id ?? null}
          onSelect={(id) => {
            setChosen(id)
            if (named !== null && named !== id) open(id)
          }}
          onOpen={open}
        />
      )}
    </Page>
  )
}

type InstitutionTableProps = {
  readonly institutions: readonly Institution[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
}

function InstitutionTable({ institutions, selected, onSelect, onOpen }: InstitutionTableProps) {
  const { t } = useTranslation()
  const columns = useColumns(institutions)
  const groups = institutionCategories.map((category) => {
    const rows = institutions.filter((institution) => institution.category === category)
    return {
      key: category,
      rows,
      title: (
        <>
          {t(`directory.categoryGroups.${category}`)}
          <span>{rows.length}</span>
        </>
      ),
    }
  })
  return (
    <DataTable
      label={t('directory.screen.tabs.institutions')}
      columns={columns}
      groups={groups}
      rowKey={({ id }) => id}
      selected={selected}
      onSelect={onSelect}
      onOpen={({ id }) => onOpen(id)}
      onInspect={({ id }) => onOpen(id)}
    />
  )
}

function useColumns(all: readonly Institution[]): readonly Column<Institution>[] {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const codes = new Map(all.map(({ id, code }) => [id, code]))
  return [
    {
      key: 'code',
      title: t('directory.fields.code'),
      width: '120px',
      cell: ({ code }) => <strong className="directory-family">{code}</strong>,
    },
    {
      key: 'name',
      title: t('directory.fields.name'),
      cell: ({ name }) => name,
      tooltip: ({ name }) => name,
    },
    {
      key: 'parent',
      title: t('directory.fields.parentId'),
      width: '120px',
      cell: ({ parentId }) => (
        <span className="secondary">{parentId === null ? '' : (codes.get(parentId) ?? '')}</span>
      ),
    },
    {
      key: 'from',
      title: t('directory.fields.validFrom'),
      width: '110px',
      isNumeric: true,
      cell: ({ validFrom }) => <span className="secondary">{numericDay(validFrom)}</span>,
    },
    {
      key: 'to',
      title: t('directory.fields.validTo'),
      width: '110px',
      isNumeric: true,
      cell: ({ validTo }) => (
        <span className="secondary">
          {validTo === null ? t('frame.none') : numericDay(validTo)}
        </span>
      ),
    },
  ]
}

function Hints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['ArrowUp', 'ArrowDown'], does: t('directory.screen.hints.walk') },
        { keys: ['Enter'], does: t('directory.screen.hints.sheet') },
        { keys: ['n'], does: t('directory.screen.hints.newInstitution') },
        { keys: ['Escape'], does: t('directory.screen.hints.close') },
      ]}
    />
  )
}
