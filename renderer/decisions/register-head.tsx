import { SegmentedControl } from '@mantine/core'
import { IconLayoutColumns, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RegisterBoard } from '../../shared/decision-register.ts'
import { api } from '../api.ts'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { useFormats } from '../ui/formats.ts'
import { PageHead } from '../ui/page-head.tsx'
import type { RegisterAddress } from './register-address.ts'
import { RegisterActions } from './register-actions.tsx'
import type { RegisterView } from './use-register-view.ts'

type RegisterHeadProps = {
  readonly address: RegisterAddress
  readonly view: RegisterView
  readonly onExport: (request: RegisterExportRequest) => void
}

/** Title, what the register counts, its two forms and what can be made of it. */
export function RegisterHead({ address, view, onExport }: RegisterHeadProps) {
  const { t } = useTranslation()
  return (
    <PageHead
      title={t('frame.rail.decisions')}
      detail={<Counts />}
      actions={
        <>
          <SegmentedControl
            aria-label={t('register.layout.label')}
            value={view.layout}
            onChange={(layout) => address.change({ layout })}
            data={[
              { value: 'table', label: <Face icon={<IconTable {...icon} />} word="table" /> },
              {
                value: 'board',
                label: <Face icon={<IconLayoutColumns {...icon} />} word="board" />,
              },
            ]}
          />
          <RegisterActions view={view} onExport={onExport} />
        </>
      }
    />
  )
}

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true } as const

function Face({ icon: sign, word }: { icon: React.ReactNode; word: 'table' | 'board' }) {
  const { t } = useTranslation()
  return (
    <span className="register-layout">
      {sign}
      {t(`register.layout.${word}`)}
    </span>
  )
}

/** The counts that the rate is made of stand beside it. */
function Counts() {
  const { t } = useTranslation()
  const { rate, number } = useFormats()
  // The board's counts alone: the figures in full are those of «Bilan».
  const board = useQuery(api.decisions.board.queryOptions({ input: { limit: 1 } }))
  if (board.data === undefined) return null
  const { total, done, denominator } = countsOf(board.data)
  const counted = t('register.head.total', { count: total, counted: number(total) })
  if (denominator === 0) return counted
  return (
    <>
      {counted}
      {t('register.head.rate', { done: number(done), denominator: number(denominator) })}
      <strong className="register-rate">{rate(done / denominator)}</strong>
    </>
  )
}

/** All, those done, and all but those without object and those replaced. */
function countsOf({ columns }: RegisterBoard) {
  const sum = (statuses: readonly string[] | null) =>
    columns
      .filter(({ status }) => statuses === null || statuses.includes(status))
      .reduce((all, { total }) => all + total, 0)
  const total = sum(null)
  return { total, done: sum(['DONE']), denominator: total - sum(['OBSOLETE', 'SUPERSEDED']) }
}
