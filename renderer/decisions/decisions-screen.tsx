import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { yearOf } from '../../shared/dates.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { useToday } from '../organisation.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { KeyHints, Keys } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { SectionTabs } from '../ui/section-tabs.tsx'
import { useDecisionColumns } from './decision-columns.tsx'
import {
  containsWords,
  type DecisionTab,
  decisionTabs,
  groupDecisions,
  ofTab,
} from './decision-groups.ts'
import { DecisionInspector } from './decision-inspector.tsx'
import './decisions.css'

/** The core answers no more in one call; a longer register says that it is cut. */
const most = 2000

/** The register of decisions, late ones first; read only until their follow-up is written here. */
export function DecisionsScreen() {
  const { t } = useTranslation()
  const decisions = useQuery(api.decisions.list.queryOptions({ input: { limit: most } }))
  useScreenTitle(t('frame.rail.decisions'))
  if (decisions.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (decisions.data === undefined) {
    return <ErrorNotice error={decisions.error} onRetry={() => void decisions.refetch()} />
  }
  return <Register decisions={decisions.data} />
}

function Register({ decisions }: { readonly decisions: readonly DecisionLine[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { decisionId = null } = useParams()
  const today = useToday()
  const opened = decisions.find(({ id }) => id === decisionId)
  const [tab, setTab] = useState<DecisionTab>('open')
  const [words, setWords] = useState('')
  const [pointed, setPointed] = useState<string | null>(decisionId)
  const field = useRef<HTMLInputElement>(null)
  const point = (id: string) => {
    setPointed(id)
    // With the sheet open, walking the rows walks the sheets.
    if (opened !== undefined) void navigate(`/decisions/${id}`, { replace: true })
  }
  const close = () => void navigate('/decisions')
  useCommands([
    {
      id: 'decisions.filter',
      label: t('decisions.register.filter'),
      keys: '/',
      run: () => field.current?.focus(),
    },
    {
      id: 'decisions.close',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: opened !== undefined,
      run: close,
    },
  ])
  const listed = ofTab(decisions, tab, today).filter((decision) => containsWords(decision, words))
  return (
    <Page
      isDense
      head={<Head decisions={decisions} />}
      bar={
        <>
          <SectionTabs
            label={t('decisions.register.tab.label')}
            current={tab}
            onChange={setTab}
            tabs={decisionTabs.map((key) => ({
              key,
              label: t(`decisions.register.tab.${key}`),
              // Of a register that is cut no count would be true.
              ...(decisions.length < most ? { count: ofTab(decisions, key, today).length } : {}),
            }))}
          />
          <div className="page-bar decisions-bar">
            <TextInput
              ref={field}
              className="decisions-filter"
              aria-label={t('decisions.register.search')}
              placeholder={t('decisions.register.search')}
              leftSection={<IconSearch size={16} stroke={1.6} />}
              rightSection={<Keys of="/" />}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          </div>
        </>
      }
      inspector={opened !== undefined && <DecisionInspector decision={opened} onClose={close} />}
      footer={
        <KeyHints
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], does: t('frame.help.rows').toLowerCase() },
            { keys: ['Space'], does: t('frame.help.inspect').toLowerCase() },
            { keys: ['Escape'], does: t('frame.close').toLowerCase() },
          ]}
          aside={t('decisions.register.readOnly')}
        />
      }
    >
      <RegisterTable
        decisions={listed}
        pointed={pointed}
        onPoint={point}
        onOpen={(id) => void navigate(`/decisions/${id}`)}
        onInspect={(id) => (opened?.id === id ? close() : void navigate(`/decisions/${id}`))}
      />
    </Page>
  )
}

/** The counts that the rate is made of stand beside it. */
function Head({ decisions }: { readonly decisions: readonly DecisionLine[] }) {
  const { t } = useTranslation()
  const { rate, number } = useFormats()
  const today = useToday()
  const figures = useQuery(api.decisions.figures.queryOptions({ input: { year: yearOf(today) } }))
  const counted = figures.data
  const total = decisions.length
  const detail = () => {
    if (total >= most) return t('decisions.register.cut', { total: number(total) })
    if (counted === undefined || counted.executionRate === null) {
      return t('decisions.register.detail', { total })
    }
    const { done, denominator, executionRate } = counted
    return t('decisions.register.rate', {
      total,
      year: yearOf(today),
      done,
      denominator,
      rate: rate(executionRate),
    })
  }
  return <PageHead title={t('frame.rail.decisions')} detail={detail()} />
}

type RegisterTableProps = {
  readonly decisions: readonly DecisionLine[]
  readonly pointed: string | null
  readonly onPoint: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onInspect: (id: string) => void
}

function RegisterTable({ decisions, pointed, onPoint, onOpen, onInspect }: RegisterTableProps) {
  const { t } = useTranslation()
  const columns = useDecisionColumns(decisions, useToday())
  if (decisions.length === 0) return <EmptyState>{t('decisions.register.empty')}</EmptyState>
  const groups = groupDecisions(decisions).map(({ kind, decisions: rows }) => ({
    key: kind,
    title: (
      <>
        {t(`decisions.register.group.${kind}`)} <span>{rows.length}</span>
      </>
    ),
    rows,
  }))
  return (
    <DataTable
      label={t('decisions.register.table')}
      columns={columns}
      groups={groups}
      rowKey={({ id }) => id}
      selected={pointed}
      onSelect={onPoint}
      onOpen={({ id }) => onOpen(id)}
      onInspect={({ id }) => onInspect(id)}
    />
  )
}
